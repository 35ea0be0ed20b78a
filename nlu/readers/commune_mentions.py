"""Every place that a message may name, with what announces it and how much announcing its name needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, product

from nlu.gazetteer.aliases import LONGEST_NAME, Named, aliases, content, words, zone_names
from nlu.gazetteer.misspelling import MIN_POPULATION, corrections
from nlu.gazetteer.spelling import ARTICLES
from nlu.readers.commune_cues import Cue, cue_before
from nlu.readers.commune_needs import LARGE, TOWN, Need, need, population
from nlu.readers.commune_text import Word
from nlu.readers.commune_words import PEOPLE, TOWNS_AFTER_TO

MISSPELT_WORDS = 5
SHORT_NAME = 6


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
        if mention and not (mentions and _continues(message, mentions[-1], mention)):
            mentions.append(mention)
        at = mention.end if mention and mention.accepted else at + 1
    return _linked(message, mentions), zones


def _linked(message: list[Word], mentions: list[Mention]) -> list[Mention]:
    """Announce both of two linked names as clearly as the clearer one: « à Dijon ou Chenôve », « Tours et Blois »."""
    found = list(mentions)
    for at, (first, second) in enumerate(pairwise(mentions)):
        first = found[at]
        if not _is_link(message[first.end : second.start + 1]) or Cue.NOT_A_PLACE in (first.cue, second.cue):
            continue
        if (first.accepted and _may_follow(message, second)) or (second.accepted and _may_follow(message, first)):
            cue = max(first.cue, second.cue, *(Cue(min(of.need, Cue.CLEAR)) for of in (first, second)))
            found[at : at + 2] = [replace(first, cue=cue), replace(second, cue=cue)]
    return found


def _is_link(words: list[Word]) -> bool:
    """Say whether nothing but « et » or « ou » stands before the last of these words (an arrondissement may)."""
    links = [word.text for word in words[:-1] if not word.text[0].isdigit()]
    return links in (["et"], ["ou"]) and not any(word.cut for word in words)


def _may_follow(message: list[Word], mention: Mention) -> bool:
    """Say whether a link is enough for a name: it is no word of every day, or that of a large town that stands out."""
    word = message[mention.start]
    return mention.need < Need.CLEAR or (
        mention.named.key in TOWNS_AFTER_TO and (word.capital or word.cut or mention.start == 0)
    )


def _continues(message: list[Word], before: Mention, mention: Mention) -> bool:
    """Say whether a mention is only the misspelt end of the one before: « Ivry sur Sène »."""
    linked = before.end == mention.start - 1 and message[before.end].text in {"sur", "sous", "les", "lez"}
    return linked and before.accepted


def _zone_at(message: list[Word], at: int) -> Zone | None:
    parts = run(message, at)
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        codes = zone_names().get(name)
        if codes and not (_is_town(name) and not _after_en(message, at)):
            return Zone(at, at + size, codes)
    return None


def _is_town(name: str) -> bool:
    named = aliases().named(name.split())
    return named is not None and bool(named.official) and population(named) >= TOWN


def _after_en(message: list[Word], at: int) -> bool:
    """Say whether « en » comes before: « en Mayenne » is the département."""
    return at > 0 and message[at - 1].text == "en"


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
    needed, count = need(named), population(named)
    cue = cue_before(message, start, count, capital=capital, delicate=needed is Need.CLEAR)
    if cue == Cue.PREPOSITION and _is_meant(message, start, named, capital=capital):
        cue = Cue.CLEAR
    if cue == Cue.NONE and message[start].cut and (capital or end == len(message) or message[end].cut):
        # A signature: « Odile, Figeac », « RSA suspendu, Le Port ».
        cue = (
            Cue.CLEAR
            if message[start].capital and message[start].text in ARTICLES and count >= TOWN
            else Cue.PREPOSITION
        )
    return Mention(start, end, named, needed, cue)


def _is_meant(message: list[Word], start: int, named: Named, *, capital: bool) -> bool:
    """Say whether a name that is also a word is the place after its preposition: « à Sens », « du Port »."""
    before = message[start - 1].text
    if before in {"a", "sur", "vers"} and named.key in TOWNS_AFTER_TO:
        return True
    if not capital or any(part in words().proper or part in PEOPLE for part in content(named.key.split())):
        return False
    contracted = message[start].start == message[start - 1].start
    return before in {"a", "sur", "vers"} or (before == "de" and contracted and population(named) >= TOWN)


def read_misspelt(message: list[Word], start: int, *, whole: bool = False) -> Mention | None:
    """Return the place that the words from ``start`` on were meant to name, one or two letters wrong."""
    parts = run(message, start, MISSPELT_WORDS)
    choices = [_choices(part) for part in parts]
    for size in range(len(parts), 0, -1):
        if all(len(choice) == 1 for choice in choices[:size]) or (whole and size < len(parts)):
            return None
        for guess in product(*choices[:size]):
            named = aliases().named(list(guess)) if list(guess) != parts[:size] else None
            if named and population(named) >= _likely(named):
                cue = cue_before(message, start, population(named), capital=False, delicate=False)
                return Mention(start, start + size, named, Need.PREPOSITION, cue)
    return None


def _likely(named: Named) -> int:
    """Return how large a place must be for a slip of its name to be recognised."""
    return LARGE if not named.official or len(named.key) <= SHORT_NAME else MIN_POPULATION


def _choices(part: str) -> list[str]:
    """Return what one token may be: itself, and what it may be a slip of when it is no word at all."""
    known = words()
    if part in known.everyday or part in known.near or part in known.proper:
        return [part]
    return [part, *corrections(part)]
