"""People, cases and coordinators for tests, made by the real actions; and what a thief of the database would read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.engine import make_url

from actions import coordinate, learn, submit
from actions.submit import Submission
from actions.unit import Unit
from bot.lessons import lesson_of
from nlu.gazetteer import codes_of, commune
from storage import Database, people
from storage.models import Base, Case, Coordinator

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
"""A Sunday morning in winter time."""

Codes = Mapping[str, str | None]


def codes(insee: str) -> Codes:
    """The official codes of one commune."""
    place = commune(insee)
    assert place is not None
    return codes_of(place)


VITRY, CRETEIL, MEAUX, AJACCIO = codes("94081"), codes("94028"), codes("77284"), codes("2A004")
PARIS, PARIS_12 = codes("75056"), codes("75112")
NOWHERE: Codes = dict.fromkeys(VITRY)
EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]
"""The rights of whoever sees all."""


@asynccontextmanager
async def working(database: Database, now: datetime = NOW, actor: int | None = None) -> AsyncIterator[Unit]:
    """A unit of work in a transaction of its own, stored at the end of the block with the lessons of what it corrects.

    What it tells is left in ``notices``, for a test to look at.
    """
    async with database.transaction() as session:
        yield (unit := Unit(session, now, actor))
        await learn.note(unit, lesson_of)


@asynccontextmanager
async def rival(database: Database) -> AsyncIterator[Database]:
    """The same database as another process opens it: nothing in memory is shared."""
    other = Database(database.url)
    try:
        yield other
    finally:
        await other.close()


async def make_person(database: Database, address: str, now: datetime = NOW, *, agreed: bool = True) -> int:
    """Somebody who wrote from this terminal address, and agreed to the notice; returns their id."""
    async with working(database, now) as unit:
        known = await people.recognise(unit.session, "terminal", address, now)
        if agreed:
            submit.agree(unit, known.person, "2026-11")
        return known.person.id


def submission(**said: Any) -> Submission:
    """A confirmed request for company in Vitry, unless said otherwise; official codes are given one by one."""
    where = {code: said.pop(code) for code in VITRY if code in said}
    usual: dict[str, Any] = {
        "direction": "request",
        "missions": ("lien_social",),
        "author": "self",
        "name": "Nadia",
        "inbox_id": None,
        "codes": {**VITRY, **where},
    }
    return Submission(**{**usual, **said})


async def make_case(database: Database, person_id: int, now: datetime = NOW, /, **said: Any) -> int:
    """A case submitted by this person; returns its id."""
    async with working(database, now, person_id) as unit:
        person = await people.get(unit.session, person_id)
        stored = await submit.submit(unit, person, submission(**said))
    return int(stored.reference[2:])


async def make_coordinator(database: Database, address: str, kind: str, code: str, now: datetime = NOW) -> int:
    """Somebody who followed an invitation to a territory; returns their person id."""
    person_id = await make_person(database, address, now)
    async with working(database, now) as unit:
        token = coordinate.invite(unit, kind, code)
        await unit.session.flush()
        assert await coordinate.join(unit, person_id, token) is not None
    return person_id


async def stored(database: Database, case_id: int) -> Case:
    """One case as another session reads it."""
    async with database.reading() as session:
        return await session.get_one(Case, case_id)


async def raw_bytes(database: Database) -> bytes:
    """All that the database holds, as somebody without the key reads it: files, or rows cast to text."""
    if database.is_sqlite:
        path = Path(make_url(database.url).database or "")
        return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))
    async with database.reading() as session:
        rows = [
            line
            for table in Base.metadata.sorted_tables
            for line in await session.scalars(text(f"SELECT row::text FROM {table.name} AS row"))
        ]
    return "\n".join(rows).encode()


def readable(raw: bytes, words: str) -> bool:
    """Whether these words stand in raw bytes, as they are or as PostgreSQL writes bytes (hexadecimal)."""
    return words.encode() in raw or words.encode().hex().encode() in raw


async def all_values(database: Database) -> str:
    """Every value of every table, opened with the key: what is still held, wherever it hides."""
    async with database.reading() as session:
        rows = [row for table in Base.metadata.sorted_tables for row in await session.execute(select(table))]
    return "\n".join(str([_opened(value) for value in row]) for row in rows)


def _opened(value: Any) -> Any:
    return value.get_secret_value() if hasattr(value, "get_secret_value") else value
