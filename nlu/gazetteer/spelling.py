"""One spelling for place names, on the side of the table and on the side of the message.

« St-Maur-des-Fossés », « SAINT MAUR DES FOSSES » and « saint maur de les fosses » share one key: lower case, no accent,
no hyphen, abbreviations opened, contracted articles split so that « du Mans » holds « le mans ».
"""

from __future__ import annotations

import re
import unicodedata

from nlu.french.text import fold

# A number keeps a short ending (« 12eme », « 14h30 »); what is longer is a word glued to it (« 75011paris »).
TOKEN = re.compile(r"[0-9]+[a-z]{0,4}(?![a-z])|[0-9]+|[a-z]+")

CONTRACTIONS: dict[str, tuple[str, ...]] = {
    "au": ("a", "le"),
    "aux": ("a", "les"),
    "du": ("de", "le"),
    "des": ("de", "les"),
    "d": ("de",),
    "st": ("saint",),
    "ste": ("sainte",),
    "sts": ("saints",),
    "ss": ("sous",),
    "s": ("sur",),
    "sr": ("sur",),
}
ARTICLES = frozenset({"l", "la", "le", "les"})
LINKS = ARTICLES | {"a", "de", "en", "et", "lez", "sous", "sur"}
SAINTS = frozenset({"saint", "sainte", "saints", "saintes"})

_SIGNS = str.maketrans(dict.fromkeys("'-(),./", " "))


def tokens(text: str) -> list[str]:
    """Return the canonical tokens of a text: « St-Maur » gives ``["saint", "maur"]``."""
    return [part for found in TOKEN.findall(fold(text)) for part in CONTRACTIONS.get(found, (found,))]


def content(parts: list[str]) -> list[str]:
    """Return the tokens of a name that say something: links, articles and « saint » dropped."""
    return [part for part in parts if part not in LINKS and part not in SAINTS]


def key(name: str) -> str:
    """Return the canonical spelling of one name."""
    return " ".join(tokens(name))


def keys(names: list[str]) -> list[str]:
    """Return the keys of many names at once: the same as ``key`` for each, some twenty times faster.

    Names come from the official table, so only the signs and the contractions that it uses are opened.
    """
    plain = unicodedata.normalize("NFD", "|".join(names).replace("œ", "oe").replace("Œ", "OE").replace("’", "'"))
    blob = plain.encode("ascii", "ignore").decode().lower().translate(_SIGNS)
    blob = f" {blob} ".replace("|", " | ").replace("  ", " ").replace("  ", " ")
    for short in ("au", "aux", "du", "des", "d"):
        blob = blob.replace(f" {short} ", f" {' '.join(CONTRACTIONS[short])} ")
    return blob.strip().split(" | ")
