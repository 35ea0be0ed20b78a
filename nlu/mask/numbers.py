"""Addresses, numbers and dates that lead to one person: each becomes a made-up one, so that a line stays French."""

from __future__ import annotations

import re

from nlu.french.calendar import DAY_NAMES, SHOWN_MONTH
from nlu.mask.addresses import mask_addresses
from nlu.mask.made_up import ACCOUNT, BIRTH, EMAIL, LINK, PHONE, POSTCODE
from nlu.readers.phone import MASK, mask_phones

_WRITTEN = rf"(?:1er|\d{{1,2}}) ?(?:{SHOWN_MONTH})\.?"
_NUMERIC = r"(?:0?[1-9]|[12]\d|3[01])[/.\-](?:0?[1-9]|1[0-2])"
_OLD_YEAR = r"(?:19\d{2}|200\d|201\d)"
_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?P<born>\bn[ée]{{1,2}}e?s? en ){_OLD_YEAR}(?!\d)", re.I), r"\g<born>1950"),
    (
        re.compile(
            rf"(?P<born>\bn[ée]{{1,2}}e?s?(?: le| un)?(?: (?:{DAY_NAMES}))?"
            r"|naissance ?(?:est |: ?|le |c'est )*) ?"
            rf"(?:{_WRITTEN}(?: \d{{2,4}})?|\d{{1,2}}[ /.\-]\d{{1,2}}(?:[ /.\-]\d{{2,4}})?|{_OLD_YEAR}|\d{{8}})(?!\d)",
            re.I,
        ),
        rf"\g<born> {BIRTH}",
    ),
    (re.compile(rf"(?<![\d/.\-])(?:{_WRITTEN}|{_NUMERIC}[/.\-]) ?{_OLD_YEAR}(?!\d)", re.I), BIRTH),
    (re.compile(rf"(?<![\d/.\-]){_NUMERIC}[/.\-]\d{{2}}(?!\d)(?![/.\-]\d)"), BIRTH),
)
_AFTER_PHONES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\w)[A-HJ-NP-TV-Z]{2}[ \-]?\d{3}[ \-]?[A-HJ-NP-TV-Z]{2}(?!\w)", re.I), "AA-000-AA"),
    (
        re.compile(r"(?P<what>\b(?:digicode|code(?: d'entr[ée]e| porte| immeuble)?|interphone|badge)\b[ :,]*)"
                   r"(?:(?:est|c'est|de la porte|n°|num[ée]ro)[ :]*)*(?=\w*\d)[\w*#]+", re.I),
        r"\g<what>0000",
    ),
    (
        re.compile(r"(?P<what>\b(?:n°|num[ée]ro|dossier|r[ée]f(?:[ée]rence)?|allocataire|matricule|contrat|client)\b"
                   r"[ :.°n]*)(?:de dossier[ :]*)?(?=[\w\-/]*\d[\w\-/]*\d[\w\-/]*\d)[\w\-/]+", re.I),
        r"\g<what>0000",
    ),
    (re.compile(r"(?<![\w'])[^\W\d_]{4,}[._]?\d{2,}\w*"), "camille"),  # what people call themselves on networks
    (re.compile(r"(?<!\d)\d{6,}(?!\d)"), PHONE),
    (re.compile(r"(?P<what>\b(?:cp|code postal)\b ?:? ?)\d{2}[ .]?\d{3}(?!\d)", re.I), rf"\g<what>{POSTCODE}"),
    (re.compile(r"(?<![\d,.])\d{2} \d{3}(?= [A-ZÀ-Ý])"), POSTCODE),
    (re.compile(r"(?<!\d)\d{5}(?!\d)(?! ?(?:€|euros?|habitants?|masques?|repas|colis|km|litres?)\b)"), POSTCODE),
)  # fmt: skip
_PLACEHOLDERS = {EMAIL: "\ue000", PHONE: "\ue001", BIRTH: "\ue002", LINK: "\ue003"}
"""Private characters that stand for what was masked, so that no later step reads it again."""


def mask_numbers(line: str) -> str:
    """Mask e-mails, links, births, telephone and other long numbers, codes and post codes of one line."""
    line = mask_addresses(line, email=EMAIL, link=LINK, account=ACCOUNT)
    for pattern, made_up in _STEPS:
        line = pattern.sub(made_up, line)
    line = mask_phones(_hide(line)).replace(MASK, PHONE)
    line = _hide(line)
    for pattern, made_up in _AFTER_PHONES:
        line = pattern.sub(made_up, line)
    return line


def _hide(line: str) -> str:
    for made_up, placeholder in _PLACEHOLDERS.items():
        line = line.replace(made_up, placeholder)
    return line


def show_numbers(line: str) -> str:
    """Put the made-up values where the earlier steps left a mark."""
    for made_up, placeholder in _PLACEHOLDERS.items():
        line = line.replace(placeholder, made_up)
    return line
