"""Which commune a message says: one, the homonyms to choose among, or none.

Rules, in order:

1. A post code decides; the name beside it settles which of its communes. Two that disagree: the name wins inside the
   département of the code, else the code.
2. An arrondissement said (« Paris 12e », « dans le 13ème ») is returned rather than its city.
3. A name counts when it is announced as clearly as it needs: a town with a name of its own needs nothing, a village
   needs a preposition, a name that is also a word or a first name needs « j'habite », « commune de », or its
   département. Where somebody lives or is wins over places merely mentioned; two equally clear are both returned.
4. A misspelt name counts after a place preposition, or when it is the whole message.
5. Homonyms: a département or région in the message settles them. Otherwise, when the largest has 5 000 inhabitants,
   those at least eight times smaller are left out (« Vitry », « Ussel »), the others are offered (« Boulogne »); when
   all are small, all are. A usual name joins an official one only for a town ten times as large (« Champigny »).
6. Left out: the place of a past (« j'ai vécu à »), of a street, a station or a person; where grown children live, when
   the writer's own place is said too. A name linked to a place is as much a place: « à Dijon ou Chenôve ».
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from nlu.gazetteer.table import SPLIT_CITIES, commune_at, departement_of, largest_first, table
from nlu.readers import arrondissement
from nlu.readers.commune_choice import choose, departements_said, whole_message
from nlu.readers.commune_cues import Cue
from nlu.readers.commune_mentions import Mention, read_misspelt, read_places
from nlu.readers.commune_needs import Need
from nlu.readers.commune_text import Word, words_of
from nlu.readers.commune_words import PLACING, RESIDING
from nlu.readers.postcode import CITY_CODES, departement_of_postcode, find_postcode
from nlu.types import Commune

__all__ = ["find_communes", "find_postcode", "warm_up"]

MOST = 8
MISSPELT_NAME = 5


def find_communes(text: str, expected: bool = False) -> tuple[Commune, ...]:
    """Return the commune said, or those to choose among (most populated first, at most eight), or nothing.

    ``expected`` says that the message answers « Dans quelle commune ? »: a bare name counts then.
    """
    message = words_of(text)
    if not message:
        return ()
    code = find_postcode(text)
    rows = _Reading(message, expected, code).rows()
    return tuple(commune_at(row) for row in largest_first(rows)[:MOST])


def warm_up() -> None:
    """Load every table now (about half a second), so that the first message does not wait."""
    find_communes("j'habite a vilejuiff")


class _Reading:
    """One message being read: its mentions, the départements said, its post code."""

    def __init__(self, message: list[Word], expected: bool, code: str | None) -> None:
        self.message, self.code = message, code
        self.mentions, zones = read_places(message)
        whole = whole_message(message, zones, expected=expected)
        self.mentions += [whole] if whole else []
        self.said = departements_said(message, zones, {mention.end for mention in self.mentions})
        self.hints = frozenset(name for zone in self.said for name in zone.departements)
        if code and (of_code := departement_of_postcode(code)):
            self.hints = frozenset({of_code})
        self.accepted = [mention for mention in self.mentions if self._counts(mention, expected)]

    def rows(self) -> Iterable[int]:
        """Return the rows of the table that the message says."""
        if self.code and (by_code := self._by_code(self.code)):
            return by_code
        if not self.accepted:
            self.accepted = self._misspelt()
        found = self._best()
        cities = frozenset(table().insee[row] for row in found) & SPLIT_CITIES.keys()
        if found and not cities:
            return found
        precise = self._arrondissements(cities)
        others = {row for row in found if table().insee[row] not in cities} if cities else set()
        return others.union(precise) if precise else found

    def _counts(self, mention: Mention, expected: bool) -> bool:
        """Say whether a mention is a place: announced as it needs, or settled by the département beside it."""
        if mention.cue == Cue.NOT_A_PLACE:
            return False
        if mention.accepted or (expected and mention.cue + 1 >= mention.need and mention.need < Need.CLEAR):
            return True
        return self._within(mention, self._beside(mention))

    def _beside(self, mention: Mention) -> frozenset[str]:
        """Return the départements said just after a mention: « Saint-Denis de la Réunion », « Vitry (94) »."""
        zones = (zone.departements for zone in self.said if 0 <= zone.start - mention.end <= 2)
        return frozenset().union(*zones)

    @staticmethod
    def _within(mention: Mention, codes: frozenset[str]) -> bool:
        rows = mention.named.official + mention.named.usual
        return any(departement_of(table().insee[row]) in codes for row in rows)

    def _by_code(self, code: str) -> set[int]:
        """Return what a post code and the names beside it say together; nothing for a code that serves nobody."""
        columns = table()
        if code in CITY_CODES:
            rows = {columns.rows[CITY_CODES[code]]}
        else:
            rows = {row for row in columns.by_postcode.get(code, ()) if columns.insee[row] not in SPLIT_CITIES}
        if not rows:
            return set()
        for mention in self.mentions:
            named = rows & {*mention.named.official, *mention.named.usual}
            if named and mention.cue != Cue.NOT_A_PLACE:
                return named
        if len(rows) > 1 and (named := self._nearly(rows)):
            return named
        near = [mention for mention in self.accepted if self._within(mention, self.hints)]
        cities = any(columns.insee[row].startswith(tuple(SPLIT_CITIES.values())) for row in rows)
        return set(choose(near[0].named, self.hints)) if near and not cities else rows

    def _nearly(self, rows: set[int]) -> set[int]:
        """Return those of the rows whose name the message holds, a few letters wrong."""
        said = " ".join(word.text for word in self.message)
        keys = {row: table().keys[row] for row in rows if len(table().keys[row]) >= MISSPELT_NAME}
        found = process.extractOne(said, keys, scorer=fuzz.partial_ratio, score_cutoff=88)
        return {int(found[2])} if found else set()

    def _best(self) -> set[int]:
        """Return the rows of the mentions announced most clearly; the other mentions only narrow them.

        « À » and « sur » are as clear as « j'habite »: « j'habite Lille, ma mère est à Sète » leaves both to choose.
        """
        top = max((mention.cue for mention in self.accepted), default=Cue.NONE)
        best: set[int] = set()
        for mention in sorted(self.accepted, key=lambda mention: -mention.cue):
            rows = set(choose(mention.named, self._beside(mention) or self.hints))
            clear = mention.cue == top or (mention.cue and self.message[mention.start - 1].text in {"a", "sur"})
            best = best & rows or (best | rows if clear else best)
        return best

    def _arrondissements(self, cities: frozenset[str]) -> list[int]:
        for mention in self.accepted:
            for row in mention.named.official:
                if table().insee[row] in cities:
                    found = arrondissement.after_city(self.message, mention.end, table().insee[row])
                    if found:
                        return found
        return arrondissement.alone(self.message, cities)

    def _misspelt(self) -> list[Mention]:
        for at in range(1, len(self.message)):
            before = self.message[at - 1].text
            if (before in PLACING or before in RESIDING) and not self.message[at].cut:
                mention = read_misspelt(self.message, at)
                if mention and (mention.cue >= Cue.CLEAR or (mention.cue and before in {"a", "sur", "vers"})):
                    return [mention]
        return []
