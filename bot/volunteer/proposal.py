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

Act = Callable[[Turn, Match], Awaitable[str]]
"""Does something with a match of the speaker; returns the key of what is answered."""

Take = Callable[[Turn, str], Awaitable[None]]
"""The same with the match of this id, if it is theirs."""


async def settle(turn: Turn, match_id: str, side: str, act: Act, gone: str) -> None:
    """Do something with a match of the speaker, on their side; ``gone`` is the key of what is said too late."""
    try:
        match = await answer.own(turn.unit, turn.speaker, read_id(match_id), side)
        turn.answer(say(await act(turn, match)))
    except TooLate:
        turn.answer(say(gone))
    except Forbidden:
        turn.answer(say("proposal.refused"))


def answers(verb: str, side: str, gone: str) -> Callable[[Act], Take]:
    """Register what a button does with a match of the speaker, on this side; words may call it too."""

    def register_act(act: Act) -> Take:
        async def take(turn: Turn, match_id: str) -> None:
            await settle(turn, match_id, side, act, gone)

        @takes_anywhere(verb)
        async def _press(turn: Turn, press: Press) -> None:
            await take(turn, press.argument)

        return take

    return register_act


def _accepted(match: Match) -> str:
    return "proposal.found.agreed" if match.request.is_posting else "proposal.accepted"


@answers("can", "volunteer", "proposal.gone")
async def _can(turn: Turn, match: Match) -> str:
    await answer.accept(turn.unit, match, turn.office.practice)
    return _accepted(match)


@answers("cannot", "volunteer", "proposal.gone")
async def _cannot(turn: Turn, match: Match) -> str:
    await answer.decline(turn.unit, match)
    return "proposal.declined"


@answers("agree", "person", "proposal.found.gone")
async def _agree(turn: Turn, match: Match) -> str:
    await answer.agree(turn.unit, match, turn.office.practice)
    return "proposal.found.agreed"


@answers("disagree", "person", "proposal.found.gone")
async def _disagree(turn: Turn, match: Match) -> str:
    await answer.disagree(turn.unit, match)
    return "proposal.found.disagreed"


ANSWERS: dict[tuple[str, str], Take] = {
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

    async def act(turn: Turn, match: Match) -> str:
        await answer.accept(turn.unit, match, turn.office.practice, words=found.text, availability=moment)
        turn.say(say("proposal.time_noted", when=availability_in_words(moment)))
        return _accepted(match)

    await settle(turn, str(match_id), "volunteer", act, "proposal.gone")
    return True


def _leave(turn: Turn) -> None:
    turn.state.target = None
    turn.go_home()


register(Screen("other_time", show, cancel, read, hears="for_others"))
