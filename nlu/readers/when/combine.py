"""From the parts of a text to one availability: one when they agree, several under their sum when they do not."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from nlu.french.calendar import USUAL_MOMENTS, moment_order
from nlu.readers.when.parts import Part
from nlu.types import DAYS, Availability, Moment, Slot

_NOTHING = Availability()


def combine(parts: Sequence[Availability]) -> Availability:
    """Add up parts. When the sum says exactly the same, it is enough; else it keeps them."""
    kept = [part for place, part in enumerate(parts) if part not in parts[:place]]
    total = _sum(kept)
    if len(kept) <= 1 or _moments_said(total) == {moment for part in kept for moment in _moments_said(part)}:
        return total
    return replace(total, parts=tuple(kept))


def _sum(parts: Sequence[Availability]) -> Availability:
    slots = tidy([slot for part in parts for slot in part.slots])
    starts = [part.start for part in parts if part.start]
    ends = [part.end for part in parts if part.end]
    first = parts[0] if parts else _NOTHING
    return Availability(
        slots=slots,
        dates=tuple(sorted({day for part in parts for day in part.dates})),
        start=min(starts) if starts else None,
        end=max(ends) if ends else None,
        anytime=any(part.anytime for part in parts) and not any(slot.day for slot in slots),
        hours=tuple(dict.fromkeys(hours for part in parts for hours in part.hours)),
        rhythm=first.rhythm if all(part.rhythm == first.rhythm for part in parts) else None,
        excluded=tuple(dict.fromkeys(span for part in parts for span in part.excluded)),
        school_holidays=next((part.school_holidays for part in parts if part.school_holidays), None),
        public_holidays=next((part.public_holidays for part in parts if part.public_holidays), None),
        doubt=next((part.doubt for part in parts if part.doubt), ()),
    )


def _moments_said(when: Availability) -> set[Hashable]:
    """Every single moment that an availability without parts says, with all that is said of it."""
    said_of_it = (when.start, when.end, when.hours, when.rhythm, when.school_holidays, when.public_holidays)
    loose = [slot.moment for slot in when.slots if slot.day is None]
    named: list[tuple[str | None, Moment | None]] = [
        (slot.day, slot.moment) for slot in when.slots if slot.day is not None
    ]
    days = when.dates + when.doubt
    if days:
        named += [(day, moment) for day in days for moment in (loose or [None])]
    else:
        named += [(None, moment) for moment in loose]
    return {(day, moment, said_of_it) for day, moment in named} or {("anytime" if when.anytime else None, said_of_it)}


def tidy(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """Order by day then moment; drop a part of a day that is free as a whole."""
    if Slot() in slots:
        return (Slot(),)
    unique = {slot for slot in slots if slot.moment is None or Slot(slot.day) not in slots}
    return tuple(sorted(unique, key=lambda s: (-1 if s.day is None else DAYS.index(s.day), moment_order(s.moment))))


def without(slots: Sequence[Slot], excluded: Sequence[Slot]) -> tuple[Slot, ...]:
    """Take the excluded slots away from those said, or from every day when none was."""
    spread = [slot for slot in slots if slot not in excluded] or ([] if slots else [Slot()])
    for out in excluded:
        if out.day is not None:
            spread = [Slot(day, s.moment) for s in spread for day in ((s.day,) if s.day else DAYS)]
        if out.moment is not None:
            spread = [cut for s in spread for cut in _cut(s, out)]
        spread = [s for s in spread if not (out.day in (None, s.day) and out.moment in (None, s.moment))]
    return tidy(spread)


def _cut(slot: Slot, out: Slot) -> list[Slot]:
    """Tell a whole day by its moments, when one of them is excluded."""
    if slot.moment is not None or out.day not in (None, slot.day):
        return [slot]
    return [Slot(slot.day, moment) for moment in USUAL_MOMENTS]


def settle(parts: Sequence[Part]) -> list[Availability]:
    """Give to each other the parts of a text that complete each other: a date and the hour said further on, days and
    the month, the rhythm or the holidays that hold for all of them."""
    named = [part for part in parts if not part.all_day]
    whens = [part.when for part in named or parts]
    hours = [part.when for part in parts if _only(part.when, "slots", "hours") and _loose(part.when) and not part.each]
    dated = [when for when in whens if (when.dates or when.doubt) and not when.slots]
    if hours and dated and len({when.hours for when in hours}) == 1:
        whens = [
            replace(when, slots=tuple(slot for one in hours for slot in one.slots), hours=hours[0].hours)
            if when in dated
            else when
            for when in whens
            if when not in hours
        ]
    anytime = [when for when in whens if _only(when, "anytime")]
    if len(anytime) < len(whens):
        whens = [replace(when, anytime=when.anytime or bool(anytime)) for when in whens if when not in anytime]
    for fields in (("start", "end"), ("rhythm",), ("school_holidays",), ("public_holidays",)):
        whens = _spread(whens, fields)
    return whens


def _spread(whens: list[Availability], fields: tuple[str, ...]) -> list[Availability]:
    """Say of all the parts what stands alone (« dès janvier », « hors vacances »), unless it is said twice."""
    alone = [when for when in whens if _only(when, *fields)]
    values = {name: {getattr(when, name) for when in alone} - {None} for name in fields}
    others = [when for when in whens if when not in alone]
    if not alone or any(len(said) > 1 for said in values.values()):
        return whens
    said = {name: found.pop() for name, found in values.items() if found}
    if not others:
        return [replace(_NOTHING, **said)]
    if any(getattr(when, name) for when in others for name in fields) or (fields[0] == "start" and _are_dated(others)):
        return whens
    return [replace(when, **said) for when in others]


def _are_dated(whens: list[Availability]) -> bool:
    return any(when.dates or when.doubt for when in whens)


def _only(when: Availability, *fields: str) -> bool:
    """Whether nothing is said but this."""
    return when != _NOTHING and replace(when, **{name: getattr(_NOTHING, name) for name in fields}) == _NOTHING


def _loose(when: Availability) -> bool:
    return all(slot.day is None and slot.moment is not None for slot in when.slots)
