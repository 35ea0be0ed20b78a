"""Where the rooms say what they take: commands, buttons that stay good whatever the screen, words after /start."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.registry import Registry

Command = Callable[[Turn], Awaitable[None]]
TakePress = Callable[[Turn, Press], Awaitable[None]]
Arrival = Callable[[Turn, str], Awaitable[bool]]
"""Takes the word of a link (« /start word »); false when it is none of theirs."""

ANYWHERE = "g"
"""The room of the buttons for everybody that stay good whatever the screen."""

COMMANDS = Registry[str, Command]("commands are called")
PRESSES = Registry[str, TakePress]("rooms take")
"""By room, or by « room.verb » where several modules share one."""
ARRIVALS: list[Arrival] = []


def command(*names: str) -> Callable[[Command], Command]:
    """Register what commands do; two of one name are an error."""
    return COMMANDS.takes(*names)


def takes(route: str) -> Callable[[TakePress], TakePress]:
    """Register who takes the buttons of a room, or of one verb of it; two takers are an error."""
    return PRESSES.takes(route)


def arrival(handler: Arrival) -> Arrival:
    """Register who may know the word of a link."""
    ARRIVALS.append(handler)
    return handler


def anywhere(verb: str, argument: str = "") -> str:
    """What a button carries that stays good whatever the screen."""
    return Press(ANYWHERE, verb, argument).data


def takes_anywhere(verb: str) -> Callable[[TakePress], TakePress]:
    """Register who takes it."""
    return takes(f"{ANYWHERE}.{verb}")
