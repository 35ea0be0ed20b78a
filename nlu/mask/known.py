"""Names that are known beside one line: of the writer, of their organisation, of whom the case holds."""

from __future__ import annotations

import re

from nlu.french.first_names import FIRST_NAMES
from nlu.french.text import flat, fold
from nlu.french.words import is_everyday
from nlu.mask.made_up import HOUSE
from nlu.mask.words import NOBODY, NOT_NAMES, PARTICLES, TITLES
from nlu.readers.people import find_first_name, find_structure

_HEAD = re.compile(
    r"^(?:(?:l'|la |le |les |notre )?(?:association|asso|collectif|ehpad|ccas|cias|mdph|foyer|r[ée]sidence|[ée]picerie"
    r"(?: sociale| solidaire)*|club|amicale|fondation|centre social|maison de quartier|mairie|[ée]cole|coll[èe]ge"
    r"|lyc[ée]e|comit[ée]|paroisse|cr[èe]che|maison de retraite|ville|service|entreprise|restaurant|pharmacie) ?)+",
    re.I,
)


def names_said(text: str) -> frozenset[str]:
    """The folded words of the name that the writer gives of themselves, over all lines of a message."""
    said = find_first_name(text)
    return name_words(said) if said else frozenset()


def structures_said(text: str) -> tuple[str, ...]:
    """The name of the organisation that writes, if it says one."""
    found = find_structure(text)
    return (found.name,) if found is not None and found.name else ()


def name_words(*names: str | None) -> frozenset[str]:
    """The folded words of these names that may stand for somebody: no title, no everyday word but names."""
    words = {fold(word).strip(".") for name in names if name for word in re.findall(r"[^\W\d_]+", name)}
    return frozenset(
        word
        for word in words - PARTICLES - TITLES - NOT_NAMES - NOBODY
        if len(word) >= 2 and (word in FIRST_NAMES or not is_everyday(word))
    )


def mask_phrases(line: str, phrases: tuple[str, ...]) -> str:
    """Mask the own names of small organisations; the kind of organisation stays: « association Les Mimosas »."""
    for phrase in phrases:
        own = _HEAD.sub("", flat(phrase))
        if len(own) < 4 or all(word in NOBODY | PARTICLES for word in re.findall(r"[^\W\d_]+", fold(own))):
            continue
        particle = re.match(r"(?:de la |de l'|des |du |de |d')", own, re.I)
        own = own[particle.end() :] if particle else own
        line = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", HOUSE, line, flags=re.I)
    return line
