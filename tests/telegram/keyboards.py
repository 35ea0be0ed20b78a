"""Keyboards under messages: what Telegram refuses in them, and buttons found by their label."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlparse

from telegram.constants import InlineKeyboardButtonLimit

from tests.telegram.errors import bad_request

BUTTONS_MAX = 100
"""Telegram's «REPLY_MARKUP_TOO_LONG»: about a hundred buttons for one keyboard."""

_ACTIONS: tuple[str, ...] = ("callback_data", "url", "login_url", "web_app", "copy_text", "pay", "callback_game")
_ACTIONS += ("switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat")


@dataclass(frozen=True, slots=True)
class Button:
    """One visible button; ``raw`` is what the bot sent."""

    label: str
    data: str | None = None
    url: str | None = None
    raw: dict[str, Any] = field(default_factory=dict)


def check_markup(markup: Any, *, private: bool) -> dict[str, Any] | None:
    """Return a valid markup, or raise `Refusal` 400 in Telegram's words."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    for name, check in (("inline_keyboard", _check_inline), ("keyboard", _check_reply)):
        if name in markup:
            rows = markup[name]
            if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
                raise bad_request(f'field "{name}" must be of type Array of Arrays')
            if sum(map(len, rows)) > BUTTONS_MAX:
                raise bad_request("REPLY_MARKUP_TOO_LONG")
            for row in rows:
                for button in row:
                    check(button, private)
    return markup


def buttons_of(markup: dict[str, Any] | None, name: str = "inline_keyboard") -> list[list[Button]]:
    """Return the rows of buttons of a keyboard, empty rows left out."""
    rows = (markup or {}).get(name, [])
    return [[_button(one) for one in row] for row in rows if row]


def find_button(rows: list[list[Button]], label: str) -> Button | None:
    """Find a button by its label; without an exact one, the only one that contains it."""
    wanted = plain(label)
    flat = [button for row in rows for button in row]
    for button in flat:
        if plain(button.label) == wanted:
            return button
    near = [button for button in flat if wanted in plain(button.label)]
    return near[0] if len(near) == 1 else None


def plain(text: str) -> str:
    """Level what a script cannot type easily: no-break spaces and the typographic apostrophe."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def _button(raw: dict[str, Any] | str) -> Button:
    raw = {"text": raw} if isinstance(raw, str) else raw
    return Button(raw["text"], raw.get("callback_data"), raw.get("url"), raw)


def _check_inline(button: Any, private: bool) -> None:  # noqa: ARG001 - same shape as _check_reply
    text = button.get("text") if isinstance(button, dict) else None
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if not any(button.get(action) not in (None, "") for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and len(str(data).encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url and urlparse(url).scheme not in {"http", "https", "tg"}:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")


def _check_reply(button: Any, private: bool) -> None:
    text = button.get("text") if isinstance(button, dict) else button
    if not isinstance(text, str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("keyboard button text must be non-empty")
    if isinstance(button, dict) and not private:
        if button.get("request_contact"):
            raise bad_request("phone number can be requested in private chats only")
        if button.get("request_location"):
            raise bad_request("location can be requested in private chats only")
