"""One event in, one answer out: danger first, then commands, buttons, answers to the question on screen, asides."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from actions import reach
from actions.unit import Unit
from bot.dialogue import danger, filling
from bot.dialogue.routes import ARRIVALS, COMMANDS, PRESSES
from bot.dialogue.screens import SCREENS, Screen, settle
from bot.dialogue.state import State
from bot.dialogue.turn import Turn, whereabouts
from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.press import Press
from bot.engine.replies import Queued
from bot.texts import say
from nlu.french.text import fold
from nlu.types import Understanding
from nlu.understand import TEXT_MAX
from storage import people
from storage.models import Person
from storage.people import Known

NATIONAL_DIGITS = 9
"""Digits of a French number without its zero, as some contact cards hold it; a longer one begins with a country."""


@dataclass(frozen=True, slots=True)
class Ears:
    """How free words are heard: by whom they are read, kept for an edit, and changed by one."""

    read: Callable[[Turn, Screen], Awaitable[bool]]
    remember: Callable[[Turn, str | None], None]
    edited: Callable[[Turn], bool]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The conversation, as the road of a message calls it."""

    office: Office
    ears: Ears

    def whereabouts(self, known: Known) -> tuple[str | None, str | None]:
        """The communes (INSEE) where somebody may be before they have said so."""
        return whereabouts(State.restore(known.conversation.state)[0], known.person)

    async def answer(
        self, unit: Unit, known: Known, event: Event, understanding: Understanding | None, inbox_id: int
    ) -> list[Queued]:
        """Answer one event; where things now stand is kept with the conversation, unless the person is forgotten."""
        stored = known.conversation.state
        state, lost = State.restore(stored)
        turn = Turn(unit, known, state, event, understanding, self.office, inbox_id)
        turn.subjects = await _subjects(turn)
        if not settle(state) or lost:
            turn.say(say("service.mended"))
        await self.converse(turn)
        after = turn.state.store()
        if not turn.forgotten and after != stored:
            known.conversation.state, known.conversation.updated_at = after, unit.now
        return turn.queued

    async def converse(self, turn: Turn) -> None:
        """Answer one event; what is to be sent is in ``turn.queued``, where things now stand in ``turn.state``."""
        if turn.event.kind in ("blocked", "unblocked"):
            await reach.set_reachable(turn.unit, turn.speaker, turn.event.kind == "unblocked")
            return
        await reach.seen(turn.unit, turn.speaker)
        handled = await danger.by_rules(turn) or await _command(turn) or await _press(turn)
        if not handled and not await self._unusual(turn):
            await self._text(turn)
        while not turn.queued:  # a screen may leave it to another one
            await SCREENS[turn.state.screen].show(turn)

    async def _unusual(self, turn: Turn) -> bool:
        """Everything that is not a text: each gets an answer, and the question on screen again."""
        event = turn.event
        if event.kind == "text":
            return not event.text.strip()
        if event.kind == "contact" and event.phone:
            return await _contact(turn, event.phone)
        if event.kind == "edit":
            await self._edited(turn)
            return True
        if event.kind in ("photo", "document") and turn.text:
            turn.say(say("asides.caption"))
            return False
        turn.say(say(f"asides.{event.kind}"))
        return True

    async def _edited(self, turn: Turn) -> None:
        """An edited message: what is not yet sent is changed; a stored case is changed only by /modifier."""
        if not self.ears.edited(turn):
            turn.say(say("asides.edit_nothing" if turn.state.draft is not None else "asides.edit_stored"))
        elif turn.state.draft is None:
            turn.say(say("home.noted"))
        if danger.suspected(turn):
            await danger.alert(turn, kept=True)

    async def _text(self, turn: Turn) -> None:
        """A free text: read by the screen and by what may be said anywhere, else not understood."""
        if len(turn.text) > TEXT_MAX:
            turn.say(say("asides.long", kept=TEXT_MAX))
        question = turn.state.question
        if not await self.ears.read(turn, SCREENS[turn.state.screen]):
            _not_understood(turn)
        self.ears.remember(turn, question)


async def _subjects(turn: Turn) -> dict[int, Person]:
    """The persons whose forms are open in this conversation; a form of somebody who is gone goes too."""
    state = turn.state
    drafts = [draft for draft in (state.draft, state.before, state.stopped, *state.pending) if draft is not None]
    found = await people.by_ids(turn.unit.session, {draft.subject for draft in drafts if draft.subject is not None})
    gone = {draft.subject for draft in drafts} - {None, *found}
    if gone:
        state.pending = [draft for draft in state.pending if draft.subject not in gone]
        state.stopped = None if state.stopped is not None and state.stopped.subject in gone else state.stopped
        if state.draft is not None and state.draft.subject in gone:
            state.leave()
            state.screen = "home"
    return found


def _not_understood(turn: Turn) -> None:
    if turn.state.screen == "form":
        filling.missed(turn)
    else:
        turn.say(say("asides.use_buttons"))


async def _command(turn: Turn) -> bool:
    name = turn.event.command
    if name is None:
        return False
    if name == "start" and turn.event.arguments:
        for arrives in ARRIVALS:
            if await arrives(turn, turn.event.arguments):
                return True
    if name in COMMANDS:
        await COMMANDS[name](turn)
    else:
        turn.say(say("asides.unknown_command"))
    return True


async def _press(turn: Turn) -> bool:
    """A button, or its words typed."""
    data = turn.event.data if turn.event.kind == "press" else _typed_button(turn)
    if not data:
        return turn.event.kind == "press"
    press = Press.read(data)
    takes = PRESSES.get(f"{press.room}.{press.verb}") or PRESSES.get(press.room)
    if takes is not None:
        await takes(turn, press)
    elif press.room == turn.state.screen and press.verb == turn.state.stamp and press.argument in turn.state.labels:
        await SCREENS[turn.state.screen].press(turn, press.argument)
    else:
        turn.say(say("asides.old_button"))
    return True


def _typed_button(turn: Turn) -> str:
    """What the button would carry whose words were typed; empty when no button, or more than one, has them."""
    if turn.event.kind != "text":
        return ""
    typed = _words(turn.text)
    pressed = [data for data, words_on_it in turn.state.labels.items() if typed and _words(words_on_it) == typed]
    return Press(turn.state.screen, turn.state.stamp, pressed[0]).data if len(pressed) == 1 else ""


def _words(text: str) -> str:
    """A label or what was typed for it, without its arrow or its full stop; a box is ticked by a press alone."""
    return re.sub(r"^[^\w☐☑]+|\W+$", "", fold(text))


async def _contact(turn: Turn, phone: str) -> bool:
    """A contact card is an answer to the question of the phone; elsewhere nothing of it is kept."""
    if turn.state.screen == "form" and turn.state.question == "phone":
        whole = phone.startswith(("+", "0")) or len(phone) <= NATIONAL_DIGITS
        turn.event = turn.event.model_copy(update={"kind": "text", "text": phone if whole else f"+{phone}"})
        return False
    turn.say(say("asides.contact"))
    return True
