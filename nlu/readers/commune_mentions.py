"""Every place that a message may name, with what announces it and how much announcing its name needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import product

from nlu.gazetteer.aliases import LONGEST_NAME, SAINTS, Named, aliases, content, words, zone_names
from nlu.gazetteer.misspelling import MIN_POPULATION, corrections
from nlu.gazetteer.table import table
from nlu.readers.commune_cues import Cue, cue_before
from nlu.readers.commune_text import Word
from nlu.readers.commune_words import NEVER_ALONE, PEOPLE, PLAIN_TOWNS, PLAIN_WITH_ARTICLE, WITH_CUE

TOWN = 5_000
LARGE = 20_000
# Parishes, schools and shops are called Saint-Michel: only the best known saints are towns without a preposition.
SAINT_TOWN = 40_000
MISSPELT_WORDS = 5


class Need(IntEnum):
    """What must announce a name before it counts: nothing, a preposition, a clear « j'habite » or « commune de ».

    ``NEVER`` is for villages called « Rue » or « Vers »: only a post code, a département or the question bring them out.
    """

    NOTHING = 0
    PREPOSITION = 1
    CLEAR = 2
    NEVER = 9


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that names a place."""

    start: int
    end: int
    named: Named
    need: Need
    cue: Cue

    @property
    def accepted(self) -> bool:
        """Say whether the name counts as a place here."""
        return self.cue >= Cue.NONE and int(self.cue) >= int(self.need)


@dataclass(frozen=True, slots=True)
class Zone:
    """A run of words that names départements."""

    start: int
    end: int
    departements: frozenset[str]


def population(named: Named) -> int:
    """Return the population of the largest place of that name."""
    return max(table().population[row] for row in named.official + named.usual)


def need(named: Named) -> Need:
    """Return how clearly a name must be announced; see ``Need``."""
    parts = named.key.split()
    said = content(parts)
    common = all(part in words().everyday for part in said)
    single = len(said) <= 1 and not any(part in SAINTS for part in parts)
    count = 0 if named.former else population(named)
    if said and all(part in NEVER_ALONE for part in said):
        return Need.NEVER
    if named.key in PLAIN_TOWNS or named.key in PLAIN_WITH_ARTICLE:
        return Need.NOTHING
    if not said or (single and (common or _is_weak(said[0], count))):
        return Need.CLEAR
    if named.key in WITH_CUE:
        return Need.PREPOSITION
    if common and not any(part in SAINTS for part in parts):
        return Need.PREPOSITION if count >= TOWN or len(said) > 2 else Need.CLEAR
    if not named.official and (not named.former or len(said) == 1):
        return Need.NOTHING if count >= LARGE else Need.PREPOSITION
    if len(said) == 1 and not single:
        return Need.NOTHING if count >= SAINT_TOWN else Need.PREPOSITION
    return Need.NOTHING if count >= TOWN or len(said) > 1 else Need.PREPOSITION


def _is_weak(said: str, count: int) -> bool:
    """Say whether a single word is too short, or somebody's name."""
    if said in WITH_CUE:
        return False
    return len(said) < 4 or said in PEOPLE or (said in words().proper and count < 2_000)


def run(message: list[Word], start: int, longest: int = LONGEST_NAME) -> list[str]:
    """Return the tokens from a place in the message on, up to the first break."""
    parts = [message[start].text]
    for word in message[start + 1 : start + longest]:
        if word.cut:
            break
        parts.append(word.text)
    return parts


def read_places(message: list[Word]) -> tuple[list[Mention], list[Zone]]:
    """Return the mentions and the zones of a message, in order; the longest name wins."""
    mentions: list[Mention] = []
    zones: list[Zone] = []
    at = 0
    while at < len(message):
        zone, mention = _zone_at(message, at), _mention_at(message, at)
        if zone and (mention is None or mention.end <= zone.end):
            zones.append(zone)
            at = zone.end
            continue
        if mention:
            mentions.append(mention)
        at = mention.end if mention and mention.accepted else at + 1
    return mentions, zones


def _zone_at(message: list[Word], at: int) -> Zone | None:
    parts = run(message, at)
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        codes = zone_names().get(name)
        if codes and not (_is_town(name) and not _in_the(message, at)):
            return Zone(at, at + size, codes)
    return None


def _is_town(name: str) -> bool:
    named = aliases().named(name.split())
    return named is not None and bool(named.official) and population(named) >= TOWN


def _in_the(message: list[Word], at: int) -> bool:
    """Say whether « en » or « la » comes before: « en Mayenne », « dans la Vienne » are départements."""
    return at > 0 and message[at - 1].text in {"en", "la"}


def _mention_at(message: list[Word], at: int) -> Mention | None:
    if message[at].text[0].isdigit():
        return None
    parts = run(message, at)
    for size in range(len(parts), 0, -1):
        named = aliases().named(parts[:size])
        if named:
            return _mention(message, at, at + size, named)
    return None


def _mention(message: list[Word], start: int, end: int, named: Named) -> Mention:
    capital = any(word.capital for word in message[start:end] if word.text in content(named.key.split()))
    needed = need(named)
    cue = cue_before(message, start, population(named), capital=capital, delicate=needed is Need.CLEAR)
    if needed is Need.CLEAR and cue == Cue.PREPOSITION and capital and message[start - 1].text in {"a", "sur", "vers"}:
        proper = any(part in words().proper or part in PEOPLE for part in content(named.key.split()))
        cue = cue if proper else Cue.CLEAR
    if cue == Cue.NONE and message[start].cut and (end == len(message) or message[end].cut):
        cue = Cue.PREPOSITION  # a signature: « Odile, Figeac »
    return Mention(start, end, named, needed, cue)


def read_misspelt(message: list[Word], start: int, *, whole: bool = False) -> Mention | None:
    """Return the place that the words from ``start`` on were meant to name, one or two letters wrong."""
    parts = run(message, start, MISSPELT_WORDS)
    choices = [_choices(part) for part in parts]
    for size in range(len(parts), 0, -1):
        if all(len(choice) == 1 for choice in choices[:size]) or (whole and size < len(parts)):
            return None
        for guess in product(*choices[:size]):
            named = aliases().named(list(guess)) if list(guess) != parts[:size] else None
            if named and population(named) >= (MIN_POPULATION if named.official else LARGE):
                cue = cue_before(message, start, population(named), capital=False, delicate=False)
                return Mention(start, start + size, named, Need.PREPOSITION, cue)
    return None


def _choices(part: str) -> list[str]:
    """Return what one token may be: itself, and what it may be a slip of when it is no word at all."""
    known = words()
    if part in known.everyday or part in known.near or part in known.proper:
        return [part]
    return [part, *corrections(part)]
