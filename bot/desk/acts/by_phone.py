"""For somebody known by telephone: a code to come here, and erasing everything at their wish."""

from __future__ import annotations

from actions import erase, intake
from bot.desk.act import Act, Offered, carries, choose, queue_button, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _code(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    if case.person.by_phone:
        code = intake.give_key(turn.unit, case.person)
        turn.answer(say("calls.code", code=code), rows((label("nav.back"), carries("open", case))))
    else:
        turn.answer(say("calls.here_already", reference=case.reference), queue_button())


async def _forget(turn: Turn, case: Case, sure: str, _rights: list[Coordinator]) -> None:
    if not case.person.by_phone:
        turn.answer(say("calls.here_already", reference=case.reference), queue_button())
    elif sure != "yes":
        turn.answer(say("calls.forget_sure"), choose("forget", case, (label("calls.forget_yes"), "yes")))
    else:
        reference = case.reference
        await erase.erase(turn.unit, case.person)
        turn.answer(say("calls.forgotten", reference=reference), queue_button())


def _of_a_phone(words: str) -> Offered:
    return lambda case: (label(words), "") if case.person.by_phone else None


register(Act("code", _code, 130, _of_a_phone("calls.give_code")))
register(Act("forget", _forget, 140, _of_a_phone("calls.forget")))
