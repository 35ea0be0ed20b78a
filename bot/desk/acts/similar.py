"""Validate several similar offers together: all are shown first, and those that came since are left out."""

from __future__ import annotations

from actions import decide
from actions.unit import read_id
from bot.desk import card, next
from bot.desk.act import Act, choose, register
from bot.dialogue.turn import Turn
from bot.texts import lines, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, seen: str, rights: list[Coordinator]) -> None:
    if case.status != "a_valider" or case.direction != "offer":
        raise decide.AlreadyDecided
    up_to = read_id(seen)
    together = [case, *await decide.similar_offers(turn.unit, case, rights, up_to)]
    if up_to is None:
        listed = "\n".join(card.line(offer, turn.unit.now) for offer in together)
        last = str(max(offer.id for offer in together))
        yes = (str(say("desk.similar_yes", count=len(together))), last)
        turn.answer(lines(say("desk.similar_sure"), listed), choose("oks", case, yes))
        return
    for offer in together:
        await decide.validate(turn.unit, offer)
    references = ", ".join(offer.reference for offer in together)
    await next.show(turn, case, rights, say("desk.similar_done", references=references))


register(Act("oks", _run))
