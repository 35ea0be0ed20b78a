"""One event in, one answer out: danger first, then commands, buttons, answers to the question on screen, asides."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from actions import reach
from bot.citizen import asides, clarify, confirm, edits, home, learn, mine, own_data, summary, words
from bot.desk import home as desk_home
from bot.desk import router as desk
from bot.desk import waiting
from bot.desk.acts import ask
from bot.desk.acts import commune as commune_act
from bot.dialogue import danger, form
from bot.dialogue.state import Screen
from bot.dialogue.turn import Turn
from bot.texts import say
from nlu.french.text import fold
from nlu.understand import TEXT_MAX

NATIONAL_DIGITS = 9
"""Digits of a French number without its zero, as some contact cards hold it; a longer one begins with a country."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """What one screen does: show itself, take a button, read a text (none: buttons alone, or the form's questions)."""

    show: Callable[[Turn], Awaitable[None]]
    press: Callable[[Turn, str], Awaitable[None]]
    read: Callable[[Turn], Awaitable[bool]] | None = None


SCREENS: dict[Screen, Handlers] = {
    "home": Handlers(home.show, home.press, home.read),
    "unsure": Handlers(home.show_unsure, home.press_unsure, home.read_unsure),
    "form": Handlers(form.show, form.press),
    "summary": Handlers(summary.show, confirm.press_summary, confirm.read_summary),
    "correct": Handlers(confirm.show_correct, confirm.press_correct, confirm.read_correct),
    "consent": Handlers(confirm.show_consent, confirm.press_consent, confirm.read_consent),
    "learn": Handlers(learn.show, learn.press, learn.read),
    "modify": Handlers(mine.show_choice, mine.press_modify, mine.read_modify),
    "withdraw": Handlers(mine.show_choice, mine.press_withdraw, mine.read_withdraw),
    "erase": Handlers(own_data.show_erase, own_data.press_erase, own_data.read_erase),
    "clarify": Handlers(clarify.show, clarify.press, clarify.read),
    "is_answer": Handlers(clarify.show_is_answer, clarify.press_is_answer, clarify.read_is_answer),
    "desk_question": Handlers(ask.show, waiting.cancel, ask.read),
    "desk_commune": Handlers(commune_act.show, waiting.cancel, commune_act.read),
}


async def converse(turn: Turn) -> None:
    """Answer one event; what is to be sent is in ``turn.replies``, where things now stand in ``turn.state``."""
    if turn.event.kind in ("blocked", "unblocked"):
        await reach.set_reachable(turn.unit, turn.known.person, turn.event.kind == "unblocked")
        return
    await reach.seen(turn.unit, turn.known.person)
    handled = await danger.by_rules(turn) or await _command(turn) or await _press(turn) or await _unusual(turn)
    if not handled:
        await _text(turn)
    if not turn.replies:
        await SCREENS[turn.state.screen].show(turn)


async def _command(turn: Turn) -> bool:
    name = turn.event.command
    if name is None:
        return False
    if name == "start":
        if turn.event.arguments and await desk_home.join(turn, turn.event.arguments):
            return True
        await home.greet(turn)
    elif await desk.command(turn, name) or await asides.command(turn, name):
        pass
    else:
        turn.say(say("asides.unknown_command"))
    return True


async def _press(turn: Turn) -> bool:
    """A button, or its words typed."""
    data = turn.event.data if turn.event.kind == "press" else _typed_button(turn)
    if not data:
        return turn.event.kind == "press"
    scope, _, rest = data.partition(".")
    if scope == "k":
        await desk.press(turn, rest)
    elif scope == "g":
        await _press_anywhere(turn, rest)
    elif scope == str(turn.state.turn) and rest in turn.state.labels:
        await SCREENS[turn.state.screen].press(turn, rest)
    else:
        turn.say(say("asides.old_button"))
    return True


async def _press_anywhere(turn: Turn, data: str) -> None:
    """Buttons of notices, which stay good whatever the screen."""
    verb, _, argument = data.partition(".")
    if verb == "reply":
        await clarify.open_reply(turn, argument)
    elif verb == "mine":
        await mine.follow(turn)
    elif verb == "modify":
        await mine.open_modify(turn, argument)
    elif verb == "learn":
        await learn.press(turn, argument)
    elif verb == "direction":
        await mine.turn_back(turn, argument)


def _typed_button(turn: Turn) -> str:
    if turn.event.kind != "text":
        return ""
    typed = _words(turn.text)
    pressed = [data for data, words_on_it in turn.state.labels.items() if typed and _words(words_on_it) == typed]
    return f"{turn.state.turn}.{pressed[0]}" if len(pressed) == 1 else ""


def _words(text: str) -> str:
    """A label or what was typed for it, without its arrow or its full stop."""
    return re.sub(r"^\W+|\W+$", "", fold(text))


async def _unusual(turn: Turn) -> bool:
    """Everything that is not a text: each gets an answer, and the question on screen again."""
    event = turn.event
    if event.kind == "text":
        return not event.text.strip()
    if event.kind == "contact" and event.phone:
        return await _contact(turn, event.phone)
    if event.kind == "edit":
        await _edited(turn)
        return True
    if event.kind in ("photo", "document") and turn.text:
        turn.say(say("asides.caption"))
        return False
    turn.say(say(f"asides.{event.kind}"))
    return True


async def _contact(turn: Turn, phone: str) -> bool:
    """A contact card is an answer to the question of the phone; elsewhere nothing of it is kept."""
    if turn.state.screen == "form" and turn.state.question == "phone":
        whole = phone.startswith(("+", "0")) or len(phone) <= NATIONAL_DIGITS
        turn.event = turn.event.model_copy(update={"kind": "text", "text": phone if whole else f"+{phone}"})
        return False
    turn.say(say("asides.contact"))
    return True


async def _edited(turn: Turn) -> None:
    """An edited message: what is not yet sent is changed; a stored case is changed only by /modifier."""
    if not edits.edited(turn):
        turn.say(say("asides.edit_nothing" if turn.state.draft is not None else "asides.edit_stored"))
    elif turn.state.draft is None:
        turn.say(say("home.noted"))
    if danger.suspected(turn):
        await danger.alert(turn, kept=True)


async def _text(turn: Turn) -> None:
    """A free text: read by the screen and by what may be said anywhere, else not understood."""
    if len(turn.text) > TEXT_MAX:
        turn.say(say("asides.long", kept=TEXT_MAX))
    question = turn.state.question
    await _read(turn)
    edits.remember(turn, question)


async def _read(turn: Turn) -> None:
    if await words.read(turn, SCREENS[turn.state.screen].read):
        return
    if turn.state.screen == "form":
        form.missed(turn)
    else:
        turn.say(say("asides.use_buttons"))
