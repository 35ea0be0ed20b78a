"""A proposal answered: « Oui, je peux », « Non », « Un autre moment »; and the answer of who asked for help."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict

from actions.matching import answer
from actions.matching.answer import TooLate
from actions.rules import Forbidden
from actions.unit import read_id
from bot.dialogue.routes import takes_anywhere
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import label, say
from bot.texts.moments import availability_in_words
from nlu.readers.when import find_availability
from storage.models import Match


async def settle(turn: Turn, press: str, side: str, act: Callable[[Match], Awaitable[str]], gone: str) -> None:
    """Do something with a match of the speaker, on their side; what is said is the key that the act returns."""
    try:
        match = await answer.own(turn.unit, turn.speaker, read_id(press), side)
        turn.answer(say(await act(match)))
    except TooLate:
        turn.answer(say(gone))
    except Forbidden:
        turn.answer(say("proposal.refused"))


@takes_anywhere("can")
async def _press_can(turn: Turn, press: Press) -> None:
    await _can(turn, press.argument)


async def _can(turn: Turn, match_id: str) -> None:
    async def act(match: Match) -> str:
        await answer.accept(turn.unit, match, turn.office.practice)
        return "proposal.found.agreed" if match.request.is_posting else "proposal.accepted"

    await settle(turn, match_id, "volunteer", act, "proposal.gone")


@takes_anywhere("cannot")
async def _press_cannot(turn: Turn, press: Press) -> None:
    await _cannot(turn, press.argument)


async def _cannot(turn: Turn, match_id: str) -> None:
    async def act(match: Match) -> str:
        await answer.decline(turn.unit, match)
        return "proposal.declined"

    await settle(turn, match_id, "volunteer", act, "proposal.gone")


@takes_anywhere("agree")
async def _press_agree(turn: Turn, press: Press) -> None:
    await _agree(turn, press.argument)


async def _agree(turn: Turn, match_id: str) -> None:
    async def act(match: Match) -> str:
        await answer.agree(turn.unit, match, turn.office.practice)
        return "proposal.found.agreed"

    await settle(turn, match_id, "person", act, "proposal.found.gone")


@takes_anywhere("disagree")
async def _press_disagree(turn: Turn, press: Press) -> None:
    await _disagree(turn, press.argument)


async def _disagree(turn: Turn, match_id: str) -> None:
    async def act(match: Match) -> str:
        await answer.disagree(turn.unit, match)
        return "proposal.found.disagreed"

    await settle(turn, match_id, "person", act, "proposal.found.gone")


ANSWERS = {
    ("volunteer", "yes"): _can,
    ("volunteer", "no"): _cannot,
    ("person", "yes"): _agree,
    ("person", "no"): _disagree,
}
"""What a yes and a no do, by the side that is asked."""


@takes_anywhere("other_time")
async def _other_time(turn: Turn, press: Press) -> None:
    """Wait for the words of another moment; the proposal waits as long."""
    turn.state.target = read_id(press.argument)
    turn.go("other_time")


async def show(turn: Turn) -> None:
    """Ask for the moment."""
    turn.show(say("proposal.which_time"), rows((label("nav.cancel"), "cancel")))


async def cancel(turn: Turn, _data: str) -> None:
    """Back to where the person was: the proposal still waits."""
    _leave(turn)


async def read(turn: Turn) -> bool:
    """A moment in free words: what the readers make of it is shown back, and goes to who asked for help."""
    found = find_availability(turn.text, turn.today, asked=True)
    if found is None:
        turn.say(say("proposal.time_missed"))
        return True
    match_id, moment = turn.state.target, asdict(found)
    _leave(turn)

    async def act(match: Match) -> str:
        await answer.accept(turn.unit, match, turn.office.practice, words=found.text, availability=moment)
        turn.say(say("proposal.time_noted", when=availability_in_words(moment)))
        return "proposal.found.agreed" if match.request.is_posting else "proposal.accepted"

    await settle(turn, str(match_id), "volunteer", act, "proposal.gone")
    return True


def _leave(turn: Turn) -> None:
    turn.state.target = None
    turn.go_home()


register(Screen("other_time", show, cancel, read, hears="for_others"))
