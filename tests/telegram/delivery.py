"""The methods that bring updates to the bot: long polling and webhook."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from tests.telegram.errors import Refusal
from tests.telegram.params import Params
from tests.telegram.updates import Update
from tests.telegram.webhook import Webhook, check_webhook

if TYPE_CHECKING:
    from tests.telegram.server import TelegramServer

TIMEOUT_MAX = 50
"""Longest long poll, in seconds."""


async def get_updates(server: TelegramServer, params: Params) -> list[Update]:
    """Give the waiting updates; ids below ``offset`` are confirmed."""
    if server.webhook is not None:
        reason = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        raise Refusal(409, f"Conflict: {reason}")
    _remember_allowed(server, params)
    timeout = min(params.integer("timeout"), TIMEOUT_MAX)
    return await server.updates.poll(params.integer("offset"), params.integer("limit"), timeout)


async def set_webhook(server: TelegramServer, params: Params) -> bool:
    """Deliver updates to ``url`` from now on; an empty one is deleteWebhook."""
    url, secret = params.string("url"), params.string("secret_token")
    if not url:
        return await delete_webhook(server, params)
    check_webhook(url, secret)
    await unset_webhook(server)
    _remember_allowed(server, params)
    if params.flag("drop_pending_updates"):
        server.updates.pending.clear()
    server.updates.interrupt()

    async def call(body: dict[str, Any]) -> None:
        arguments = Params({key: value for key, value in body.items() if key != "method"})
        with contextlib.suppress(Refusal):  # Telegram tells nobody either
            await server.execute(body["method"], arguments)

    connections = params.integer("max_connections", 40)
    webhook = Webhook(url, secret, server.updates.confirm, call, connections)
    server.webhook = webhook
    resume_webhook(server)
    return True


async def delete_webhook(server: TelegramServer, params: Params) -> bool:
    """Go back to getUpdates."""
    await unset_webhook(server)
    if params.flag("drop_pending_updates"):
        server.updates.pending.clear()
    return True


async def get_webhook_info(server: TelegramServer, params: Params) -> dict[str, Any]:  # noqa: ARG001 - a method
    """Tell where updates go, and the last failure."""
    hook = server.webhook
    info: dict[str, Any] = {"url": hook.url if hook else "", "has_custom_certificate": False}
    info["pending_update_count"] = len(server.updates.pending)
    if hook is not None:
        info["max_connections"] = hook.max_connections
        if hook.last_error is not None:
            info["last_error_date"], info["last_error_message"] = int(hook.last_error[0]), hook.last_error[1]
    if server.updates.allowed:
        info["allowed_updates"] = server.updates.allowed
    return info


def resume_webhook(server: TelegramServer) -> None:
    """Start delivering what waits, if a webhook is set."""
    if server.webhook is not None:
        server.updates.push = server.webhook.push
        for update_id, update in list(server.updates.pending.items()):
            server.webhook.push(update_id, update)


async def pause_webhook(server: TelegramServer) -> None:
    """Stop delivering for a while: the server is stopped."""
    if server.webhook is not None:
        server.updates.push = None
        await server.webhook.close()


async def unset_webhook(server: TelegramServer) -> None:
    """Stop delivering to the webhook, if there is one."""
    await pause_webhook(server)
    server.webhook = None


METHODS: dict[str, Callable[[TelegramServer, Params], Awaitable[Any]]] = {
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}


def _remember_allowed(server: TelegramServer, params: Params) -> None:
    allowed = params.structure("allowed_updates")
    if allowed is not None:
        server.updates.allowed = list(allowed)
