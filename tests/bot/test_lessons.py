"""``coupdemain lessons`` through a pipe: what waits, reviewed one by one, exported as training lines read by others."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

from actions import decide, learn
from actions.learn import Line
from bot.cli.lessons import training_lines, urgency_lines
from nlu.labels import KINDS, MISSIONS
from nlu.settings import HOME
from storage import Database, people
from storage.encryption import Cipher, use_cipher
from storage.models import Case
from tests.databases import KEY, new_sqlite_url
from tests.factories import make_case, make_person, working

SAID = (
    ("je m'appelle Nadia, il me faut des courses", "solidarite_proximite", False),
    ("je voudrais qu'on m'appelle le soir", "autre", False),
    ("mon frigo est vide depuis mardi", "aide_alimentaire", True),
    ("qui peut garder mon chat à Vitry ?", "solidarite_proximite", False),
)


async def _fill(database: Database) -> None:
    """Four corrected cases of somebody who agreed; the third became urgent too."""
    nadia = await make_person(database, "nadia")
    async with working(database, actor=nadia) as unit:
        await learn.agree(unit, await people.get(unit.session, nadia))
    for words, mission, urgent in SAID:
        guess = {"kind": "demande", "missions": ["lien_social"]}
        case_id = await make_case(database, nadia, details=words, guess=guess)
        async with working(database) as unit:
            case = await unit.session.get_one(Case, case_id)
            await decide.correct_mission(unit, case, mission)
            if urgent:
                await decide.correct_urgency(unit, case, True)


async def _refuse(database: Database) -> None:
    async with working(database) as unit:
        await learn.refuse(unit, await people.get(unit.session, 1))


def _do(url: str, what: str) -> None:
    async def inside() -> None:
        use_cipher(Cipher.from_text(KEY))
        database = Database(url)
        await (_fill if what == "fill" else _refuse)(database)
        await database.close()

    asyncio.run(inside())


def _run(url: str, *arguments: str, lines: tuple[str, ...] = ()) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "lessons", *arguments],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        cwd=HOME,
        env={**os.environ, "DATABASE_URL": url, "CONTACT_KEY": KEY},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_list_review_export_and_withdraw(tmp_path: Path, migrated_file: Path) -> None:
    url, out = new_sqlite_url(migrated_file, tmp_path), tmp_path / "made" / "lessons.yml"
    assert "Aucune leçon à relire" in _run(url, "list")
    _do(url, "fill")
    listed = _run(url, "list")
    assert listed.count("demande+lien_social") == 4
    assert "non → oui" in listed
    assert "frigo" not in listed, "words are read in the review alone"

    shown = _run(url, "review", lines=("g", "r", "?", "m", "[mon] frigo est vide", "g", "q"))
    assert "je m'appelle Camille, il me faut des courses" in shown
    assert "Nadia" not in shown
    assert "compris : demande+lien_social" in shown
    assert "qui peut garder mon chat à Villefranche ?" in shown
    assert "Il reste 1 leçon(s) à relire." in shown
    assert "Il reste 1 leçon(s) à relire." in _run(url, "review"), "the end of the pipe stops, and decides nothing"

    assert f"2 leçon(s) dans {out}" in _run(url, "export", "--out", str(out))
    text = out.read_text()
    assert text.startswith("# Writer: ")
    content = yaml.safe_load(text)
    assert content["version"] == "3.1"
    assert {block["intent"]: block["examples"] for block in content["nlu"]} == {
        "demande+aide_alimentaire": "- mon frigo est vide\n",
        "demande+solidarite_proximite": "- je m'appelle Camille, il me faut des courses\n",
    }
    urgency = tmp_path / "made" / "lessons-urgency.tsv"
    assert urgency.read_text() == "urgent\ttext\nyes\tmon frigo est vide\n"
    assert out.stat().st_mode & 0o777 == urgency.stat().st_mode & 0o777 == 0o600
    _run(url, "export", "--out", str(out))
    assert out.read_text() == text, "exported again, it is the same file"

    _do(url, "refuse")
    assert "Aucune leçon gardée" in _run(url, "export", "--out", str(out))
    assert not out.exists()
    assert not urgency.exists()


def test_the_lines_have_the_form_of_the_other_examples() -> None:
    lines = [
        Line("/annuler [mes] {courses}", "demande+solidarite_proximite+autre", None),
        Line("b", "offre+lien_social", None),
        Line("a : # « c »", "offre+lien_social", False),
        Line("a : # « c »", "offre+lien_social", None),
        Line("d", "offre+aide_alimentaire+lien_social", True),
    ]
    written = training_lines(lines)
    assert written == training_lines(lines[::-1])
    content = yaml.safe_load(written)
    assert [block["intent"] for block in content["nlu"]] == [
        "offre+aide_alimentaire+lien_social", "offre+lien_social", "demande+solidarite_proximite+autre",
    ]  # fmt: skip
    assert [block["examples"] for block in content["nlu"]] == [
        "- d\n",
        "- a : # « c »\n- b\n",
        "- annuler mes courses\n",
    ]
    assert urgency_lines(lines) == "urgent\ttext\nno\ta : # « c »\nyes\td\n"
    assert training_lines([]) == urgency_lines([]) == ""
    known = set(re.findall(r"- intent: (\S+)", (HOME / "nlu" / "data" / "actif_poli.yml").read_text()))
    labels = {label.split("+")[0] for label in known}
    assert labels <= set(KINDS)
    assert {mission for label in known for mission in label.split("+")[1:]} <= set(MISSIONS)
