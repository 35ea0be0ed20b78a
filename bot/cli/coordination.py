"""``coupdemain invite``, ``digest`` and ``coordinators``: who coordinates, and what they read."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from telegram.error import TelegramError

from actions import coordinate, team
from actions import digest as digests
from bot.app import open_service
from bot.channels.telegram import make_bot
from bot.cli import logs
from bot.desk.digest import render
from bot.engine.replies import plain
from bot.settings import Settings
from bot.texts.places import territory_name
from nlu.gazetteer import Territory, parse_territory
from storage.encryption import opened
from storage.models import Coordinator

TerritoryOption = Annotated[
    str, typer.Option(help="Commune (INSEE ou nom), EPCI (SIREN), département (94), région (R11) ou « tout ».")
]


class Role(StrEnum):
    """What an invitation makes of who follows it; another word is refused rather than taken for this one."""

    coordinator = "coordinator"


def invite(
    territory: TerritoryOption,
    _role: Annotated[Role, typer.Option("--role", help="Ce que la personne invitée devient.")] = Role.coordinator,
) -> None:
    """Imprimer un lien d'invitation : un seul usage, 72 heures, un territoire."""
    logs.configure("ERROR")
    typer.echo(asyncio.run(_invite(Settings(), _territory(territory))))


def digest(territory: TerritoryOption = "tout") -> None:
    """Imprimer la relève, telle que la recevrait la coordination de ce territoire."""
    logs.configure("ERROR")
    typer.echo(asyncio.run(_digest(Settings(), right_over(territory))))


def right_over(text: str) -> Coordinator:
    """What somebody in charge of a territory, as an operator writes it, would see."""
    territory = _territory(text)
    return Coordinator(territory_kind=territory.kind, territory_code=territory.code)


coordinators_app = typer.Typer(help="Qui coordonne, et où.", no_args_is_help=True)


@coordinators_app.command("list")
def list_coordinators() -> None:
    """Montrer qui coordonne : numéro, territoire, depuis quand, vu la dernière fois. Le prénom seul, s'il est connu."""
    logs.configure("ERROR")
    asyncio.run(_list(Settings()))


@coordinators_app.command()
def revoke(number: Annotated[int, typer.Argument(help="Le numéro que montre « coordinators list ».")]) -> None:
    """Retirer un droit aussitôt : les boutons de cette personne ne font plus rien."""
    logs.configure("ERROR")
    if not asyncio.run(_revoke(Settings(), number)):
        typer.echo(f"Personne ne coordonne sous le numéro {number}.", err=True)
        raise typer.Exit(1)
    typer.echo(f"C'est fait : le droit n° {number} est retiré.")


async def _list(settings: Settings) -> None:
    table = Table("n°", "prénom", "territoire", "depuis", "vu le", "absent")
    async with open_service(settings) as service, service.mail.unit() as unit:
        for right in await team.everybody(unit):
            name = opened(right.name) or opened(right.person.name) or ""
            territory = territory_name(right.territory_kind, right.territory_code)
            since, seen = f"{right.created_at:%d/%m/%Y}", f"{right.person.last_contact_at:%d/%m/%Y}"
            away = "oui" if right.person.away_at is not None else ""
            table.add_row(str(right.id), name, territory, since, seen, away)
    Console().print(table)


async def _revoke(settings: Settings, number: int) -> bool:
    async with open_service(settings) as service, service.mail.unit() as unit:
        right = next((right for right in await team.everybody(unit) if right.id == number), None)
        if right is not None:
            await team.remove(unit, right)
    return right is not None


def _territory(text: str) -> Territory:
    try:
        return parse_territory(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--territory") from error


async def _invite(settings: Settings, territory: Territory) -> str:
    async with open_service(settings) as service, service.mail.unit() as unit:
        token = coordinate.invite(unit, territory.kind, territory.code)
    return f"https://t.me/{await _bot_name(settings)}?start={token}"


async def _bot_name(settings: Settings) -> str:
    """The bot's own name; a placeholder when Telegram cannot be asked, since the token alone also works."""
    if settings.telegram_bot_token is None:
        return "BOT"
    telegram = make_bot(settings, settings.telegram_bot_token.get_secret_value())
    try:
        async with telegram:
            return telegram.username
    except TelegramError:
        return "BOT"


async def _digest(settings: Settings, right: Coordinator) -> str:
    async with open_service(settings) as service, service.mail.unit() as unit:
        computed = await digests.compute(unit, [right], service.office.zone_for([right]))
        return plain(render(computed, unit.now).text)
