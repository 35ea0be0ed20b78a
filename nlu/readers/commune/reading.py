"""One message being read: the places and the areas it names, its post code, and what they say together.

Rules, in order:

1. A post code decides; the name beside it settles which of its communes. Two that disagree: the name wins inside the
   département of the code, else the code. A code that the table does not know (CEDEX) still says its département.
2. An arrondissement said (« Paris 12e », « dans le 13ème ») is returned rather than its city.
3. A name counts when it is announced as clearly as it needs: a town with a name of its own needs nothing, a village
   needs a preposition, a name that is also a word or a first name needs « j'habite », « commune de », or its
   département. Where somebody lives or is wins over places merely mentioned; two equally clear are both returned.
4. A misspelt name counts after a place preposition, or when it is the whole message; never against an exact one.
5. Homonyms: a département or région beside the name is the only place where it is looked for; elsewhere in the
   message, it is looked at first. Otherwise, when the largest has 5 000 inhabitants, those at least eight times
   smaller are left out (« Vitry », « Ussel »), the others are offered (« Boulogne »); when all are small, all are. A
   usual name joins an official one only for a town ten times as large (« Champigny »).
6. Left out: the place of a past (« j'ai vécu à »), of a street, a station or a person; where grown children live, when
   the writer's own place is said too. A name linked to a place is as much a place: « à Dijon ou Chenôve ».
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz, process

from nlu.gazetteer.areas import Area, area_of
from nlu.gazetteer.table import SPLIT_CITIES, table
from nlu.readers.commune import arrondissement
from nlu.readers.commune.answer import Answer
from nlu.readers.commune.choice import choose, choose_within
from nlu.readers.commune.cues import Cue
from nlu.readers.commune.mentions import Mention, read_places
from nlu.readers.commune.misspelt import find_misspelt
from nlu.readers.commune.needs import TOWN, Need, need, population
from nlu.readers.commune.postcode import CITY_CODES, departement_of_postcode, find_postcode
from nlu.readers.commune.tokens import words_of

MOST = 8
MISSPELT_NAME = 5
# A longer answer tells a story, in which a place is announced as in any message.
FEW_WORDS = 4


class Reading:
    """What a message says of where; ``expected`` when it answers « Dans quelle commune ? »."""

    def __init__(self, text: str, *, expected: bool, nearby: frozenset[str] = frozenset()) -> None:
        """Read a text; ``nearby`` are the départements where the commune is likely to be, from an earlier answer."""
        self.message, self.expected, self.nearby = words_of(text), expected, nearby
        self.code = find_postcode(text, expected=expected)
        self.mentions, self.areas = read_places(self.message)
        self.answer = Answer(self.message, self.areas)
        if whole := self._whole():
            apart = [of for of in self.mentions if of.end <= whole.start or of.start >= whole.end]
            self.mentions = [*apart, whole]
        said = frozenset(code for mention in self.areas for code in mention.area.departements)
        self.hints = self._of_code() or said
        accepted = [mention for mention in self.mentions if self._counts(mention)]
        nearer = [mention for mention in accepted if not self._is_reach(mention)]
        self.accepted = self._answering(nearer or accepted)

    def _whole(self) -> Mention | None:
        """Return the place that is all that is said, or all that is answered before more is told."""
        exact = self.answer.exact(expected=self.expected)
        if exact is not None or not self.expected:
            return exact
        if (beginning := self.answer.beginning()) and (first := beginning.exact(expected=True)):
            if first.within or need(first.named) < Need.CLEAR or population(first.named) >= TOWN:
                return replace(first, cue=Cue.PREPOSITION)
            # « Il pleure, je file »: a word that is a village too must have another place beside it to be asked.
            elsewhere = any(mention.accepted and mention.start > first.start for mention in self.mentions)
            return replace(first, need=Need.CLEAR, cue=Cue.CLEAR) if elsewhere else None
        return self.answer.nearly(self.mentions)

    def area(self) -> Area | None:
        """Return the area that is said, by name, by number or by an unknown post code."""
        if self.code and (departement := departement_of_postcode(self.code)):
            return area_of(departement)
        return self.areas[0].area if self.areas else None

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

    def _of_code(self) -> frozenset[str]:
        departement = departement_of_postcode(self.code) if self.code else None
        return frozenset({departement}) if departement else frozenset()

    def _counts(self, mention: Mention) -> bool:
        """Say whether a mention is a place: announced as it needs, or with a little less where a place is expected."""
        if mention.cue == Cue.NOT_A_PLACE:
            return False
        short = self.expected and len(self.answer.heavy) <= FEW_WORDS
        return mention.accepted or (short and mention.is_nearly_announced and self.answer.holds_whole(mention))

    def _is_reach(self, mention: Mention) -> bool:
        """Say whether the place is only how far somebody goes: « jusqu'à Gardanne »."""
        return [word.text for word in self.message[max(0, mention.start - 2) : mention.start]] == ["jusqu", "a"]

    def _answering(self, accepted: list[Mention]) -> list[Mention]:
        """Keep the place that answers by itself when more is told after it: « Romans, mais je travaille à Valence »."""
        if not self.expected:
            return accepted
        if first := self.answer.opening(accepted):
            return [first]
        # The question announces every name as a preposition does.
        return [replace(mention, cue=max(mention.cue, Cue.PREPOSITION)) for mention in accepted]

    def _misspelt(self) -> list[Mention]:
        whole = self.answer.misspelt(expected=self.expected)
        return [whole] if whole else find_misspelt(self.message)

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
            of_code = mention.named.among(rows)
            if of_code and mention.cue != Cue.NOT_A_PLACE:
                return of_code
        if len(rows) > 1 and (named := self._nearly(rows)):
            return named
        near = [mention for mention in self.accepted if mention.named.is_in(self.hints)]
        cities = any(columns.insee[row].startswith(tuple(SPLIT_CITIES.values())) for row in rows)
        return set(choose_within(near[0].named, self.hints)) if near and not cities else rows

    def _nearly(self, rows: set[int]) -> set[int]:
        """Return those of the rows whose name the message holds, as it is spelt or a few letters wrong."""
        said = " ".join(word.text for word in self.message)
        if exact := {row for row in rows if f" {table().keys[row]} " in f" {said} "}:
            return {max(exact, key=lambda row: len(table().keys[row]))}
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
            rows = set(self._rows_of(mention))
            clear = mention.cue == top or (mention.cue and self.message[mention.start - 1].text in {"a", "sur"})
            best = best & rows or (best | rows if clear else best)
        return best

    def _rows_of(self, mention: Mention) -> list[int]:
        """Return the rows that a mention leaves to choose among, in the département of the post code or beside it."""
        within = self._of_code() or mention.within
        if within:
            return choose_within(mention.named, within)
        if self.nearby and (near := choose_within(mention.named, self.nearby)):
            return near
        return choose(mention.named, self.hints, expected=self.expected)[:MOST]

    def _arrondissements(self, cities: frozenset[str]) -> list[int]:
        for mention in self.accepted:
            for row in mention.named.rows:
                city = table().insee[row]
                found = city in cities and arrondissement.beside_city(self.message, mention.start, mention.end, city)
                if found:
                    return found
        return arrondissement.alone(self.message, cities, expected=self.expected and not self.answer.heavy)
