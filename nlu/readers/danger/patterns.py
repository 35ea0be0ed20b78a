"""The language of the tables: what a pattern says, and where a message says it.

A pattern is items in order: ``WANT DIE``, ``il|elle bouge|repond NOT``, ``par_terre``. An item is words, any of them
(``|``); ``*`` ends a word in any way, ``_`` joins words that follow each other, a name in capitals is a set of
``words.toml``. Three words may stand between items, eight where ``..`` is written, but never a negation that is not in
the pattern, nor the end of a clause (``..``: of a sentence). ``A & B`` is ``A .. B`` or ``B .. A``. ``^`` begins a
clause, ``$`` ends one; ``^^`` and ``$$``, the message. After ``!``, words that take the meaning back when near.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

Span = tuple[int, int]
"""Words from the first to before the second."""

GAP, FAR, NEAR = 3, 8, 8
"""Words that may stand between two items; around a match, where words refused are looked for."""
NEGATIONS = frozenset(("pas", "plus", "jamais", "aucun", "aucune", "ni"))
_DENIALS = NEGATIONS - {"plus"} | {"sans"}
_BEFORE_DENIED = frozenset(("de", "d", "un", "une", "du", "le", "la", "l", "encore", "vraiment", "trop", "en"))


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern is told: from its first word to before the last, and the words that it took, as bits."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern compiled: numbers of items, the most words before each, and what must be there for it to match."""

    items: tuple[int, ...]
    gaps: tuple[int, ...]
    need: int
    refused: int | None
    begins: int
    ends: int
    negative: bool
    """Whether it asks for a negation first: one that stands just before takes nothing back."""
    turned: bool
    """Whether its items may come in the other order."""


class Patterns:
    """Patterns compiled together: a word met once remembers the items that it may be."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._items: dict[frozenset[str], int] = {}
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._stems: dict[str, set[int]] = defaultdict(set)
        self._phrases: dict[str, set[tuple[tuple[str, ...], int]]] = defaultdict(set)
        self.of_word = lru_cache(maxsize=16_384)(self._of_word)
        self.of_pair = lru_cache(maxsize=65_536)(self._of_pair)

    def compile(self, text: str) -> Pattern:
        """Compile one pattern. Raises ``KeyError`` for a name that no set has."""
        said, _, refused = text.partition("!")
        words = said.split()
        begins = words[0].count("^")
        ends = words[-1].count("$")
        items: list[int] = []
        gaps: list[int] = []
        gap = GAP
        for word in words[bool(begins) : len(words) - bool(ends)]:
            if word in ("..", "&"):
                gap = FAR
                continue
            items.append(self._item(word))
            gaps.append(gap)
            gap = GAP
        need = sum(1 << item for item in set(items))
        negative = bool(self._alternatives(words[bool(begins)]) & NEGATIONS)
        blocked = self._item(refused.strip()) if refused.strip() else None
        return Pattern(tuple(items), tuple(gaps), need, blocked, begins, ends, negative, "&" in words)

    def _alternatives(self, text: str) -> frozenset[str]:
        found: set[str] = set()
        for one in text.split("|"):
            found |= self._alternatives("|".join(self._names[one].split())) if one.isupper() else {one}
        return frozenset(found)

    def _item(self, text: str) -> int:
        alternatives = self._alternatives(text)
        if alternatives not in self._items:
            number = self._items[alternatives] = len(self._items)
            for one in alternatives:
                first, *rest = one.split("_")
                if rest:
                    self._phrases[first].add((tuple(rest), number))
                elif one.endswith("*"):
                    self._stems[one[:-1]].add(number)
                else:
                    self._exact[one].add(number)
        return self._items[alternatives]

    def _of_word(self, word: str) -> tuple[int, ...]:
        """The items that ``word`` is by itself."""
        items = set(self._exact.get(word, ()))
        return tuple(items.union(*(self._stems.get(stem, ()) for stem in _stems(word))))

    def _of_pair(self, word: str, following: str) -> tuple[tuple[tuple[str, ...], int], ...]:
        """The phrases that two words open: what must come behind them, and the item."""
        phrases = set(self._phrases.get(word, ()))
        phrases = phrases.union(*(self._phrases.get(f"{stem}*", ()) for stem in _stems(word)))
        return tuple((rest[1:], item) for rest, item in phrases if _is(following, rest[0]))


class Message:
    """One message: where each item of the patterns stands."""

    def __init__(self, words: list[str], patterns: Patterns) -> None:
        self.words = words
        self._spans: dict[int, list[Span]] = defaultdict(list)
        for at, word in enumerate(words):
            for item in patterns.of_word(word):
                self._spans[item].append((at, at + 1))
            for rest, item in patterns.of_pair(word, words[at + 1]) if at + 1 < len(words) else ():
                end = at + 2 + len(rest)
                if end <= len(words) and all(map(_is, words[at + 2 : end], rest)):
                    self._spans[item].append((at, end))
        self.told = sum(1 << item for item in self._spans)
        ends = [word in ".," for word in words]
        self.sentences, self.clauses = _before(word == "." for word in words), _before(ends)
        self._hard = _before(word == "." or word in NEGATIONS for word in words)
        self._soft = _before(map(max, (word in NEGATIONS for word in words), ends))

    def together(self, match: Match, at: int, parts: Sequence[int]) -> bool:
        """Whether the word ``at`` stands in the same parts (``sentences`` or ``clauses``) as a match."""
        return parts[match.start] <= parts[at] <= parts[match.end - 1]

    def blank(self, matches: Iterable[Match]) -> None:
        """Forget the words of ``matches``: nothing matches them any more."""
        gone = {at for match in matches for at in range(match.start, match.end)}
        for at in gone:
            self.words[at] = "_"
        for item, found in self._spans.items() if gone else ():
            self._spans[item] = [span for span in found if not gone.intersection(range(*span))]

    def find(self, pattern: Pattern) -> list[Match]:
        """Where ``pattern`` is told and nothing takes it back; the shortest way to each end."""
        if pattern.need & ~self.told:
            return []
        found = self._along(pattern, pattern.items)
        if pattern.turned:
            found += self._along(pattern, pattern.items[::-1])
        return [way for way in found if self._stands(pattern, way.start, way.end)]

    def _along(self, pattern: Pattern, items: Sequence[int]) -> list[Match]:
        ways = {
            end: Match(start, end, _bits(start, end))
            for start, end in self._spans[items[0]]
            if self._opens(pattern, start)
        }
        for item, gap in zip(items[1:], pattern.gaps[1:], strict=True):
            ways = self._longer(ways, item, gap)
        return list(ways.values())

    def _longer(self, ways: Mapping[int, Match], item: int, gap: int) -> dict[int, Match]:
        """The ways that go on to ``item``, over ``gap`` words at most and no wall."""
        wall = self._soft if gap == GAP else self._hard
        longer: dict[int, Match] = {}
        for start, end in self._spans[item] if ways else ():
            for last in range(start, max(start - gap, 0) - 1, -1):
                if wall[start] > wall[last]:
                    break
                if last in ways and (end not in longer or ways[last].start > longer[end].start):
                    longer[end] = Match(ways[last].start, end, ways[last].words | _bits(start, end))
        return longer

    def _opens(self, pattern: Pattern, start: int) -> bool:
        return not pattern.begins or start == 0 or (pattern.begins == 1 and self.words[start - 1] in ".,")

    def _stands(self, pattern: Pattern, start: int, end: int) -> bool:
        after = self.words[end:]
        if (pattern.ends == 1 and after and after[0] not in ".,") or (pattern.ends == 2 and set(after) - {".", ","}):
            return False
        if not pattern.negative and self._denied(start):
            return False
        refused = self._spans.get(pattern.refused, ()) if pattern.refused is not None else ()
        return not any(start - NEAR <= at < end + NEAR for at, _ in refused)

    def _denied(self, start: int) -> bool:
        """« pas », « jamais », « sans » just before: « pas envie de mourir », « sans violence »."""
        before = self.words[max(0, start - 2) : start]
        return bool(before) and (
            before[-1] in _DENIALS or (before[-1] in _BEFORE_DENIED and before[0] in _DENIALS and len(before) > 1)
        )


def _bits(start: int, end: int) -> int:
    return (1 << end) - (1 << start)


def _stems(word: str) -> Iterator[str]:
    return (word[:end] for end in range(1, len(word) + 1))


def _is(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _before(marks: Iterable[bool]) -> list[int]:
    """How many marks stand before each place."""
    return list(accumulate(map(int, marks), initial=0))
