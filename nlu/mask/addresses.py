"""Addresses by which a stranger could write to somebody: e-mails, links, accounts of networks."""

from __future__ import annotations

import re

from nlu.readers.phone import mask_phones

ADDRESS = "[adresse]"

_TOP = r"(?:fr|com|org|net|info|eu|be|ch)"
"""Others (« .ca », « .me ») are words of a sentence whose space is missing, unless a path follows."""

_EMAIL = re.compile(
    r"[\w.+\-]+(?:@ ?| @ )[\w\-]+(?:\.[\w\-]+)+"
    rf"|[\w.+\-]+ @[\w\-]+(?:\.[\w\-]+)*\.{_TOP}(?!\w)"  # « ou @ada.k » is an account
    r"|[\w.+\-]+(?: point [\w\-]+)*[ (\[]{1,2}(?:arobase|arobas|at)[ )\]]{1,2}[\w\-]+(?: ?(?:point|dot|\.) ?\w+)+",
    re.I,
)
_LINK = re.compile(
    rf"(?:https?://|www\.)\S+|(?<![\w@.\-])[\w\-]+(?:\.[\w\-]+)*\.(?:{_TOP}(?![\w\-])(?:/\S*)?|[a-z]{{2,6}}/\S+)", re.I
)
_ACCOUNT = re.compile(r"(?<![\w@])@\w[\w.]+")
_NETWORK = re.compile(
    r"(?P<network>\b(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|messenger|telegram|signal|tiktok|discord|skype)"
    r"(?: (?:c'est|est|perso)| ?[:=])+ ?)(?P<account>\w[\w.\-]+)",
    re.I,
)


def mask_addresses(text: str, *, email: str, link: str, account: str) -> str:
    """Replace each kind of address by the words given; an account has no « @ » after the name of its network."""
    text = _LINK.sub(link, _EMAIL.sub(email, text))
    return _NETWORK.sub(rf"\g<network>{account.removeprefix('@')}", _ACCOUNT.sub(account, text))


def mask_contacts(text: str) -> str:
    """Hide numbers and addresses: what a stranger reads of somebody's words passes here."""
    return mask_phones(mask_addresses(text, email=ADDRESS, link=ADDRESS, account=ADDRESS))
