"""A volunteer rests, comes back, or never wants to hear of a mission again."""

from __future__ import annotations

from actions import access
from actions.matching import volunteers
from bot.dialogue.routes import anywhere, command, takes_anywhere
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import label, say
from bot.texts.missions import mission_label, mission_names


@command("pause")
async def pause(turn: Turn) -> None:
    """No more proposals until they come back; what was promised stays."""
    offered = await _offered(turn)
    if not offered:
        turn.say(say("proposal.nothing_offered"))
        return
    await volunteers.pause(turn.unit, turn.speaker)
    wanted = sorted(offered - set(turn.speaker.declined_missions or ()))
    never = [(f"{label('proposal.never')} : {mission_label(one)}", anywhere("never", one)) for one in wanted]
    turn.answer(say("proposal.paused"), rows(*never) if len(wanted) > 1 else [])


async def _offered(turn: Turn) -> set[str]:
    """The missions of all that they offer."""
    own = await access.own_cases(turn.unit, turn.speaker, only_open=True)
    return {mission for case in own if case.direction == "offer" for mission in case.missions}


@takes_anywhere("pause")
async def _pause(turn: Turn, _press: Press) -> None:
    await pause(turn)


@command("reprendre")
async def resume(turn: Turn) -> None:
    """They may be asked again."""
    if turn.speaker.paused_at is None:
        turn.say(say("proposal.not_paused"))
        return
    await volunteers.resume(turn.unit, turn.speaker)
    turn.say(say("proposal.resumed"))


@takes_anywhere("never")
async def _never(turn: Turn, press: Press) -> None:
    """Never again for one mission: the rest of what they offer stays, and so they are no longer at rest."""
    if press.argument not in await _offered(turn):
        turn.answer(say("asides.old_button"))
        return
    volunteers.never_again(turn.unit, turn.speaker, press.argument)
    await volunteers.resume(turn.unit, turn.speaker)
    turn.answer(say("proposal.never_again", missions=mission_names([press.argument])))
