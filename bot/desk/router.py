"""What coordinators press: parse, check their rights now, act, answer."""

from __future__ import annotations

from actions import decide
from actions.unit import read_id
from bot.desk import waiting
from bot.desk.act import ACTS, ROOM, queue_button
from bot.desk.commands import PRESSED
from bot.dialogue.routes import takes
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.texts import label, say
from storage.models import Coordinator


@takes(ROOM)
async def _press(turn: Turn, press: Press) -> None:
    """A button of a digest, a list or a card: rights and case are read again before anything is done."""
    waiting.leave(turn)
    verb, rest = press.verb, press.argument
    rights = await waiting.rights_of(turn)
    if not rights:
        turn.answer(say("desk.not_coordinator"))
        return
    number, _, argument = rest.partition(".")
    if verb in PRESSED:
        await PRESSED[verb](turn, rights, read_id(number) or 0, argument)
    elif verb in ACTS:
        await _act(turn, verb, read_id(number), argument, rights)
    else:
        turn.answer(say("asides.old_button"))


async def _act(turn: Turn, verb: str, case_id: int | None, argument: str, rights: list[Coordinator]) -> None:
    case = await decide.find(turn.unit, case_id, rights)
    if case is None:
        turn.answer(say("desk.not_yours"))
        return
    try:
        await ACTS[verb].run(turn, case, argument, rights)
    except decide.AlreadyDecided:
        status = label(f"status.desk.{case.status}")
        turn.answer(say("desk.already", reference=case.reference, status=status), queue_button())
