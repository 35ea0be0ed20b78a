"""``coupdemain invite`` and ``coupdemain digest``."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import Annotated

import typer
from telegram.error import TelegramError

from actions import coordinate
from actions import digest as digests
from bot.app import open_service
from bot.channels.telegram import make_bot
from bot.cli import logs
from bot.desk.digest import render
from bot.engine.replies import plain
from bot.settings import Settings
from nlu.gazetteer import Territory, parse_territory
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
