"""Answers to « Pour qui est cette aide ? » and « Qui faut-il aider ? »: oneself, somebody else, a structure."""

from __future__ import annotations

import re
from typing import Literal

from nlu.french import kin
from nlu.french.sms import ABBREVIATIONS, SPEECH
from nlu.french.text import flat, fold
from nlu.readers.answers.repair import meant
from nlu.readers.people import find_structure

Whom = Literal["self", "other", "structure"]

_SPELLINGS = {typed: (SPEECH | ABBREVIATIONS)[typed] for typed in ("pr", "pa", "ms", "cest")} | {
    "grd": "grand", "bo": "beau", "bel": "belle", "seur": "soeur", "manman": "maman", "mwen": "", "pou": "pour",
    "c": "c'est", "ce": "c'est",
}  # fmt: skip
_SPELLED = re.compile(rf"(?<![a-z'])({'|'.join(_SPELLINGS)})(?![a-z'])")

_SELF = re.compile(
    r"(?<!chez )(?<!avec )(?<!que )(?<!et )(?<!rien )(?<!, )(?<![a-z-])(?:moi(?:[- ]?meme)?"
    r"|nous(?:[- ]memes?)?(?! avons| sommes| cherch)|ma (?:pomme|gueule|personne|famille|petite personne)"
    r"|ma propre personne|bibi|mon (?:compte|menage|foyer|propre compte|couple)|notre (?:famille|foyer|couple)"
    r"|toute la famille|personnelle?|perso|votre serviteur|bibibi)(?![a-z])|🙋|^moi(?![a-z])|et moi(?! je)(?![a-z])"
)
_NOT_SELF = re.compile(r"pas (?:pour |que pour )?(?:moi|nous)(?![a-z])|besoin de rien moi|d'autre que moi")
_SPOUSE = rf"(?:{'|'.join(word for word in kin.SPOUSES if not word.startswith('ex-'))}|homme|moitie)"
_HOUSEHOLD = re.compile(
    rf"(?<![a-z])(?:ma|mon|mes|notre|nos) (?:petite?s? |propres? |deux |trois |2 |3 )?(?:{kin.CHILD}"
    rf"|{_SPOUSE})(?![a-z-])(?! de (?:ma|mon))"
)
_SMALL = re.compile(
    rf"(?<![a-z])(?:mes|nos) (?:\w+ )?{kin.CHILD}|petite? (?:garcon|fille)|bebe|(?<![a-z])bb(?![a-z])"
    rf"|(?<![0-9])(?:[0-9]|1[0-7]) (?:ans|mois)(?![a-z])"
)
_DETERMINED = r"(?:ma|mon|mes|sa|son|notre|nos|une?|deux|des|cette|ce)"
_NOT_SOMEBODY = (
    r"(?:choix|fois|peu|rue|adresse|ville|gare|mairie|semaine|matin|soir|courses?|demande|aide|suite|truc|instant"
    r"|moment|premiere?|second|seconde|deuxieme|troisieme|derniere?|bouton|voisinage"
    r"|quartier|chat|chien|president|place|particulier)"
)
_PERSON = re.compile(rf"(?<![a-z'-]){_DETERMINED} (?!{_NOT_SOMEBODY}(?![a-z]))[a-z][a-z'-]+")
_SOMEBODY = re.compile(
    rf"(?<![a-z])(?:(?:la|le|les|l') ?{kin.alternation(kin.OWN | kin.STRANGERS)}|quelqu'un(?! d'autre que)"
    rf"|une? autre(?: personne)?|autrui|un tiers|(?:pour|c'est|aider) (?:elle|lui|eux)|mamie|mamy|mami|papi|papy"
    rf"|maman|papa|mme|madame|monsieur|mr|m\.|gramoun|tata|tonton|marraine|parrain|ginette)(?![a-z])"
)
_STRUCTURE = re.compile(
    r"(?<![a-z])(?:asso(?:c|ciation)?s?|ccas|cias|ehpad|mdph|ase|mairie|commune|collectivite|departement"
    r"|etablissement|residence|service|maison de (?:quartier|retraite)|bailleur|college|lycee|ecole"
    r"|foyer de|croix[- ]rouge|restos|secours|emmaus|agence|france travail|structure|centre|club|collectif"
    r"|entreprise|hopital|creche|paroisse|epicerie|organisme|organisation|federation)(?![a-z])"
)
_PROFESSIONAL = re.compile(r"(?:assistante? sociale?|educat\w+|travailleu\w+ sociale?|conseillere?|usagers?)")
_UNSURE = re.compile(
    r"je crois|(?<![a-z])ou (?:la|le|une?)|les deux|a titre perso|nobody|personne en particulier|votre (?:grand|mere"
    r"|pere|soeur)|quelqu'un d'autre que moi|je sais pas|moi et (?:aussi|un peu)|et pour (?:le|la|l'|une?) (?:foyer"
    r"|asso)"
)


def read_whom(text: str) -> Whom | None:
    """For whom help is asked, or ``None`` when it is not said, or two of them at once."""
    folded = _spelled(text)
    if _UNSURE.search(folded):
        return None
    rest = _NOT_SELF.sub(" ", folded)
    itself = _NOT_SELF.search(folded) is None and _SELF.search(rest) is not None
    named = _STRUCTURE.search(rest) is not None or find_structure(text) is not None
    if named and not _names_a_person_first(rest):
        of_one = itself and not any(word in rest for word in ("nous", "notre", "nos "))
        return None if of_one or _PROFESSIONAL.search(rest) else "structure"
    if _PROFESSIONAL.search(rest) and not re.search(r"c'est (?:elle|lui)", rest):
        return None
    return _of_people(rest, itself=itself)


def _of_people(rest: str, *, itself: bool) -> Whom | None:
    """The writer, those they live with, somebody else: who is named alone, or first."""
    household = _HOUSEHOLD.search(rest) is not None
    person = _is_somebody(_SELF.sub(" ", _HOUSEHOLD.sub(" ", rest)))
    if itself and re.search(r"ne le dites? pas", rest):
        person = False
    if itself and person:
        first = re.match(r"(?:c'est |pour |a |ben |je demande )*", rest)
        return "self" if household or _SELF.match(rest, first.end() if first else 0) else "other"
    if itself:
        return "self"
    if household and not person:
        return _of_household(rest)
    return "other" if person else None


def _of_household(rest: str) -> Whom | None:
    """Small children are the writer's own affair; of others who live there, it is not plain."""
    if _SMALL.search(rest):
        return "self"
    return None if re.search("avec moi|chez (?:moi|nous)|ensemble|avec (?:lui|elle)", rest) else "other"


def _is_somebody(folded: str) -> bool:
    return _SOMEBODY.search(folded) is not None or _PERSON.search(folded) is not None


def _names_a_person_first(folded: str) -> bool:
    """« une dame qui est au foyer » is a person, whatever place is told after."""
    people = kin.alternation(kin.OWN | kin.STRANGERS | {"dame": "dame", "gens": "gens"})
    return re.match(rf"(?:pour |c'est |jecris |j'ecris |en fait )*{_DETERMINED} ?(?:\w+ )?{people}", folded) is not None


def _spelled(text: str) -> str:
    """Folded, with the spellings of telephones and of Creole written out."""
    return _SPELLED.sub(lambda found: _SPELLINGS[found[1]], fold(text)).strip(" .!…")


_LEAD = re.compile(
    r"^(?:(?:bonjour|ben|bah|euh|alors|c'est|c|il faut aider|il s'agit de|aidez|pour|voici|non|oui|en fait"
    r"|moi)[ ,.!…]+)*"
)
_CUT = re.compile(
    r"[,;:(.!?]| (?:et (?:ses|son|sa)|qui|elle|il|lui|ils|elles|je|j'|on|nous|que|qu'|dont|g|a \d+|de \d+ ans|au \d+"
    r"|06|07|0[1-9]|tous les \d|enceinte|gravement|virgule|est|sont)(?![a-z])"
)
_VAGUE = re.compile(
    r"^(?:elle|lui|eux|elles|quelqu'un(?: d'autre.*)?|une personne|personne|une? autre|lui-meme|quelqu'une|des gens"
    r"|gens|oui.*|non.*|moi.*|nous.*|toi|vous.*)$"
)
_JOKE = re.compile(r"^(?:mon (?:chat|chien|poisson)|le president|votre .*|ta .*|dieu|batman)")
_NOT_WHO = re.compile(
    r"^(?:elle|il|ils|elles|je|j'|on|nous|aussi|bien sur|c'est (?:pour )?(?:moi|nous)|.* ou (?:ma|mon|mes|le"
    r"|la))(?![a-z])"
)
_POSSESSIVES = (("mon", "votre"), ("ma", "votre"), ("mes", "vos"), ("notre", "votre"), ("nos", "vos"), ("moi", "vous"))


def read_beneficiary(text: str) -> str | None:
    """Who is to be helped, as told to the writer (« votre tante », « une dame de votre village »), or ``None``."""
    said = flat(meant(text))
    folded = fold(said)
    lead = _LEAD.match(folded)
    said, folded = said[lead.end() if lead else 0 :], folded[lead.end() if lead else 0 :]
    cut = _CUT.search(folded, 3)
    said, folded = (said[: cut.start()], folded[: cut.start()]) if cut else (said, folded)
    said = re.sub(r"[^\w'&+ -]+", "", said).strip(" -'")
    folded = fold(said)
    if (
        not any(letter.isalpha() for letter in said)
        or _VAGUE.match(folded)
        or _JOKE.match(folded)
        or _NOT_WHO.match(folded)
    ):
        return None
    return _to_the_writer(_known(folded) or said)


def _known(folded: str) -> str:
    """The relation in good French, when it is one and nothing more: « ma grd mere » is « ma grand-mère »."""
    spelled = _spelled(folded)
    found = re.fullmatch(
        rf"(?P<whose>(?:ma|mon|mes|notre|nos|une?|la|le) )?(?P<who>{kin.alternation(kin.OWN)}) ?", f"{spelled} ".strip()
    )
    if found is None:
        return ""
    word = kin.written(found["who"], kin.OWN)
    whose = found["whose"] or ("ma " if kin.is_feminine(word) else "mes " if kin.is_plural(word) else "mon ")
    return whose + word


def _to_the_writer(said: str) -> str:
    """« ma tante » is « votre tante » for who says it."""
    for mine, yours in _POSSESSIVES:
        said = re.sub(rf"(?<![\w-]){mine}(?![\w-])", yours, said, flags=re.IGNORECASE)
    return (
        said
        if said[:2].isupper()
        or said.split()[0].lower() not in ("votre", "vos", "une", "un", "la", "le", "les", "des", "deux")
        else said[0].lower() + said[1:]
    )
