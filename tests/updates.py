"""Updates that go wrong: what Telegram might send, what a person can put into it, and what chance makes of both."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

HALF = "\ud83d"
"""Half of an emoji, alone: JSON can write it, nothing can store it."""


def message(person: int = 7, number: int = 5, **content: Any) -> dict[str, Any]:
    """An update that brings one message of a private chat."""
    who = {"id": person, "is_bot": False, "first_name": "Camille"}
    chat = {"id": person, "type": "private", "first_name": "Camille"}
    return {
        "update_id": number,
        "message": {"message_id": 1, "date": 1_764_000_000, "from": who, "chat": chat, **content},
    }


def press(person: int = 7, number: int = 5, **query: Any) -> dict[str, Any]:
    """An update that brings one press of a button."""
    who = {"id": person, "is_bot": False, "first_name": "Camille"}
    on = {"message_id": 1, "date": 1_764_000_000, "chat": {"id": person, "type": "private"}}
    return {
        "update_id": number,
        "callback_query": {"id": "99", "from": who, "chat_instance": "1", "message": on, **query},
    }


def member(status: Any, person: int = 7, number: int = 5) -> dict[str, Any]:
    """An update that tells of a block or of its end."""
    bot = {"id": 1, "is_bot": True, "first_name": "Bot"}
    change = {"chat": {"id": person, "type": "private"}, "from": {"id": person}, "date": 1_764_000_000}
    return {"update_id": number, "my_chat_member": {**change, "new_chat_member": {"user": bot, "status": status}}}


def press_of_nobody() -> dict[str, Any]:
    """A press that does not say whose it is."""
    made = press(data="1.yes")
    made["callback_query"]["from"] = None
    return made


POISONS: dict[str, Any] = {
    "half a character in the text": message(text=f"je peux aider {HALF} à Créteil"),
    "half a character in a caption": message(photo=[{"file_id": "x"}], caption=f"{HALF}"),
    "half a character in a name": message(text="bonjour", via_bot={"first_name": HALF}),
    "half a character in a button": press(data=f"1.{HALF}"),
    "half a character in a contact": message(contact={"phone_number": f"06{HALF}", "first_name": HALF}),
    "NUL": message(text="bon\0jour", contact={"phone_number": "\0"}),
    "a text that is null": message(text=None),
    "a text that is a number": message(text=5),
    "a text that is a list": message(text=["bonjour"]),
    "a button of 200 characters": press(data="x" * 200),
    "a button without data": press(),
    "a press of nobody": press_of_nobody(),
    "a press without id": press(id=None, data="1.yes"),
    "a giveaway without its fields": message(giveaway={}),
    "a poll": message(poll={"id": 5}),
    "a person with a number too large": message(10**30, text="bonjour"),
    "a person without number": message(text="bonjour", chat={"type": "private"}),
    "a chat that is a word": message(text="bonjour", chat="private"),
    "a message that is null": {"update_id": 5, "message": None},
    "a message that is a list": {"update_id": 5, "message": [1]},
    "a date that is a word": message(text="bonjour", date="never"),
    "a status that is a number": member(3),
    "a number that is a text": {**message(text="bonjour"), "update_id": "5"},
    "a number beyond 64 bits": {**message(text="bonjour"), "update_id": 10**25},
    "a number that is a list": {**message(text="bonjour"), "update_id": [5]},
    "no number": {"message": message(text="bonjour")["message"]},
    "nothing": {},
    "a list": [1, 2],
    "a word": "bonjour",
    "null": None,
    "true": True,
    "a kind of another year": {"update_id": 5, "hologram": {"id": 5}},
    "a long text": message(text="bla " * 30_000),
    "a nest": message(text="bonjour", reply_to_message=json.loads('{"a":' * 300 + "1" + "}" * 300)),
}
"""What must hold back nobody, by what is wrong with it."""

TEXTS = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(
    [HALF, "\0", "/start", "x" * 5000, "\u202e", ""]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**25), 10**25) | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)

_PEOPLE = st.integers(1, 2**52) | st.integers(-(2**40), -1)
_CONTENT = st.fixed_dictionaries(
    {},
    optional={
        "text": TEXTS,
        "caption": TEXTS,
        "contact": st.fixed_dictionaries({"phone_number": TEXTS, "first_name": TEXTS}),
        "voice": VALUES,
        "photo": VALUES,
        "sticker": VALUES,
        "poll": VALUES,
        "location": VALUES,
        "giveaway": VALUES,
        "pinned_message": VALUES,
        "message_thread_id": st.integers(-1, 2**70),
        "entities": VALUES,
    },
)


@st.composite
def updates(draw: st.DrawFn) -> Any:
    """An update as Telegram documents it, in which chance has put a few values where they do not belong."""
    person, number = draw(_PEOPLE), draw(st.integers(1, 2**40))
    made = draw(
        st.one_of(
            _CONTENT.map(lambda content: message(person, number, **dict[str, Any](content))),
            _CONTENT.map(
                lambda content: {
                    "update_id": number,
                    "edited_message": message(person, **dict[str, Any](content))["message"],
                }
            ),
            TEXTS.map(lambda data: press(person, number, data=data)),
            st.sampled_from(["kicked", "member", "left"]).map(lambda status: member(status, person, number)),
        )
    )
    for _ in range(draw(st.integers(0, 3))):
        _spoil(draw, made)
    return made


def _spoil(draw: st.DrawFn, made: dict[str, Any]) -> None:
    """Put a value in place of another one, or take it away, at any depth."""
    place: dict[str, Any] = made
    while True:
        if not place:
            return
        key = draw(st.sampled_from(sorted(place)))
        if isinstance(place[key], dict) and draw(st.booleans()):
            place = place[key]
        elif draw(st.booleans()):
            place[key] = draw(VALUES)
            return
        else:
            del place[key]
            return


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """The bytes of an answer of Telegram, cut, repeated and overwritten by chance."""
    body = json.dumps({"ok": True, "result": [message(text="bonjour"), press(data="1.yes")]}).encode()
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted((draw(st.integers(0, len(body))), draw(st.integers(0, len(body)))))
        piece = draw(
            st.binary(max_size=6) | st.sampled_from([b"\\ud83d", b"9" * 5000, b"[" * 3000, b"NaN", b"1e999", b'"'])
        )
        body = body[:start] + piece + body[end if draw(st.booleans()) else start :]
    return body
