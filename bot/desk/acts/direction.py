"""Change the direction: an offer becomes a request, or the reverse. Asked once more, since everybody reads it so."""

from __future__ import annotations

from actions import decide
from bot.desk import card
from bot.desk.act import Act, choose, done, is_reached, register
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, argument: str, rights: list[Coordinator]) -> None:
    direction, _, sure = argument.partition(".")
    if direction not in ("offer", "request"):
        await card.show(turn, case, rights)
    elif sure != "sure":
        yes = (label(f"desk.yes_{direction}"), f"{direction}.sure")
        then = say("desk.will_be_told" if is_reached(case) else "desk.will_not_be_told")
        sure_of_it = say(f"desk.sure_{direction}", reference=case.reference)
        turn.answer(f"{sure_of_it} {then}", choose("dir", case, yes))
    else:
        turned = await decide.correct_direction(turn.unit, case, direction)
        await card.show(turn, turned, rights, done(turned, say("desk.fixed")))


def _offered(case: Case) -> tuple[str, str] | None:
    """The button says what it makes of the case."""
    other = "request" if case.direction == "offer" else "offer"
    return (label(f"desk.fix_direction_{other}"), other) if case.status == "a_valider" else None


register(Act("dir", _run, 70, _offered))
