"""The numbers of a message. Never guesses: with a digit too few or too many, there is no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlu.french.text import fold
from nlu.readers.phone.digits import Piece, runs
from nlu.readers.phone.plan import international, national

_CLOCK = "[0-2]?[0-9]:[0-5][0-9]"
NOT_PHONES = re.compile(
    r"(?<![0-9])[0-3]?[0-9][/.\-][01]?[0-9][/.\-](?:19|20)[0-9]{2}(?![0-9])"  # a date
    r"|(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])"  # an ISO date
    # Opening hours; « 06:39 12:34 56 » are none.
    rf"|(?<![0-9:]){_CLOCK}(?:(?: ?[/\-,;] ?| ){_CLOCK})+(?![0-9:]|[^a-z0-9]{{0,3}}[0-9]{{2}}(?![0-9:h]))"
)
TWO_POSTCODES = re.compile(r"(?<![0-9])[0-9]{5}[ ,/\-]{1,3}[0-9]{5}(?![0-9])")
_PAPER = r"(?:dossier|serie|commande|contrat|facture|allocataire|client|compte|suivi|colis|matricule)"
OTHER_NUMBERS = re.compile(
    r"(?<![a-z0-9])[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])"  # IBAN
    r"|(?<![0-9])(?!00)[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[0-9]{5}(?![0-9])"  # SIRET
    r"|(?<![0-9])[12] ?[0-9]{2} ?[0-9]{2} ?[0-9][0-9ab] ?[0-9]{3} ?[0-9]{3}(?: ?[0-9]{2})?(?![0-9])"  # social security
    r"|(?<![0-9])[0-9]{4}[ \-][0-9]{4}[ \-][0-9]{4}[ \-][0-9]{4}(?![0-9])"  # bank card
)
_PAPERS = re.compile(
    rf"(?:(?:numero|num|n°) (?:de |d')?{_PAPER}|{_PAPER} (?:numero|num|n°))(?: est| :|:)* ?[0-9]{{6,}}(?![0-9])"
)
_FRENCH = re.compile(r"(?:00|0)?(?P<code>33|262|590|594|596)0?[1-79][0-9]{8}")
_PLUS_OR_ZEROS = re.compile(r"(?:00)?[1-9][0-9]{6,15}")
_SHORTEST, _LONGEST = 8, 17
"""Digits of a written number, its country code and zeros included."""
_SOLID = 9
"""So many digits in one piece are a number whatever stands beside it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A number and where it stands in the folded text."""

    start: int
    end: int
    number: str | None
    """In E.164; none when the digits have the shape of a number and are nobody's: a service, a digit too many."""


def blank(text: str, *, postcodes: bool = True) -> str:
    """A folded text of the same length, dates and other numbers made unreadable, two ``postcodes`` in a row as well."""
    for pattern in (NOT_PHONES, OTHER_NUMBERS, _PAPERS, *((TWO_POSTCODES,) if postcodes else ())):
        text = pattern.sub(lambda match: "x" * len(match.group()), text)
    return text


def find_phone(text: str) -> str | None:
    """Return the first personal number of the text in E.164; 08 and short service numbers are none."""
    return next((found.number for found in find_phones(blank(fold(text))) if found.number), None)


def find_phones(folded: str) -> Iterator[Found]:
    """Yield what has the shape of a number, in the order of the text."""
    for run in runs(folded):
        at = 0
        while at < len(run):
            size, found = _read(folded, run, at)
            if found is not None:
                yield found
            at += size


def _read(folded: str, run: list[Piece], first: int) -> tuple[int, Found | None]:
    """The number that begins with this piece, and how many pieces to go on by."""
    size, number = _longest(run, first)
    if not size or _inside(run, first, size):
        return 1, None
    if _goes_on(folded, run, first, size):
        size = len(run) - first
        number = None
    return size, Found(run[first].start, run[first + size - 1].end, number)


def _longest(run: list[Piece], first: int) -> tuple[int, str | None]:
    """How many pieces make the surest, longest number from here on, and that number; nothing when there is none."""
    best: tuple[int, int, str | None] = (0, 0, None)
    digits = ""
    for size, piece in enumerate(run[first:], 1):
        digits += piece.digits
        if len(digits) > _LONGEST:
            break
        if len(digits) >= _SHORTEST:
            sure, number = _number(run[first], digits, _ends(run, first, size))
            if sure and sure >= best[0]:
                best = (sure, size, number)
    return best[1:]


def _ends(run: list[Piece], first: int, size: int) -> set[int]:
    """After how many digits a piece ends."""
    ends, length = set(), 0
    for piece in run[first : first + size]:
        length += len(piece.digits)
        ends.add(length)
    return ends


def _number(head: Piece, digits: str, ends: set[int]) -> tuple[int, str | None]:
    """How sure it is that the digits are one number (0 to 2), and that number in E.164 if it may be somebody's."""
    french = _FRENCH.fullmatch(digits)
    if french and _code_apart(french, head, ends):
        number = international(digits.lstrip("0"))
    elif not head.plus and len(digits) == 10 and digits.startswith("0") and digits[1] != "0":
        number = national(digits)
    elif (head.plus or _has_two_zeros(head, digits, ends)) and _PLUS_OR_ZEROS.fullmatch(digits):
        return _foreign(digits.removeprefix("00"))
    else:
        return 0, None
    return (2 if number else 1), number


def _has_two_zeros(head: Piece, digits: str, ends: set[int]) -> bool:
    """« 00 32… », « 0032… »; « o 06 39… » is « au 06 39… »."""
    return digits.startswith("00") and (2 in ends or head.digits.startswith("00"))


def _foreign(digits: str) -> tuple[int, str | None]:
    """A number with its country code; one of an unknown range will do when nothing surer is there."""
    if number := international(digits):
        return 2, number
    number = international(digits, sure=False)
    return (1 if number else 0), number


def _code_apart(french: re.Match[str], head: Piece, ends: set[int]) -> bool:
    """« 033 6 39… », « 336 39… », or all in one piece; « 03 36 39… » is French with a digit too many."""
    code = french.end("code")
    return code in ends or len(head.digits) >= _SOLID or (code + 1 in ends and french.start("code") == 0)


def _inside(run: list[Piece], first: int, size: int) -> bool:
    """Whether the digits go on from something else: « 2026-0612… », « 12.06.39… »."""
    gap = run[first].gap
    return (
        bool(gap) and " " not in gap and size > 1 and gap == run[first + 1].gap and len(run[first - 1].digits) < _SOLID
    )


def _goes_on(folded: str, run: list[Piece], first: int, size: int) -> bool:
    """Whether a digit too many follows in the same way, so that nobody knows which it is: « 06 39 98 12 34 5 »."""
    if size == 1 or first + size == len(run):
        return False
    extra = run[first + size]
    if extra.gap != run[first + size - 1].gap or len(extra.digits) > 3 or extra.typed != run[first].typed:
        return False
    rest = folded[extra.end :]
    alone = first + size + 1 == len(run) or run[first + size + 1].gap == extra.gap
    return alone and re.match(r" ?[a-z°€]", rest) is None and not _longest(run, first + size)[0]
