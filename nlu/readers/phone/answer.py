"""The answer to « À quel numéro vous joindre ? »: the number, or why there is none, and what else was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from nlu.french.text import flat, fold
from nlu.readers.phone.digits import Piece, runs
from nlu.readers.phone.find import Found, blank, find_phones
from nlu.readers.phone.plan import is_emergency, is_service, is_unlikely, national

Doubt = Literal["short", "long", "zero", "abroad", "premium", "emergency", "unlikely", "mail"]

_OURS = 10
"""Digits of a French number."""
_FEWEST, _FEWEST_ABROAD = 4, 6
"""Digits of what is meant for a number, and of the shortest that are dialled within one territory (« 75 12 34 »)."""
_PAIRS = [1, 2, 2, 2, 2]
"""« 6 39 98 12 34 »: a French number whose zero was lost, as nobody abroad writes theirs."""
_TAKEN_BACK = re.compile(r"(?<![a-z])(?:non|nan|pardon|plutot|en fait|erreur|tromp\w+|oups|enfin|desolee?)(?![a-z])")
_NOT_THIS = re.compile(r"(?<![a-z])(?:pas|plus)(?: au| le| du)?[ :]*$")
_A_DIGIT_MORE = re.compile("[0-9]{1,3}")
_MAIL = re.compile(r"[a-z0-9]@[a-z0-9-]+\.[a-z]")
_CLOCK = re.compile(r"(?<![0-9])[0-2]?[0-9] ?(?:h|heures?|:)(?: ?[0-5][0-9])?(?![0-9:])")


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """What an answer says. No number and no doubt: it speaks of something else."""

    number: str | None = None
    """In E.164."""
    doubt: Doubt | None = None
    """Why there is no number: too short or long, its zero or its country code lacking, a service, perhaps invented, an
    e-mail address."""
    guess: str | None = None
    """In E.164: the number to ask about, when the doubt is « zero » or « unlikely »."""
    rest: str = ""
    """What is said beside the number, about calling as a rule: « après 18h »."""


def read_phone(text: str) -> PhoneReading:
    """Read the answer to the question of the telephone; a number is taken when it cannot be another one."""
    folded = blank(fold(text), postcodes=False)
    found = list(find_phones(folded))
    rest = _rest(flat(text), found)
    numbers = [each for each in found if each.number]
    if numbers and _A_DIGIT_MORE.fullmatch(rest):  # « 0148731234 56 »: one was typed twice, and nobody knows which
        return PhoneReading(doubt="long")
    if numbers:
        number = _meant(folded, numbers).number or ""
        return replace(_taken(number), rest=rest)
    if _MAIL.search(folded):
        return PhoneReading(doubt="mail")
    said = max(runs(_CLOCK.sub(_unread, folded)), key=_length, default=[])
    return _doubtful(said, len(flat(text).strip(" .!")))


def _taken(number: str) -> PhoneReading:
    return PhoneReading(doubt="unlikely", guess=number) if is_unlikely(number) else PhoneReading(number)


def _unread(match: re.Match[str]) -> str:
    return "x" * len(match.group())


def _meant(folded: str, numbers: list[Found]) -> Found:
    """The first number, but for those taken back: « pas le 06…, le 07… », « 06… non pardon, 07… »."""
    kept = [each for each in numbers if not _NOT_THIS.search(folded[: each.start])] or numbers
    for before, after in zip(kept[-2::-1], kept[:0:-1], strict=False):
        if _TAKEN_BACK.search(folded[before.end : after.start]):
            return after
    return kept[0]


def _rest(shown: str, found: list[Found]) -> str:
    parts, done = [], 0
    for each in found:
        parts.append(shown[done : each.start])
        done = each.end
    parts.append(shown[done:])
    return " ".join(part for part in (piece.strip(" .,;:()-/") for piece in parts) if part)


def _length(run: list[Piece]) -> int:
    return sum(len(piece.digits) for piece in run)


def _doubtful(said: list[Piece], answer: int) -> PhoneReading:
    """Why these digits are no number; ``answer`` is how long the whole answer is."""
    digits = "".join(piece.digits for piece in said)
    whole = bool(said) and said[-1].end - said[0].start >= answer
    if whole and is_emergency(digits):
        return PhoneReading(doubt="emergency")
    if is_service(digits) and (whole or len(digits) >= _OURS):
        return PhoneReading(doubt="premium")
    if len(digits) < _FEWEST:
        return PhoneReading()
    if said[0].plus or digits.startswith("00"):
        return PhoneReading(doubt=_beyond_zero(digits))
    if digits.startswith("0"):
        return _french(digits)
    return _without_zero(said, digits)


def _beyond_zero(digits: str) -> Doubt:
    """What is wrong with « +33 6 39 » or « 0033 6 39 98 12 34 5 »."""
    if not digits.strip("0"):
        return "unlikely"
    return "long" if len(digits.removeprefix("00")) > _OURS + 1 else "short"


def _french(digits: str) -> PhoneReading:
    if len(digits) != _OURS:
        return PhoneReading(doubt="short" if len(digits) < _OURS else "long")
    return PhoneReading(doubt="unlikely", guess=f"+33{digits[1:]}")  # of a range that was not open yet, perhaps


def _without_zero(said: list[Piece], digits: str) -> PhoneReading:
    """« 6 39 98 12 34 », « 639981234 »: French without its zero; « 514 555 0199 »: from abroad, without its code."""
    own = national("0" + digits) if len(digits) == _OURS - 1 else None
    shape = [len(piece.digits) for piece in said]
    if own and (shape == _PAIRS or (len(shape) == 1 and digits[0] in "67")):
        return _taken(own)
    if own:
        return PhoneReading(doubt="zero", guess=own)
    return PhoneReading(doubt="abroad" if len(digits) >= _FEWEST_ABROAD else "short")
