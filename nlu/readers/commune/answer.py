"""A message that says nothing but a place: « Bonjour, c'est à Sens », « vitri sur sene (94) », « Die et environs »."""

from __future__ import annotations

from nlu.gazetteer.aliases import Named, aliases
from nlu.gazetteer.words import words
from nlu.readers.commune.areas import AreaMention
from nlu.readers.commune.cues import Cue
from nlu.readers.commune.lexicon import FILLERS, TRAILING
from nlu.readers.commune.mentions import Mention
from nlu.readers.commune.misspelt import by_ear, longest_misspelt, meant
from nlu.readers.commune.needs import Need, need
from nlu.readers.commune.tokens import Word

LONGEST_ANSWER = 8


class Answer:
    """A short message, and which of its words may name the place: the others are light."""

    def __init__(self, message: list[Word], areas: list[AreaMention]) -> None:
        self.message, self.areas = message, areas
        covered = {at for area in areas for at in range(area.start, area.end)}
        heavy = [at for at, word in enumerate(message) if at not in covered and not _is_light(word.text)]
        self.first, self.last = (heavy[0], heavy[-1] + 1) if heavy else (0, 0)
        self.short = 0 < len(heavy) <= LONGEST_ANSWER

    def exact(self, *, expected: bool) -> Mention | None:
        """Return the place whose name is all that is said: light words may be its own (« La Ville-du-Bois »)."""
        if not self.short:
            return None
        for start in range(self.first + 1):
            for end in range(len(self.message), self.last - 1, -1):
                if (named := self._named(start, end)) and (expected or _is_plain(named)):
                    return self._mention(start, end, named, Cue.HOME)
        # « levalois peret », rather than the « Péret » that it holds.
        named = by_ear(self._said()) if expected else None
        return self._mention(self.first, self.last, named, Cue.HOME) if named else None

    def misspelt(self, *, expected: bool) -> Mention | None:
        """Return the place whose name is all that is said, some letters wrong; with more licence when expected."""
        if not self.short or not (parts := self._said()):
            return None
        size, named = longest_misspelt(parts) or (0, None)
        if size < len(parts):
            named = meant(parts, self._departements()) if expected else None
        return self._mention(self.first, self.last, named, Cue.CLEAR) if named else None

    def _said(self) -> list[str]:
        """Return the words between the light ones, nothing when a sign cuts them."""
        parts = self.message[self.first : self.last]
        return [] if any(word.cut for word in parts[1:]) else [word.text for word in parts]

    def _named(self, start: int, end: int) -> Named | None:
        """Return what these words name; only official names hold a sign: « Château-Chinon (Ville) »."""
        parts = [word.text for word in self.message[start:end]]
        if any(word.cut for word in self.message[start + 1 : end]):
            return aliases().of(" ".join(parts)) if " ".join(parts) in aliases().official else None
        return aliases().named(parts)

    def _mention(self, start: int, end: int, named: Named, cue: Cue) -> Mention:
        return Mention(start, end, named, Need.NOTHING, cue, self._departements())

    def _departements(self) -> frozenset[str]:
        """Return the départements said, before the name or after it."""
        return frozenset(code for area in self.areas if area.sure for code in area.area.departements)


def _is_light(text: str) -> bool:
    return text in FILLERS or text in TRAILING or text[0].isdigit()


def _is_plain(named: Named) -> bool:
    """Say whether a name alone is a place though nothing asks for one."""
    needed = need(named)
    return needed < Need.CLEAR and not (needed and named.key in words().everyday)
