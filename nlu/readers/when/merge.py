"""What becomes of an availability when more is said: added, taken out, or put in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from nlu.french.phrases import ALSO
from nlu.french.text import fold
from nlu.readers.when.combine import combine
from nlu.readers.when.reader import availability_of, read
from nlu.types import Availability

_ADDS = re.compile(
    rf"^(?:ah |oui |ok |euh |bonjour |pardon )*[, ]*(?:et|plus|{ALSO}|r?ajoute[a-z]*|ainsi que)(?![a-z])"
    rf"|(?<![a-z])(?:{ALSO}|en sus|r?ajoute[rz]?)(?![a-z])"
)


def adds(text: str) -> bool:
    """Whether the words add to what was said (« et aussi le jeudi », « le samedi en plus ») rather than replace it."""
    return _ADDS.search(fold(text)) is not None


def merge(before: Availability, after: Availability) -> Availability:
    """Both together; in the persons' own words as soon as one of them is told by its words alone."""
    text = ", ".join(part.text for part in (before, after) if part.text)
    if before.anytime and not before.parts:
        return replace(before, text=text)
    if any(when == Availability(text=when.text) for when in (before, after)) or (before.doubt and after.doubt):
        return Availability(text=text)
    plain = [replace(part, text="", excluded=()) for when in (before, after) for part in (when.parts or (when,))]
    excluded = tuple(dict.fromkeys(before.excluded + after.excluded))
    return replace(combine(plain), text=text, excluded=excluded)


def settle_doubt(availability: Availability, day: str) -> Availability:
    """Take one of the days in doubt (ISO 8601)."""
    return replace(availability, dates=tuple(sorted({*availability.dates, day})), doubt=())


def revise(before: Availability | None, text: str, today: date) -> Availability | None:
    """What was said before, changed by new words: added to, less what they exclude, or replaced.

    ``None`` when the words say nothing of when.
    """
    reading = read(text, today, asked=True)
    if reading is None:
        return None
    if before is not None and reading.only_excludes() and before != Availability(text=before.text) and not before.parts:
        kept = replace(before, text="", excluded=())
        changed = availability_of(replace(reading, kept=(kept,), text=f"{before.text}, {reading.text}"))
        return replace(changed, excluded=(*before.excluded, *changed.excluded)) if before.excluded else changed
    after = availability_of(reading)
    return merge(before, after) if before is not None and adds(text) else after
