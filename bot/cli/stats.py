"""``coupdemain stats``: the figures of a territory, as a picture, a page, a table or for a program."""

from __future__ import annotations

import asyncio
import sys
from datetime import date, datetime
from typing import Annotated

import typer

from actions import figures
from actions.figures import Period
from bot.app import open_service
from bot.cli import logs
from bot.cli.coordination import TerritoryOption, right_over
from bot.figures.formats import Format, write
from bot.settings import Settings
from storage.models import Coordinator

FORMATS = ["%Y-%m-%d", "%d/%m/%Y"]
First = Annotated[
    datetime | None, typer.Option("--from", formats=FORMATS, help="Premier jour ; sans lui, depuis le début.")
]
Last = Annotated[
    datetime | None, typer.Option("--to", formats=FORMATS, help="Dernier jour compris ; sans lui, aujourd'hui.")
]
BINARY = (Format.png, Format.pdf)


def stats(
    form: Annotated[Format, typer.Option("--format")] = Format.csv,
    territory: TerritoryOption = "tout",
    first: First = None,
    last: Last = None,
) -> None:
    """Écrire les chiffres d'un territoire sur la sortie standard : image, page pour le maire, tableau ou JSON."""
    logs.configure("ERROR")
    if form in BINARY and sys.stdout.isatty():
        typer.secho(
            f"Un fichier {form.upper()} ne se lit pas dans un terminal : ajoutez « > chiffres.{form} ».",
            err=True,
            fg="red",
        )
        raise typer.Exit(2)
    days = [None if day is None else day.date() for day in (first, last)]
    if first is not None and last is not None and first > last:
        raise typer.BadParameter("Le premier jour vient après le dernier.", param_hint="--from")
    typer.echo(asyncio.run(_stats(Settings(), right_over(territory), form, *days)), nl=form is Format.json)


async def _stats(settings: Settings, right: Coordinator, form: Format, first: date | None, last: date | None) -> bytes:
    async with open_service(settings) as service, service.mail.unit() as unit:
        zone = service.office.zone_for([right])
        today = unit.now.astimezone(zone).date()
        return write(await figures.compute(unit, [right], Period(first, last or today, zone)), form, today)
