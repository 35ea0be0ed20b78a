"""A bare fact: a number, a place, a day or a head count said by itself, which is no wish of its own."""

from __future__ import annotations

import re

from nlu.french.text import fold
from nlu.readers.acts import find_act
from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.statement import states_plainly
from nlu.readers.question import asks
from nlu.readers.wish import Wish, read_wish
from nlu.types import Facts

LONGEST = 7
"""Words, digits left out: « mon numéro c'est le 06… », « je suis à Vitry sur Seine »."""

_WORD = re.compile(r"[^\W\d_]+")


def is_bare_fact(text: str, facts: Facts) -> bool:
    """Whether a text says one of ``facts`` and nothing else: no task, no wish, no question."""
    said = facts.communes or facts.postcode or facts.phone or facts.availability or facts.headcount
    if not said or len(_WORD.findall(fold(text))) > LONGEST:
        return False
    wishes = read_wish(text) != Wish() or states_plainly(text) or find_act(text) is not None
    return not (wishes or asks(text) or read_missions(text))
