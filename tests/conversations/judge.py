"""Whether what became of an answer is what its writer expected."""

from __future__ import annotations

import re
from typing import Any

from nlu.french.text import fold
from nlu.gazetteer import commune
from tests.conversations.answering import Became
from tests.conversations.answers import Written

MOST_WORDS = 0.5
"""Of the words expected, how many must be kept: two people cut the same sentence in two places."""

ASKED_AGAIN = ("question_service", "remerciement", "salutation", "hors_sujet")
"""Asides after which the same question stands again, nothing taken: what an answer that says nothing may get."""


def right(written: Written, became: Became) -> bool:
    """The same outcome, or one that does the same to the person; the same value where one is expected."""
    expected = written.expected
    match expected["outcome"]:
        case "taken":
            return became.outcome == "taken" and _same(written.question, expected["value"], became.value)
        case "ask":
            return _asked_again(written, became)
        case "aside":
            return _aside(expected["kind"], became)
        case "correct":
            return became.outcome in ("correct", "back")
        case outcome:
            return bool(became.outcome == outcome)


def _asked_again(written: Written, became: Became) -> bool:
    if written.question == "summary" and became.outcome == "correct":
        return not became.value  # « Que voulez-vous corriger ? » asks too
    return became.outcome in ("ask", "which") or (became.outcome == "aside" and became.kind in ASKED_AGAIN)


def _aside(kind: str, became: Became) -> bool:
    if kind == "hors_sujet":
        return became.outcome in ("ask", "aside")
    if kind in ("annulation", "modification"):
        return became.outcome == "stop" or (became.outcome, became.kind) == ("aside", "annulation")
    return became.outcome == "aside" and became.kind == kind


def _same(question: str, wanted: Any, got: Any) -> bool:
    """The value expected; of words kept as they are, the words that carry it."""
    if question == "missions":
        return sorted(wanted) == sorted(got)
    if question == "commune":
        place = commune(got)
        return place is not None and f"{place.name.removesuffix(' Arrondissement')} ({place.departement})" == wanted
    if question in ("beneficiary", "structure_name", "place", "details", "name"):
        kept, enough = _words(wanted), 0.0 if question == "beneficiary" else MOST_WORDS
        share = len(kept & _words(str(got))) / len(kept) if kept else 0.0
        return fold(wanted) == fold(str(got)) or (share > 0 and share >= enough)
    return question == "when" or bool(wanted == got)


_OURS = frozenset(("votre", "vos", "ma", "mon", "mes", "notre", "une", "un", "la", "le", "les", "des", "de", "du", "d"))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9]+", fold(text)) if word not in _OURS}
