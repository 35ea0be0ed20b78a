"""What an update of Telegram means: who acted, and how."""

from __future__ import annotations

from telegram import ChatMember, Message, Update
from telegram.constants import ChatType

from bot.events import Event


def read_update(update: Update) -> tuple[str, Event] | None:
    """The address and the event of one update; None for groups, channels and what no person did."""
    query = update.callback_query
    if query is not None:
        event = Event(kind="press", data=query.data or "", query_ref=query.id)
        return str(query.from_user.id), event
    member = update.my_chat_member
    if member is not None:
        if member.chat.type != ChatType.PRIVATE:
            return None
        left = member.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
        return str(member.from_user.id), Event(kind="blocked" if left else "unblocked")
    message = update.message or update.edited_message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    event = _read_message(message)
    event.message_ref = str(message.message_id)
    if update.edited_message is not None:
        if not event.text:
            return None  # a live location moves every few seconds
        event.kind = "edit"
    return str(message.chat.id), event


def _read_message(message: Message) -> Event:
    event = Event(kind="other", text=message.text or message.caption or "")
    if message.text is not None:
        event.kind = "text"
    elif message.voice or message.audio or message.video_note:
        event.kind = "voice"
    elif message.photo or message.video or message.animation:
        event.kind = "photo"
    elif message.sticker:
        event.kind = "sticker"
    elif message.contact:
        event.kind, event.phone = "contact", message.contact.phone_number
    elif message.location or message.venue:
        event.kind = "place"
    elif message.document:
        event.kind = "document"
    return event
