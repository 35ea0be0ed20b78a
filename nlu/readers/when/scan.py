"""The turns of phrase of a text that say something of when, in their order."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from nlu.readers.when import bounds, days, hours
from nlu.readers.when.dates import DATES
from nlu.readers.when.holidays import HOLIDAYS
from nlu.readers.when.ignored import IGNORED
from nlu.readers.when.item import Item, Rule
from nlu.readers.when.negation import POLARITY
from nlu.readers.when.rhythm import RHYTHM
from nlu.readers.when.stretches import STRETCHES
from nlu.readers.when.unread import UNREAD

# At one place of the text, the first rule that fits is the one that reads.
RULES: tuple[Rule, ...] = (
    *RHYTHM,
    *HOLIDAYS,
    *IGNORED,
    *days.EVERY_DAY,
    *hours.BOUNDS,
    *hours.NAMED,
    *bounds.BOUNDS,
    *POLARITY,
    *bounds.RANGES,
    *DATES,
    *STRETCHES,
    *days.RANGES,
    *bounds.POINT_RANGES,
    *days.DAY_RULES,
    *hours.HOURS,
    *UNREAD,
)


@cache
def _scanner(asked: bool) -> tuple[re.Pattern[str], dict[str, Rule]]:
    """All rules as one pattern, and each by its name; made late, since that takes half a second."""
    rules = [rule for rule in RULES if asked or not rule.asked]
    pattern = "|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in rules)
    return re.compile(f"(?<![a-z0-9])(?:{pattern})"), {rule.name: rule for rule in rules}


def scan(folded: str, today: date, asked: bool) -> list[Item]:
    """Find every item of a folded text. In an answer to « when? », what is over, or never was, is not passed over."""
    pattern, rules = _scanner(asked)
    found = []
    for match in pattern.finditer(folded):
        rule = rules[match.lastgroup or ""]
        item = rule.read(match, today)
        if item is None and asked and rule not in IGNORED + POLARITY:
            item = Item("unread")
        if item is not None:
            found.append(item.at(match.span()))
    return found
