"""A copy of every row in one file, and back: the same on SQLite and PostgreSQL, so it also moves from one to the other.

The file is gzipped JSON lines: first the revision of the tables, then one line a row. Encrypted values stay encrypted;
the key is not in the file.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, LargeBinary, MetaData, Table, func, select, text

from storage import migrate
from storage.database import Database, Session
from storage.encryption import EncryptedJson, EncryptedText
from storage.models import Base
from storage.models.base import UtcDateTime

BATCH = 500


class BackupMismatch(Exception):
    """The file is of other tables than this program's, or the database already holds rows."""


def _tables() -> list[Table]:
    """Our tables with encrypted columns as the bytes they are, in an order that foreign keys allow."""
    plain = MetaData()
    copies = [table.to_metadata(plain) for table in Base.metadata.sorted_tables]
    for table in copies:
        for column in table.columns:
            if isinstance(column.type, EncryptedText | EncryptedJson):
                column.type = LargeBinary()
    return copies


async def backup(database: Database, path: Path) -> int:
    """Write every row to ``path``; returns how many."""
    count = 0
    _make_private(path)
    async with database.snapshot() as session:
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.write(json.dumps({"revision": await migrate.revision(database)}) + "\n")
            for table in _tables():
                for row in (await session.execute(select(table))).mappings():
                    file.write(json.dumps({"table": table.name, "row": _encode(dict(row))}, ensure_ascii=False) + "\n")
                    count += 1
    return count


def _make_private(path: Path) -> None:
    """Make the file, empty, so that its owner alone may read it: before anything is written."""
    path.touch(mode=0o600)
    path.chmod(0o600)


async def restore(database: Database, path: Path) -> int:
    """Read ``path`` into an empty, migrated database; all rows or none. Returns how many."""
    tables = {table.name: table for table in _tables()}
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in tables}
    lines = _lines(path)
    if next(lines).get("revision") != await migrate.revision(database):
        raise BackupMismatch(
            "La sauvegarde vient d'une autre version : restaurez avec la version qui l'a faite, puis mettez à jour."
        )
    for line in lines:
        rows[line["table"]].append(_decode(tables[line["table"]], line["row"]))
    async with database.transaction() as session:
        for table in tables.values():
            if (await session.execute(select(func.count()).select_from(table))).scalar_one():
                raise BackupMismatch("La base contient déjà des données : restaurez dans une base vide.")
        for name, table in tables.items():
            ordered = _originals_first(rows[name]) if name == "cases" else rows[name]
            for start in range(0, len(ordered), BATCH):
                await session.execute(table.insert(), ordered[start : start + BATCH])
            await _advance_sequence(session, database, table)
    return sum(map(len, rows.values()))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _encode(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {"bytes": base64.b64encode(value).decode()}
        if isinstance(value, bytes)
        else value.isoformat()
        if isinstance(value, date | datetime)
        else value
        for name, value in row.items()
    }


def _decode(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    decoded = dict(row)
    for name, value in row.items():
        column_type = table.columns[name].type
        if isinstance(value, dict) and "bytes" in value and not isinstance(column_type, JSON):
            decoded[name] = base64.b64decode(value["bytes"])
        elif isinstance(value, str) and isinstance(column_type, UtcDateTime):
            decoded[name] = datetime.fromisoformat(value)
        elif isinstance(value, str) and column_type.python_type is date:
            decoded[name] = date.fromisoformat(value)
    return decoded


def _originals_first(cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Order cases so that a duplicate comes after what it duplicates."""
    ordered: list[dict[str, Any]] = []
    placed: set[int | None] = {None}
    waiting = cases
    while waiting:
        ready = [case for case in waiting if case["duplicate_of"] in placed]
        if not ready:
            raise BackupMismatch("La sauvegarde contient des doublons qui se désignent en rond.")
        ordered += ready
        placed.update(case["id"] for case in ready)
        waiting = [case for case in waiting if case["id"] not in placed]
    return ordered


async def _advance_sequence(session: Session, database: Database, table: Table) -> None:
    """PostgreSQL: the next new row must not take an id that was restored."""
    if database.is_sqlite or "id" not in table.columns:
        return
    highest = f"GREATEST((SELECT MAX(id) FROM {table.name}), 1)"
    await session.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {highest})"))
