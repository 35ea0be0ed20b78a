"""Short answers, true ones with their mistakes, hesitations and refusals, played through the real conversation.

They were written by people who had read neither the readers nor the conversation, with what each should become. The
model takes part as it was when it was recorded, then not at all: by rules alone less is understood, and nothing more is
taken, stored or feared.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from storage import Database
from tests.conversations.answering import Became, answer
from tests.conversations.answers import Written, answers, questions
from tests.conversations.judge import right

READ_RIGHT = 0.97
"""The share of all the answers that must become what their writers expected."""

READ_RIGHT_BY_RULES = 0.95
"""The same when the model is silent."""

READ_RIGHT_OF_ONE = 0.93
"""The same, for the answers to one question."""


class _TakeBack(Exception):
    """Ends a transaction without storing anything."""


@dataclass(slots=True)
class Played:
    """Answers played, and those that became something else than expected."""

    played: int = 0
    wrong: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)

    def note(self, written: Written, became: Became) -> None:
        """Judge one answer."""
        told = f"{written.question}: {written.text!r} became {became.outcome} {became.kind} {became.value!r}"
        expected = written.expected["outcome"]
        self.played += 1
        if not right(written, became):
            self.wrong.append(f"{told}, not {written.expected}")
        if became.outcome == "danger" and expected != "danger":
            self.alarms.append(told)
        if (became.stored and expected != "agree") or became.outcome == "erased":
            self.stored.append(told)

    @property
    def share(self) -> float:
        """The share read as it should be."""
        return 1 - len(self.wrong) / self.played


async def _play(database: Database, question: str, *, alive: bool) -> Played:
    played = Played()
    for written in answers(question):
        try:
            async with database.transaction() as session:
                played.note(written, await answer(session, written, alive=alive))
                raise _TakeBack
        except _TakeBack:
            continue
    return played


async def _play_all(database: Database, *, alive: bool) -> dict[str, Played]:
    return {question: await _play(database, question, alive=alive) for question in questions()}


def _total(played: dict[str, Played]) -> float:
    wrong = sum(len(each.wrong) for each in played.values())
    return 1 - wrong / sum(each.played for each in played.values())


def _nothing_feared_nor_stored(played: dict[str, Played]) -> None:
    assert [told for each in played.values() for told in each.alarms] == []
    assert [told for each in played.values() for told in each.stored] == []


@pytest.mark.timeout(300)
async def test_answers_are_read_as_they_were_meant(sqlite_database: Database) -> None:
    played = await _play_all(sqlite_database, alive=True)
    _nothing_feared_nor_stored(played)
    wrong = "\n".join(line for each in played.values() for line in each.wrong)
    assert {name: share for name, each in played.items() if (share := each.share) < READ_RIGHT_OF_ONE} == {}, wrong
    assert _total(played) >= READ_RIGHT, wrong


@pytest.mark.timeout(300)
async def test_without_the_model_less_is_understood_and_nothing_is_taken_wrongly(sqlite_database: Database) -> None:
    played = await _play_all(sqlite_database, alive=False)
    _nothing_feared_nor_stored(played)
    assert _total(played) >= READ_RIGHT_BY_RULES
