"""Write to the other side through the service, when both agreed and one of them has no telephone."""

from __future__ import annotations

from actions.matching import relay
from actions.matching.answer import TooLate, own
from actions.rules import Forbidden
from actions.unit import read_id
from bot.dialogue.routes import takes_anywhere
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import label, say
from storage.models import Match


@takes_anywhere("write")
async def _write(turn: Turn, press: Press) -> None:
    match_id, _, side = press.argument.partition(".")
    turn.state.target, turn.state.side = read_id(match_id), side
    turn.go("write")


async def _match(turn: Turn) -> Match | None:
    """The match the screen is about, if both sides of it still agree."""
    try:
        match = await own(turn.unit, turn.speaker, turn.state.target, turn.state.side)
        relay.check(match)
    except (TooLate, Forbidden):
        return None
    return match


async def show(turn: Turn) -> None:
    """Wait for the words."""
    match = await _match(turn)
    if match is None:
        _leave(turn)
        turn.answer(say("proposal.write.gone"))
        return
    name = relay.other_name(match, turn.state.side)
    turn.show(say("proposal.write.ask", name=name), rows((label("nav.cancel"), "cancel")))


async def cancel(turn: Turn, _data: str) -> None:
    """Nothing after all."""
    _leave(turn)


async def read(turn: Turn) -> bool:
    """The words: passed on as they are."""
    match, side = await _match(turn), turn.state.side
    _leave(turn)
    if match is None:
        turn.answer(say("proposal.write.gone"))
        return True
    relay.pass_on(turn.unit, match, side, turn.text)
    turn.answer(say("proposal.write.sent", name=relay.other_name(match, side)))
    return True


def _leave(turn: Turn) -> None:
    turn.state.target, turn.state.side = None, ""
    turn.go_home()


register(Screen("write", show, cancel, read, hears="for_others"))
