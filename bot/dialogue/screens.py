"""What may be on the screen. Each room registers its screens here, with what they do and how they take words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from bot.dialogue import filling, sending, summary
from bot.dialogue import form as forms
from bot.dialogue.state import State
from bot.dialogue.turn import Turn
from bot.engine.registry import Registry

Hears = Literal["anything", "first", "for_others", "last"]
"""How a screen takes words: it waits for whatever is said (``anything``); before all but danger (``first``); on behalf
of somebody else, so that nothing in them is a wish (``for_others``); or what plain wishes have left (``last``)."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: show itself, take a button, read a text (none: it has buttons alone)."""

    name: str
    show: Callable[[Turn], Awaitable[None]]
    press: Callable[[Turn, str], Awaitable[None]]
    read: Callable[[Turn], Awaitable[bool]] | None = None
    hears: Hears = "last"
    needs_form: bool = False
    """It is about the open form: without one it cannot be shown."""


SCREENS = Registry[str, Screen]("screens are called")
"""Every screen by its name."""


def register(*screens: Screen) -> None:
    """Make screens known; two of one name are an error."""
    for screen in screens:
        SCREENS.add(screen.name, screen)


def settle(state: State) -> bool:
    """Bring a state back to something that this version can show; false when it had to be changed."""
    fits = True
    if state.draft is not None and state.question not in (None, *forms.of(state.draft).by_name):
        state.question, state.before, fits = None, None, False
    known = SCREENS.get(state.screen)
    if known is None or (known.needs_form and state.draft is None):
        state.screen, fits = ("form" if state.draft is not None else "home"), False
    return fits


register(
    Screen("form", filling.show, filling.press, needs_form=True),
    Screen("summary", summary.show, sending.press, sending.read, needs_form=True),
    Screen("correct", summary.show_fields, sending.press_field, sending.read_field, needs_form=True),
)
