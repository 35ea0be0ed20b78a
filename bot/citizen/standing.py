"""Where things stand between an offer and a request, told to either side: who, when, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from actions import access
from actions.matching import postings, standing
from bot.dialogue.routes import anywhere, takes_anywhere
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.texts import enumerate_french, lines, say
from bot.texts.missions import mission_names
from bot.texts.people import first_name
from bot.texts.places import place_name
from nlu.readers.when import long_day
from storage.models import Case, Match

DEEDS = 5
"""Times of help that are named one by one."""


async def of_case(turn: Turn, case: Case) -> list[str]:
    """The lines below one of a person's own cases; none while nothing goes on."""
    living = await standing.living(turn.unit, case)
    if case.is_posting:
        told = _of_posting(case, living)
    elif case.direction == "request":
        told = _of_request(living)
    else:
        told = [_of_offer(match) for match in living]
    if told and (due := await standing.next_step(turn.unit, living)) is not None:
        there = due.astimezone(turn.office.worktime(case.commune).zone).date()
        told.append(str(say("mine.standing.next", day=long_day(there))))
    return told


def _of_request(living: Sequence[Match]) -> list[str]:
    agreed = [match for match in living if match.status == "confirmee"]
    found = [match for match in living if match.status == "acceptee"]
    if agreed:
        return [_with_day("mine.standing.helped", "mine.standing.helped_day", first_name(m.offer), m) for m in agreed]
    if found:
        offer = found[0].offer
        return [str(say("mine.standing.agree", name=first_name(offer), place=place_name(offer.commune)))]
    if len(living) == 1:
        return [str(say("mine.standing.asked_one"))]
    return [str(say("mine.standing.asked", count=len(living)))] if living else []


def _of_offer(match: Match) -> str:
    if match.status == "confirmee":
        return _with_day("mine.standing.helps", "mine.standing.helps_day", first_name(match.request), match)
    return str(say("mine.standing.answer" if match.status == "proposee" else "mine.standing.waits"))


def _of_posting(case: Case, living: Sequence[Match]) -> list[str]:
    """Places taken, and by whom: a structure reads the first names of those who said yes."""
    coming = [first_name(match.offer) for match in living if match.status == "confirmee"]
    if not case.is_running:
        return []
    until = say("mine.standing.until", day=long_day(case.deadline)) if case.deadline else ""
    told = [
        say("mine.standing.places", taken=len(coming), places=case.places),
        say("mine.standing.comes", names=enumerate_french(coming)) if coming else "",
        until,
    ]
    return [str(line) for line in told if line]


def stop_button(posting: Case) -> tuple[str, str]:
    """The way to stop looking for more volunteers."""
    return str(say("mine.standing.stop", reference=posting.reference)), anywhere("stop_looking", str(posting.id))


@takes_anywhere("stop_looking")
async def _stop_looking(turn: Turn, press: Press) -> None:
    """The structure has enough volunteers: the others are told, those who come still come."""
    case = await access.own_case(turn.unit, turn.speaker, press.argument)
    if case is None or not case.is_posting or case.status == "a_valider":
        turn.answer(say("asides.old_button"))
        return
    await postings.stop_looking(turn.unit, case)
    turn.answer(say("mine.standing.stopped", reference=case.reference))


def _with_day(plain: str, dated: str, name: str, match: Match) -> str:
    day = match.planned.day if match.planned is not None else None
    return str(say(plain, name=name) if day is None else say(dated, name=name, day=long_day(day)))


async def of_volunteer(turn: Turn) -> list[str]:
    """Whether they are at rest, and what they did so far."""
    paused = [str(say("mine.standing.paused"))] if turn.speaker.paused_at is not None else []
    done = await standing.deeds(turn.unit, turn.speaker)
    if not done:
        return paused
    named = [
        str(say("mine.standing.deed", day=long_day(day), missions=mission_names(missions)))
        for day, missions in done[-DEEDS:]
    ]
    return [*paused, lines("\n".join([str(say("mine.standing.deeds", count=len(done))), *named]))]
