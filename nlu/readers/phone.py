"""Telephone numbers, however French people write or dictate them. Never guesses: a number too short is no number."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from nlu.readers.numerals import SPELLED, to_int
from nlu.readers.text import flat, fold

MASK = "[numéro]"

# Overseas numbers are dialled like mainland ones, but belong to another country code (ARCEP numbering plan).
_OVERSEAS = {
    "0262": "RE", "0263": "RE", "0692": "RE", "0693": "RE", "0269": "YT", "0639": "YT",
    "0590": "GP", "0690": "GP", "0691": "GP", "0594": "GF", "0694": "GF", "0596": "MQ", "0696": "MQ", "0697": "MQ",
}  # fmt: skip
_FRENCH_CODES = frozenset({33, 262, 508, 590, 594, 596, 681, 687, 689})
# Kept by ARCEP for films and books: people, demos and tests use them, the library does not know them.
_FICTION = ("019900", "026191", "035301", "046571", "053649", "063998")

_GAP = r"[ .\-/_,·)]{0,3}"
_DIGIT = r"(?:[0-9]|o(?![a-z]))"
_NATIONAL = re.compile(
    rf"(?<![0-9][./\-])(?:(?<![0-9])0|(?<![0-9a-z])o(?=[ .\-]?[1-9]))(?:{_GAP}{_DIGIT}){{9}}"
    r"(?![0-9])(?![./\-](?!0[1-9])[0-9])"
)
_FOREIGN = re.compile(r"(?:\+|(?<![0-9])00) ?\(?[1-9](?:[ .\-/_()]{0,3}[0-9]){6,16}")
_BARE_CODE = re.compile(
    rf"(?<![0-9+])(?:33|262|590|594|596){_GAP}(?:\(0\)"
    rf" ?)?[1-79](?:{_GAP}[0-9]){{8}}(?![0-9])"
)
_SPOKEN = re.compile(
    rf"(?:plus )?(?<![a-z0-9])(?:[0-9]+|{SPELLED})(?:[ ,.\-]{{1,3}}(?:[0-9]+(?![0-9a-z])|{SPELLED})){{3,}}"
)
_SPOKEN_TOKEN = re.compile(rf"[0-9]+|{SPELLED}")
_PHONE_LIKE = re.compile(
    rf"\(?(?:\+|(?<![0-9])0|(?<![0-9a-z])o(?=[ .\-]?[1-9])) ?\(?{_DIGIT}(?:["
    rf" .\-/_,·()]{{0,3}}{_DIGIT}){{6,40}}"
    r"|(?<![0-9])[1-9](?:[ .\-]?[0-9]){7,40}"
)
_NOT_PHONES = re.compile(
    r"(?<![0-9])[0-3]?[0-9][/.\-][01]?[0-9][/.\-](?:19|20)[0-9]{2}(?![0-9])"  # a date
    r"|(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])"  # an ISO date
    r"|(?<![0-9])[0-9]{5}[ ,/\-]{1,3}[0-9]{5}(?![0-9])"  # two post codes
)
_OTHER_NUMBERS = re.compile(
    r"(?<![a-z0-9])[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])"  # IBAN
    r"|(?<![0-9])[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[0-9]{5}(?![0-9])"  # SIRET
    r"|(?<![0-9])[12] ?[0-9]{2} ?[0-9]{2} ?[0-9][0-9ab] ?[0-9]{3} ?[0-9]{3}(?: ?[0-9]{2})?(?![0-9])"  # social security
    r"|(?<![0-9])[0-9]{4}[ \-][0-9]{4}[ \-][0-9]{4}[ \-][0-9]{4}(?![0-9])"  # bank card
)


def find_phone(text: str) -> str | None:
    """Return the first personal number of the text in E.164; 08 and short service numbers are none."""
    folded = _blank(_OTHER_NUMBERS, _blank(_NOT_PHONES, fold(text)))
    found = sorted(candidate for candidate in _candidates(folded))
    return found[0][2] if found else None


def format_phone(e164: str) -> str:
    """Show a number as its owner would write it: national form in France and overseas, international elsewhere."""
    try:
        number = phonenumbers.parse(e164)
    except NumberParseException:
        return e164
    national = number.country_code in _FRENCH_CODES
    return phonenumbers.format_number(
        number, PhoneNumberFormat.NATIONAL if national else PhoneNumberFormat.INTERNATIONAL
    )


def mask_phones(text: str) -> str:
    """Replace by « [numéro] » everything that may be a number, valid or not: what is shown to strangers passes here."""
    shown = flat(text)
    folded = _blank(_NOT_PHONES, fold(text))
    spans = [match.span() for pattern in (_OTHER_NUMBERS, _PHONE_LIKE) for match in pattern.finditer(folded)]
    spans += [(start, end) for start, end, _ in _spoken(folded)]
    masked, done = [], 0
    for start, end in sorted(spans):
        if start >= done:
            masked += [shown[done:start], MASK]
        done = max(done, end)
    return "".join(masked) + shown[done:] if spans else text


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: "x" * len(match.group()), text)


def _candidates(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, E.164) of every valid number, whatever its form."""
    for match in _NATIONAL.finditer(folded):
        if number := _national(_digits(match.group())):
            yield match.start(), match.end(), number
    for match in _FOREIGN.finditer(folded):
        if number := _foreign(match.group()):
            yield match.start(), match.end(), number
    for match in _BARE_CODE.finditer(folded):
        if number := _foreign(match.group()):
            yield match.start(), match.end(), number
    for start, end, digits in _spoken(folded):
        if number := _national(digits) if digits.startswith("0") else _foreign(digits):
            yield start, end, number


def _digits(candidate: str) -> str:
    return re.sub("[^0-9]", "", candidate.replace("o", "0"))


def _national(digits: str) -> str | None:
    """Give ten digits their country code, by their prefix."""
    if digits.startswith("08"):
        return None
    if digits.startswith(_FICTION):
        return "+33" + digits[1:]
    first = _OVERSEAS.get(digits[:4], "FR")
    for region in (first, *(other for other in ("RE", "GP", "GF", "MQ") if first == "FR")):
        number = phonenumbers.parse(digits, region)
        if phonenumbers.is_valid_number_for_region(number, region):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if first == "FR":
        return None
    # New overseas ranges open faster than the library learns them: the prefix is enough.
    return f"+{phonenumbers.country_code_for_region(first)}{digits[1:]}"


def _foreign(candidate: str) -> str | None:
    """Read a number with its country code; what follows it (a post code, say) is dropped, group after group."""
    groups = re.findall("[0-9]+", candidate.replace("(0)", " "))
    if candidate.startswith("00"):
        groups[0] = groups[0].removeprefix("00")
    for count in range(len(groups), 0, -1):
        digits = "".join(groups[:count])
        if digits.startswith("33"):
            national = digits[2:].removeprefix("0")
            if len(national) == 9:
                return _national("0" + national)
            continue
        try:
            number = phonenumbers.parse("+" + digits)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return None


def _spoken(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, digits) of numbers dictated in words: « zéro six douze … », « plus trente-trois six … »."""
    if "zero" not in folded and "plus t" not in folded and not re.search("dix|ante|vingt|trente", folded):
        return
    for run in _SPOKEN.finditer(folded):
        tokens = [(token.start(), token.end(), token.group()) for token in _SPOKEN_TOKEN.finditer(folded, *run.span())]
        if sum(not token[2].isdecimal() for token in tokens) < 2:
            continue
        values = [value if value.isdecimal() else str(to_int(value)) for _, _, value in tokens]
        wanted = 11 if run.group().startswith("plus ") and values[0] == "33" else 10
        for first, value in enumerate(values):
            if wanted == 10 and not value.startswith("0"):
                continue
            said = ""
            for last in range(first, len(values)):
                said += values[last]
                if len(said) >= wanted:
                    break
            if len(said) == wanted:
                yield tokens[first][0], tokens[last][1], said
                break
