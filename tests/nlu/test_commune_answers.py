"""What is read when the conversation asks « Dans quelle commune ? »: a table by kind, and every name that exists."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from nlu.gazetteer.areas import areas
from nlu.gazetteer.spelling import key
from nlu.gazetteer.table import commune_at, departement_of, table, zones
from nlu.readers.commune import find_area, find_communes
from nlu.types import Commune

TABLE = Path(__file__).with_name("commune_answers.tsv")


def cases() -> list[tuple[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [(answer, wanted) for wanted, _, answer in (line.partition("\t") for line in lines if line[0] != "#")]


def read(answer: str) -> str:
    """Return what an answer gives, as the table writes it."""
    found = find_communes(answer, expected=True)
    area = find_area(answer)
    assert not (found and area)
    if area:
        return f"~{area.linked}"
    return " & ".join(f"{place.name} {place.departement}" for place in found) or "-"


@pytest.mark.parametrize(("answer", "wanted"), cases())
def test_an_answer(answer: str, wanted: str) -> None:
    assert read(answer) == wanted


@pytest.mark.parametrize("answer", [answer for answer, wanted in cases() if wanted[0] == "~"])
def test_no_commune_is_taken_from_an_area_in_a_message(answer: str) -> None:
    assert find_communes(f"je cherche de l'aide, {answer}") == ()


@pytest.mark.parametrize(
    ("answer", "nearby", "wanted"),
    [
        ("Laval", "38", ["Laval-en-Belledonne"]),
        ("Saint-Denis", "974", ["Saint-Denis"]),
        ("Vitry", "51", ["Vitry-le-François"]),
        ("Lyon", "42", ["Lyon"]),
    ],
)
def test_an_area_said_before_comes_first(answer: str, nearby: str, wanted: list[str]) -> None:
    found = find_communes(answer, expected=True, nearby=frozenset({nearby}))
    assert [place.name for place in found] == wanted


def every_commune() -> list[Commune]:
    places = [commune_at(row) for row in range(len(table().insee))]
    return [place for place in places if not place.name.endswith(" Arrondissement")]


def bare(text: str) -> str:
    """Write a name without accents, hyphens, apostrophes nor capitals."""
    opened = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("Œ", "Oe"))
    plain = "".join(char for char in opened if not unicodedata.combining(char))
    return plain.replace("-", " ").replace("'", " ").lower()


def shortened(text: str) -> str:
    return text.replace("Sainte-", "Ste-").replace("Saint-", "St ")


WAYS: list[Callable[[Commune], str]] = [
    lambda place: f"{place.name} {place.departement}",
    lambda place: f"{place.name}, {place.departement}",
    lambda place: f"{bare(place.name)} ({place.departement})",
    lambda place: f"{place.name.upper()} ({place.departement})",
    lambda place: f"{shortened(place.name)} ({place.departement})",
    lambda place: f"c'est à {place.name} dans le {place.departement}",
    lambda place: f"{place.name} {place.postcodes[0]}" if place.postcodes else place.name,
    lambda place: f"{place.postcodes[0]} {bare(place.name).upper()}" if place.postcodes else place.name,
    lambda place: f"{place.name} ({place.postcodes[0]})" if place.postcodes else place.name,
]


def namesakes(place: Commune) -> set[str]:
    """Return the INSEE codes of the communes of that very name in the same département: there are a few."""
    rows = table().by_key[key(place.name)]
    return {table().insee[row] for row in rows if departement_of(table().insee[row]) == place.departement}


def is_read(place: Commune, answer: str) -> bool:
    found = {other.insee for other in find_communes(answer, expected=True)}
    return place.insee in found and found <= namesakes(place)


def test_every_commune_is_read_as_the_service_shows_it() -> None:
    shown = ((place, f"{place.name} ({place.departement})") for place in every_commune())
    assert [answer for place, answer in shown if not is_read(place, answer)] == []


def test_every_commune_is_read_in_one_of_the_other_ways_to_write_it() -> None:
    """Each way is tried on thousands of communes, and each commune in one way."""
    split = {"75056", "69123", "13055"}  # with a post code, or 13, these are an arrondissement
    written = [(place, WAYS[at % len(WAYS)](place)) for at, place in enumerate(every_commune())]
    wrong = [answer for place, answer in written if place.insee not in split and not is_read(place, answer)]
    # Two are read as their namesake, whose name holds the sign that is lost here.
    assert len(wrong) <= 4, wrong


def test_every_name_alone_gives_its_commune_or_namesakes() -> None:
    wrong = []
    for place in every_commune()[::3]:
        found = find_communes(place.name, expected=True)
        same = {table().insee[row] for row in table().by_key[key(place.name)]}
        if place.insee not in {other.insee for other in found} and not {other.insee for other in found} & same:
            wrong.append(place.name)
    # « Vers » is a word before it is a village.
    assert {name for name in wrong if key(name) not in areas()} <= {"Vers"}


def test_every_former_name_leads_to_its_commune() -> None:
    wrong = []
    for code, name in zones().former:
        departement = departement_of(code)
        found = {place.insee for place in find_communes(f"{name} ({departement})", expected=True)}
        today = {table().insee[row] for row in table().by_key.get(key(name), ())}
        # A commune that bears the name today is meant before one that bore it.
        if code not in found and not found & today:
            wrong.append((name, departement, found))
    assert wrong == []
