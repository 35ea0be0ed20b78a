"""``coupdemain export``: rows for a spreadsheet or a program. No contact detail leaves this way.

The two readers are not the same. CSV is for a French spreadsheet. JSON is for programs: plain UTF-8, values as they
are.
"""

from __future__ import annotations

import asyncio
import json
from enum import StrEnum
from typing import Annotated, Any

import typer

from actions import export as exports
from bot.app import open_service
from bot.cli import logs
from bot.cli.coordination import TerritoryOption, right_over
from bot.settings import Settings
from bot.spreadsheet import spreadsheet
from storage.models import Coordinator


class What(StrEnum):
    """What can be exported."""

    offers = "offers"
    requests = "requests"
    matches = "matches"


class Format(StrEnum):
    """How."""

    csv = "csv"
    json = "json"


def export(
    what: What,
    form: Annotated[Format, typer.Option("--format")] = Format.csv,
    territory: TerritoryOption = "tout",
) -> None:
    """Écrire les offres, les demandes ou les mises en relation sur la sortie standard."""
    logs.configure("ERROR")
    rows = asyncio.run(_rows(Settings(), what, right_over(territory)))
    if form is Format.json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2, default=str).encode())
    else:
        typer.echo(spreadsheet(exports.COLUMNS[what], rows), nl=False)


async def _rows(settings: Settings, what: What, right: Coordinator) -> list[dict[str, Any]]:
    async with open_service(settings) as service, service.mail.unit() as unit:
        return await exports.export(unit, what, [right])
