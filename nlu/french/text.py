"""Shared normalisation: what every reader does to a message before it looks for anything."""

from __future__ import annotations

import re
import unicodedata

# C0/C1 controls (tab and line feed apart), soft hyphen, zero-width, bidi marks and overrides, lone surrogates, tags.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_ENDS = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
_BLANK_LINES = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+")
_SPACES = re.compile(r"\s+")
_SPELLING = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}
    | dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)


def clean(text: str) -> str:
    """Strip what nobody sees (controls, bidi, zero-width), compose accents (NFC), keep one blank line at most."""
    visible = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return _BLANK_LINES.sub("\n\n", unicodedata.normalize("NFC", visible)).strip()


def flat(text: str) -> str:
    """Clean, put on one line, open ligatures, unify apostrophes and dashes; case and accents stay."""
    return _SPACES.sub(" ", clean(text).translate(_SPELLING)).strip()


class _Folding(dict[int, str]):
    """Fold one character to exactly one: lower case, no accent, ASCII digit. Remembers what it has seen."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isdecimal():
            folded = str(unicodedata.decimal(char))
        else:
            folded = unicodedata.normalize("NFKD", char)[0].lower()[0]
        if len(self) < 4096:
            self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Lower, strip accents, unify and collapse. As long as ``flat(text)``: a span of one is a span of the other."""
    return flat(text).translate(_FOLDING)
