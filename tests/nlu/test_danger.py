"""Immediate danger: what the rules find, what they leave alone, and that the numbers given are complete and fresh."""

from __future__ import annotations

import csv
import re
import time
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.readers.danger import find_danger
from nlu.readers.danger.tables import SIGNS, TURNS, Sign
from nlu.types import REASONS, Reason
from nlu.understand import Understander

EMERGENCY = Path(__file__).parents[2] / "bot" / "texts" / "emergency.toml"
NOBODY_READS = "Je suis un programme : personne ne lit ce message tout de suite."
REPLY_MAX = 700
FRESH_DAYS = 365


class Example(NamedTuple):
    """One annotated message; ``reason`` is ``-`` for no danger, or the acceptable reasons joined by ``|``."""

    split: str
    reason: str
    voice: str
    text: str


def _examples() -> list[Example]:
    with (Path(__file__).parent / "danger.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Example(*row) for row in rows]


EXAMPLES = _examples()
DANGERS = [example for example in EXAMPLES if example.reason != "-"]
ORDINARY = [example for example in EXAMPLES if example.reason == "-"]
TEXTS: dict[str, Any] = tomllib.loads(EMERGENCY.read_text(encoding="utf-8"))


def _share(part: int, whole: int) -> float:
    return part / whole


def test_examples_are_many_and_distinct() -> None:
    assert len(DANGERS) >= 250
    assert len(ORDINARY) >= 300
    assert len({example.text.casefold() for example in EXAMPLES}) == len(EXAMPLES)
    assert {part for example in DANGERS for part in example.reason.split("|")} == set(REASONS)


def test_recall_overall_and_by_reason() -> None:
    told = Counter(example.reason.split("|")[0] for example in DANGERS)
    missed = [example for example in DANGERS if find_danger(example.text) is None]
    lost = Counter(example.reason.split("|")[0] for example in missed)
    assert _share(len(missed), len(DANGERS)) <= 0.02, missed
    for reason, number in told.items():
        assert _share(lost[reason], number) <= 0.10, (reason, missed)


def test_right_reason() -> None:
    answered = [(example, danger.reason) for example in DANGERS if (danger := find_danger(example.text))]
    wrong = [(example.text, reason) for example, reason in answered if reason not in example.reason.split("|")]
    assert _share(len(wrong), len(answered)) <= 0.05, wrong


def test_false_alarms() -> None:
    alarms = [(example.text, danger.reason) for example in ORDINARY if (danger := find_danger(example.text))]
    assert _share(len(alarms), len(ORDINARY)) <= 0.01, alarms


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("mon mari me frappe", "violence_immediate"),
        ("il ne respire plus", "detresse_vitale"),
        ("je suis à la rue ce soir", "a_la_rue"),
        ("ça sent le gaz", "incendie_gaz"),
        ("j'ai envie d'en finir", "suicide"),
        ("mon voisin bat son fils", "enfant_danger"),
        ("il me menace depuis des mois", "violence_conjugale"),
        ("je ne peux pas parler, il est là", "ne_peut_pas_parler"),
        ("Je peux faire des courses.\nMon mari me frappe tous les jours.", "violence_conjugale"),
        ("JE VEUX MOURIR", "suicide"),
        ("je   n’veux   plus   vivre", "suicide"),
    ],
)
def test_words_that_must_never_be_missed(text: str, reason: Reason) -> None:
    danger = find_danger(text)
    assert danger is not None
    assert danger.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "/start",
        "🙂",
        "je meurs de faim",
        "plus de lait pour le bébé",
        "mon chauffage est en panne",
        "j'ai de l'eau dans la cave",
    ],
)
def test_urgent_is_not_vital(text: str) -> None:
    assert find_danger(text) is None


LONG = {
    "prose": ". ".join(example.text for example in ORDINARY[::3]),
    "no_full_stop": "je suis dans la rue avec mon mari et ma voisine " * 110,
    "dangers": "mon enfant tombe feu maison sang tete dort dehors il frappe " * 85,
    "one_word": "a" * 5_000,
    "commas": ",," * 2_500,
    "spaces": " \t" * 2_500,
}
HOSTILE = {
    "negations": "pas plus pas " * 400,
    "openings": "il me la le les nous il il elle qui " * 140,
    "apostrophes": "j'l'" * 1_250,
    "every_danger": ". ".join(example.text for example in DANGERS),
    "every_sign": " ".join(re.findall(r"[a-z]{3,}", " ".join(sign.said for sign in SIGNS))),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in (LONG | HOSTILE).items()])
def test_no_text_takes_long(text: str) -> None:
    """A guard against a time that runs away; ``bench/danger.py`` measures the time itself."""
    start = time.process_time()
    find_danger(text[:5_000])
    assert time.process_time() - start < 1


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    danger = find_danger(text)
    assert danger is None or danger.reason in REASONS


def test_every_sign_is_needed() -> None:
    """Without it, its sentence is not found, or not for its reason: other numbers would be given."""
    useless = [sign.said for sign in SIGNS if not _needed(sign)]
    assert useless == []


def _needed(sign: Sign) -> bool:
    found = find_danger(sign.sentence)
    without = find_danger(sign.sentence, signs=[other for other in SIGNS if other is not sign])
    if found is None or found.reason not in sign.reasons:
        return False
    return without != found


def test_every_turn_is_needed() -> None:
    """Without it, its sentence raises an alarm, or none where it says that the danger is now."""
    useless = [
        turn.said
        for turn in TURNS
        if (find_danger(turn.sentence) is None) is (turn.kind == "now")
        or (find_danger(turn.sentence, turns=[other for other in TURNS if other is not turn]) is None)
        is not (turn.kind == "now")
    ]
    assert useless == []


def test_every_reason_has_its_table() -> None:
    assert {sign.table for sign in SIGNS} >= set(REASONS)


@pytest.mark.parametrize(("text", "danger"), [("il ne respire plus", "detresse_vitale"), ("il ne mange plus", None)])
async def test_what_is_understood_carries_the_danger(text: str, danger: Reason | None) -> None:
    understood = await Understander(None).understand(text, date(2026, 12, 1))
    assert understood.danger == danger


def test_numbers_were_checked_within_a_year() -> None:
    age = date.today() - date.fromisoformat(TEXTS["checked"])
    assert age.days <= FRESH_DAYS, "check each emergency number again, then move the date in emergency.toml"


def test_every_number_says_what_it_is_for() -> None:
    for number, entry in TEXTS["numbers"].items():
        assert number.isdigit()
        assert set(entry) == {"for", "hours", "free"}
        assert entry["for"]
        assert entry["hours"]
        assert entry["free"] is True


@pytest.mark.parametrize("reason", [*REASONS, "generic"])
def test_every_reason_has_its_reply(reason: str) -> None:
    entry = TEXTS["reasons"][reason]
    reply = entry["reply"].strip()
    first_line = reply.splitlines()[0]
    assert set(entry["numbers"]) == set(re.findall(r"\b\d{2,4}\b", reply))
    assert set(entry["numbers"]) <= set(TEXTS["numbers"])
    called_first = re.findall(r"\d+", first_line)
    assert called_first
    assert called_first == entry["numbers"][: len(called_first)]
    assert reply.endswith(NOBODY_READS)
    assert len(reply) <= REPLY_MAX


def test_no_reply_without_a_reason() -> None:
    assert set(TEXTS["reasons"]) == {*REASONS, "generic"}


def test_every_number_serves_at_least_one_reply() -> None:
    given_out = {number for entry in TEXTS["reasons"].values() for number in entry["numbers"]}
    assert given_out == set(TEXTS["numbers"])
