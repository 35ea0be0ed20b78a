"""Whether words, given where an answer was awaited, state an offer or a request of their own."""

from __future__ import annotations

import re
from typing import Literal

from nlu.french.phrases import ALSO
from nlu.french.text import fold
from nlu.readers.wish.hints import sounds_like_need, sounds_like_offer

SHORTEST = 5
"""Words: a shorter text in the middle of a form is an answer, good or bad."""

_SPEAKS = re.compile(
    r"(?<![a-z])(?:je|j'|j|moi qui|on|nous|il (?:me|nous) faut|aide[rz]?[- ]moi|(?:y a|a) plus|plus (?:rien|d'argent"
    r"|de quoi)|mon fils|ma fille)(?![a-z])"
)
_ALSO = re.compile(rf"(?<![a-z])(?:{ALSO}|par ailleurs|une autre (?:demande|offre|mission))(?![a-z])")
_WANTED = r"(?:je |j')?(?:voulais|voudrais|veux|souhaite|aimerais)(?: plutot| aussi| egalement)?"
_GIVES_INSTEAD = re.compile(rf"{_WANTED} proposer|plutot proposer")
_ASKS_INSTEAD = re.compile(
    rf"c'est moi qui ai besoin|{_WANTED} (?:demander|quelqu'un)|plutot demander|cherche plutot"
    rf"|cherche (?:aussi )?quelqu'un"
)
_MISTAKEN = re.compile(
    r"(?:me suis|s'est|c'est) (?:tromp|gour)|plutot|en fait|en verite|c'est moi qui|pas (?:demander|proposer)"
)
_FOR_HELP = re.compile(
    r"(?:qui|quelqu'un|qqn|une personne|un benevole)(?: \w+)? (?:peut|pourrait|veut|voudrait|serait|pour)|(?:pouvez"
    r"|pourriez|peux|pourrais)[- ](?:vous|tu) (?:m'|me |nous |venir |faire |passer )"
    r"|c'est possible d|possible que quelqu'un|y a-t-il quelqu'un"
)


def states_plainly(text: str) -> bool:
    """Whether somebody says, of themselves and in words enough, what they give or need."""
    folded = fold(text)
    if len(folded.split()) < SHORTEST or not _SPEAKS.search(folded):
        return False
    return sounds_like_need(folded) or sounds_like_offer(folded) or _direction(folded) is not None


def says_also(text: str) -> bool:
    """Whether a statement comes beside what was said, or takes its place."""
    folded = fold(text)
    return states_plainly(text) and (_ALSO.search(folded) is not None or _direction(folded) is not None)


def takes_back(text: str) -> Literal["offre", "demande"] | None:
    """What somebody wants who says that it was the other: « je me suis trompée, je voulais proposer mon aide »."""
    folded = fold(text)
    return _direction(folded) if _MISTAKEN.search(folded) else None


def _direction(folded: str) -> Literal["offre", "demande"] | None:
    if _GIVES_INSTEAD.search(folded):
        return "offre"
    return "demande" if _ASKS_INSTEAD.search(folded) else None


def asks_for_help(text: str) -> bool:
    """Whether a question is a request in itself: « quelqu'un peut-il garder mon chien ? »."""
    return _FOR_HELP.search(fold(text)) is not None or states_plainly(text)
