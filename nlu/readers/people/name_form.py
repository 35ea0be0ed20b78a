"""What a name looks like, whoever bears it, and how it is written for people to read."""

from __future__ import annotations

import re

from nlu.french.first_names import FIRST_NAMES
from nlu.french.text import fold
from nlu.french.words import is_everyday, is_french, words
from nlu.readers.people.name_words import NEVER

TITLE = (
    r"(?:Mme|Mlle|Melle|Madame|Mademoiselle|Monsieur|Mr|Mrs|M\.|MME|MLLE|MONSIEUR|MADAME|mme|mlle|mr"
    r"|madame|mademoiselle|monsieur|Docteur|docteur|Dr|dr)\.?"
)
ARTICLES = words("le la les de du des d' saint st")
PARTICLES = ARTICLES | words("da do el ben van von der dos al bin ibn")
"""Those that are no articles may be a first name of their own: « Ben », « Al »."""
_SMALL = words("de du des da do von der dos et")
_SMALL_INSIDE = words("el al ibn bin")
LONGEST_WORD = 25
_SHORTEST_NOISE = 4
_SHOWN_TITLES = {"mme": "Mme", "madame": "Mme", "mr": "M.", "monsieur": "M.", "m": "M.", "mlle": "Mlle", "dr": "Dr"}
_TITLE = re.compile(TITLE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?")
_KEYBOARDS = ("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
# « j'ai », « m'appelle », « s'il »: what follows is a word; « N'Diaye », « M'Barek » are names.
_CONTRACTION = re.compile(r"(?:j|c|n|qu|s|m|t)'(?P<rest>[a-z]+)")
_TEXTED = re.compile(r"j[bcdfgklmnpqrstvwxz][a-z]{2}")
"""« jveux », « jpeux »: no French name begins so."""


def is_title(word: str) -> bool:
    """« Mme », « monsieur », « Dr »."""
    return word in ("M", "m.") or _TITLE.fullmatch(word) is not None


def is_noise(folded: str) -> bool:
    """« sdfgh », « aaaah », « azerty », « j'ai », « jveux »: letters that make no name. « Ng », « MJ » may be one."""
    if contraction := _CONTRACTION.fullmatch(folded):
        return is_everyday(contraction["rest"])
    latin = folded.isascii()
    return (
        re.search(r"(.)\1\1", folded) is not None
        or len(folded) > LONGEST_WORD
        or (latin and len(folded) >= _SHORTEST_NOISE and re.search("[aeiouy'-]", folded) is None)
        or (len(folded) >= _SHORTEST_NOISE and any(folded in row or folded in row[::-1] for row in _KEYBOARDS))
        or _TEXTED.match(folded) is not None
    )


def is_ordinary(folded: str) -> bool:
    """Whether it is a word of French and no first name: « secrétariat », « d'abord », not « Rose », not « Diallo »."""
    parts = [part for part in re.split("['-]", folded) if len(part) > 1]
    return folded not in FIRST_NAMES and bool(parts) and all(is_french(part) or part in NEVER for part in parts)


def display(name: str) -> str:
    """Write a name with capitals where names have them; what its owner wrote with some is left alone."""
    said = name.split()
    return " ".join(
        _display_title(word) if is_title(word) else _display_word(word, after)
        for word, after in zip(said, ["", *map(str.lower, said)], strict=False)
    )


def _display_title(word: str) -> str:
    return _SHOWN_TITLES.get(word.lower().rstrip("."), word.capitalize())


def _display_word(word: str, after: str) -> str:
    letters = fold(word).strip(".")
    if letters in _SMALL or (letters in _SMALL_INSIDE and after) or (letters in ("la", "le") and after == "de"):
        return word.lower() if word.isupper() else word
    if _INITIALS.fullmatch(word):
        return word.upper()
    if word.isupper() and len(letters) <= 2 and not re.search("[aeiouy]", letters):
        return word  # « MJ »
    if word.islower() or (word.isupper() and len(letters) > 1):
        return "-".join("'".join(part.capitalize() for part in half.split("'")) for half in word.split("-"))
    return word
