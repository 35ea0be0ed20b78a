"""The Bot API methods about the bot itself and its chats: who is who, menu, descriptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.telegram.errors import bad_request
from tests.telegram.params import Params

if TYPE_CHECKING:
    from tests.telegram.server import TelegramServer


def get_me(server: TelegramServer, params: Params) -> dict[str, Any]:  # noqa: ARG001 - a Method
    """Return the bot's own account."""
    extra = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return {**server.world.bot, **extra}


def get_chat(server: TelegramServer, params: Params) -> dict[str, Any]:
    """Return a chat's full information."""
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    chat = server.world.chat(params.string("chat_id"))
    extra = {"accent_color_id": 0, "max_reaction_count": 11}
    return {**chat.info, **extra, "accepted_gift_types": dict.fromkeys(kinds, False)}


def set_my_commands(server: TelegramServer, params: Params) -> bool:
    """Set the menu of commands."""
    commands = params.structure("commands") or []
    for one in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", one.get("command", "")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(one.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    server.world.profile["commands"] = commands
    return True


def get_my_commands(server: TelegramServer, params: Params) -> list[dict[str, str]]:  # noqa: ARG001 - a Method
    """Return the menu of commands."""
    commands: list[dict[str, str]] = server.world.profile.get("commands", [])
    return commands


def set_my_description(server: TelegramServer, params: Params) -> bool:
    """Set the text shown before the first message."""
    return _describe(server, params, "description", 512)


def set_my_short_description(server: TelegramServer, params: Params) -> bool:
    """Set the text of the bot's profile."""
    return _describe(server, params, "short_description", 120)


def _describe(server: TelegramServer, params: Params, name: str, limit: int) -> bool:
    if len(params.string(name)) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    server.world.profile[name] = params.string(name)
    return True
