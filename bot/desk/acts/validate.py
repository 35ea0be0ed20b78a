"""Validate: the case may be proposed and matched. A posting needs a structure that somebody has checked."""

from __future__ import annotations

from actions import decide
from actions.matching import postings
from bot.desk import card
from bot.desk.act import Act, choose, done, queue_button, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    if case.status == "a_valider" and case.is_posting and case.structure is not None and case.structure.seen_at is None:
        both = choose("okst", case, (label("desk.both_yes"), ""))
        turn.answer(say("desk.structure_first", name=case.structure.name, reference=case.reference), both)
        return
    await decide.validate(turn.unit, case)
    if case.is_posting:
        await postings.watch_deadline(turn.unit, case, turn.office.practice)
    said = done(case, say("desk.validated", reference=case.reference))
    if case.direction == "request":
        await card.show(turn, case, rights, said)
    else:
        turn.answer(said, queue_button())


async def _both(turn: Turn, case: Case, argument: str, rights: list[Coordinator]) -> None:
    """The structure is what it says, and its posting may go out."""
    postings.see_structure(turn.unit, case)
    await _run(turn, case, argument, rights)


register(Act("ok", _run, 10, while_it_is("a_valider", words="desk.validate")))
register(Act("okst", _both))
