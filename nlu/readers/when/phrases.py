"""Which turns of phrase are said together, and in which words."""

from __future__ import annotations

import re
from itertools import pairwise

from nlu.french.phrases import ALSO
from nlu.readers.when.item import Item

_FILLER = (
    r"(?:(?:et|ou|puis|ainsi que|aussi|mais|plutot|surtout|uniquement|seulement|que|le|les|la|au|aux|en|de"
    r"|du|des|dans|a"
    r"|tou[st]|toutes|ts|tt|chaque|un|une|sur|pendant|durant|soit|egalement|vers|idealement|eventuellement"
    r"|meme|tot|tard|toute?|tte"
    r"|fin|debut|certains|quelques|prochains?)(?![a-z'])|[ld]')"
)
_BESIDE_POLARITY = r"(?:malheureusement|par contre|en revanche|sinon|alors|je|moi|y|compris|avec|car|donc)(?![a-z'])"
_LINK = re.compile(rf"[ ,;/&+()\-:]*(?:{_FILLER}[ ,;/&+()\-:]*)*")
_LOOSE_LINK = re.compile(rf"[ ,;/&+()\-:]*(?:(?:{_FILLER}|{_BESIDE_POLARITY})[ ,;/&+()\-:]*)*")
_LISTING = re.compile(r"[,;/&+]|(?<![a-z])(?:et|ou|puis|soit|ainsi que|meme|y compris)(?![a-z])")
_ADDED = re.compile(r"(?<![a-z])(?:et|aussi|ainsi que|meme|y compris|plus)(?![a-z])")
# « le matin seulement, lundi et mardi »: the days belong to the moment.
_PRECISE = re.compile(" (?:seulement|uniquement) ?[,:]")
_LEAD = re.compile(
    r"(?:(?<![a-z0-9'])(?:(?:le|les|la|en|au|du|dans|tou[st]|toutes|ts|tt|chaque|vers|entre|de"
    r"|a)(?![a-z'])|l') ?)+$"
)
# What makes a second moment another one rather than a precision.
_ANOTHER = re.compile(rf"(?<![a-z])(?:{ALSO}|sinon|et|ou|mais|sauf|pas|travaille|bosse)(?![a-z])")
_PRECISELY = re.compile(r"(?:(?<![a-z])(?:(?:le|au|vers|a) |de (?=[0-9]))|l').$")
_NAMES_NOTHING = ("not", "yes", "unread")

Phrase = list[tuple[Item, str]]
"""Items said together, each with the words before it."""


def says_when(item: Item) -> bool:
    """Whether an item names a moment, rather than saying something of one."""
    return item.kind not in _NAMES_NOTHING


def is_listed(item: Item, gap: str) -> bool:
    """Whether « et » or a comma stands in the words before an item; of holidays, a comma adds nothing."""
    if item.kind in ("school", "public"):
        return bool(_ADDED.search(gap))
    return bool(_LISTING.search(gap)) and not _PRECISE.match(gap)


def phrases_of(items: list[Item], folded: str, asked: bool) -> list[Phrase]:
    """Split the items into phrases; those that name no moment are left out."""
    phrases: list[Phrase] = []
    for previous, item in pairwise([None, *items]):
        assert item is not None
        gap = "" if previous is None else folded[previous.end : item.start]
        if previous is not None and _are_linked(previous, item, gap):
            phrases[-1].append((item, gap))
        else:
            phrases.append([(item, "")])
    answer = says_when if asked else _tells_a_moment
    return _joined([phrase for phrase in phrases if any(answer(item) for item, _ in phrase)], folded, asked)


def _tells_a_moment(item: Item) -> bool:
    """« deux fois par semaine », said in passing, may be of anything."""
    return says_when(item) and (item.kind != "rhythm" or bool(item.days or item.moments))


def _are_linked(previous: Item, item: Item, gap: str) -> bool:
    link = _LINK if says_when(previous) and says_when(item) else _LOOSE_LINK
    return link.fullmatch(gap) is not None


def _joined(phrases: list[Phrase], folded: str, asked: bool) -> list[Phrase]:
    """Give the only days of a text its only moments, said further on: « le mardi je peux conduire, le matin »."""
    if [{item.kind for item, _ in phrase} for phrase in phrases] != [{"days"}, {"moments"}]:
        return phrases
    first, second = phrases
    gap = folded[first[-1][0].end : second[0][0].start + 1]
    spans = any(hours.start and hours.end and hours.start != hours.end for hours in second[0][0].hours)
    if _ANOTHER.search(gap) or not (asked or spans or _PRECISELY.search(gap)):
        return phrases
    return [[*first, *second]]


def quote(phrases: list[Phrase], shown: str, folded: str) -> str:
    """Quote the phrases found, with the article that stands before them."""
    quoted = []
    for phrase in phrases:
        items = [item for item, _ in phrase if item.kind != "yes"]
        start = items[0].start
        lead = _LEAD.search(folded, max(0, start - 20), start)
        quoted.append(shown[lead.start() if lead else start : items[-1].end].strip())
    return ", ".join(quoted)
