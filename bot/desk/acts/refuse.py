"""Refuse: the case ends, for a coded reason that its author is told."""

from __future__ import annotations

from actions import decide
from bot.desk import next
from bot.desk.act import Act, choose, done, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, reason: str, rights: list[Coordinator]) -> None:
    if case.status != "a_valider":
        raise decide.AlreadyDecided
    if reason in decide.REFUSALS:
        await decide.refuse(turn.unit, case, reason)
        await next.show(turn, case, rights, done(case, say("desk.refused", reference=case.reference)))
    else:
        reasons = [(label(f"desk.reasons.{code}"), code) for code in decide.REFUSALS]
        turn.answer(say("desk.which_reason", reference=case.reference), choose("no", case, *reasons))


register(Act("no", _run, 20, while_it_is("a_valider", words="desk.refuse")))
