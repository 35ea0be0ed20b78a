"""One message of a chat, as the server keeps it and as people see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.telegram.entities import Entity, to_html
from tests.telegram.keyboards import Button, buttons_of, plain
from tests.telegram.params import InputFile


@dataclass(slots=True)
class Message:
    """A message with its edits applied; ``seq`` grows with each event (sent, edited) of the server."""

    chat: dict[str, Any]
    message_id: int
    date: int
    author: dict[str, Any]
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    markup: dict[str, Any] | None = None
    content: dict[str, Any] = field(default_factory=dict)
    """What is not text: ``{"document": …}``, ``{"voice": …}``; then ``text`` is the caption."""
    file: InputFile | None = None
    thread: int | None = None
    """The topic of the chat it is in."""
    seq: int = 0
    edit_date: int | None = None
    deleted: bool = False
    expected: int = 0
    """The ``seq`` at which a test last took this message as the one it waited for."""
    earlier: list[str] = field(default_factory=list)
    """Texts before each edit."""

    @property
    def from_bot(self) -> bool:
        """Tell whether the bot wrote it."""
        return bool(self.author["is_bot"])

    @property
    def html(self) -> str:
        """The text with its entities written as HTML, all else escaped."""
        return to_html(self.text, self.entities)

    @property
    def buttons(self) -> list[list[Button]]:
        """Rows of buttons: under the message, else of the reply keyboard it brought."""
        return buttons_of(self.markup) or buttons_of(self.markup, "keyboard")

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, flat."""
        return [button.label for row in self.buttons for button in row]

    def says(self, *fragments: str) -> bool:
        """Tell whether every fragment is in the text (no-break spaces and apostrophes levelled)."""
        seen = plain(self.text)
        return all(plain(fragment) in seen for fragment in fragments)

    def to_json(self) -> dict[str, Any]:
        """Return the Bot API's Message."""
        body: dict[str, Any] = {
            "message_id": self.message_id,
            "date": self.date,
            "chat": self.chat,
            "from": self.author,
            **self.content,
        }
        if self.thread is not None:
            body |= {"message_thread_id": self.thread, "is_topic_message": True}
        if self.edit_date is not None:
            body["edit_date"] = self.edit_date
        kind = "caption" if self.content else "text"
        if self.text:
            body[kind] = self.text
        if self.entities:
            body["caption_entities" if self.content else "entities"] = self.entities
        if self.markup and "inline_keyboard" in self.markup:
            body["reply_markup"] = self.markup
        return body

    def __str__(self) -> str:
        """Return the message on one line, buttons in brackets: for failures a person can read."""
        what = " ".join([*(f"<{name}>" for name in self.content), self.text])
        return " ".join([what.strip(), *(f"[{label}]" for label in self.labels)]).replace("\n", " ⏎ ")
