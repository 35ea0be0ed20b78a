"""``coupdemain export``: rows for a spreadsheet or a program. No contact detail leaves this way."""

from __future__ import annotations

import asyncio
import csv
import json
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from actions import export as exports
from bot.cli import logs
from bot.service import open_service
from bot.settings import Settings

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
"""A cell that begins so would be run by a spreadsheet; an apostrophe in front makes it a text (OWASP)."""


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
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2, default=str))
        return
    columns = exports.COLUMNS[what]
    writer = csv.writer(sys.stdout)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])


async def _rows(settings: Settings, what: What) -> list[dict[str, Any]]:
    async with open_service(settings) as service, service.mail.unit() as unit:
        return await exports.export(unit, what)


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
