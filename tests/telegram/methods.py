"""The Bot API methods that send, edit and answer; each takes the server and its arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from telegram.constants import MessageLimit

from tests.telegram import profile
from tests.telegram.chat import Chat
from tests.telegram.errors import bad_request
from tests.telegram.keyboards import check_markup
from tests.telegram.message import Message
from tests.telegram.params import InputFile, Params
from tests.telegram.photos import measure_photo

if TYPE_CHECKING:
    from tests.telegram.server import TelegramServer

Method = Callable[["TelegramServer", Params], Any]

DELETE_WINDOW = 48 * 3600
"""Seconds during which a bot may delete a message."""
ANSWER_MAX = 200
"""Longest text of answerCallbackQuery."""
_ACTIONS = {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"}
_ACTIONS |= {"upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"}


def send_message(server: TelegramServer, params: Params) -> dict[str, Any]:
    """Send a text."""
    chat = _reach(server, params)
    text, entities = params.formatted("text", MessageLimit.MAX_TEXT_LENGTH, "message is too long")
    if not text:
        raise bad_request("message text is empty")
    return _send(server, "sendMessage", chat, params, text=text, entities=entities)


def send_document(server: TelegramServer, params: Params) -> dict[str, Any]:
    """Send a file, uploaded or known by its file_id."""
    return _send_file(server, params, "sendDocument", "document")


def send_photo(server: TelegramServer, params: Params) -> dict[str, Any]:
    """Send a picture, uploaded or known by its file_id."""
    return _send_file(server, params, "sendPhoto", "photo")


def edit_message_text(server: TelegramServer, params: Params) -> dict[str, Any]:
    """Change a text of the bot; without ``reply_markup`` its buttons go."""
    chat, message = _own_message(server, params)
    if message.content:
        raise bad_request("there is no text in the message to edit")
    text, entities = params.formatted("text", MessageLimit.MAX_TEXT_LENGTH, "message is too long")
    if not text:
        raise bad_request("message text is empty")
    markup = check_markup(params.structure("reply_markup"), private=chat.private)
    if (text, entities, _inline(markup)) == (message.text, message.entities, _inline(message.markup)):
        raise _not_modified()
    server.count_send("editMessageText", chat)
    message.earlier.append(message.text)
    message.text, message.entities, message.markup = text, entities, markup
    server.world.edited(chat, message)
    return message.to_json()


def edit_message_reply_markup(server: TelegramServer, params: Params) -> dict[str, Any]:
    """Change or remove the buttons under a message of the bot."""
    chat, message = _own_message(server, params)
    markup = check_markup(params.structure("reply_markup"), private=chat.private)
    if _inline(markup) == _inline(message.markup):
        raise _not_modified()
    server.count_send("editMessageReplyMarkup", chat)
    message.markup = markup
    server.world.edited(chat, message)
    return message.to_json()


def delete_message(server: TelegramServer, params: Params) -> bool:
    """Delete a message of the bot, or a person's in a private chat, within 48 hours."""
    chat = _reach(server, params)
    message = chat.by_id.get(params.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    old = server.world.clock() - message.date > DELETE_WINDOW
    if old or not (message.from_bot or chat.private):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    server.world.tell("deleted", chat, message)
    return True


def answer_callback_query(server: TelegramServer, params: Params) -> bool:
    """Answer a press, while it can still be answered."""
    press = server.world.presses.get(params.string("callback_query_id"))
    if press is None or server.world.clock() - press.at > server.world.query_lifetime:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(params.string("text")) > ANSWER_MAX:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answer = {"text": params.string("text"), "show_alert": params.flag("show_alert")}
    return True


def send_chat_action(server: TelegramServer, params: Params) -> bool:
    """Show «is writing…»."""
    _reach(server, params)
    if params.string("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


_ALL: tuple[Method, ...] = (
    profile.get_me,
    profile.get_chat,
    profile.set_my_commands,
    profile.get_my_commands,
    profile.set_my_description,
    profile.set_my_short_description,
    send_message,
    send_document,
    send_photo,
    send_chat_action,
    edit_message_text,
    edit_message_reply_markup,
    delete_message,
    answer_callback_query,
)
METHODS: dict[str, Method] = {method.__name__.replace("_", ""): method for method in _ALL}
"""Methods by lower-case name: Telegram does not mind the case."""


def _reach(server: TelegramServer, params: Params) -> Chat:
    chat = server.world.chat(params.string("chat_id"))
    chat.check_reachable()
    return chat


def _send(server: TelegramServer, method: str, chat: Chat, params: Params, **fields: Any) -> dict[str, Any]:
    markup = check_markup(params.structure("reply_markup"), private=chat.private)
    reply = params.structure("reply_parameters") or {}
    if reply and reply.get("message_id") not in chat.by_id and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    thread = params.integer("message_thread_id") or None
    if thread is not None and thread not in chat.topics:
        raise bad_request("message thread not found")
    server.count_send(method, chat)
    return server.world.send(chat, markup, thread=thread, **fields).to_json()


def _send_file(server: TelegramServer, params: Params, method: str, kind: str) -> dict[str, Any]:
    chat = _reach(server, params)
    given = params.file(kind)
    text, entities = params.formatted("caption", MessageLimit.CAPTION_LENGTH, "message caption is too long")
    file = given if isinstance(given, InputFile) else server.world.files.get(given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not file.content:
        raise bad_request("file must be non-empty")
    stored = server.world.keep_file(file)
    described: Any = {**stored, "file_name": file.name, "mime_type": file.mime_type}
    if kind == "photo":
        width, height = measure_photo(file)
        described = [{**stored, "width": width, "height": height}]
    fields = {"text": text, "entities": entities, "content": {kind: described}, "file": file}
    return _send(server, method, chat, params, **fields)


def _own_message(server: TelegramServer, params: Params) -> tuple[Chat, Message]:
    chat = _reach(server, params)
    message = chat.by_id.get(params.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return chat, message


def _inline(markup: dict[str, Any] | None) -> list[Any]:
    rows: list[Any] = (markup or {}).get("inline_keyboard", [])
    return rows


def _not_modified() -> Exception:
    same = "specified new message content and reply markup are exactly the same"
    return bad_request(f"message is not modified: {same} as a current content and reply markup of the message")
