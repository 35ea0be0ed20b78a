"""The French numbering plan, overseas included: what a number is once its digits are known. Digits in, E.164 out."""

from __future__ import annotations

import re
from itertools import pairwise

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

# Overseas numbers are dialled like mainland ones, but belong to another country code (ARCEP numbering plan).
_OVERSEAS = {
    "0262": "RE", "0263": "RE", "0692": "RE", "0693": "RE", "0269": "YT", "0639": "YT",
    "0590": "GP", "0690": "GP", "0691": "GP", "0594": "GF", "0694": "GF", "0596": "MQ", "0696": "MQ", "0697": "MQ",
}  # fmt: skip
_NINE_DIGIT_CODES = frozenset({33, 262, 590, 594, 596})
"""Codes whose numbers are written with a zero and dialled so from the whole of France; elsewhere the code is needed."""

_SAINT_PIERRE = "0508"
"""Dialled before the six digits of Saint-Pierre-et-Miquelon from elsewhere in France."""

# Kept by ARCEP for films and books: people, demos and tests use them, the library does not know them.
_FICTION = ("019900", "026191", "035301", "046571", "053649", "063998")

_EMERGENCIES = re.compile(r"15|17|18|11[2459]|19[167]|3919|3114|3117|3977|3018|3020|3624|116000|116006|116117")
_SHORT_SERVICE = re.compile(r"3[0-9]{3}|10[0-9]{2}|118[0-9]{3}|1[0-9]{2}")
_RISING = "01234567890123456789"


def national(digits: str) -> str | None:
    """Give ten digits that begin with 0 their country code, by their prefix; 08 is nobody's own number."""
    if digits.startswith("08"):
        return None
    if digits.startswith(_FICTION):
        return "+33" + digits[1:]
    if digits.startswith(_SAINT_PIERRE):
        return "+508" + digits[4:]
    first = _OVERSEAS.get(digits[:4], "FR")
    for region in (first, *(other for other in ("RE", "GP", "GF", "MQ") if first == "FR")):
        number = phonenumbers.parse(digits, region)
        if phonenumbers.is_valid_number_for_region(number, region):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if first == "FR":
        return None
    # New overseas ranges open faster than the library learns them: the prefix is enough.
    return f"+{phonenumbers.country_code_for_region(first)}{digits[1:]}"


def international(digits: str, *, sure: bool = True) -> str | None:
    """Read digits that begin with a country code; when not ``sure``, a possible number of unknown range will do."""
    try:
        number = phonenumbers.parse("+" + digits)
    except NumberParseException:
        return None
    code = number.country_code
    if code in _NINE_DIGIT_CODES:
        own = digits[len(str(code)) :].removeprefix("0")
        return national("0" + own) if len(own) == 9 else None
    known = phonenumbers.is_valid_number(number) if sure else phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164) if known else None


def is_emergency(digits: str) -> bool:
    """Whether these digits call for help: « 15 », « 112 », « 3919 »."""
    return _EMERGENCIES.fullmatch(digits) is not None


def is_service(digits: str) -> bool:
    """Whether these digits are a service's: « 08 92… », « 3631 », « 118 218 »."""
    return re.fullmatch(r"(?:00?33|33)?0?8[0-9]{8}", digits) is not None or _SHORT_SERVICE.fullmatch(digits) is not None


def is_unlikely(e164: str) -> bool:
    """Whether a number was more likely invented: « 01 02 03 04 05 », « 06 06 06 06 06 », « 06 12 34 56 78 »."""
    digits = "0" + e164.removeprefix("+")[-9:]
    pairs = [digits[at : at + 2] for at in range(0, len(digits) - 1, 2)]
    steps = {int(after) - int(before) for before, after in pairwise(pairs)}
    return (
        len(set(digits[2:])) == 1
        or len(set(pairs[1:])) == 1
        or steps in ({1}, {-1}, {11}, {-11})
        or digits[2:] in _RISING
        or digits[2:] in _RISING[::-1]
    )


def format_phone(e164: str) -> str:
    """Show a number as it can be dialled from anywhere in France: with its 0, else with its country code."""
    try:
        number = phonenumbers.parse(e164)
    except NumberParseException:
        return e164
    with_zero = number.country_code in _NINE_DIGIT_CODES
    shown = phonenumbers.format_number(
        number, PhoneNumberFormat.NATIONAL if with_zero else PhoneNumberFormat.INTERNATIONAL
    )
    return shown.replace(".", " ").replace("-", " ")
