"""Validate: the case may be proposed and matched. A posting needs a structure that somebody has checked."""

from __future__ import annotations

from actions import decide
from actions.matching import postings, waves
from bot.desk import card, next
from bot.desk.act import Act, choose, done, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    if _is_of_an_unseen_structure(case):
        _ask_of_the_structure(turn, case)
        return
    said = await _validate(turn, case)
    if case.direction == "request":
        ways = next.undo_button(case) + await next.button(turn, rights)
        await card.show(turn, case, rights, said, ways)
    else:
        await next.show(turn, case, rights, said)


async def _and_search(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    """The search begins at once and goes on by itself: there is nothing to choose on the card."""
    said = await _validate(turn, case)
    await waves.widen(turn.unit, case)
    await next.show(turn, case, rights, f"{said} {say('desk.help.widened')}")


async def _both(turn: Turn, case: Case, argument: str, rights: list[Coordinator]) -> None:
    """The structure is what it says, and its posting may go out."""
    postings.see_structure(turn.unit, case)
    await _run(turn, case, argument, rights)


async def _validate(turn: Turn, case: Case) -> str:
    await decide.validate(turn.unit, case)
    if case.is_posting:
        await postings.watch_deadline(turn.unit, case, turn.office.practice)
    return done(case, say("desk.validated", reference=case.reference))


def _is_of_an_unseen_structure(case: Case) -> bool:
    unseen = case.structure is not None and case.structure.seen_at is None
    return case.status == "a_valider" and case.is_posting and unseen


def _ask_of_the_structure(turn: Turn, case: Case) -> None:
    both = choose("okst", case, (label("desk.both_yes"), ""))
    name = case.structure.name if case.structure is not None else ""
    turn.answer(say("desk.structure_first", name=name, reference=case.reference), both)


def _of_a_person(case: Case) -> tuple[str, str] | None:
    """Where the place is known, the search may begin with the validation."""
    searchable = case.status == "a_valider" and case.direction == "request" and not case.is_posting
    return (label("desk.validate_and_search"), "") if searchable and case.commune is not None else None


register(Act("okgo", _and_search, 5, _of_a_person))
register(Act("ok", _run, 10, while_it_is("a_valider", words="desk.validate")))
register(Act("okst", _both))
