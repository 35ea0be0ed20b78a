"""Who can help with a request, as a coordinator reads it on the card: best first, with reasons; and what goes on."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from actions import decide
from actions.matching import overview
from actions.matching.find import Found, find
from actions.matching.rank import Ranked, Reason
from actions.rules import attested
from bot.desk.act import carries
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, lines, say
from bot.texts.moments import ago
from bot.texts.people import first_name
from bot.texts.places import place_name
from nlu.french.calendar import MOMENT_WORDS
from nlu.readers.when import long_day
from storage.models import Case, Coordinator, Match
from storage.models.matches import ACTIVE

SHOWN = 3
"""Volunteers shown at once."""

MATCHES_SHOWN = 6

WEEK = 7

Buttons = list[list[Choice]]


def is_searched(case: Case) -> bool:
    """Whether volunteers are looked for: a validated request, or a posting with places left."""
    return case.direction == "request" and (case.status == "validee" or (case.is_posting and case.status == "en_cours"))


async def section(turn: Turn, case: Case, rights: list[Coordinator]) -> tuple[str, Buttons]:
    """What stands below the fields of a card: what is to be done, matches, who can help; and the buttons of these."""
    if case.direction == "offer":
        return _attestation(case, turn.unit.now.date()), await _similar(turn, case, rights)
    if case.is_posting and case.status == "a_valider":
        return await _before_the_green_light(turn, case, rights), []
    parts = [await _work(turn, case), await _matches(turn, case)]
    text, buttons = lines(*(text for text, _ in parts)), [row for _, found in parts for row in found]
    if is_searched(case):
        searched, more = await who_can_help(turn, case, rights)
        text, buttons = lines(text, searched), more + buttons
    return text, buttons


async def _similar(turn: Turn, offer: Case, rights: list[Coordinator]) -> Buttons:
    """The way to validate together what is offered alike; a minor's offer is looked at alone."""
    if offer.status != "a_valider" or offer.adult is False:
        return []
    others = await decide.similar_offers(turn.unit, offer, rights)
    words = say("desk.similar", count=len(others))
    return rows((str(words), carries("oks", offer))) if others else []


async def _before_the_green_light(turn: Turn, posting: Case, rights: list[Coordinator]) -> str:
    """Whether the structure was checked, how many volunteers fit, and what the posting may repeat."""
    seen = posting.structure.seen_at if posting.structure is not None else None
    known = say("desk.structure_seen", day=long_day(seen.date())) if seen else label("desk.structure_unseen")
    found = await find(turn.unit, posting, rights, turn.office.practice)
    alike = [other.reference for other in await decide.possible_originals(turn.unit, posting, rights)]
    return lines(
        say("desk.field", name=label("desk.structure_field"), value=known),
        say("desk.feasible", count=len(found.ranked), km=int(found.km)),
        say("desk.likely_twice", references=", ".join(alike[:SHOWN])) if alike else "",
    )


async def who_can_help(turn: Turn, case: Case, rights: list[Coordinator], after: int = 0) -> tuple[str, Buttons]:
    """Three volunteers at a time, and a button for each."""
    found = await find(turn.unit, case, rights, turn.office.practice)
    shown = found.ranked[after : after + SHOWN]
    if case.commune is None:
        text = str(say("desk.help.no_place"))
    elif not shown:
        text = str(say("desk.help.nobody", km=int(found.km)))
    else:
        today = turn.office.written(turn.unit.now, case.commune).day()
        listed = [_line(found, ranked, number, today) for number, ranked in enumerate(shown, after + 1)]
        text = lines(say("desk.help.title"), "\n".join(listed))
    return lines(text, _left_out(found.walls)), _buttons(case, found, shown, after)


def _line(found: Found, ranked: Ranked, number: int, today: date) -> str:
    offer = found.by_id[ranked.candidate.offer_id]
    reasons = ", ".join(_reason(reason, today) for reason in ranked.reasons)
    return say("desk.help.line", rank=number, name=first_name(offer), place=place_name(offer.commune), reasons=reasons)


def _reason(reason: Reason, today: date) -> str:
    """Why somebody fits, in a few words."""
    match reason.code:
        case "proche":
            return label("desk.reason.here") if reason.value < 1 else say("desk.reason.near", km=round(reason.value))
        case "libre":
            day, moment = reason.value
            named = _weekday(day, today)
            words = MOMENT_WORDS[moment] if moment else ""
            return say("desk.reason.free", day=named, moment=words) if words else say("desk.reason.free_day", day=named)
        case "pas_appele":
            return say("desk.reason.called", days=reason.value) if reason.value else label("desk.reason.called_now")
        case code:
            return label(f"desk.reason.{PLAIN[code]}")


PLAIN = {"theme": "theme", "voiture": "vehicle", "connait": "knows", "jamais_appele": "never_called"}


def _weekday(day: date, today: date) -> str:
    """« mardi » within a week, « mardi 12 janvier » later."""
    return long_day(day).split(" ")[0] if (day - today).days < WEEK else long_day(day)


def _left_out(walls: Counter[str]) -> str:
    told = [_wall(code, count) for code, count in walls.most_common()]
    return say("desk.help.left_out", walls=", ".join(told)) if told else ""


def _wall(code: str, count: int) -> str:
    return str(say(f"desk.wall.{code}", count=count, s="s" if count > 1 else ""))


def _buttons(case: Case, found: Found, shown: tuple[Ranked, ...], after: int) -> Buttons:
    names = {one.candidate.offer_id: first_name(found.by_id[one.candidate.offer_id]) for one in shown}
    one_by_one = [
        (str(say("desk.help.propose", name=name)), carries("prop", case, str(offer_id)))
        for offer_id, name in names.items()
    ]
    several = [(str(say("desk.help.propose_first", count=len(shown))), carries("propn", case))]
    widening = "desk.help.stop_widening" if case.widened_at else "desk.help.widen"
    more = [(label("desk.help.more"), carries("next", case, str(after + SHOWN)))]
    ways = [
        *(more if found.ranked[after + SHOWN :] else []),
        (label("desk.help.know"), carries("know", case)),
        (label(widening), carries("wide", case)),
    ]
    first = several if len(shown) > 1 and not after else []
    return rows(*one_by_one, *first) + rows(*ways, per_row=2)


async def _matches(turn: Turn, case: Case) -> tuple[str, Buttons]:
    """What was proposed, and what became of it; two buttons for each that lives."""
    known = await overview.of_case(turn.unit, case)
    if not known:
        return "", []
    told = [_match_line(match, turn.unit.now) for match in known[-MATCHES_SHOWN:]]
    buttons: list[tuple[str, str]] = []
    for match in known:
        name = first_name(match.offer)
        if match.status in ("proposee", "acceptee"):
            buttons.append((str(say("desk.help.both_agree", name=name)), carries("hand", case, str(match.id))))
        if match.status in ACTIVE:
            buttons.append((str(say("desk.help.undo", name=name)), carries("undo", case, str(match.id))))
    return lines(say("desk.help.matches"), "\n".join(told)), rows(*buttons)


def _match_line(match: Match, now: datetime) -> str:
    planned = match.planned.day if match.planned is not None else None
    key = match.outcome if match.status == "echouee" else match.status
    if match.status == "proposee" and match.recalled_at is not None:
        key = "recalled"
    elif match.status == "confirmee" and planned is not None:
        key = "confirmee_day"
    day = long_day(planned) if planned else ""
    status = say(f"desk.match.{key}", since=ago(match.made_at, now), day=day)
    return say("desk.help.match", name=first_name(match.offer), offer=match.offer.reference, status=status)


async def _work(turn: Turn, case: Case) -> tuple[str, Buttons]:
    """What a coordinator has to do for this request."""
    open_tasks = await overview.work_of(turn.unit, case)
    if not open_tasks:
        return "", []
    what = "\n".join(str(say("desk.help.work", what=label(f"desk.work.{task.kind}"))) for task in open_tasks)
    return what, rows((label("desk.help.settled"), carries("done", case)))


def _attestation(offer: Case, today: date) -> str:
    """Whether the attestation d'honorabilité of somebody who offers to look after children was seen."""
    if "garde_enfants" not in offer.missions:
        return ""
    person = offer.person
    seen, until = person.attestation_seen_on, person.attestation_until
    value = label("desk.help.attestation_none")
    if seen is not None and until is not None and attested(person, today):
        value = say("desk.help.attestation_seen", day=long_day(seen), until=long_day(until))
    return say("desk.field", name=label("desk.help.attestation_field"), value=value)
