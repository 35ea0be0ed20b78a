"""Yes or no, in answer to a question that was just asked. The answer is read whole: « oui sauf le nom » is no yes."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from nlu.french.text import flat, fold

Said = Literal["yes", "no", "mixed"]
_Kind = Literal["yes", "weak", "fine", "right", "no", "doubt", "but", "hedge", "soft", "unknown"]

_TABLES: tuple[_Kind, ...] = ("soft", "hedge", "weak", "yes", "fine", "right", "but", "no", "doubt")
"""A phrase of two tables is of the last one: what is doubtful is no yes."""

_WORD = re.compile(r"[^\W_]+|[\U0001f100-\U0001faff\u2600-\u27bf]")
_REPEATED = re.compile(r"(.)\1+")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
_THUMBS_UP = frozenset("👍👌✅✔☑🆗🙆💯🤝")
_THUMBS_DOWN = frozenset("👎❌✖🚫⛔🙅")
_TAKES_BACK = frozenset(
    ("pas", "jamais", "non", "faux", "fause", "ereur", "mais", "sauf", "changer", "coriger", "modifier", "aucun")
)
_EXCEPT = ("sauf", "sof", "a part", "apart", "hormis", "excepte", "en dehors")


@dataclass(frozen=True, slots=True)
class YesNo:
    """What a short answer says.

    ``plain``: nothing but the yes or the no, politeness apart. ``rest``: what follows « sauf », « mais », « à part »,
    or stands beside, in the person's own words. A doubt, a question, and a yes partly taken back are ``mixed``.
    """

    said: Said
    plain: bool
    rest: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: _Kind
    start: int
    end: int


def read_yes_no(text: str) -> YesNo | None:
    """Read an answer to a question of yes or no; ``None`` when it says neither, nor hesitates between them."""
    shown, folded = flat(text), _SKIN.sub(" ", fold(text))
    pieces = _pieces(folded)
    known = [piece for piece in pieces if piece.kind not in ("soft", "hedge")]
    if known and known[0].kind == "but" and not folded[known[0].start :].startswith(_EXCEPT):
        known = known[1:]  # « mais oui »
    if not known or known[0].kind == "unknown":
        return None
    if known[0].kind != "no" and any(piece.kind == "doubt" for piece in known):
        return YesNo("mixed", plain=False)
    read = _read(known, shown)
    plain = read.plain and not any(piece.kind == "hedge" for piece in pieces)
    return YesNo("mixed", plain=False, rest=read.rest) if "?" in text else YesNo(read.said, plain, read.rest)


def _read(known: list[_Piece], shown: str) -> YesNo:
    """Read the pieces in their order; the first that does not agree with those before it begins the rest."""
    first, *others = known
    if first.kind == "but":
        return YesNo("mixed", plain=False, rest=shown[first.end :].strip(" ,.:;"))
    if first.kind == "right":  # nothing to change: no yes, but a no to nothing
        whole = all(piece.kind in ("right", "fine", "weak", "yes") for piece in others)
        return YesNo("no" if whole else "mixed", plain=False, rest=shown[first.start :])
    said: Said = "no" if first.kind == "no" else "yes"
    agreeing = ("no",) if said == "no" else ("yes", "weak", "fine")
    other = next((piece for piece in others if piece.kind not in agreeing), None)
    if other is None:
        return YesNo(said, plain={piece.kind for piece in known} != {"weak"})
    rest = shown[other.end if other.kind == "but" else other.start :].strip(" ,.:;")
    if other.kind == "but" and rest and (after := read_yes_no(rest)) is not None and after.said == said:
        return after
    return YesNo(_with(said, other.kind, rest), plain=False, rest=rest)


def _with(said: Said, kind: _Kind, rest: str) -> Said:
    """Say what becomes of a yes or a no when something else stands beside it."""
    if kind == "but" and said == "no":
        return "no" if read_yes_no(rest) is None else "mixed"
    if said == "yes":
        taken_back = not _TAKES_BACK.isdisjoint(_squeeze(fold(rest)).split())
        return "yes" if kind == "right" or (kind == "unknown" and not taken_back) else "mixed"
    return "mixed" if kind == "yes" else "no"


def finds_nothing_wrong(text: str) -> bool:
    """Whether an answer to « Est-ce juste ? » leaves everything as it is: « c'est bon », « non, rien à changer »."""
    answer = read_yes_no(text)
    if answer is None or answer.said == "mixed":
        return False
    if not answer.rest:
        return answer.said == "yes"
    known = {piece.kind for piece in _pieces(fold(answer.rest))} - {"soft", "hedge"}
    return bool(known & {"right", "fine"}) and known <= {"right", "fine", "weak", "yes"}


def _pieces(folded: str) -> list[_Piece]:
    """Cut a text into the longest phrases of the tables, left to right; what is in none of them is ``unknown``."""
    found = [(_squeeze(match.group()), match.start(), match.end()) for match in _WORD.finditer(folded)]
    said = [word for word, _, _ in found]
    letters = any(word[0].isalpha() for word in said)
    pieces: list[_Piece] = []
    at = 0
    while at < len(found):
        kind, size = _longest(" ".join(said[at:])) or (_sign(said[at], letters), 1)
        pieces.append(_Piece(kind, found[at][1], found[at + size - 1][2]))
        at += size
    return pieces


def _longest(said: str) -> tuple[_Kind, int] | None:
    """The longest phrase that begins ``said`` and its number of words, if there is one."""
    best: tuple[_Kind, int] | None = None
    for kind, phrase in _phrases():
        match = phrase.match(said)
        size = match.group().count(" ") + 1 if match and match.group() else 0
        if size and (best is None or size >= best[1]):
            best = kind, size
    return best


def _sign(word: str, letters: bool) -> _Kind:
    """Read one sign that is no phrase: a thumb up beside words only accompanies them, a thumb down never does."""
    if word in _THUMBS_DOWN:
        return "no"
    if word in _THUMBS_UP:
        return "soft" if letters else "yes"
    return "unknown" if word[0].isalnum() else "soft"


def _squeeze(text: str) -> str:
    """One letter for a letter repeated: « ouiii » is « oui », and « accord » is « acord » in the tables too."""
    return _REPEATED.sub(r"\1", text)


@cache
def _phrases() -> tuple[tuple[_Kind, re.Pattern[str]], ...]:
    """A pattern for each line of ``yesno.toml``, on words that one space separates."""
    table = tomllib.loads((Path(__file__).parent / "yesno.toml").read_text(encoding="utf-8"))
    lines = [(kind, _pattern(line)) for kind in _TABLES for line in table[kind].strip().splitlines()]
    alone: list[tuple[_Kind, str]] = [("yes", table["alone_yes"]), ("no", table["alone_no"])]
    whole = [(kind, _pattern(words) + "$") for kind, words in alone]
    return tuple((kind, re.compile(pattern)) for kind, pattern in [*lines, *whole])


def _pattern(line: str) -> str:
    """The pattern of one line; the signs of a line are told in the file."""
    parts = []
    for item in line.split():
        words_of = [_squeeze(fold(word.replace("_", " "))) for word in item.strip("()").split("|")]
        either = "|".join(re.escape(word) for word in sorted(words_of, key=len, reverse=True))
        parts.append(f"(?: ?(?:{either})(?![^ ]))" + ("?" if item.startswith("(") else ""))
    return "".join(parts)
