"""Numbers from 0 to 99 as French people spell them, Belgian and Swiss forms included. Works on folded text."""

from __future__ import annotations

import re

_UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
}  # fmt: skip
_TEENS = {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_VALUES = {"zero": 0} | _UNITS | _TEENS | _TENS

_UNIT = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf)"
_TEEN = r"(?:dix[ -](?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize)"
SPELLED = (
    rf"(?:quatre[ -]vingts?(?:[ -](?:{_TEEN}|{_UNIT}))?"
    rf"|soixante(?:(?:[ -]et)?[ -](?:{_TEEN}|{_UNIT}))?"
    rf"|(?:vingt|trente|quarante|cinquante|septante|huitante|octante|nonante)(?:(?:[ -]et)?[ -]{_UNIT})?"
    rf"|{_TEEN}|{_UNIT}|zero)(?![a-z])"
)
NUMBER = rf"(?:[0-9]{{1,3}}(?![0-9])|{SPELLED})"
ROUNDED = {
    "demi-douzaine": 6, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
"""Rounded numbers: « une dizaine »."""
_WORD = re.compile("[a-z]+")


def to_int(numeral: str) -> int:
    """Read what ``NUMBER`` matched: « 12 », « quatre-vingt-dix-huit », « vingt et un »."""
    if numeral.isdecimal():
        return int(numeral)
    words = [word for word in _WORD.findall(numeral) if word != "et"]
    if words[0] == "quatre" and len(words) > 1:
        return 80 + sum(_VALUES[word] for word in words[2:])
    return sum(_VALUES[word] for word in words)
