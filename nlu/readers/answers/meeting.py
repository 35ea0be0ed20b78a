"""Answers to « À quelle adresse, et à quelle heure ? »: any words that may be a place or an hour."""

from __future__ import annotations

import re

from nlu.french.calendar import DAY_NAMES
from nlu.french.text import fold
from nlu.readers.phone import MASK, mask_phones
from nlu.readers.yesno import read_yes_no

_DAYS = rf"(?:{DAY_NAMES}|demain|aujourd'hui|week-end|matin|soir|apres-midi)"
_NOT_PLACE = re.compile(
    rf"^(?:le |les |et |, )*{_DAYS}(?:[ ,]+(?:et |le |les )*{_DAYS})*$|^\d+ (?:personnes?|benevoles?)$"
    rf"|la ou vous savez|comme d'?hab(?:itude)?$|d'habitude$|lune|^(?:ici|la-?bas|chez moi|n'importe ou)$"
    r"|(?:^| )(?:2[5-9]|[3-9][0-9]) ?h(?![a-z])"
)


def is_place(text: str) -> bool:
    """Whether a text may say where people meet, or when."""
    kept = mask_phones(text).replace(MASK, "")
    if not any(map(str.isalnum, kept)) or _NOT_PLACE.search(fold(kept).strip(" .!")):
        return False
    answer = read_yes_no(kept)
    return answer is None or bool(answer.rest)
