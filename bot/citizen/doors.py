"""The two doors, offer and ask, and where else one can go from the start."""

from __future__ import annotations

from bot.citizen import asides
from bot.citizen.case_form.draft import CaseDraft
from bot.dialogue import filling
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from nlu.labels import Direction

DOORS: dict[Direction, str] = {"offer": "home.offer", "request": "home.request"}
"""The key of the words on each door; its button carries the direction."""

TOLD_WORDS = 3
"""A kept message shorter than this tells nothing to a coordinator; its facts are read all the same."""


async def show(turn: Turn) -> None:
    """The two doors, and where else one can go."""
    resume = rows((label("home.take_up"), "resume")) if turn.state.stopped is not None else []
    doors = resume + rows(*[(label(key), direction) for direction, key in DOORS.items()])
    more = rows((label("home.mine"), "mine"), (label("home.help"), "help"), per_row=2)
    turn.show(say("home.question"), doors + more)


async def press(turn: Turn, data: str) -> None:
    """A button of the start."""
    if data == "resume" and turn.state.stopped is not None:
        filling.begin(turn, turn.state.stopped)
    elif data in DOORS:
        _start(turn, "offer" if data == "offer" else "request")
    elif data == "mine":
        await asides.answer(turn, "suivi")
    elif data == "help":
        await asides.tell_help(turn)


def _start(turn: Turn, direction: Direction) -> None:
    """Open an empty form; what was said just before and not understood stays with it."""
    kept = turn.state.said
    told = kept if len(kept.split()) >= TOLD_WORDS else ""
    draft = CaseDraft(direction=direction, details=told)
    draft.absorb(turn.facts_of(kept))
    filling.begin(turn, draft)
