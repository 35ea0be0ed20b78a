"""Duplicate of: the case repeats another one, which goes on."""

from __future__ import annotations

from actions import decide
from bot.desk import card, next
from bot.desk.act import Act, buttons, choose, done, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import lines, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, original_id: str, rights: list[Coordinator]) -> None:
    if case.status != "a_valider":
        raise decide.AlreadyDecided
    originals = {str(other.id): other for other in await decide.possible_originals(turn.unit, case, rights)}
    if original_id in originals:
        original = originals[original_id]
        await decide.mark_duplicate(turn.unit, case, original)
        said = say("desk.duplicated", reference=case.reference, original=original.reference)
        await next.show(turn, case, rights, done(case, said))
    elif originals:
        _which(turn, case, list(originals.values()))
    else:
        turn.answer(say("desk.no_original", reference=case.reference), buttons(case))


def _which(turn: Turn, case: Case, originals: list[Case]) -> None:
    listed = "\n".join(card.line(other, turn.unit.now) for other in originals)
    choices = choose("dup", case, *[(other.reference, str(other.id)) for other in originals], per_row=3)
    turn.answer(lines(say("desk.which_original", reference=case.reference), listed), choices)


register(Act("dup", _run, 40, while_it_is("a_valider", words="desk.duplicate")))
