"""Updates by webhook: 200 only after the commit, 403 without the secret."""

from __future__ import annotations

import asyncio
import hmac

import structlog
from aiohttp import web
from telegram import Bot

from bot.channels.telegram.api import ALLOWED_UPDATES
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.updates import read_update_alone
from bot.settings import Settings

log = structlog.get_logger()

MAX_BYTES = 1_000_000
"""An update is a few kilobytes; a larger body is not Telegram's."""

CONNECTIONS = 40


async def listen(bot: Bot, receiver: Receiver, settings: Settings) -> None:
    """Receive until cancelled, where WEBHOOK_LISTEN says, what Telegram sends to WEBHOOK_URL."""
    if settings.webhook_url is None or settings.webhook_secret is None:
        raise ValueError("WEBHOOK_URL and WEBHOOK_SECRET go together")
    secret = settings.webhook_secret.get_secret_value()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode()):
            return web.Response(status=403)
        return web.Response(status=await _keep(receiver, await request.read()))

    app = web.Application(client_max_size=MAX_BYTES)
    app.router.add_post("/{path:.*}", receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = settings.webhook_listen.rpartition(":")
    await web.TCPSite(runner, host, int(port)).start()
    try:
        await bot.set_webhook(
            settings.webhook_url,
            secret_token=secret,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=CONNECTIONS,
        )
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


async def _keep(receiver: Receiver, body: bytes) -> int:
    """Store what came; the status of the answer. Whatever is not answered 200 comes again."""
    try:
        updates = [read_update_alone(body)]
    except ValueError:
        return 400  # not an update at all
    try:
        await receiver.store(updates)
    except Exception as error:
        log.exception("updates not stored", error=type(error).__name__)
        return 503
    return 200
