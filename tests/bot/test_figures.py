"""The picture, the page and the table of figures are what they say, whatever the figures; small numbers stay inside."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from matplotlib.figure import Figure as Canvas
from matplotlib.patches import Rectangle
from PIL import Image

from actions.figures import KINDS, Figures, Period, count
from bot.figures import bars, page, picture, words
from bot.figures.formats import Format, write
from bot.figures.sentences import sentences
from bot.figures.table import as_csv
from nlu.settings import HOME
from storage.figures import Event
from storage.models import Coordinator
from tests.databases import KEY
from tests.program import command

ZONE = ZoneInfo("Europe/Paris")
LAST = date(2026, 11, 30)
DEPARTEMENT, CITY = ("departement", "94"), ("commune", "94081")


def _figures(
    numbers: Mapping[tuple[str, str | None], int], *territories: tuple[str, str], weeks: int = 5, asked: int = 12
) -> Figures:
    """Figures with so many events of each kind for each (mission, commune), one a day backwards from the last day."""
    period = Period(LAST - timedelta(days=7 * weeks - 1), LAST, ZONE)
    noon = datetime(2026, 11, 30, 12, tzinfo=ZONE)
    events = [
        Event(number, noon - timedelta(days=number % (7 * weeks)), commune, mission)
        for number, (mission, commune) in enumerate(
            where for where, how_many in numbers.items() for _ in range(how_many)
        )
    ]
    rights = tuple(Coordinator(territory_kind=kind, territory_code=code) for kind, code in territories)
    return Figures(rights, period, {kind: count(events, period) for kind in KINDS}, 5.2, 61.0, asked)


EMPTY = _figures({}, DEPARTEMENT, asked=0)
USUAL = _figures({("lien_social", "94081"): 40, ("autre", "94028"): 6, ("aide_alimentaire", "94028"): 3}, DEPARTEMENT)
ONE_TOWN = _figures({("lien_social", "94081"): 300}, CITY, weeks=110)
MANY_PLACES = _figures(
    {("solidarite_proximite", f"940{number:02}"): number for number in range(1, 82)},
    *[("departement", code) for code in ("974", "93", "78", "13")],
)
EVERY = {"empty": EMPTY, "usual": USUAL, "one town, two years": ONE_TOWN, "many places": MANY_PLACES}


@pytest.mark.parametrize("figures", EVERY.values(), ids=EVERY)
def test_the_picture_is_upright_and_fits_a_telephone(figures: Figures) -> None:
    with Image.open(io.BytesIO(picture.draw(figures))) as drawn:
        drawn.load()
        assert drawn.format == "PNG"
        width, height = drawn.size
    assert width == 1080
    assert width < height <= 2 * width


@pytest.mark.parametrize("figures", EVERY.values(), ids=EVERY)
def test_the_page_is_one_page_of_a4(figures: Figures) -> None:
    drawn = page.draw(figures, LAST)
    assert drawn.startswith(b"%PDF-1.")
    assert drawn.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", drawn)) == 1
    [box] = re.findall(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", drawn)
    assert [round(float(side)) for side in box] == [595, 842]


def test_a_bar_does_not_betray_a_small_number() -> None:
    heights = []
    for few in (1, 4):
        axes = Canvas().add_subplot()
        bars.by_week(axes, _figures({("autre", "94081"): few}, CITY, weeks=1), "requests", 9)
        heights.append({bar.get_height() for bar in axes.patches if isinstance(bar, Rectangle)} - {0})
    assert heights[0] == heights[1] == {bars.STUB}


def test_what_a_mayor_reads() -> None:
    said = "\n".join(sentences(USUAL))
    for fragment in (
        "49 demandes et 49 offres d'aide",
        "49 mises en relation",
        "réponse de la coordination en moins de 6 heures",
        "en moins de 3 jours",
        "Le besoin le plus fréquent : lien avec les personnes isolées",
        "jamais été proposées à quelqu'un : 12",
    ):
        assert fragment in said
    assert "alimentaire" not in said  # three requests only: too few to be told
    assert sentences(EMPTY) == ["Rien n'a été reçu sur cette période."]


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (0.2, "une heure"),
        (1.0, "une heure"),
        (1.1, "2 heures"),
        (47.0, "47 heures"),
        (48.0, "2 jours"),
        (49, "3 jours"),
    ],
)
def test_durations_are_rounded_up(hours: float, told: str) -> None:
    assert words.duration(hours) == told


def _read(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_table_hides_small_numbers_and_keeps_totals() -> None:
    rows = _read(as_csv(USUAL))
    [total] = [row for row in rows if row["Tableau"] == "Total"]
    assert total["Demandes"] == "49"
    missions = {row["Mission"]: row["Demandes"] for row in rows if row["Tableau"] == "Par mission"}
    assert missions == {
        "lien avec les personnes isolées": "40",
        "autre aide": "6",
        "aide alimentaire et d'urgence": "moins de 5",
    }
    communes = {row["Commune"]: row["Aides données"] for row in rows if row["Tableau"] == "Par commune"}
    assert communes == {"Vitry-sur-Seine (94)": "40", "Créteil (94)": "9"}
    told = [row[kind] for row in rows if row["Tableau"] != "Total" for kind in ("Demandes", "Offres")]
    assert not {"1", "2", "3", "4"} & set(told)
    assert "moins de 5" in told
    few = _read(as_csv(_figures({("autre", "94081"): 2}, CITY, asked=3)))
    assert few[-1]["Valeur"] == "moins de 5"
    assert few[0]["Demandes"] == "2"


def test_a_program_gets_every_number() -> None:
    read = json.loads(write(USUAL, Format.json, LAST))
    missions = {line["mission"]: line["helped"] for line in read["counts"] if line["part"] == "missions"}
    assert missions == {"lien_social": 40, "autre": 6, "aide_alimentaire": 3}
    assert (read["territories"], read["to"], read["hours_to_decision"]) == (["departement:94"], "2026-11-30", 5.2)


def test_the_command_writes_each_format_and_refuses_days_in_the_wrong_order(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'stats.sqlite3'}"
    table = command(url, "stats", "--territory", "Vitry-sur-Seine", "--from", "01/10/2026", "--to", "2026-10-31")
    assert (table.returncode, table.stdout.splitlines()[0][:8]) == (0, "\ufeffTableau")
    read = json.loads(command(url, "stats", "--format", "json", "--territory", "94").stdout)
    assert read["counts"][0] == {"part": "total", "week": None, "mission": None, "commune": None} | dict.fromkeys(
        KINDS, 0
    )
    wrong = command(url, "stats", "--from", "2026-10-31", "--to", "2026-10-01")
    assert wrong.returncode == 2
    assert "Le premier jour vient après le dernier" in wrong.stderr


def test_a_picture_is_not_poured_into_a_terminal(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "stats", "--format", "png"],
        cwd=HOME,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'stats.sqlite3'}", "CONTACT_KEY": KEY},
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 2
    assert done.stderr == "Un fichier PNG ne se lit pas dans un terminal : ajoutez « > chiffres.png ».\n"
