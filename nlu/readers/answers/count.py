"""Answers to « Combien de bénévoles cherchez-vous ? »: one number, whatever it is written with."""

from __future__ import annotations

import re

from nlu.french.calendar import MONTH_STARTS
from nlu.french.numerals import NUMBER, ROUNDED, SPELLED, to_int
from nlu.french.text import fold
from nlu.readers.phone import mask_phones

MOST = 500
"""Volunteers one structure may look for at once; more is a typing error."""

_EACH = {"binome": 2, "couple": 2, "paire": 2, "trio": 3, "duo": 2}
_SPELLINGS = (
    (r"(?<![a-z])(?:tois|troi|trwa)(?![a-z])", "trois"),
    (r"(?<![a-z])(?:vint|vingts)(?![a-z])", "vingt"),
    (r"(?<![a-z])(?:de|2)(?:ux)? ?doi(?:gts)?(?![a-z])", "deux"),
    (r"(?<![a-z])(?:kat|catre|quatres|kat)(?![a-z])", "quatre"),
    (r"(?<![a-z])(?:sink|cinque?|senk)(?![a-z])", "cinq"),
    (r"(?<![a-z])demi douzaine", "demi-douzaine"),
    (r"(?<![0-9a-z])i(?=[0-9])", "1"),
    ("\ufe0f?\u20e3", ""),
)
_HUNDREDS = re.compile(rf"(?<![a-z])(?:(?P<many>{SPELLED}) )?cent(?:s)?(?: (?P<more>{SPELLED}))?(?![a-z])")
_NUMBER = rf"(?<![a-z0-9.,\-])(?:{NUMBER}|[0-9]{{4,}})(?![a-z0-9])"
_NOT_PEOPLE = re.compile(
    rf"{_NUMBER} ?(?:h(?:eures?)?[0-9]{{0,2}}|ans|euros?|€|km|%|minutes|mn|fois|jours?|semaines?|mois|caisses|points"
    rf"|stands|bras|tables|voitures)(?![a-z])"
    rf"|(?:a|vers|des|de|entre) {_NUMBER} ?h(?![a-z])|(?:le|du|au|les) {_NUMBER} (?:{MONTH_STARTS})\w*"
    rf"|(?<![a-z0-9]){NUMBER},? (?:rue|avenue|av|bd|boulevard|place|impasse|allee|chemin|route|bis|ter"
    rf"|quai)(?![a-z])|(?:on est|sommes|deja) (?:deja )?{_NUMBER}"
    rf"|\((?:[^)]*)\)|[0-9]{{5}}"
)
_SUM = re.compile(
    rf"(?P<one>{_NUMBER}) (?:[a-z'-]+ ){{1,3}}?(?:et|\+|plus|puis)[ ]?(?P<two>{_NUMBER}) [a-z]"
    rf"|(?P<a>{_NUMBER}) [a-z]+(?: [a-z]+)?, (?P<b>{_NUMBER}) [a-z]+$"
)
_TIMES = re.compile(rf"(?P<many>{_NUMBER}) (?:equipes?|groupes?) de (?P<each>{_NUMBER})")
_THEREFORE = re.compile(
    rf"(?:donc|soit|c'est[- ]a[- ]dire|disons|je dirais|plutot|ideal(?:ement)?|en tout|au total|il (?:en |nous en "
    rf"|m'en )?(?:manque|faut)(?: encore)?) ({_NUMBER})"
)
_RANGE = re.compile(rf"({_NUMBER})(?: ?(?:,? ?voire|,? ?peut-etre|a|ou|et|-|/) ?| )({NUMBER})(?![a-z0-9])")
_PER = re.compile(rf"(?:une?|1) (?:personne|benevole|volontaire)? ?par [a-z]+.*?({_NUMBER}) [a-z]+")
_ONE = re.compile(
    r"(?:quelqu'un|(?<![a-z])(?:une?|1) (?:seule? )?(?:personne|benevole|volontaire|chauffeur|seule?)|une? seule?"
    r"|un ou une)(?![a-z])"
)


def read_count(text: str) -> int | None:
    """How many, 1 to ``MOST``; of a range, its end; ``None`` when no number of people is said."""
    folded = _spelled(mask_phones(text))
    if "et demi" in folded:
        return None
    if per := _PER.search(folded):
        return _within(to_int(per[1]))
    kept = _NOT_PEOPLE.sub(" ; ", folded)
    for found in (_of_groups(kept), _rounded(kept), _hundreds(kept), _said(kept)):
        if found is not None:
            return _within(found)
    return 1 if _ONE.search(kept) else None


def _spelled(text: str) -> str:
    folded = fold(text)
    for pattern, written in _SPELLINGS:
        folded = re.sub(pattern, written, folded)
    return re.sub(r"(?<![0-9a-z])[x~]\s?(?=[0-9])", "", folded)


def _within(count: int) -> int | None:
    return count if 1 <= count <= MOST else None


def _of_groups(folded: str) -> int | None:
    if times := _TIMES.search(folded):
        return to_int(times["many"]) * to_int(times["each"])
    for word, each in _EACH.items():
        if (found := re.search(rf"({_NUMBER}) {word}s?(?![a-z])", folded)) is not None:
            return to_int(found[1]) * each
    return None


def _rounded(folded: str) -> int | None:
    found = re.search(rf"(?:({_NUMBER}) )?(?:petite |bonne |grosse )?({'|'.join(ROUNDED)})s?(?![a-z])", folded)
    if found is None:
        return None
    many = to_int(found[1]) if found[1] and found[1] not in ("une", "un") else 1
    return many * ROUNDED[found[2]]


def _hundreds(folded: str) -> int | None:
    found = _HUNDREDS.search(folded)
    if found is None:
        return None
    return (to_int(found["many"]) if found["many"] else 1) * 100 + (to_int(found["more"]) if found["more"] else 0)


def _said(folded: str) -> int | None:
    """The number meant among those said: the conclusion, the sum, the end of the range, else the first."""
    if concluded := list(_THEREFORE.finditer(folded)):
        return _int(concluded[-1][1])
    if (between := _RANGE.search(folded)) and _int(between[1]) <= _int(between[2]):
        return _int(between[2])
    numbers = re.findall(_NUMBER, folded)
    if _SUM.search(folded):
        return sum(map(_int, numbers))
    return next((_int(number) for number in numbers if number not in ("un", "une")), None)


def _int(number: str) -> int:
    return int(number) if number.isdecimal() else to_int(number)
