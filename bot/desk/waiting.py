"""A screen of the desk that waits for a coordinator's words about one case, and how it is left."""

from __future__ import annotations

from actions import coordinate, decide
from bot.desk.act import queue_button
from bot.dialogue.turn import Turn
from bot.texts import say
from storage.models import Case, Coordinator


async def rights_of(turn: Turn) -> list[Coordinator]:
    """What the person who writes may do at this moment; empty for a citizen."""
    return await coordinate.rights(turn.unit, turn.speaker.id)


async def rights_or_refusal(turn: Turn) -> list[Coordinator]:
    """The same for a button, once what was half written is put down; whoever has none is told so."""
    leave(turn)
    rights = await rights_of(turn)
    if not rights:
        turn.answer(say("desk.not_coordinator"))
    return rights


async def case_of(turn: Turn, *, keep: bool = False) -> Case | None:
    """The case the open screen is about, if it is still within the rights of this moment; the screen is left.

    ``keep`` leaves the screen open: something is still to be said.
    """
    case = await decide.find(turn.unit, turn.state.target, await rights_of(turn))
    if not keep or case is None:
        leave(turn)
    if case is None:
        turn.answer(say("desk.not_yours"))
    return case


def leave(turn: Turn) -> None:
    """Put down what was half written: its words must not go to the person of another case."""
    if turn.state.screen.startswith("desk_"):
        turn.state.target = None
        turn.go_home()


async def cancel(turn: Turn, _data: str) -> None:
    """Nothing after all."""
    leave(turn)
    turn.answer(say("desk.dropped"), queue_button())
