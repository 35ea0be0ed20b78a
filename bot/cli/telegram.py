"""``coupdemain bot``: the service on Telegram."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from typing import Annotated

import structlog
import typer
import uvloop

os.environ.setdefault("PTB_TIMEDELTA", "1")  # durations as timedelta: the library's future default

from telegram import Bot
from telegram.error import InvalidToken, NetworkError

from bot.app import french, open_service
from bot.channels.telegram import NAME, Polling, Receiver, TelegramCarrier, introduce, listen, make_bot
from bot.cli import logs
from bot.engine.clock import Clock, real_time
from bot.engine.sender import Sender
from bot.engine.tasks import run_together
from bot.settings import MissingSetting, Settings
from storage import inbox

SWEEP_SECONDS = 5.0


def bot(
    quiet: Annotated[bool, typer.Option(help="Seulement les erreurs dans le journal.")] = False,
) -> None:
    """Servir Telegram : longue interrogation, ou webhook si WEBHOOK_URL est réglé."""
    settings = Settings()
    if settings.telegram_bot_token is None:
        raise MissingSetting("TELEGRAM_BOT_TOKEN", "Demandez un jeton à @BotFather, puis écrivez-le dans .env.")
    if settings.webhook_url is not None and settings.webhook_secret is None:
        raise MissingSetting("WEBHOOK_SECRET", "WEBHOOK_URL l'exige : écrivez un mot long, au hasard, dans .env.")
    logs.configure("ERROR" if quiet else settings.log_level)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_until_stopped(settings, settings.telegram_bot_token.get_secret_value()))


async def _until_stopped(settings: Settings, token: str) -> None:
    """Serve until SIGTERM or SIGINT; a second signal does not cut short what the first one ends."""
    serving = asyncio.current_task()
    assert serving is not None
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, lambda: serving.cancelling() or serving.cancel())
    with suppress(asyncio.CancelledError):
        await serve(settings, token)


async def _greet(telegram: Bot) -> None:
    """Ask Telegram who we are; wait for it when it does not answer, stop when it refuses the token."""
    while True:
        try:
            return await telegram.initialize()
        except InvalidToken as error:
            raise MissingSetting("TELEGRAM_BOT_TOKEN", "Telegram refuse ce jeton.") from error
        except NetworkError as error:
            structlog.get_logger().warning("telegram does not answer", error=type(error).__name__)
            await asyncio.sleep(SWEEP_SECONDS)


async def serve(settings: Settings, token: str, clock: Clock = real_time) -> None:
    """The whole service on Telegram, until cancelled."""
    async with open_service(settings, clock) as service, french(settings) as (understander, _server):
        telegram = make_bot(settings, token)
        await _greet(telegram)
        sender = Sender(
            service.database,
            TelegramCarrier(telegram),
            service.office,
            settings.send_per_second,
            settings.send_per_chat,
        )
        workers = service.workers(understander, sender.offer, NAME)
        receiver = Receiver(telegram, service.database, service.office, workers.wake)
        dues = service.dues(sender.offer, NAME)

        async def sweep() -> None:
            """Updates stored but never handled, after a crash or by a replica that died: the second net."""
            while True:
                try:
                    async with service.database.reading() as session:
                        waiting = await inbox.waiting_chats(session, NAME)
                except Exception as error:
                    structlog.get_logger().exception("inbox not read", error=type(error).__name__)
                    waiting = []
                for address in waiting:
                    workers.wake(NAME, address)
                await asyncio.sleep(SWEEP_SECONDS)

        incoming = listen(telegram, receiver, settings) if settings.webhook_url else Polling(telegram, receiver).run()
        try:
            await sender.resume()
            await run_together(
                introduce=introduce(telegram), send=sender.run(), dues=dues.run(), sweep=sweep(), receive=incoming
            )
        finally:
            await receiver.stop()
            await workers.stop()
            await sender.stop()
            await telegram.shutdown()
