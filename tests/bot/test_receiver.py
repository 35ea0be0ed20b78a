"""Each update is stored or set aside by itself, on both engines: one bad row takes no other with it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text
from sqlalchemy.exc import OperationalError
from telegram import Bot

from bot.channels.telegram import Receiver
from bot.channels.telegram.api import make_bot
from bot.engine.office import Office
from storage import Database
from storage.models import Inbox
from tests.service import settings_for
from tests.telegram import TelegramServer
from tests.updates import POISONS, message, updates

Row = tuple[int, str, str]


@pytest_asyncio.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[Bot]:
    """The library's client, that knows who it is."""
    async with make_bot(settings_for(telegram, "sqlite://"), telegram.token) as made:
        yield made


async def _store(bot: Bot, database: Database, *raw: Any) -> list[str]:
    """Store updates as they come; the addresses woken."""
    woken: list[str] = []
    receiver = Receiver(bot, database, Office(), lambda _channel, address: woken.append(address))
    await receiver.store(raw)
    return woken


async def _rows(database: Database) -> list[Row]:
    async with database.reading() as session:
        rows = await session.scalars(select(Inbox).order_by(Inbox.update_id))
        return [(row.update_id, row.address, row.status) for row in rows]


async def test_a_hundred_of_which_one_is_poisonous(bot: Bot, database: Database) -> None:
    for name, poison in POISONS.items():
        batch = [message(number, number, text="bonjour") for number in range(100, 199)]
        batch.insert(50, poison)
        woken = await _store(bot, database, *batch)
        assert {str(number) for number in range(100, 199)} <= set(woken), name
        stored = {number: status for number, _address, status in await _rows(database) if number >= 100}
        assert stored == dict.fromkeys(range(100, 199), "waiting"), name
        async with database.transaction() as session:
            await session.execute(delete(Inbox))


async def test_what_cannot_be_read_is_kept_by_its_number_alone(bot: Bot, database: Database) -> None:
    unreadable = ["a press of nobody", "a message that is null", "a chat that is a word", "a status that is a number"]
    for name in unreadable:
        assert await _store(bot, database, {**POISONS[name], "update_id": 7}, message(text="bonjour", number=8)) == [
            "7"
        ]
        assert await _rows(database) == [(7, "-", "failed"), (8, "7", "waiting")], name
    assert await _store(bot, database, POISONS["a message that is null"]) == []
    async with database.reading() as session:
        aside = select(Inbox.payload).where(Inbox.status == "failed")
        assert set(await session.scalars(aside)) == {None}


@pytest.mark.parametrize("name", ["a group", "nothing", "a list", "no number", "a number beyond 64 bits"])
async def test_what_nobody_did_or_nothing_can_number_leaves_no_row(
    bot: Bot, sqlite_database: Database, name: str
) -> None:
    group = message(text="x", chat={"id": -5, "type": "group"})
    assert await _store(bot, sqlite_database, group if name == "a group" else POISONS[name]) == []
    assert await _rows(sqlite_database) == []


async def test_a_row_that_the_database_refuses_takes_no_other_with_it(bot: Bot, database: Database) -> None:
    """A constraint stands for whatever an engine may refuse one day: here, the address of one person."""
    await _refuse(database, "666")
    woken = await _store(bot, database, *[message(person, person, text="bonjour") for person in (665, 666, 667)])
    assert await _rows(database) == [(665, "665", "waiting"), (666, "-", "failed"), (667, "667", "waiting")]
    assert set(woken) >= {"665", "667"}


async def _refuse(database: Database, address: str) -> None:
    create = f"CREATE TRIGGER refuse BEFORE INSERT ON inbox WHEN NEW.address = '{address}' BEGIN "
    statements = [create + "SELECT RAISE(ABORT, 'refused'); END"]
    if not database.is_sqlite:
        statements = [f"ALTER TABLE inbox ADD CONSTRAINT refuse CHECK (address <> '{address}')"]
    async with database.engine.begin() as connection:
        for statement in statements:
            await connection.execute(text(statement))


async def test_a_database_that_is_away_sets_nothing_aside(bot: Bot, sqlite_database: Database) -> None:
    """The same updates come again: Telegram was told nothing."""
    async with sqlite_database.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE inbox RENAME TO elsewhere"))
    with pytest.raises(OperationalError):
        await _store(bot, sqlite_database, message(text="bonjour"), POISONS["a message that is null"])
    async with sqlite_database.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE elsewhere RENAME TO inbox"))
    assert await _rows(sqlite_database) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batch=st.lists(updates(), min_size=20, max_size=40))
async def test_whatever_comes_with_it_a_message_is_stored(bot: Bot, database: Database, batch: list[Any]) -> None:
    async with database.transaction() as session:
        await session.execute(delete(Inbox))
    good = [message(2**60 + place, 2**60 + place, text="bonjour") for place in (1, 2, 3)]
    woken = await _store(bot, database, good[0], *batch[:10], good[1], *json.loads(json.dumps(batch[10:])), good[2])
    stored = {address: status for _number, address, status in await _rows(database)}
    for update in good:
        address = str(update["message"]["chat"]["id"])
        assert address in woken
        assert stored[address] == "waiting"
