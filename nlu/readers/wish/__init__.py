"""What a short, plain message wants or refuses: who gives, who needs, what is denied.

The verb decides, with its subject and its negation, never the keyword: « je cherche à aider » gives, « qui peut aider
ma mère ? » asks, « je n'ai pas besoin d'aide » does neither. Every clause must be one of the frames of ``frames``,
or hold nobody's verb: a story, a contrast, a clause that no frame knows leave the whole message to the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlu.french.text import fold
from nlu.labels import Kind
from nlu.readers.wish import frames
from nlu.readers.wish.words import SPELLINGS, WORDS

DIRECTIONS: tuple[Kind, ...] = ("offre", "demande")

LONGEST = 14
"""Words: a longer message is no plain sentence."""


@dataclass(frozen=True, slots=True)
class Wish:
    """``stated``: the direction that the words say; ``denied``: kinds that they refuse."""

    stated: Kind | None = None
    denied: frozenset[Kind] = frozenset()

    def contradicts(self, kind: str) -> bool:
        """Whether the words say that the message is not of this kind."""
        return kind in self.denied or (self.stated is not None and kind in DIRECTIONS and kind != self.stated)


@dataclass(frozen=True, slots=True)
class _Frame:
    """How a clause begins, what it then states or denies (``None``: neither), and what may not follow."""

    start: re.Pattern[str]
    kind: Kind | None
    denies: bool
    never: re.Pattern[str]


def read_wish(text: str) -> Wish:
    """Read a message; nothing is stated nor denied unless every word of it is plain."""
    clauses = _clauses(text)
    if sum(len(clause.split()) for clause in clauses) > LONGEST:
        return Wish()
    found = [_frame(clause) for clause in clauses]
    if any(frame is None and _VERB.search(clause) for frame, clause in zip(found, clauses, strict=True)):
        return Wish()
    stated = {frame.kind for frame in found if frame and frame.kind and not frame.denies}
    denied = {frame.kind for frame in found if frame and frame.kind and frame.denies}
    if len(stated) > 1 or stated & denied:
        return Wish()
    if not stated and denied & set(DIRECTIONS):
        denied |= set(DIRECTIONS)  # who needs nothing, and says no more, offers nothing either
    return Wish(next(iter(stated), None), frozenset(denied))


def _frame(clause: str) -> _Frame | None:
    """The frame that a clause is, if what follows it is part of the same clause."""
    for frame in FRAMES:
        if start := frame.start.match(clause):
            return None if frame.never.search(clause, start.end()) else frame
    return None


def _clauses(text: str) -> list[str]:
    """The clauses of a message, each as words with one space between them, in one spelling; « ? » is a word."""
    said = " ".join(SPELLINGS.get(word, word) for word in _WORD.findall(fold(text)))
    return [clause for part in _END.split(said) if (clause := part.strip())]


def pattern(frame: str) -> re.Pattern[str]:
    """A frame as a pattern; what was read once is not read otherwise (possessive): « besoin d'aider » is no need."""
    made = ""
    for part in frame.split():
        repeat = part[-1] if part[-1] in "?*" else ""
        words = rf"(?:{_spelt(part.removeprefix('!').removesuffix(repeat))})(?= |$) ?+"
        made += f"(?!{words})" if part.startswith("!") else f"(?:{words}){repeat}{'+' * bool(repeat)}"
    return re.compile(made)


def _spelt(part: str) -> str:
    """A part of a frame, its names replaced by their words."""
    return re.sub("[A-Z_]{2,}", lambda name: f"(?:{WORDS[name[0]]})", part)


def _frames(kind: Kind | None, starts: Iterable[str], turning: str, *, denies: bool = False) -> list[_Frame]:
    """The frames of one kind; ``turning`` names the words after which they say the contrary."""
    never = re.compile(rf"(?<![^ ])(?:{_spelt(turning)})(?= |$)")
    return [_Frame(pattern(f"START* {frame}"), kind, denies, never) for frame in starts]


_WORD = re.compile(r"[a-z]+'?|\d+|[?!.,;:\n()…]")
_END = re.compile(r"(?<= \?) |(?:^| )[!.,;:\n()…]|(?<![^ ])(?:et|mais|donc|car|puis|alors)(?= )")
_VERB = re.compile(rf"(?<![^ ])(?:{WORDS['VERB']})(?= |$)")
FRAMES = (
    *_frames("suppression_donnees", frames.NO_ERASING, "VERB", denies=True),
    *_frames("annulation", frames.NO_WITHDRAWAL, "VERB", denies=True),
    *_frames("parler_humain", frames.NO_HUMAN, "VERB", denies=True),
    *_frames("modification", frames.NO_CHANGE, "VERB", denies=True),
    *_frames("demande", frames.NO_REQUEST, "VERB", denies=True),
    *_frames("offre", frames.NO_OFFER, "VERB", denies=True),
    *_frames("offre", frames.OFFERS, "VERB|TAKING"),
    *_frames("demande", frames.REQUESTS, "VERB|GIVING"),
    *_frames(None, frames.INTRODUCTIONS, "VERB"),
)
