"""Close: a validated case is over, for a coded reason that its author is told."""

from __future__ import annotations

from actions import decide
from bot.desk.act import Act, choose, done, queue_button, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.models import Case, Coordinator
from storage.models.cases import RUNNING


async def _run(turn: Turn, case: Case, reason: str, _rights: list[Coordinator]) -> None:
    if not case.is_running:
        raise decide.AlreadyDecided
    if reason in decide.ENDS:
        await decide.close(turn.unit, case, reason)
        turn.answer(done(case, say("desk.closed", reference=case.reference)), queue_button())
    else:
        ends = [(label(f"desk.ends.{code}"), code) for code in decide.ENDS]
        turn.answer(say("desk.which_reason", reference=case.reference), choose("end", case, *ends))


register(Act("end", _run, 80, while_it_is(*RUNNING, words="desk.close")))
