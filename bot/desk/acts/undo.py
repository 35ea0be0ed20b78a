"""Undo: a decision of the last minute, or a merging of the last month, is taken back; the case waits again."""

from __future__ import annotations

from actions import decide
from bot.desk import card
from bot.desk.act import Act, done, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    try:
        await decide.undo(turn.unit, case)
        said = done(case, say("desk.undone", reference=case.reference))
    except decide.TooLate:
        said = say("desk.undo_too_late", reference=case.reference)
    await card.show(turn, case, rights, said)


register(Act("back", _run, 60, while_it_is("doublon", words="desk.split")))
