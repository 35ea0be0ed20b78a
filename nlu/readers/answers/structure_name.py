"""Answers to « Comment s'appelle votre structure ? »: almost any words, but not the kind alone, nor somebody's name."""

from __future__ import annotations

import re

from nlu.french.text import flat, fold
from nlu.readers.phone import MASK, mask_phones
from nlu.readers.yesno import read_yes_no

SHORTEST, LONGEST = 2, 120
"""Characters of a name."""

_POLITE = r"(?:(?:(?:bonjour|bonsoir)[,.]|alors|euh|ben|oui|ici|nous(?! sommes)|moi|elle|on)[ ,.:=]+)*"
_KIND = (
    r"(?:structure|asso(?:ciation)?|ehpad|mairie|ccas|collectif|club|centre|foyer|ecole|college|lycee|mission locale"
    r"|etablissement|service|organisme|entreprise)"
)
_CALLED = (
    r"(?:s'ap+el+ent?|s'apel+e|s'appelle|se nomme|on s'appelle|nom(?: officiel)? (?:c'est|est|:)|c'est|c(?= )"
    r"|je travaille (?:au|a la|a l'|pour)|nous sommes|on est)"
)
_LEAD = re.compile(
    rf"^{_POLITE}(?:(?:notre |l'|la |le |les )?(?:{_KIND} )?(?:elle )?{_CALLED} ?)?(?:(?:l'|la |le )(?={_KIND}))?"
)
_TAIL = re.compile(
    r" ?(?:\((?:c'est|avec|loi|sans|prononc)[^)]*\)?|, (?:c'est|avec|tout attache|je vous|et le tel|voici|depuis"
    r"|quartier)(?![a-z]).*|!)$"
)
_NOT_NAME = re.compile(
    rf"^(?:une? |la |le |l'|les |ma |mon |notre |nos )*{_KIND}(?: .{{0,3}})?$|^(?:je m'appelle|c'est pour"
    rf"|pour (?:une?|ma|mon|la) |aucune|pas de structure|j'ai pas de|votre )"
    r"|^[0-9]+ (?:benevoles?|personnes?)|^(?:je|il|marque|c'est marque|ah non)(?![a-z])|pas une (?:structure"
    r"|association)|(?<![a-z])(?:mdr|lol)(?![a-z])"
)
_ENDS = re.compile("[\\s,;:!?\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]+$")
_NAMELESS = re.compile(r"(?:pas|sans)(?: encore)? (?:de |d')?(?:nom|statut)|n'a pas (?:encore )?de nom")


def read_structure_name(text: str) -> str | None:
    """The name as it is written; ``None`` when the words give none."""
    shown = flat(mask_phones(text).replace(MASK, ""))
    lead = _LEAD.match(fold(shown))
    shown = shown[lead.end() if lead else 0 :]
    tail = _TAIL.search(fold(shown))
    name = _ENDS.sub("", (shown[: tail.start()] if tail else shown).strip(" ,;:-"))
    folded = fold(name)
    if not SHORTEST <= len(name) <= LONGEST or not any(map(str.isalpha, name)):
        return None
    answer = read_yes_no(name)
    return None if _NOT_NAME.search(folded) or (answer is not None and answer.plain) else name


def has_no_name(text: str) -> bool:
    """Whether a structure says that it has no name yet."""
    return _NAMELESS.search(fold(text)) is not None
