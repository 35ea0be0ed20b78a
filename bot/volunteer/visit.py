"""Before and after a time of help: « je ne peux plus », what became of it, a problem, and « toujours besoin ? »."""

from __future__ import annotations

from actions import access
from actions.matching import checkins, visits, volunteers
from bot.dialogue.routes import anywhere, takes_anywhere
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import label, say
from bot.volunteer.proposal import answers, settle
from storage.models import Match
from storage.models.matches import SIDES


@takes_anywhere("all_good")
async def _all_good(turn: Turn, _press: Press) -> None:
    turn.answer(say("visit.all_good_noted"))


@answers("give_up", "volunteer", "visit.old")
async def _give_up(turn: Turn, match: Match) -> str:
    """The volunteer cannot after all: the request goes back at once."""
    await volunteers.cannot_come(turn.unit, match)
    return "visit.cannot_noted"


@takes_anywhere("skip")
async def _which(turn: Turn, press: Press) -> None:
    """Help that comes back: this time only, or for good?"""
    visit = await visits.own(turn.unit, turn.speaker, press.argument, "volunteer")
    if visit is None:
        turn.answer(say("visit.old"))
        return
    choices = rows(
        (label("visit.this_time"), anywhere("this_time", str(visit.id))),
        (label("visit.for_good"), anywhere("give_up", str(visit.match_id))),
    )
    turn.answer(say("visit.which_cannot"), choices)


@takes_anywhere("this_time")
async def _this_time(turn: Turn, press: Press) -> None:
    visit = await visits.own(turn.unit, turn.speaker, press.argument, "volunteer")
    if visit is None or visit.closed_at is not None:
        turn.answer(say("visit.old"))
        return
    await visits.skip(turn.unit, visit, turn.office.practice)
    turn.answer(say("visit.skipped_noted"))


@takes_anywhere("outcome")
async def _outcome(turn: Turn, press: Press) -> None:
    """What became of it, as one side tells."""
    visit_id, side, said = (*press.argument.split("."), "", "")[:3]
    visit = await visits.own(turn.unit, turn.speaker, visit_id, side)
    if visit is None or visit.closed_at is not None or said not in visits.REPORTS:
        turn.answer(say("visit.old"))
        return
    await visits.report(turn.unit, visit, side, said, turn.office.practice)
    turn.answer(say(f"visit.noted.{said}"))


@takes_anywhere("problem")
async def _problem(turn: Turn, press: Press) -> None:
    """A press by mistake would hurt somebody: it is asked once."""
    choices = rows((label("visit.problem_yes"), anywhere("problem_yes", press.argument)))
    turn.answer(say("visit.problem_sure"), choices, priority=1)


@takes_anywhere("problem_yes")
async def _problem_yes(turn: Turn, press: Press) -> None:
    match_id, _, side = press.argument.partition(".")

    async def act(turn: Turn, match: Match) -> str:
        await volunteers.problem(turn.unit, match, side)
        return "visit.problem_noted"

    await settle(turn, match_id, side if side in SIDES else "person", act, "visit.old")


@takes_anywhere("still")
async def _still(turn: Turn, press: Press) -> None:
    """« Toujours besoin ? »"""
    case_id, _, said = press.argument.partition(".")
    case = await access.own_case(turn.unit, turn.speaker, case_id)
    if case is None:
        turn.answer(say("visit.old"))
    elif said == "no":
        await checkins.no_longer(turn.unit, case)
        turn.answer(say("visit.no_longer", reference=case.reference))
    else:
        await checkins.still(turn.unit, case)
        turn.answer(say("visit.still_noted"))
