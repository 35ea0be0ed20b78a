"""The same thing said twice, on pairs of cases of one commune: found, and nothing else; never on what is not known."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from actions.alike import Told, why_alike

PAIRS_MIN, RECALL_MIN, ALARMS_MAX = 300, 0.95, 0.02


def _cases(file: str) -> list[tuple[str, Told]]:
    lines = Path(__file__).with_name(file).read_text().splitlines()
    return [_case(line) for line in lines if not line.startswith("#")]


def _case(line: str) -> tuple[str, Told]:
    same, direction, missions, person, phone, name, commune, structure, words = line.split("\t")
    told = Told(
        direction=direction, missions=frozenset(missions.split(",")), person=int(person) if person else None,
        phone=phone or None, commune=commune, name=name, words=words, structure=structure,
    )  # fmt: skip
    return same, told


@pytest.mark.parametrize("file", ["alike.tsv", "alike_blind.tsv"])
def test_what_is_the_same_is_found_and_what_is_not_is_left_alone(file: str) -> None:
    pairs = [
        (one == other, why_alike(first, second))
        for (one, first), (other, second) in combinations(_cases(file), 2)
        if first.commune == second.commune and first.direction == second.direction
    ]
    same, apart = [why for alike, why in pairs if alike], [why for alike, why in pairs if not alike]
    assert len(pairs) >= PAIRS_MIN
    assert sum(why is not None for why in same) / len(same) >= RECALL_MIN
    assert sum(why is not None for why in apart) / len(apart) <= ALARMS_MAX


OTHER = frozenset({"autre"})
LONE = Told("request", OTHER, commune="94081", name="Nadia", words="remplir un dossier de retraite avec moi")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (Told("request", OTHER), Told("request", OTHER), None),
        (Told("request", OTHER, phone=""), Told("request", OTHER, phone="x"), None),
        (Told("request", OTHER, commune="94081"), Told("request", OTHER, commune="94081"), None),
        (Told("request", OTHER, person=1), Told("offer", OTHER, person=1), None),
        (Told("request", OTHER, person=1), Told("request", OTHER, person=1), "personne"),
        (LONE, LONE, "nom"),
    ],
)
def test_an_empty_key_proves_nothing(one: Told, other: Told, why: str | None) -> None:
    assert why_alike(one, other) == why
