"""Answers to « À quel numéro vous joindre ? » that hold no number that can be called."""

from __future__ import annotations

import re
from typing import Literal

from nlu.readers.text import fold

WrongNumber = Literal["premium", "emergency", "abroad", "short", "long", "mail"]

_PHONE = r"(?:tel|tels|telephone|portable|fixe|forfait|ligne|numero|num|mobile|smartphone|gsm|puce|credit)s?"
_WITHOUT = re.compile(
    rf"(?:pas|plus|aucun|sans|ni)(?: (?:de|d'|le|mon|un|encore|a moi))* ?{_PHONE}(?![a-z])"
    rf"|{_PHONE} (?:\w+ ){{0,3}}(?:casse|vole|perdu|en panne|hs|coupe|mort|foutu|desactive|resilie)e?"
    r"|(?:je |j')?(?:n'en|en|n'|n) ?ai (?:pas|plus|aucun)|jen ai (?:pas|plus)|g ?(?:en )?(?:pa|pas) de"
    r"|(?:par|sur) (?:message|ecrit|telegram|ici|mail|chat|messagerie)|(?:ecri\w+|contact\w+|repond\w+"
    r"|laiss\w+)[- ]moi (?:un (?:message|mot) )?(?:ici|par|sur)"
    rf"|ici (?:seulement|c'est|suffit|plutot|uniquement)|(?:n'|ne )?(?:ai|connais|sais) pas (?:encore )?(?:mon"
    rf"|le) {_PHONE}|sans (?:tel|numero)"
    rf"|(?:pas|jamais|rien|evite(?: de)?) (?:\w+ )?(?:mon|le|ce) {_PHONE}|(?:donne|donner|communique|dire) (?:jamais"
    rf"|pas) (?:mon|le|ce) {_PHONE}"
)
_DIGITS = re.compile("[0-9]")
_RUN = re.compile(r"(?<![0-9+])(?<!\+ )[0-9](?:[ .\-/]{0,2}[0-9])+")
_SHORTEST, _LONGEST = 9, 10
"""Digits of a French number without and with its zero."""
_EMERGENCY = frozenset(["15", "17", "18", "112", "114", "115", "119", "3919", "3114", "116117"])


def declines_phone(text: str) -> bool:
    """Whether somebody without a telephone, or who keeps its number, says so."""
    return _WITHOUT.search(fold(text)) is not None


def has_digits_too_many(text: str) -> bool:
    """Whether a French number has more than its ten digits: one was typed twice, and nobody knows which."""
    runs = [(run.group()[:2], len(_DIGITS.findall(run.group()))) for run in _RUN.finditer(fold(text))]
    return any(_LONGEST < count < 2 * _LONGEST and not start.startswith(("00", "33")) for start, count in runs)


def wrong_number(text: str) -> WrongNumber | None:
    """What is wrong with the digits of a text that holds no good number; ``None`` when there are hardly any."""
    folded = fold(text)
    if re.search(r"[^ ]@[^ ]+\.[a-z]", folded):
        return "mail"
    digits = "".join(_DIGITS.findall(folded))
    if digits in _EMERGENCY:
        return "emergency"
    if len(digits) < 4:
        return None
    national = re.sub("^(?:0033|33)0?", "0", digits)
    if national.startswith("08") and len(national) == _LONGEST:
        return "premium"
    if len(national) < _SHORTEST:
        return "short"
    if not national.startswith("0") or re.match("00[1-9]", digits):
        return "abroad"
    return "long" if len(national) > _LONGEST else "short" if len(national) < _LONGEST else None
