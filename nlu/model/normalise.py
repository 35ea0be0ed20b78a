"""One spelling for many: accents folded, apostrophes opened, elongations, SMS forms, numbers and emoji as words.

Pure Python and deterministic: the same text always gives the same words, in training and in service.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlu.french.sms import ABBREVIATIONS, SPEECH
from nlu.french.text import fold

SPELLED: dict[str, str] = {
    **{typed: re.sub("['-]", " ", meant) for typed, meant in (SPEECH | ABBREVIATIONS).items()},
    **dict.fromkeys(("dispos", "disponible", "disponibles"), "dispo"),
}
"""Forms met in phone messages; every key is folded already."""

SLURRED: dict[str, str] = {
    "je peu": "je peux",
    "je pe": "je peux",
    "j peux": "je peux",
    "j peu": "je peux",
    "j suis": "je suis",
    "j veux": "je veux",
    "c pour": "c est pour",
    "c possible": "c est possible",
}
"""Pairs whose first or second word alone would mean something else."""

EMOJI: dict[str, str] = {
    "🙏": "s il vous plait",
    "👍": "oui",
    "👌": "oui",
    "✅": "oui",
    "👎": "non",
    "❌": "non",
    "👋": "bonjour",
    "❤": "merci",
    "🥰": "merci",
    "😘": "merci",
    "💪": "dispo",
    "🙋": "dispo",
    "🤝": "aider",
    "🆘": "au secours",
    "😭": "triste",
    "😢": "triste",
    "😔": "triste",
    "😡": "colere",
    "🤬": "colere",
    "🛒": "course",
    "💊": "pharmacie",
    "🍞": "pain",
    "🥫": "colis alimentaire",
    "👶": "bebe",
    "🍼": "lait bebe",
    "🧒": "enfant",
    "👵": "personne agee",
    "👴": "personne agee",
    "📞": "appeler",
    "☎": "appeler",
    "🐶": "chien",
    "🐕": "chien",
    "🚗": "voiture",
}

_PHONE = re.compile(r"(?<!\d)(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}(?!\d)")
_POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_HOUR = re.compile(r"(?<!\d)\d{1,2}\s?h(?:\s?\d{2})?(?!\w)")
_NUMBER = re.compile(r"\d+")
_LONG = re.compile(r"([a-z!?])\1{2,}")
_WORD = re.compile(r"[a-z_]+|[?!]")
_SYMBOL = re.compile("|".join(EMOJI))
_SLURRED = re.compile(rf"\b(?:{'|'.join(SLURRED)})\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")


@lru_cache(maxsize=8)
def words(text: str) -> tuple[str, ...]:
    """Give the words of a message in their common spelling; question and exclamation marks are words.

    The last few are remembered: every view of the same message asks for them.
    """
    folded = fold(_SYMBOL.sub(lambda found: f" {EMOJI[found[0]]} ", text))
    for pattern, name in (
        (_ADDRESS, "_lien"),
        (_PHONE, "_tel"),
        (_POSTCODE, "_cp"),
        (_HOUR, "_heure"),
        (_NUMBER, "_n"),
    ):
        folded = pattern.sub(f" {name} ", folded)
    spelled = " ".join(SPELLED.get(word, word) for word in _WORD.findall(_LONG.sub(r"\1", folded)))
    return tuple(_SLURRED.sub(lambda found: SLURRED[found[0]], spelled).split())


def normalise(text: str) -> str:
    """Give a message as one line of its common spelling."""
    return " ".join(words(text))
