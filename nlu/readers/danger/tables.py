"""The tables of danger, read once: sets of words, signs with their points, and what takes signs back.

Each line of a ``.tsv`` holds a mark, a pattern (see ``patterns``), and a sentence that needs it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nlu.readers.danger.patterns import Pattern, Patterns
from nlu.types import REASONS, Reason

_FOLDER = Path(__file__).parent
_TABLES: dict[str, tuple[Reason, ...]] = {
    **{reason: (reason,) for reason in REASONS},
    "blows": ("enfant_danger", "violence_conjugale", "violence_immediate"),
    "alarm": REASONS,
}
"""Each table of signs, and the reasons that its signs count for."""


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """One way of telling part of a danger, or all of it; ``points`` say how much."""

    table: str
    reasons: tuple[Reason, ...]
    points: int
    supports: bool
    """Written « + »: says who, when or how, and only adds to another sign."""
    pattern: Pattern
    said: str
    sentence: str


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """Words that change what stands around them; ``kind`` says how (see ``find``)."""

    kind: str
    pattern: Pattern
    said: str
    sentence: str


def _rows(name: str) -> Iterator[tuple[str, str, str]]:
    """The lines of one table; blank ones and those that begin with « # » are for people."""
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            mark, said, sentence = line.split("\t")
            yield mark, said, sentence


PATTERNS = Patterns(tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8")))
SIGNS: tuple[Sign, ...] = tuple(
    Sign(table, reasons, int(points), points[0] == "+", PATTERNS.compile(said), said, sentence)
    for table, reasons in _TABLES.items()
    for points, said, sentence in _rows(table)
)
TURNS: tuple[Turn, ...] = tuple(
    Turn(kind, PATTERNS.compile(said), said, sentence) for kind, said, sentence in _rows("context")
)
