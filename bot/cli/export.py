"""``coupdemain export``: rows for a spreadsheet or a program. No contact detail leaves this way.

The two readers are not the same. CSV is for a French spreadsheet: Excel opens it in columns, accents right, when it
begins with a byte order mark and its cells are parted by semicolons. JSON is for programs: plain UTF-8, values as they
are.
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer

from actions import export as exports
from bot.app import open_service
from bot.cli import logs
from bot.settings import Settings

FORMULA = "=+-@\t\r\n\0\u2212"
"""A cell that begins so would be run by a spreadsheet; an apostrophe in front makes it a text (OWASP).

Spreadsheets level what they are given: « ＝ » of full width is « = », spaces and invisible characters before it count
for nothing. So does ``_cell``.
"""


class What(StrEnum):
    """What can be exported."""

    offers = "offers"
    requests = "requests"
    matches = "matches"


class Format(StrEnum):
    """How."""

    csv = "csv"
    json = "json"


def export(what: What, form: Annotated[Format, typer.Option("--format")] = Format.csv) -> None:
    """Écrire les offres, les demandes ou les mises en relation sur la sortie standard."""
    logs.configure("ERROR")
    rows = asyncio.run(_rows(Settings(), what))
    if form is Format.json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2, default=str).encode())
    else:
        typer.echo(spreadsheet(exports.COLUMNS[what], rows), nl=False)


async def _rows(settings: Settings, what: What) -> list[dict[str, Any]]:
    async with open_service(settings) as service, service.mail.unit() as unit:
        return await exports.export(unit, what)


def spreadsheet(columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """The rows as a French Excel opens them in columns."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow(columns := list(columns))
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    return written.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(map(str, value)) if isinstance(value, list) else str(value)
    first = next((character for character in text if character in FORMULA or _is_seen(character)), "")
    return f"'{text}" if first and unicodedata.normalize("NFKC", first)[0] in FORMULA else text


def _is_seen(character: str) -> bool:
    """Whether a spreadsheet counts it at the head of a cell."""
    return unicodedata.category(character) not in ("Zs", "Cf", "Cc", "Mn")
