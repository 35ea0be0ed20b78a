"""Screens and their buttons: an old one never acts; a form filled in for somebody is theirs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import pytest
from sqlalchemy import select

from actions.unit import Unit
from bot.app import dialogue
from bot.citizen.case_form.confirm import privacy_version
from bot.citizen.case_form.draft import CaseDraft
from bot.dialogue.screens import SCREENS
from bot.dialogue.state import State
from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.replies import Reply, plain
from nlu.settings import HOME
from storage import Database, people
from storage.encryption import opened
from storage.models import Case, Person
from tests.factories import make_person

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
_updates = count(1)


async def _does(database: Database, who: str, event: Event, state: State | None = None) -> list[Reply]:
    """One event of a person, answered and stored as the service does; ``state`` is put in place before it."""
    async with database.transaction() as session:
        known = await people.recognise(session, "terminal", who, NOW)
        if state is not None:
            known.conversation.state = state.store()
        unit = Unit(session, NOW, known.person.id)
        queued = await dialogue(Office()).answer(unit, known, event, None, next(_updates))
        unit.take_notices()
    return [one.reply for one in queued]


def _data(replies: list[Reply], words: str) -> str:
    return next(choice.data for row in replies[-1].choices for choice in row if words in choice.label)


def _says(replies: list[Reply]) -> str:
    return "\n".join(plain(reply.text) for reply in replies)


def _whole() -> CaseDraft:
    return CaseDraft(
        direction="request", missions=["solidarite_proximite"], author="self", insee="94081", name="Aimée",
        phone="+33199001234", details="monter les courses", availability={"text": "mardi", "anytime": True},
    )  # fmt: skip


@pytest.mark.parametrize(("screen", "words"), [("consent", "accepte"), ("erase", "Oui"), ("summary", "nvoyer")])
async def test_an_old_button_never_acts_after_the_conversation_was_emptied(
    sqlite_database: Database, screen: str, words: str
) -> None:
    shown = await _does(sqlite_database, "ida", Event(kind="other"), State(screen=screen, draft=_whole()))
    old = _data(shown, words)
    assert "étape passée" in _says(await _does(sqlite_database, "ida", Event(kind="press", data=old), State()))
    again = await _does(sqlite_database, "ida", Event(kind="other"), State(screen=screen, draft=_whole()))
    assert _data(again, words) != old
    assert "étape passée" in _says(await _does(sqlite_database, "ida", Event(kind="press", data=old)))
    async with sqlite_database.reading() as session:
        assert await session.scalar(select(Case.id)) is None
        assert (await session.scalars(select(Person.consent_at))).all() == [None]


async def test_a_button_of_one_screen_is_none_of_another(sqlite_database: Database) -> None:
    shown = await _does(sqlite_database, "ida", Event(kind="other"), State(screen="summary", draft=_whole()))
    forged = _data(shown, "nvoyer").replace("summary", "consent").replace("send", "yes")
    assert "étape passée" in _says(await _does(sqlite_database, "ida", Event(kind="press", data=forged)))


async def test_what_is_lost_of_a_conversation_is_said_once(sqlite_database: Database) -> None:
    async with sqlite_database.transaction() as session:
        known = await people.recognise(session, "terminal", "ida", NOW)
        stored = State(screen="summary", draft=_whole()).store()
        known.conversation.state = {**stored, "draft": {**stored["draft"], "headcount": "beaucoup"}}
    first = _says(await _does(sqlite_database, "ida", Event(kind="other")))
    assert "Le service vient de changer" in first
    assert "Aimée" in first
    assert "Le service vient de changer" not in _says(await _does(sqlite_database, "ida", Event(kind="other")))


async def test_a_form_filled_in_for_somebody_changes_them_alone(sqlite_database: Database) -> None:
    typist = await make_person(sqlite_database, "marie", NOW)
    async with sqlite_database.transaction() as session:
        subject = Person(created_at=NOW, last_contact_at=NOW, consent_version=privacy_version(), consent_at=NOW)
        session.add(subject)
        await session.flush()
        about, before = subject.id, opened((await session.get_one(Person, typist)).name)
    draft = _whole().model_copy(update={"subject": about})
    shown = await _does(sqlite_database, "marie", Event(kind="other"), State(screen="summary", draft=draft))
    await _does(sqlite_database, "marie", Event(kind="press", data=_data(shown, "nvoyer")))
    async with sqlite_database.reading() as session:
        [case] = (await session.scalars(select(Case))).all()
        assert case.person_id == about
        assert opened((await session.get_one(Person, about)).name) == "Aimée"
        assert opened((await session.get_one(Person, typist)).name) == before


async def test_the_form_of_somebody_who_was_erased_goes_with_them(sqlite_database: Database) -> None:
    draft = _whole().model_copy(update={"subject": 987})
    shown = await _does(sqlite_database, "marie", Event(kind="other"), State(screen="summary", draft=draft))
    assert "Aimée" not in _says(shown)
    assert "Que souhaitez-vous" in _says(shown)


def _screens_named() -> Iterator[tuple[str, str]]:
    """Every screen that some code goes to by its name, with the file that does."""
    for path in sorted((HOME / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "go":
                words = [one.value for one in ast.walk(node) if isinstance(one, ast.Constant)]
                yield from ((str(path), word) for word in words if isinstance(word, str))


def test_every_screen_gone_to_exists() -> None:
    named = list(_screens_named())
    assert len(named) > 10
    assert [(path, name) for path, name in named if name not in SCREENS] == []
