"""Answers to « À quel numéro vous joindre ? » of somebody who has no telephone, or keeps the number."""

from __future__ import annotations

import re

from nlu.french.text import fold

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


def declines_phone(text: str) -> bool:
    """Whether somebody without a telephone, or who keeps its number, says so."""
    return _WITHOUT.search(fold(text)) is not None
