"""Post codes. A number of five digits is one only when nothing says that it counts or identifies something else."""

from __future__ import annotations

import re
from functools import cache

from nlu.french.numerals import SPELLED, to_int
from nlu.french.text import fold
from nlu.gazetteer.spelling import CONTRACTIONS, LINKS, TOKEN
from nlu.gazetteer.table import departement_of, table, zones
from nlu.readers.commune.lexicon import PLACING, UNITS
from nlu.readers.commune.tokens import MAX_LENGTH, hide

# What people write for a whole city that has no such code.
CITY_CODES = {"75000": "75056", "69000": "69123", "13000": "13055"}

# A word of four letters may be glued before it, one of three after it: « Laurent75011 », « 94400vitry ».
_JOINED = re.compile(
    r"(?<![0-9_.,/+\-])(?<!\b[a-z])(?<!\b[a-z]{2})(?<!\b[a-z]{3})(?:\bf-?)?([0-9]{5})"
    r"(?![0-9_/]|[a-z]{1,2}[0-9]?\b|[.,\-][0-9])"
)
_IN_WORDS = re.compile(
    rf"\b(?P<thousands>{SPELLED})[ -]mille(?P<cents>[ -](?:(?P<hundreds>{SPELLED})[ -])?cents?)?"
    rf"(?:[ -](?P<units>{SPELLED}))?"
)
_SPACED = re.compile(r"\b(?:cp|code postal|code)\s*:?\s*([0-9]{2})[ .]([0-9]{3})\b|^([0-9]{2})[ .](?!000)([0-9]{3})$")
_SPACED_BEFORE_NAME = re.compile(r"(?<![\w.,/+\-])([0-9]{2})[ .]([0-9]{3})(?= +([a-z]+))")
_ASKED = re.compile(r"(?:cp|code postal|postal|poste)\s*(?:est|c'est|:|le)?\s*(?:le\s*)?$")
_COUNTED = re.compile(
    r"(?:environ|presque|plus de|moins de|jusqu'a|pres de|quelque|autour de|soit|total de|coute|payer|gagne|verse|paye"
    r"|dossier|reference|ref|numero|commande|facture|siret|rna|bp|cs|promo|porte|digicode|interphone|badge|portail|appartement|appt|boite|no|n°)\s*(?:n°|no|:)?\s*$"
)


def find_postcode(text: str, expected: bool = False) -> str | None:
    """Return the first post code said, five digits; one that serves nobody only when « CEDEX » or « cp » says so.

    ``expected`` says that the message answers a question that asks for one.
    """
    folded = hide(fold(text)[:MAX_LENGTH])
    if expected and (said := _said_apart(folded)):
        return said
    for match in (*_JOINED.finditer(folded), *_SPACED.finditer(folded)):
        code = "".join(filter(None, match.groups()))
        before, after = folded[: match.start()].rstrip(" ("), folded[match.end() :]
        if _is_postcode(code, before, after, expected=expected):
            return code
    for match in _SPACED_BEFORE_NAME.finditer(folded):
        code = match[1] + match[2]
        if set(CONTRACTIONS.get(match[3], (match[3],))) & _town_words(code) - LINKS:
            return code
    return None


def _said_apart(folded: str) -> str | None:
    """Read a code given digit by digit, or in words: « 5 9 0 0 0 », « soixante-neuf mille trois »."""
    digits = re.sub(r"[ .\-]", "", folded)
    if len(digits) == 5 and digits.isdecimal() and departement_of_postcode(digits):
        return digits
    match = _IN_WORDS.search(folded)
    following = TOKEN.search(folded, match.end()) if match else None
    if match is None or (following and following.group() in UNITS):
        return None
    thousands, hundreds, units = (to_int(part) if part else 0 for part in match.group("thousands", "hundreds", "units"))
    code = f"{thousands * 1000 + (hundreds or bool(match['cents'])) * 100 + units:05d}"
    return code if code in table().by_postcode else None


def _is_postcode(code: str, before: str, after: str, *, expected: bool) -> bool:
    asked = bool(_ASKED.search(before))
    known = code in table().by_postcode or code in CITY_CODES
    vouched = expected or asked or "cedex" in after[:40]
    if not known and not (vouched and departement_of_postcode(code)):
        return False
    if asked:
        return True
    if _COUNTED.search(before) or after.lstrip().startswith(("€", "%", "$", "m²")):
        return False
    following = TOKEN.match(after.lstrip())
    if following is None:
        return True
    word = following.group()
    elided = after.lstrip()[following.end() :].startswith("'")
    # « 10 000 masques », written 10000: a round number before a noun counts; before a place or a break it does not.
    counted = word in UNITS and not elided and word not in _town_words(code)
    return not counted and not (code.endswith("000") and _counts(before, after, word))


def _counts(before: str, after: str, word: str) -> bool:
    """Say whether a round number is followed by what it counts, rather than by the name of a town of that code."""
    if (
        after[:1] != " "
        or word in PLACING
        or word in {"je", "j", "et", "mais", "c", "on", "nous", "si", "svp", "merci"}
    ):
        return False
    placed = before.split()[-1:] in (["a"], ["sur"])
    return not placed and word not in _round_town_words()


def _town_words(code: str) -> set[str]:
    """Return the tokens of the names of the places that a post code serves."""
    columns = table()
    return {part for row in columns.by_postcode.get(code, ()) for part in columns.keys[row].split()}


@cache
def _round_town_words() -> frozenset[str]:
    """Return the tokens of the names of all places that have a round post code."""
    codes = [code for code in table().by_postcode if code.endswith("000")]
    cities = (table().keys[table().rows[insee]] for insee in CITY_CODES.values())
    return frozenset(cities).union(*(_town_words(code) for code in codes))


def departement_of_postcode(code: str) -> str | None:
    """Return the département that a post code belongs to; Corsica is settled by its first three digits."""
    found = ("2A" if code < "20200" else "2B") if code.startswith("20") else departement_of(code)
    return found if found in zones().departements else None
