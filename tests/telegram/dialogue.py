"""Conversations written as scripts: what the person does, and what the bot must say next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from tests.telegram.chat import PATIENCE
from tests.telegram.message import Message
from tests.telegram.person import Person


@dataclass(frozen=True)
class Act:
    """Anything a person does that is not typing."""

    name: str
    run: Callable[[Person], Awaitable[object]]


Heard = str | tuple[str, ...] | list[str] | None
"""A fragment; several of one message (tuple); one of each of several messages (list); nothing (None)."""
Step = tuple[str | Act, Heard]


def button(label: str) -> Act:
    """Press the button with this label."""
    return Act(f"[{label}]", lambda person: person.press(label))


def contact(phone: str | None = None) -> Act:
    """Share one's own number with the keyboard's button."""
    return Act("(contact)", lambda person: person.share_contact(phone))


def location(lat: float, lon: float) -> Act:
    """Send a place."""
    return Act("(location)", lambda person: person.send_location(lat, lon))


def photo(caption: str | None = None) -> Act:
    """Send a picture."""
    return Act("(photo)", lambda person: person.send_photo(caption))


def voice() -> Act:
    """Send a voice message."""
    return Act("(voice)", lambda person: person.send_voice())


def sticker() -> Act:
    """Send a sticker."""
    return Act("(sticker)", lambda person: person.send_sticker())


async def play(person: Person, script: Iterable[Step], timeout: float = PATIENCE) -> list[Message]:
    """Play a script and return the messages it waited for; AssertionError names the step that failed."""
    heard: list[Message] = []
    for number, (action, expected) in enumerate(script, 1):
        try:
            await (person.say(action) if isinstance(action, str) else action.run(person))
            heard += [await person.expect(*one, timeout=timeout) for one in _expectations(expected)]
        except AssertionError as failure:
            name = action if isinstance(action, str) else action.name
            raise AssertionError(f"step {number}, {name!r}: {failure}") from None
    return heard


def _expectations(expected: Heard) -> list[tuple[str, ...]]:
    if expected is None:
        return []
    if isinstance(expected, list):
        return [(fragment,) for fragment in expected]
    return [(expected,) if isinstance(expected, str) else expected]
