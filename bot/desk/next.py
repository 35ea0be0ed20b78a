"""After a decision: what was done, a way to take it back, and the next case that waits."""

from __future__ import annotations

from actions import decide
from bot.desk import card
from bot.desk.act import carries, queue_button
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import lines, say
from storage.models import Case, Coordinator


async def show(turn: Turn, decided: Case, rights: list[Coordinator], said: str) -> None:
    """Say what was decided, and show the next case with its buttons."""
    following = await waits(turn, rights)
    if following is None:
        turn.answer(lines(said, say("desk.nothing_next")), undo_button(decided) + queue_button())
        return
    words, choices = await card.whole(turn, following, rights)
    turn.answer(lines(said, say("desk.next", reference=following.reference), words), choices + undo_button(decided))


async def waits(turn: Turn, rights: list[Coordinator]) -> Case | None:
    """The first case that waits for a decision."""
    return next(iter(await decide.waiting(turn.unit, rights, 0, 1)), None)


async def button(turn: Turn, rights: list[Coordinator]) -> list[list[Choice]]:
    """The way to the next case, where the one decided still has something to show."""
    following = await waits(turn, rights)
    if following is None:
        return []
    return rows((str(say("desk.next_button", reference=following.reference)), carries("open", following)))


def undo_button(decided: Case) -> list[list[Choice]]:
    """The way to take a decision back, for a minute."""
    return rows((str(say("desk.undo", reference=decided.reference)), carries("back", decided)))
