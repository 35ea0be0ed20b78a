"""Choosing among homonyms, with what else the message says: départements, or nothing but the place."""

from __future__ import annotations

import re

from nlu.gazetteer.aliases import Named, aliases, words
from nlu.gazetteer.table import departement_of, largest_first, table, zones
from nlu.readers.commune_cues import Cue
from nlu.readers.commune_mentions import Mention, Zone, read_misspelt
from nlu.readers.commune_needs import TOWN, Need, need, usual_competes
from nlu.readers.commune_text import Word
from nlu.readers.commune_words import FILLERS, UNITS

# « Vitry » is Vitry-sur-Seine for nearly everybody, Vitry-le-François being eight times smaller; « Boulogne » is asked.
CLEARLY_LARGER = 8
LONGEST_ANSWER = 8

_CODE = re.compile(r"0[1-9]|[1-8][0-9]|9[0-5]|2[ab]|97[1-8]|98[678]")
_ANNOUNCING = frozenset({"departement", "dept", "dpt", "dep"})


def choose(named: Named, hints: frozenset[str]) -> list[int]:
    """Return the rows to offer for a name, largest first; ``hints`` are the départements said."""
    inside = [_inside(rows, hints) for rows in (named.official, named.usual)]
    if any(inside):
        return largest_first(inside[0] or inside[1])
    population = table().population
    rows = largest_first(named.official + named.usual if usual_competes(named) else named.official)
    top = population[rows[0]]
    if top < TOWN:
        return rows
    return [row for row in rows if population[row] * CLEARLY_LARGER > top]


def _inside(rows: tuple[int, ...], codes: frozenset[str]) -> list[int]:
    return [row for row in rows if departement_of(table().insee[row]) in codes]


def departements_said(message: list[Word], named: list[Zone], ends: set[int]) -> list[Zone]:
    """Return the zones named, and the numbers that are départements: « (94) », « dans le 94 », « Vitry 94 »."""
    found = list(named)
    for at, word in enumerate(message):
        if _CODE.fullmatch(word.text) and _is_departement(message, at, ends):
            code = word.text.upper()
            found.append(Zone(at, at + 1, frozenset({code}) & zones().departements.keys()))
    return found


def _is_departement(message: list[Word], at: int, ends: set[int]) -> bool:
    after = message[at + 1] if at + 1 < len(message) else None
    if after and not after.cut and after.text in UNITS:
        return False
    before = [word.text for word in message[max(0, at - 2) : at]]
    enclosed = message[at].cut and (after is None or after.cut)
    placed = before[-1:] == ["le"] and before[0] in {"dans", "ds", "de"}
    return at in ends or enclosed or placed or bool(_ANNOUNCING.intersection(before))


def whole_message(message: list[Word], named: list[Zone], *, expected: bool) -> Mention | None:
    """Return the place of a message that says nothing else: « Bonjour, c'est à Sens », « vitri sur seine »."""
    covered = {at for zone in named for at in range(zone.start, zone.end)}
    light = [at in covered or word.text in FILLERS or word.text[0].isdigit() for at, word in enumerate(message)]
    if len(message) - sum(light) > LONGEST_ANSWER or (all(light) and not expected):
        return None
    first = next((at for at, is_light in enumerate(light) if not is_light), len(message))
    last = len(message) - next((at for at, is_light in enumerate(reversed(light)) if not is_light), 0)
    for start in range(max(0, first - 2) if not all(light) else 0, first + 1):
        for end in (len(message), last):
            mention = _exactly(message, start, end, expected=expected) if start < end else None
            if mention:
                return mention
    if first >= last:
        return None
    rest = message[first:last]
    return _announced(read_misspelt(rest, 0, whole=True), first)


def _exactly(message: list[Word], start: int, end: int, *, expected: bool) -> Mention | None:
    parts = message[start:end]
    if any(word.cut for word in parts[1:]):
        return None
    found = aliases().named([word.text for word in parts])
    if found is None:
        return None
    needed = need(found)
    if not expected and (needed >= Need.CLEAR or (needed and found.key in words().everyday)):
        return None
    return Mention(start, end, found, Need.NOTHING, Cue.HOME)


def _announced(mention: Mention | None, shift: int) -> Mention | None:
    if mention is None:
        return None
    return Mention(shift, shift + mention.end, mention.named, Need.NOTHING, Cue.CLEAR)
