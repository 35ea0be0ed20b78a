"""Validate: the case may be proposed and matched."""

from __future__ import annotations

from actions import decide
from bot.desk.act import Act, done, queue_button, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    await decide.validate(turn.unit, case)
    turn.answer(done(case, say("desk.validated", reference=case.reference)), queue_button())


register(Act("ok", _run, 10, while_it_is("a_valider", words="desk.validate")))
