"""Every place that a message names, with what announces it and how much announcing its name needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.alike import sounding
from nlu.gazetteer.spelling import ARTICLES, LINKS, content
from nlu.gazetteer.words import words
from nlu.readers.commune.areas import AreaMention, Runs, beside, find_areas, just_before
from nlu.readers.commune.cues import Cue, cue_before
from nlu.readers.commune.lexicon import PEOPLE, TOWNS_AFTER_TO
from nlu.readers.commune.needs import TOWN, Need, need, population
from nlu.readers.commune.tokens import Word, run


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that names a place; ``within`` are the départements said beside it, if any."""

    start: int
    end: int
    named: Named
    need: Need
    cue: Cue
    within: frozenset[str] = frozenset()

    @property
    def accepted(self) -> bool:
        """Say whether the name counts as a place here: announced as it needs, or in the département beside it."""
        if self.cue == Cue.NOT_A_PLACE:
            return False
        return int(self.cue) >= int(self.need) or self.named.is_in(self.within)

    @property
    def is_nearly_announced(self) -> bool:
        """Say whether the name, which is no word of every day, counts with a little less: where a place is expected."""
        ordinary = all(part in words().everyday for part in content(self.named.key.split()))
        return self.cue + 1 >= self.need and self.need < Need.CLEAR and not ordinary


def read_places(message: list[Word]) -> tuple[list[Mention], list[AreaMention]]:
    """Return the communes and the areas that a message names, in order; the longest name wins."""
    runs = _longest_runs(message)
    areas = find_areas(message, runs)
    after = {area.start: area.end for area in areas}
    mentions: list[Mention] = []
    at = 0
    while at < len(message):
        end, named = runs.get(at, (at, None))
        if at in after and after[at] >= end:
            at = after[at]
            continue
        since = mentions[-1].end if mentions else 0
        mention = _mention(message, at, end, named, areas, since) if named else None
        if mention:
            mentions.append(mention)
        at = mention.end if mention and (mention.accepted or _is_whole(mention)) else at + 1
    return _linked(message, mentions), areas


def _is_whole(mention: Mention) -> bool:
    """Say whether no other name is looked for inside an official name of several words: « La Francheville »."""
    return bool(mention.named.official) and " " in mention.named.key


def _longest_runs(message: list[Word]) -> Runs:
    """Return the longest known name that starts at each word."""
    runs = {}
    for at, word in enumerate(message):
        if word.text[0].isdigit():
            continue
        parts = run(message, at)
        for size in range(len(parts), 0, -1):
            if named := aliases().named(parts[:size]):
                runs[at] = _continued(parts, at, size, named)
                break
    return runs


def _continued(parts: list[str], at: int, size: int, named: Named) -> tuple[int, Named]:
    """Return a known name, or the longer one that it begins and that is spelt by ear: « plan de cuc »."""
    for longer in range(len(parts), size, -1):
        if parts[longer - 1] not in LINKS and (found := sounding(parts[:longer], begins=f"{named.key} ")):
            return at + longer, found
    return at + size, named


def _mention(message: list[Word], start: int, end: int, named: Named, areas: list[AreaMention], since: int) -> Mention:
    """Make the mention of a name; ``since`` is where the mention before it ends, whose area is not this one's."""
    needed, count = need(named), population(named)
    # A former name is also that of a quarter or of a hamlet: its capital says nothing.
    said = content(named.key.split()) if named.official or named.usual else []
    capital = any(word.capital for word in message[start:end] if word.text in said)
    cue = cue_before(message, start, count, capital=capital, delicate=needed is Need.CLEAR)
    if cue == Cue.PREPOSITION and _is_meant(message, start, named, capital=capital):
        cue = Cue.CLEAR
    if cue == Cue.NONE and message[start].cut and (capital or end == len(message) or message[end].cut):
        # A signature: « Odile, Figeac », « RSA suspendu, Le Port ».
        stands_out = message[start].capital and message[start].text in ARTICLES and count >= TOWN
        cue = Cue.CLEAR if stands_out else Cue.PREPOSITION
    area = beside(message, end, areas)
    if area is None and beside(message, since, areas) is None:
        area = just_before(message, start, areas)
    within = area.area.departements if area and (area.sure or named.is_in(area.area.departements)) else frozenset()
    return Mention(start, end, named, needed, cue, within)


def _is_meant(message: list[Word], start: int, named: Named, *, capital: bool) -> bool:
    """Say whether a name that is also a word is the place after its preposition: « à Sens », « du Port »."""
    before = message[start - 1].text
    if before in {"a", "sur", "vers"} and named.key in TOWNS_AFTER_TO:
        return True
    if not capital or any(part in words().proper or part in PEOPLE for part in content(named.key.split())):
        return False
    contracted = message[start].start == message[start - 1].start
    return before in {"a", "sur", "vers"} or (before == "de" and contracted and population(named) >= TOWN)


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
