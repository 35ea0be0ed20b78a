"""A message that says nothing but a place: « Bonjour, c'est à Sens », « vitri sur sene (94) », « Die et environs »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.spelling import ARTICLES, LINKS
from nlu.gazetteer.words import words
from nlu.readers.commune.areas import AreaMention
from nlu.readers.commune.arrondissement import NAMES
from nlu.readers.commune.cues import Cue
from nlu.readers.commune.lexicon import FILLERS, LISTING, ORDINALS, OWNING, TRAILING
from nlu.readers.commune.mentions import Mention
from nlu.readers.commune.misspelt import longest_misspelt, meant
from nlu.readers.commune.needs import Need, need
from nlu.readers.commune.tokens import Word

LONGEST_ANSWER = 8


class Answer:
    """A short message, or its beginning, and which of its words may name the place: the others are light."""

    def __init__(self, message: list[Word], areas: list[AreaMention], end: int | None = None) -> None:
        """Read a message up to a word, or whole; an area that follows at once belongs to it: « Sens (89) »."""
        self.message = message if end is None else message[:end]
        self.areas = [area for area in areas if end is None or area.start <= end]
        covered = {at for area in areas for at in range(area.start, area.end)}
        self.heavy = [at for at, word in enumerate(self.message) if at not in covered and not _is_light(word.text)]
        self.first, self.last = (self.heavy[0], self.heavy[-1] + 1) if self.heavy else (0, 0)
        self.short = 0 < len(self.heavy) <= LONGEST_ANSWER

    def exact(self, *, expected: bool) -> Mention | None:
        """Return the place whose exact name is all that is said; light words may be its own: « La Ville-du-Bois »."""
        if not self.short:
            return None
        for start in range(self.first + 1):
            for end in range(len(self.message), self.last - 1, -1):
                if named := self._named(start, end):
                    doubtful = self._is_word(start, named) or not (expected or _is_plain(named))
                    return None if doubtful else self._mention(start, end, named, Cue.HOME)
        return None

    def beginning(self) -> Answer | None:
        """Return the answer up to the sign or the « mais » that ends it, if more follows: « Sens, mais… »."""
        ends = (at for at, word in enumerate(self.message) if at > self.first and (word.cut or word.text == "mais"))
        end = next(ends, None) if self.heavy else None
        return None if end is None else Answer(self.message, self.areas, end)

    def nearly(self, mentions: list[Mention]) -> Mention | None:
        """Read « pavillons sous bois », and « levalois peret » rather than the « Péret » that it holds.

        « C'est pour ma mère à Lille » is read by its preposition.
        """
        starts = {mention.start for mention in mentions if mention.start > self.first}
        placed = any(self.message[start - 1].text in {"a", "vers", "dans"} for start in starts)
        if not self.short or placed:
            return None
        return self._first_mention(Cue.HOME, chain([_with_article(self._said())], self._meant(several=True)))

    def holds_whole(self, mention: Mention) -> bool:
        """Say whether a name is not a piece of a longer one, linked to other words: « La Eyne sur Mer »."""
        before, after = mention.start - 1, mention.end
        while before >= 0 and self.message[before].text in LINKS and not self.message[before + 1].cut:
            before -= 1
        while after < len(self.message) and self.message[after].text in LINKS and not self.message[after].cut:
            after += 1
        linked_before = before < mention.start - 1 and before in self.heavy and not self.message[before + 1].cut
        linked_after = after > mention.end and after in self.heavy and not self.message[after].cut
        return not (linked_before or linked_after)

    def opening(self, mentions: list[Mention]) -> Mention | None:
        """Return the place that is said first and alone, when more is told before the next one: it is no list."""
        ranked = sorted(mentions, key=lambda mention: mention.start)
        for mention, following in pairwise(ranked):
            end, told = self.message[mention.end], self.message[mention.end : following.start]
            if mention.start <= self.first and mention.need < Need.CLEAR and (end.cut or end.text == "mais"):
                covered = {at for area in self.areas for at in range(area.start, area.end)}
                said = {word.text for at, word in enumerate(told, mention.end) if at not in covered}
                return None if said <= LISTING else mention
        return None

    def misspelt(self, *, expected: bool) -> Mention | None:
        """Return the place whose name is all that is said, some letters wrong; with more licence when expected."""
        parts = self._said()
        if not self.short or not parts:
            return None
        size, slip = longest_misspelt(parts) or (0, None)
        found = self._meant() if expected else ()
        return self._first_mention(Cue.CLEAR, chain(found, [slip if size == len(parts) else None]))

    def _said(self, *, article: bool = False) -> list[str]:
        """Return the words between the light ones, or from the article before them; nothing when a sign cuts them."""
        start = self.first - article
        parts = self.message[start : self.last]
        if any(word.cut for word in parts[1:]) or (article and (start < 0 or parts[0].text not in ARTICLES)):
            return []
        return [word.text for word in parts]

    def _meant(self, *, several: bool = False) -> Iterator[Named | None]:
        """Yield what the words were meant to name, with the article before them (« le lambntin ») and without."""
        for said in (self._said(article=True), self._said()):
            if len(said) > several:
                yield meant(said, self._departements())

    def _first_mention(self, cue: Cue, found: Iterable[Named | None]) -> Mention | None:
        named = next(filter(None, found), None)
        return self._mention(self.first, self.last, named, cue) if named else None

    def _named(self, start: int, end: int) -> Named | None:
        """Return what these words name; only official names hold a sign: « Château-Chinon (Ville) »."""
        parts = [word.text for word in self.message[start:end]]
        if any(word.cut for word in self.message[start + 1 : end]):
            return aliases().of(" ".join(parts)) if " ".join(parts) in aliases().official else None
        return aliases().named(parts)

    def _is_word(self, start: int, named: Named) -> bool:
        """Say whether a name is a word here: « à la campagne », « en ville », « mon quartier »."""
        needed, capital = need(named), self.message[self.first].capital
        if start == 0 or needed < Need.CLEAR:
            return False
        return self.message[start - 1].text in OWNING or (needed is Need.NEVER and not capital)

    def _mention(self, start: int, end: int, named: Named, cue: Cue) -> Mention:
        return Mention(start, end, named, Need.NOTHING, cue, self._departements())

    def _departements(self) -> frozenset[str]:
        """Return the départements said, before the name or after it."""
        return frozenset(code for area in self.areas if area.sure for code in area.area.departements)


def _is_light(text: str) -> bool:
    return text in FILLERS or text in TRAILING or text in NAMES or text in ORDINALS or text[0].isdigit()


def _with_article(parts: list[str]) -> Named | None:
    """Return the name that these words are without its article: « pavillons sous bois »."""
    found = (aliases().named([article, *parts]) for article in sorted(ARTICLES) if parts)
    return next((named for named in found if named and need(named) < Need.CLEAR), None)


def _is_plain(named: Named) -> bool:
    """Say whether a name alone is a place though nothing asks for one."""
    needed = need(named)
    return needed < Need.CLEAR and not (needed and named.key in words().everyday)
