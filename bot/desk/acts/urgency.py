"""Mark a request urgent, or not: it changes the order of work only."""

from __future__ import annotations

from actions import decide
from bot.desk import card
from bot.desk.act import Act, register
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, argument: str, rights: list[Coordinator]) -> None:
    if case.direction != "request" or argument not in ("yes", "no"):
        await card.show(turn, case, rights, say("asides.old_button"))
        return
    urgent = argument == "yes"
    await decide.correct_urgency(turn.unit, case, urgent)
    await card.show(
        turn, case, rights, say("desk.now_urgent" if urgent else "desk.not_urgent", reference=case.reference)
    )


def _offered(case: Case) -> tuple[str, str] | None:
    if case.status != "a_valider" or case.direction == "offer":
        return None
    return (label("desk.mark_not_urgent"), "no") if case.urgent else (label("desk.mark_urgent"), "yes")


register(Act("urg", _run, 75, _offered))
