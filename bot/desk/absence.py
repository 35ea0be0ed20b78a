"""``/absence``: from when to when, and who replaces; it begins and ends by itself."""

from __future__ import annotations

from datetime import date, timedelta

from actions import absence, coordinate, team
from actions.unit import Unit, read_id
from bot.desk.act import pressing, queue_button
from bot.desk.commands import for_coordinators, when_pressed
from bot.desk.team import name_of
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.dues import when_due
from bot.engine.mail import Mail
from bot.engine.office import Office
from bot.engine.replies import Choice, rows
from bot.texts import label, say
from nlu.readers.when import find_availability, long_day
from storage.models import Absence, Coordinator

LONGEST = timedelta(days=120)
"""Days that an absence may last: whoever is away longer gives their place to somebody."""


@for_coordinators("absence")
async def show(turn: Turn, _rights: list[Coordinator]) -> None:
    """The absence that goes on or is to come, else its dates are asked."""
    known = await absence.now(turn.unit, turn.speaker.id)
    if known is None:
        turn.go("absence_dates")
        return
    turn.answer(_noted(known.starts_on, known.ends_on), _back_button(known))


def _noted(first: date, last: date) -> str:
    return say("absence.noted", first=long_day(first), last=long_day(last))


def _back_button(known: Absence) -> list[list[Choice]]:
    words = label("absence.back" if known.started_at is not None else "absence.drop")
    return rows((words, pressing("return", known.id)))


async def ask(turn: Turn) -> None:
    """Wait for two dates."""
    turn.show(say("absence.when"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """The first and the last day, in free words; then who replaces."""
    days = _days(turn.text, turn.today)
    if days is None:
        turn.say(say("absence.missed"))
        return True
    turn.state.said = f"{days[0].isoformat()} {days[1].isoformat()}"
    turn.go("absence_who")
    return True


def _days(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day that a text names, from today on; None when there are not two, or they are too far."""
    found = find_availability(text, today, asked=True)
    if found is None:
        return None
    named = [*found.dates, *([found.start] if found.start else []), *([found.end] if found.end else [])]
    days = sorted(date.fromisoformat(day) for day in named)
    if not days or days[-1] < today or days[-1] - days[0] > LONGEST:
        return None
    return max(days[0], today), days[-1]


async def ask_who(turn: Turn) -> None:
    """One button for each colleague, and nobody."""
    rights = await coordinate.rights(turn.unit, turn.speaker.id)
    others = absence.colleagues(await team.here(turn.unit, rights), turn.speaker.id)
    names = [(name_of(right), f"p:{right.person_id}") for right in others]
    turn.show(say("absence.who"), rows(*names, (label("absence.nobody"), "p:0"), (label("nav.cancel"), "cancel")))


async def press_who(turn: Turn, data: str) -> None:
    """Who replaces: a colleague of this moment, or nobody."""
    first, _, last = turn.state.said.partition(" ")
    turn.state.said = ""
    turn.go_home()
    rights = await coordinate.rights(turn.unit, turn.speaker.id)
    if data == "cancel" or not rights or not last:
        turn.answer(say("absence.dropped"), queue_button())
        return
    others = absence.colleagues(await team.here(turn.unit, rights), turn.speaker.id)
    chosen = next((right for right in others if right.person_id == read_id(data.removeprefix("p:"))), None)
    days = date.fromisoformat(first), date.fromisoformat(last)
    replacement = chosen.person_id if chosen is not None else None
    planned = await absence.plan(turn.unit, turn.speaker.id, *days, replacement, turn.office.zone_for(rights))
    who = str(say("absence.replaced_by", name=name_of(chosen))) if chosen is not None else label("absence.by_nobody")
    turn.answer(f"{_noted(*days)} {who}", _back_button(planned))


async def cancel(turn: Turn, _data: str) -> None:
    """Nothing after all."""
    turn.go_home()
    turn.answer(say("absence.dropped"), queue_button())


@when_pressed("return")
async def _return(turn: Turn, _rights: list[Coordinator], absence_id: int, _argument: str) -> None:
    known = await absence.now(turn.unit, turn.speaker.id)
    if known is not None and known.id == absence_id:
        await absence.end(turn.unit, known.id)
    turn.answer(say("absence.over"), queue_button())


@when_due("away")
async def _begin(unit: Unit, absence_id: int, _mail: Mail, _office: Office) -> None:
    await absence.begin(unit, absence_id)


@when_due("back")
async def _end(unit: Unit, absence_id: int, _mail: Mail, _office: Office) -> None:
    await absence.end(unit, absence_id)


register(
    Screen("absence_dates", ask, cancel, read, hears="for_others"),
    Screen("absence_who", ask_who, press_who),
)
