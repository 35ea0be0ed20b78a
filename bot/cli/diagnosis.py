"""``coupdemain doctor``: one line a check, what is wrong and what to do."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram import make_bot
from bot.cli import logs
from bot.settings import MissingSetting, Settings
from bot.texts import table
from nlu.client import NluClient
from nlu.encoder import state
from nlu.project import model_is_current
from storage import Database, coordinators, migrate
from storage.database import FAILURES
from storage.encryption import Cipher, WrongKey, use_cipher

DISK_MIN_GB = 1.0
CLOCK_OLDEST = 1_763_000_000
"""November 2025: a clock before the program was written is wrong."""

NUMBERS_EVERY = timedelta(days=366)
"""How often somebody must see that the emergency numbers are still right."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: well or not, and what to do."""

    well: bool
    text: str


def doctor(
    new_key: Annotated[bool, typer.Option("--new-key", help="Imprimer une clé neuve pour CONTACT_KEY.")] = False,
) -> None:
    """Vérifier les réglages, la base, le modèle, le jeton, l'horloge et le disque."""
    if new_key:
        typer.echo(Cipher.new_key())
        return
    logs.configure("CRITICAL")
    console = Console()
    findings = asyncio.run(examine(Settings()))
    for finding in findings:
        mark = "[green]bon[/green]" if finding.well else "[red]à faire[/red]"
        console.print(f"{mark}  {escape(finding.text)}", soft_wrap=True)
    raise typer.Exit(0 if all(finding.well for finding in findings) else 1)


async def examine(settings: Settings) -> list[Finding]:
    """Every check, in the order in which they are shown."""
    checks: tuple[Callable[[Settings], Awaitable[Finding]], ...] = (
        _key, _database, _coordinators, _model, _understanding, _token, _webhook, _clock, _disk, _numbers,
    )  # fmt: skip
    return [await check(settings) for check in checks]


async def _key(settings: Settings) -> Finding:
    try:
        use_cipher(settings.cipher())
    except (MissingSetting, WrongKey) as error:
        return Finding(False, str(error))
    return Finding(True, "CONTACT_KEY : une clé de 32 octets.")


async def _database(settings: Settings) -> Finding:
    database = Database(settings.database_url)
    try:
        found = await migrate.revision(database)
    except FAILURES as error:
        return Finding(False, f"Base : injoignable ({type(error).__name__}). Vérifiez DATABASE_URL.")
    finally:
        await database.close()
    if found != migrate.head():
        return Finding(False, f"Base : révision {found or 'vide'}. Lancez « coupdemain db upgrade ».")
    return Finding(True, f"Base : révision {found}, à jour.")


async def _coordinators(settings: Settings) -> Finding:
    database = Database(settings.database_url)
    try:
        async with database.reading() as session:
            count = len(await coordinators.everyone(session))
    except FAILURES:
        return Finding(False, "Coordination : la base ne répond pas.")
    finally:
        await database.close()
    if count == 0:
        return Finding(False, "Coordination : personne. Lancez « coupdemain invite --territory 94 ».")
    return Finding(True, f"Coordination : {count} personne(s).")


async def _model(_settings: Settings) -> Finding:
    if not model_is_current():
        return Finding(False, "Modèle : absent ou plus ancien que les exemples. Lancez « make train ».")
    return Finding(True, " ".join(filter(None, ("Modèle : à jour.", state.problem()))))


async def _understanding(settings: Settings) -> Finding:
    if settings.nlu_url is None:
        return Finding(True, "Compréhension : NLU_URL n'est pas réglé, le service lance la sienne.")
    async with NluClient.at(settings.nlu_url, settings.nlu_token_text) as client:
        answer = await client.parse("bonjour")
    if answer is None:
        return Finding(False, "Compréhension : NLU_URL ne répond pas. Lancez « coupdemain nlu serve ».")
    return Finding(True, "Compréhension : le serveur répond.")


async def _token(settings: Settings) -> Finding:
    if settings.telegram_bot_token is None:
        return Finding(False, "TELEGRAM_BOT_TOKEN : absent. Demandez un jeton à @BotFather, écrivez-le dans .env.")
    bot = make_bot(settings, settings.telegram_bot_token.get_secret_value())
    try:
        async with bot:
            return Finding(True, f"Telegram : @{bot.username}.")
    except InvalidToken:
        return Finding(False, "TELEGRAM_BOT_TOKEN : refusé par Telegram. Demandez-en un autre à @BotFather.")
    except TelegramError as error:
        return Finding(False, f"Telegram : ne répond pas ({type(error).__name__}). Vérifiez le réseau.")


async def _webhook(settings: Settings) -> Finding:
    if settings.webhook_url and settings.webhook_secret is None:
        return Finding(False, "WEBHOOK_SECRET : absent alors que WEBHOOK_URL est réglé. Écrivez un mot long au hasard.")
    mode = "webhook" if settings.webhook_url else "longue interrogation"
    return Finding(True, f"Réception : {mode}.")


async def _clock(_settings: Settings) -> Finding:
    well = time.time() > CLOCK_OLDEST
    return Finding(well, "Horloge : bonne." if well else "Horloge : en retard. Réglez la date de la machine.")


async def _disk(settings: Settings) -> Finding:
    folder = settings.data_dir if settings.data_dir.exists() else settings.data_dir.parent
    free = shutil.disk_usage(folder).free / 1e9
    if free < DISK_MIN_GB:
        return Finding(False, f"Disque : {free:.1f} Go libres. Faites de la place avant que la base ne s'arrête.")
    return Finding(True, f"Disque : {free:.0f} Go libres.")


async def _numbers(_settings: Settings) -> Finding:
    checked = date.fromisoformat(table("emergency")["checked"])
    if datetime.now(UTC).date() - checked > NUMBERS_EVERY:
        where = "bot/texts/emergency.toml"
        return Finding(False, f"Numéros d'urgence : vérifiés le {checked}. Vérifiez-les de nouveau, dans {where}.")
    return Finding(True, f"Numéros d'urgence : vérifiés le {checked}.")
