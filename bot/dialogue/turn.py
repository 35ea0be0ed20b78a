"""One turn of a conversation: what came in, who says it, where things stand, and the reply being made.

A handler changes the state, says what it has to say, and names the screen to show (``go``). The router then shows that
screen once, with all that was said before it, as one message.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import date

from actions.unit import Unit
from bot.dialogue.draft import Draft
from bot.dialogue.state import State
from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.press import Press
from bot.engine.replies import Choice, Queued, Reply, WhenQueued
from bot.texts import lines
from nlu.facts import read_facts
from nlu.types import Facts, Understanding
from nlu.written import Written
from storage.models import Person
from storage.people import Known

STAMP_BYTES = 6
"""Random bytes of a stamp: 48 bits, so that no conversation meets the same one twice."""


@dataclass(slots=True)
class Turn:
    """Everything a step of the conversation may use; ``queued`` goes out when the turn is stored."""

    unit: Unit
    known: Known
    state: State
    event: Event
    understanding: Understanding | None
    office: Office
    inbox_id: int
    subjects: dict[int, Person] = field(default_factory=dict)
    """The persons whose forms are open here, by id, when they are not who writes."""
    prelude: list[str] = field(default_factory=list)
    queued: list[Queued] = field(default_factory=list)
    forgotten: bool = False
    """The person has just been erased: nothing of this turn may be stored but the farewell."""

    @property
    def speaker(self) -> Person:
        """Who writes, in this chat."""
        return self.known.person

    @property
    def subject(self) -> Person:
        """Whose form it is: the speaker, unless they fill it in for somebody else."""
        draft = self.state.draft
        return self.speaker if draft is None or draft.subject is None else self.subjects[draft.subject]

    @property
    def text(self) -> str:
        """What the person wrote, trimmed."""
        return self.event.text.strip()

    @property
    def replies(self) -> list[Reply]:
        """What is answered so far."""
        return [queued.reply for queued in self.queued]

    @property
    def written(self) -> Written:
        """When this was said, and where as far as the form and the person tell."""
        return self.office.written(self.unit.now, *whereabouts(self.state, self.subject))

    @property
    def today(self) -> date:
        """The day of this message where its writer is: in the commune it names, else as above."""
        return self.written.day(self.understanding.facts.communes if self.understanding else ())

    @property
    def draft(self) -> Draft:
        """The form in progress; only its screens may ask for it."""
        if self.state.draft is None:
            raise RuntimeError(f"the screen {self.state.screen!r} needs a draft")
        return self.state.draft

    def facts_of(self, text: str) -> Facts:
        """What the plain readers find in a text kept from an earlier message."""
        return read_facts(text, self.written)

    def say(self, text: str) -> None:
        """Put a paragraph before the screen shown at the end of the turn, in the same message."""
        if text:
            self.prelude.append(text)

    def go(self, screen: str) -> None:
        """Choose the screen to show at the end of this turn."""
        self.state.screen = screen

    def go_home(self) -> None:
        """Return to where the person was: the question or the summary of the form still open, or the start."""
        if self.state.draft is None:
            self.go("home")
        else:
            self.go("form" if self.state.question is not None else "summary")

    def show(self, text: str, choices: list[list[Choice]], *, priority: int = 3) -> None:
        """Answer with a screen; its buttons carry its name and a new stamp, and older ones are no longer valid."""
        self.state.stamp = secrets.token_urlsafe(STAMP_BYTES)
        self.state.labels = {choice.data: choice.label for row in choices for choice in row}
        self.answer(text, [[self._stamped(choice) for choice in row] for row in choices], priority=priority)

    def _stamped(self, choice: Choice) -> Choice:
        return Choice(label=choice.label, data=Press(self.state.screen, self.state.stamp, choice.data).data)

    def answer(self, text: str, choices: list[list[Choice]] | None = None, *, priority: int = 3) -> None:
        """Answer without a new screen: the buttons of the present one stay valid."""
        self.send(Reply(text=lines(*self.prelude, text), choices=choices or [], priority=priority))
        self.prelude.clear()

    def send(self, reply: Reply, then: WhenQueued | None = None) -> None:
        """Send a message as it is; ``then`` is told its row of the outbox, in the same transaction."""
        self.queued.append(Queued(reply, then))


def whereabouts(state: State, person: Person) -> tuple[str | None, str | None]:
    """The communes (INSEE) where somebody may be, likeliest first: that of the form open, then their own."""
    return (None if state.draft is None else state.draft.insee), person.commune
