"""When somebody is free or needs help: recurring days, single dates, periods, hours, rhythms, and what is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from nlu.french.text import flat, fold
from nlu.readers.when.combine import combine, settle, tidy, without
from nlu.readers.when.item import Item
from nlu.readers.when.parts import Part, parts_of
from nlu.readers.when.phrases import Phrase, is_listed, phrases_of, quote, says_when
from nlu.readers.when.polarity import Said, sort_out
from nlu.readers.when.scan import scan
from nlu.types import Availability, Holidays, Slot, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says of when, and what it leaves out. With ``own_words``, only its ``text`` says it all."""

    text: str
    kept: tuple[Availability, ...] = ()
    slots_out: tuple[Slot, ...] = ()
    days_out: tuple[Span, ...] = ()
    school: Holidays | None = None
    public: Holidays | None = None
    own_words: bool = False

    def only_excludes(self) -> bool:
        """Whether it says when not, and nothing else."""
        return not self.kept and not self.own_words


def find_availability(text: str, today: date, *, asked: bool = False) -> Availability | None:
    """Read every day, moment, date and period of the text, or ``None`` when it names none.

    ``asked`` reads the answer to « when? », where bare numbers, rhythms and abbreviations count. What cannot be told
    without the risk of telling something else leaves the person's own words: an availability with a ``text`` alone.
    """
    reading = read(text, today, asked=asked)
    if reading is None:
        return None
    found = availability_of(reading)
    if asked or found == Availability(text=found.text):
        return found
    return _in_passing(found)


def _in_passing(found: Availability) -> Availability | None:
    """In a message about something else, « deux fois par semaine » alone answers nothing, and days of absence may well
    be those when help is needed."""
    rest = replace(found, text="", excluded=(), rhythm=None, public_holidays=None, parts=())
    return None if rest == Availability() else found


def read(text: str, today: date, *, asked: bool) -> Reading | None:
    """Read a text up to what it says and what it leaves out."""
    folded, shown = fold(text), flat(text)
    items = scan(folded, today, asked)
    if all(says_when(item) or item.kind == "yes" for item in items):
        items = [item for item in items if item.kind != "yes"]
    phrases = phrases_of(items, folded, asked)
    if not phrases and not (asked and any(item.telling for item in items)):
        return None
    sorted_out = [sort_out(phrase) for phrase in phrases]
    heard = items if asked else [item for phrase in phrases for item, _ in phrase]
    unread = any(item.kind == "unread" for item in heard)
    lost = asked and (any(missed for _, missed in sorted_out) or _has_lost_not(items, phrases))
    reading = None if unread or lost else _reading([said for said, _ in sorted_out], quote(phrases, shown, folded))
    return reading or Reading(shown if asked else quote(phrases, shown, folded), own_words=True)


def _has_lost_not(items: Iterable[Item], phrases: list[Phrase]) -> bool:
    """Whether the answer says « not » of something that was not found."""
    placed = {id(item) for phrase in phrases for item, _ in phrase}
    return any(item.kind == "not" and item.place != "after" and id(item) not in placed for item in items)


def _reading(phrases: list[list[Said]], text: str) -> Reading | None:
    """Put together what is meant and what is excluded; ``None`` when that cannot be told."""
    meant, spared, strong, weak = (
        _parts(phrases, choose)
        for choose in (
            lambda one: not one.negative and not one.spared,
            lambda one: one.spared,
            lambda one: one.negative and not one.weak,
            lambda one: one.negative and one.weak,
        )
    )
    out = strong if meant or strong else weak
    if not all(_may_be_excluded(part.when) for part in out):
        return None
    slots_out = tuple(slot for part in out for slot in part.when.slots)
    if spared and slots_out:
        slots_out = without(slots_out, [slot for part in spared for slot in part.when.slots])
    else:
        meant = meant + spared
    return Reading(
        text=text,
        kept=tuple(settle(meant)),
        slots_out=slots_out,
        days_out=tuple(span for part in out for span in _spans(part.when)),
        school=_flipped([part.when.school_holidays for part in out]),
        public=_flipped([part.when.public_holidays for part in out]),
    )


def _parts(phrases: list[list[Said]], choose: Callable[[Said], bool]) -> list[Part]:
    return [
        part
        for phrase in phrases
        for part in parts_of((one.item, is_listed(one.item, one.gap), one.anew) for one in phrase if choose(one))
    ]


def _may_be_excluded(when: Availability) -> bool:
    """Whether we can store that this is left out: days and their moments, or dates, not the one inside the other."""
    if when.rhythm or when.hours or when.anytime or when.doubt:
        return False
    return not (when.slots and (when.dates or when.start or when.end))


def _spans(when: Availability) -> list[Span]:
    period = [Span(when.start, when.end)] if when.start or when.end else []
    return [*(Span(day, day) for day in when.dates), *period]


def _flipped(said: list[Holidays | None]) -> Holidays | None:
    """« hors vacances scolaires », « hors période scolaire »."""
    found = next((one for one in said if one), None)
    return None if found is None else "seulement" if found == "jamais" else "jamais"


def availability_of(reading: Reading) -> Availability:
    """What is kept once what is excluded is taken away; the person's own words when that cannot be stored."""
    own_words = Availability(text=reading.text)
    if reading.own_words:
        return own_words
    kept = reading.kept or ((Availability(),) if reading.slots_out else ())
    cut = [_cut(when, reading) for when in kept]
    if any(when is None for when in cut):
        return own_words
    found = combine([when for when in cut if when is not None])
    found = replace(
        found,
        text=reading.text,
        excluded=reading.days_out,
        school_holidays=reading.school or found.school_holidays,
        public_holidays=reading.public or found.public_holidays,
    )
    return own_words if found.doubt and (found.parts or found.excluded) else found


def _cut(when: Availability, reading: Reading) -> Availability | None:
    """Take the excluded moments out of one part; ``None`` when nothing is left of it."""
    dates = tuple(day for day in when.dates if Span(day, day) not in reading.days_out)
    out = [slot for slot in reading.slots_out if slot.day is None or not when.dates]
    slots = without(when.slots, out) if out else tidy(when.slots)
    if (when.dates and not dates) or (when.slots and not slots):
        return None
    return replace(when, dates=dates, slots=slots, anytime=when.anytime and not any(slot.day for slot in slots))
