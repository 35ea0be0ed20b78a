"""What an update of Telegram means: who acted, and how.

Read from its JSON, field by field: the library's own reading refuses a whole update, or a whole batch, for one field
that nobody needs. What is not as Telegram documents it is as if it were not there.
"""

from __future__ import annotations

import json
import re
from typing import Any

from bot.engine.events import Event, EventKind

NUMBER_MAX = 2**63 - 1
"""The largest number that the database holds."""

CONTENT: dict[str, EventKind] = {
    "voice": "voice", "audio": "voice", "video_note": "voice",
    "photo": "photo", "video": "photo", "animation": "photo", "paid_media": "photo",
    "sticker": "sticker", "dice": "sticker",
    "contact": "contact",
    "location": "place", "venue": "place",
    "document": "document",
}  # fmt: skip
"""What a message may hold that gets an answer of its own; a poll, a giveaway, a story… are « other »."""

SERVICE = frozenset({
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "connected_website",
    "chat_background_set", "passport_data", "successful_payment", "refunded_payment", "users_shared", "chat_shared",
    "gift", "unique_gift", "boost_added", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
    "forum_topic_reopened",
})  # fmt: skip
"""What Telegram notes in a chat without anybody having said something: it gets no answer."""

_BEGINNING = re.compile(rb'(?=\{\s*"update_id"\s*:)')
"""Where an update begins: inside a text, its quotes would have a backslash before them."""

_NUMBER = re.compile(rb'"update_id"\s*:\s*"?(\d{1,18})\b')


class Unreadable(Exception):
    """An update of a kind we ask for, which does not say who acted."""


def read_answer(payload: bytes) -> dict[str, Any]:
    """An answer of the Bot API; an update in it that cannot be read is its number, and costs no other.

    Raises ``ValueError`` when it is no JSON object.
    """
    try:
        answer = _read_json(payload)
    except ValueError:
        pieces = _BEGINNING.split(payload)[1:]
        if not pieces:
            raise
        answer = {"ok": True, "result": [read_update_alone(piece) for piece in pieces]}
    if not isinstance(answer, dict):
        raise ValueError("not an answer of the Bot API")
    return answer


def read_update_alone(payload: bytes) -> Any:
    """One update as JSON, whatever follows it; its number alone when it cannot be read, ``ValueError`` without one."""
    try:
        return _read_json(payload, whole=False)
    except ValueError:
        number = _NUMBER.search(payload)
        if number is None:
            raise
        return {"update_id": int(number[1]), "message": None}


def _read_json(payload: bytes, *, whole: bool = True) -> Any:
    """Any JSON of Telegram's; raises ``ValueError`` when it is none. A number too long to be one is nothing."""
    written = payload.decode(errors="replace").strip()
    try:
        return _DECODER.decode(written) if whole else _DECODER.raw_decode(written)[0]
    except RecursionError as error:
        raise ValueError("nested without end") from error


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) < 20 else None


_DECODER = json.JSONDecoder(parse_int=_integer, parse_constant=lambda _name: None)


def update_number(raw: Any) -> int | None:
    """The number of an update; None when it has none that can be kept."""
    return _number(_object(raw).get("update_id"))


def read_update(raw: Any) -> tuple[str, Event] | None:
    """The address and the event of one update; None for groups, channels and what no person did.

    Raises ``Unreadable`` when somebody did something and nothing tells who.
    """
    update = _object(raw)
    if "callback_query" in update:
        return _read_press(_object(update["callback_query"]))
    if "my_chat_member" in update:
        return _read_member(_object(update["my_chat_member"]))
    if "edited_message" in update:
        return _read_edit(_object(update["edited_message"]))
    if "message" in update:
        return _read_said(_object(update["message"]))
    return None


def _read_press(query: dict[str, Any]) -> tuple[str, Event] | None:
    message = _object(query.get("message"))
    if "chat" in message and not _is_private(_object(message["chat"])):
        return None
    ref, thread = _text(query.get("id")) or None, _number(message.get("message_thread_id"))
    return _address(query.get("from")), Event(kind="press", data=_text(query.get("data")), query_ref=ref, thread=thread)


def _read_member(member: dict[str, Any]) -> tuple[str, Event] | None:
    if not _is_private(_object(member.get("chat"))):
        return None
    status = _text(_object(member.get("new_chat_member")).get("status"))
    if not status:
        raise Unreadable
    return _address(member.get("chat")), Event(kind="blocked" if status in ("kicked", "left") else "unblocked")


def _read_said(message: dict[str, Any]) -> tuple[str, Event] | None:
    address = _address(message.get("chat"))
    if not _is_private(_object(message["chat"])) or (not _kind(message) and not SERVICE.isdisjoint(message)):
        return None
    return address, Event(
        kind=_kind(message) or "other",
        text=_text(message.get("text")) or _text(message.get("caption")),
        phone=_text(_object(message.get("contact")).get("phone_number")) or None,
        thread=_number(message.get("message_thread_id")),
        message_ref=_ref(message.get("message_id")),
    )


def _read_edit(message: dict[str, Any]) -> tuple[str, Event] | None:
    """A message changed by its author; a live location moves every few seconds, and says nothing."""
    read = _read_said(message)
    if read is None or not read[1].text:
        return None
    read[1].kind = "edit"
    return read


def _kind(message: dict[str, Any]) -> EventKind | None:
    if isinstance(message.get("text"), str):
        return "text"
    return next((kind for field, kind in CONTENT.items() if message.get(field)), None)


def _is_private(chat: dict[str, Any]) -> bool:
    """Whether it is a chat with one person: groups and channels have negative ids."""
    return chat["type"] == "private" if isinstance(chat.get("type"), str) else (_number(chat.get("id")) or -1) > 0


def _address(who: Any) -> str:
    number = _object(who).get("id")
    if not isinstance(number, int) or isinstance(number, bool) or abs(number) > NUMBER_MAX:
        raise Unreadable
    return str(number)


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _ref(value: Any) -> str | None:
    number = _number(value)
    return None if number is None else str(number)


def _number(value: Any) -> int | None:
    """A positive number that the database can hold, also when it is written as a text."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        value = _integer(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= NUMBER_MAX else None
