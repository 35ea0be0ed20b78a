"""One message as plain words: accents, capitals, SMS spellings, stretched or masked letters all read alike.

« . » and « , » stay, as the ends of sentences and of clauses; the « ne » that speech drops is dropped always.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from nlu.french.sounds import sound
from nlu.french.text import fold

_TABLES: dict[str, str] = tomllib.loads((Path(__file__).parent / "spelling.toml").read_text(encoding="utf-8"))
_SHORT = {short: full.replace("_", " ") for short, _, full in (p.partition("=") for p in _TABLES["short"].split())}
"""Word written → words meant, after folding."""
_GLUED = dict(pair.split("=") for pair in _TABLES["glued"].split())
"""What follows a glued « j » where the word alone would mean something else."""
_HEARD: list[str] = _TABLES["heard"].split()
_BY_SOUND = {sound(word): word for word in _HEARD}
_SLIPPED = [word for word in _HEARD if len(word) > 6]
_REAL = frozenset((*_HEARD, *_TABLES["real"].split()))

_TOKEN = re.compile(r"[.!?;\n]+|[,:()…]+|\+|(?:(?<=\s)|^)-(?=\d)|[^\W_]+(?:\*+[^\W_]+)*")
_SPELLED_OUT = re.compile(r"\b[a-z](?:([._*~·-])[a-z])(?:\1[a-z])*\b|\b[a-z](?: [a-z]){4,}\b")
_BETWEEN = re.compile(r"[ ._*~·-]")
_DIGIT_INSIDE = re.compile(r"(?<=[a-z])[01345@$](?=[a-z])")
_DIGITS = str.maketrans("01345@$", "oieasas")
_INITIAL = re.compile(r"\b([a-z]|mme|mlle|mr|dr|st)\.(?=\s)")
_HESITATION = re.compile(r"\.{2,}")
_BLANKS = re.compile(r"[^\S\n]+")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_GLUED_I = re.compile(r"j([bcdfgklmnpqrstvwxz]\w+)")
_STROKE_AFTER = frozenset(_TABLES["stroke_after"].split())
_SILENT = frozenset(_TABLES["silent"].split())
_HEARD_FROM, _SLIP_FROM = 4, 7


def words_of(text: str) -> list[str]:
    """Give the levelled words of ``text`` in order, a repeated word once, with « . » and « , » between clauses."""
    lines = "\n".join(map(fold, _BLANKS.sub(" ", text).splitlines()))
    lines = _INITIAL.sub(r"\1 ", _HESITATION.sub(" , ", _SPELLED_OUT.sub(_joined, lines)))
    lines = _DIGIT_INSIDE.sub(lambda digit: digit[0].translate(_DIGITS), lines)
    words: list[str] = []
    for token in _TOKEN.findall(lines):
        for word in _levelled(token):
            if word not in words[-1:]:
                words.append(_stroke_or_with(word, words))
    return words


def _joined(letters: re.Match[str]) -> str:
    return _BETWEEN.sub("", letters[0])


def _stroke_or_with(word: str, before: list[str]) -> str:
    """« avc » is « avec » to many thumbs; the stroke comes after an article or opens the sentence."""
    return "avec" if word == "avc" and before and before[-1] not in _STROKE_AFTER else word


@lru_cache(maxsize=16_384)
def _levelled(token: str) -> tuple[str, ...]:
    """Give the plain words that one token stands for: « jveu » is « je », « veux »; « ne » is nothing."""
    if token[0] in ".!?;\n":
        return ("?", ".") if "?" in token else (".",)
    if token[0] in ",:()…":
        return (",",)
    return tuple(word for word in _spelled(token).split() if word not in _SILENT)


def _spelled(token: str) -> str:
    if token in _SHORT:
        return _SHORT[token]
    if "*" in token:
        return _unmasked(token)
    word = _STRETCH.sub(r"\1", token)
    if word in _SHORT:
        return _SHORT[word]
    glued = _GLUED_I.fullmatch(word)
    if glued and glued[1] not in _REAL | {"eune", "our"}:
        return "je " + _GLUED.get(glued[1], _spelled(glued[1]))
    return _meant(word)


def _unmasked(token: str) -> str:
    """« m*urir » hides one letter or more of a word of danger."""
    hidden = re.compile(re.sub(r"\*+", r"\\w+", token))
    return next((word for word in _HEARD if hidden.fullmatch(word)), token.replace("*", " "))


def _cut_short(word: str, whole: str) -> bool:
    """« bouch » is « bouche »; « coupé » is not « couper »."""
    return whole.startswith(word) and word[-1] not in "aeiouy"


def _meant(word: str) -> str:
    """Give the word of danger that ``word`` sounds like or misses by one letter, when only its spelling is another."""
    if len(word) < _HEARD_FROM or word in _REAL or not word.isalpha():
        return word
    heard = _BY_SOUND.get(sound(word))
    if heard is not None:
        return heard if _cut_short(word, heard) or not word.startswith(heard[:-2]) else word
    if len(word) < _SLIP_FROM:
        return word
    found = process.extractOne(word, _SLIPPED, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return found[0] if found and found[0][0] == word[0] and not found[0].startswith(word) else word
