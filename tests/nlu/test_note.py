"""Notes of telephone calls, by a writer who had not read the readers: what each says is read, or left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nlu.french.text import fold
from nlu.readers.people.note import note_beneficiary, note_name, note_street, note_way

CALLS = [json.loads(line) for line in Path(__file__).with_name("calls.jsonl").read_text().splitlines()]


def test_the_way_is_never_taken_for_the_other() -> None:
    taken = [(note_way(call["text"]), call["direction"]) for call in CALLS]
    assert [pair for pair in taken if pair[0] not in (None, pair[1])] == []
    assert sum(way is not None for way, _ in taken) >= 0.6 * len(taken)


def test_names_are_read_and_none_is_made_up() -> None:
    named = [call for call in CALLS if call["name"]]
    read = [fold(call["name"].split()[-1]) in fold(note_name(call["text"]) or "") for call in named]
    assert sum(read) >= 0.9 * len(named)
    made_up = [call["text"] for call in CALLS if not call["name"] and not call["structure"] and note_name(call["text"])]
    assert made_up == []


def test_streets_and_who_is_called_for() -> None:
    lived = [call for call in CALLS if call["street"]]
    assert sum(_same(note_street(call["text"]), call["street"]) for call in lived) >= 0.7 * len(lived)
    assert [call["text"] for call in CALLS if call["beneficiary"] and not note_beneficiary(call["text"])] == []


def _same(read: str | None, said: str) -> bool:
    return read is not None and fold(said)[-10:] in fold(read)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("dame de 84 ans, rue des Lilas à Vitry", ("request", None, "rue des Lilas", None)),
        (
            "Mme Da Costa ne sort plus, 3 bis allée du Port",
            ("request", "Mme Da Costa", "3 bis allée du Port", None),
        ),
        ("Bakary veut bien conduire des gens le samedi", ("offer", "Bakary", None, None)),
        ("M. Lopez appelle de Lille pour sa tante", (None, "M. Lopez", None, "sa tante")),
        ("s'appelle Soizic, dispo le soir", ("offer", "Soizic", None, None)),
        ("", (None, None, None, None)),
    ],
)
def test_one_note(text: str, read: tuple[Any, ...]) -> None:
    found = note_way(text), note_name(text), note_street(text), note_beneficiary(text)
    assert found[1:] == read[1:]
    assert found[0] in (None, read[0])
