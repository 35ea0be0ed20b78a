"""Answers to « De quoi avez-vous besoin ? »: any words that tell something of the task."""

from __future__ import annotations

import re
from datetime import date

from nlu.french.text import flat, fold
from nlu.readers.when import find_availability
from nlu.readers.yesno import read_yes_no

_TELLS_NOTHING = re.compile(
    r"(?:de l'|une? |d'|un peu d'|svp |urgent )*(?:aide|coup de main|aides?|service)s?(?: (?:urgente?|svp|merci))*"
    r"|je (?:propose|demande|veux|voudrais|cherche)"
    r"|[^aeiouy]{2,}|.*(?:mdr|ptdr|million d'euros).*"
)
_WORDS_BESIDE = 1


def tells_something(text: str, today: date) -> bool:
    """Whether a text says what the help is: no bare yes, no noise, not only the days that another question asks for."""
    folded = fold(text).strip(" .!…")
    if not any(map(str.isalpha, folded)) or _TELLS_NOTHING.fullmatch(folded):
        return False
    answer = read_yes_no(text)
    if answer is not None and not answer.rest:
        return False
    days = find_availability(text, today)
    return days is None or len(flat(text).split()) - len(days.text.split()) > _WORDS_BESIDE
