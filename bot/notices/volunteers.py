"""What is told between an offer and a request: a proposal, an agreement, an introduction, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.dialogue.routes import anywhere
from bot.engine.notices import ANSWER, ORDINARY, URGENT, writes
from bot.engine.replies import Choice, Reply, rows
from bot.texts import label, lines, say
from bot.texts.missions import mission_names
from bot.texts.moments import availability_in_words
from bot.texts.places import place_name
from nlu.gazetteer import commune as commune_of
from nlu.mask.hide import hide
from nlu.readers.phone import format_phone
from nlu.readers.when import long_day

WORDS_MAX = 400
"""Characters of somebody's words that a stranger reads."""


@writes("proposal")
def _proposal(again: bool = False, **need: Any) -> Reply:
    match_id = str(need["match_id"])
    choices = rows(
        (label("proposal.yes"), anywhere("can", match_id)),
        (label("proposal.no"), anywhere("cannot", match_id)),
        (label("proposal.other_time"), anywhere("other_time", match_id)),
        (label("proposal.pause"), anywhere("pause", match_id)),
        per_row=2,
    )
    asks = "proposal.can_you_posting" if need["structure"] else "proposal.can_you"
    text = lines(say("proposal.asked_again") if again else "", need_in_words(need), say(asks))
    return Reply(text=text, choices=choices, priority=URGENT if need["urgent"] else ORDINARY)


def need_in_words(need: dict[str, Any]) -> str:
    """A request as a volunteer reads it before both agreed: what, where and when, nothing that identifies."""
    when, structure, place = availability_in_words(need["availability"]), need["structure"], need["commune"]
    known = commune_of(place) if place else None
    words = hide(need["words"], names=tuple(need["hidden"]), places=(known.name,) if known else ())[:WORDS_MAX]
    first = (
        say("proposal.posting", structure=structure)
        if structure
        else say("proposal.asked_urgent" if need["urgent"] else "proposal.asked")
    )
    told = [
        say("proposal.what", missions=mission_names(need["missions"])),
        say("proposal.where", place=place_name(place)),
        say("proposal.when", when=when) if when else "",
        say("proposal.vehicle") if need["vehicle"] else "",
        say("proposal.places", places=need["places"]) if need["places"] else "",
        say("proposal.conditions", conditions=need["conditions"]) if need["conditions"] else "",
        say("proposal.deadline", day=long_day(need["deadline"])) if need["deadline"] else "",
        say("proposal.words", words=words) if words else "",
    ]
    return lines(first, "\n".join(str(line) for line in told if line))


@writes("volunteer_found")
def _volunteer_found(
    match_id: int,
    reference: str,
    name: str,
    commune: str | None,
    availability: dict[str, Any] | None,
    words: str | None,
    again: bool = False,
) -> Reply:
    """Asked of who wanted help: first name and commune only, until they agree."""
    when = availability_in_words(availability) or (hide(words) if words else "")
    key = "proposal.found.asked_again" if again else "proposal.found.asked"
    text = lines(
        say(key, reference=reference, name=name, place=place_name(commune)),
        say("proposal.found.rather" if words else "proposal.found.when", when=when) if when else "",
        say("proposal.found.agree"),
    )
    choices = rows(
        (label("proposal.found.yes"), anywhere("agree", str(match_id))),
        (label("proposal.found.no"), anywhere("disagree", str(match_id))),
        per_row=2,
    )
    return Reply(text=text, choices=choices, priority=ANSWER)


@writes("introduced")
def _introduced(side: str, **told: Any) -> Reply:
    """Both agreed: how to reach each other, and the rules of a first visit."""
    key = "posting" if told["structure"] else side
    phone = format_phone(told["phone"]) if told["phone"] else None
    contact = [
        say("proposal.introduced.beneficiary", who=told["beneficiary"]) if told["beneficiary"] else "",
        say("proposal.introduced.phone", phone=phone) if phone else say("proposal.introduced.no_phone"),
        _place(told) if side == "volunteer" else "",
        _moment(told),
    ]
    names = {"name": told["name"], "structure": told["structure"]}
    first = say(f"proposal.introduced.{key}", reference=told["reference"], **names)
    text = lines(first, "\n".join(str(line) for line in contact if line), say("proposal.introduced.rules"))
    return Reply(text=text, choices=_of_a_match(told["match_id"], side, told["name"], phone), priority=ANSWER)


def _place(told: dict[str, Any]) -> str:
    commune = place_name(told["commune"])
    if not told["place"]:
        return say("proposal.introduced.place", place=commune)
    return say("proposal.introduced.place_in", place=told["place"], commune=commune)


def _moment(told: dict[str, Any]) -> str:
    if told["day"] is not None:
        return say("proposal.introduced.day", day=long_day(told["day"]))
    when = availability_in_words(told["availability"]) or told["words"] or ""
    return say("proposal.introduced.when", when=when) if when else ""


def _of_a_match(match_id: int, side: str, name: str, phone: str | None) -> list[list[Choice]]:
    """What either side may do while the help is to come."""
    about = f"{match_id}.{side}"
    write = [(str(say("proposal.introduced.write", name=name)), anywhere("write", about))] if not phone else []
    cannot = [(label("proposal.introduced.cannot"), anywhere("give_up", str(match_id)))] if side == "volunteer" else []
    return rows(*write, *cannot, (label("proposal.introduced.problem"), anywhere("problem", about)))


@writes("match_over")
def _match_over(reference: str, why: str) -> Reply:
    """It came to nothing: why, and what comes next."""
    return Reply(text=say(f"proposal.over.{why}", reference=reference), priority=ORDINARY)


@writes("nobody_yet")
def _nobody_yet(reference: str) -> Reply:
    return Reply(text=say("proposal.found.nobody", reference=reference), priority=ORDINARY)


@writes("relayed")
def _relayed(match_id: int, reference: str, side: str, name: str, words: str) -> Reply:
    """What one side writes to the other through the service, when there is no telephone."""
    text = say("proposal.write.received", name=name, reference=reference, words=words)
    choices = rows(
        (label("proposal.write.answer"), anywhere("write", f"{match_id}.{side}")),
        (label("proposal.introduced.problem"), anywhere("problem", f"{match_id}.{side}")),
    )
    return Reply(text=text, choices=choices, priority=ANSWER)


@writes("reminder")
def _reminder(visit_id: int, match_id: int, reference: str, name: str, day: date | None, comes_back: bool) -> Reply:
    when = say("visit.reminder_day", day=long_day(day)) if day else ""
    cannot = anywhere("skip", str(visit_id)) if comes_back else anywhere("give_up", str(match_id))
    choices = rows((label("visit.all_good"), anywhere("all_good")), (label("visit.cannot"), cannot))
    return Reply(text=lines(say("visit.reminder", name=name, reference=reference), when), choices=choices)


@writes("outcome")
def _outcome(
    visit_id: int, match_id: int, reference: str, side: str, name: str, day: date | None, again: bool
) -> Reply:
    """The day after, or on the second time: what became of it, in one press."""
    asked = say(f"visit.asked_{side}", reference=reference, name=name)
    codes = ("fait", "reporte", "absent", "empeche" if side == "volunteer" else "plus_besoin")
    answers = [(label(f"visit.{side}.{code}"), anywhere("outcome", f"{visit_id}.{side}.{code}")) for code in codes]
    problem = rows((label("visit.problem"), anywhere("problem", f"{match_id}.{side}")))
    when = say("visit.reminder_day", day=long_day(day)) if day else ""
    text = lines(asked, when, say("visit.asked_again") if again else "")
    return Reply(text=text, choices=rows(*answers, per_row=2) + problem, priority=ORDINARY)


@writes("thanks")
def _thanks(reference: str, missions: list[str], helped: int) -> Reply:
    """Thanks to a volunteer, with what it changed."""
    key = "visit.thanks_first" if helped <= 1 else "visit.thanks"
    text = say(key, missions=mission_names(missions), helped=helped, reference=reference)
    return Reply(text=text, priority=ORDINARY)


@writes("skipped")
def _skipped(reference: str, name: str, following: date | None) -> Reply:
    after = say("visit.following", day=long_day(following)) if following else ""
    return Reply(text=lines(say("visit.skipped", reference=reference, name=name), after), priority=ANSWER)


@writes("still_needed")
def _still_needed(case_id: int, reference: str) -> Reply:
    choices = rows(
        (label("visit.still_yes"), anywhere("still", f"{case_id}.yes")),
        (label("visit.still_no"), anywhere("still", f"{case_id}.no")),
        per_row=2,
    )
    return Reply(text=say("visit.still_needed", reference=reference), choices=choices, priority=ORDINARY)


@writes("quiet")
def _quiet(reference: str, missions: list[str]) -> Reply:
    text = say("visit.quiet", reference=reference, missions=mission_names(missions))
    return Reply(text=text, choices=rows((label("proposal.pause"), anywhere("pause"))), priority=ORDINARY)
