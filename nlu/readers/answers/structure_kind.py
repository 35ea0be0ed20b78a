"""Answers to « Quel type de structure ? »."""

from __future__ import annotations

import re

from nlu.french.text import fold
from nlu.readers.answers.repair import meant

_KINDS = {
    "association": (
        r"l?a?sso[cs]?(?:s?iation|iatif|iative|c|iasion)?s?|in lasosiasion|ong|restos?|secours (?:pop\w*|catholique"
        r"|islamique)|croix[- ]rouge|emmaus|amicale|club|comite des fetes|loi 1901|mjc|federation|banque alimentaire"
        r"|petits freres|epicerie (?:sociale|solidaire)|centre social(?: et culturel)?|maison de quartier"
        r"|regie de quartier|fondation"
    ),
    "ccas": r"c\.?c\.?a\.?s\.?|cias|(?:centre )?(?:inter)?communal d'action sociale",
    "ehpad": (
        r"e?h?pad|epahd|epad|epadh|maison de retraite|personnes agees dependantes|usld"
        r"|residence (?:autonomie|seniors?|services)|foyer[- ]logement"
    ),
    "mdph": r"mdph|maison (?:departementale )?(?:des personnes handicapees|du handicap)",
    "ase": (
        r"ase|aide sociale a l'enfance|protection de l'enfance|foyer de l'enfance|mecs|maison d'enfants|pouponniere"
        r"|village d'enfants"
    ),
    "collectivite": (
        r"mairie|commune|collectivite(?: territoriale)?|hotel de ville|communaute (?:d'agglo\w*|de communes|urbaine)"
        r"|agglo\w*|metropole|conseil (?:departemental|regional|municipal)|region|municipalite"
    ),
    "operateur": (
        r"france travail|pole emploi|caf|cpam|carsat|msa|urssaf|la poste|operateur|service public|mission locale"
        r"|france services|securite sociale"
    ),
    "autre": (
        r"lycee|college|ecole|universite|entreprise|sarl|societe|hopital|clinique|paroisse|eglise|mosquee|temple"
        r"|pharmacie|collectif|cabinet|scic|scop|syndic|copropriete|autre|aucun de ceux[- ]la|magasin|restaurant"
        r"|boulangerie|caserne|pompiers"
    ),
}
_NAMED = {kind: re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])") for kind, pattern in _KINDS.items()}
_ADMINISTRATION = re.compile(r"(?<![a-z])(?:departement|prefecture|conseil departemental)(?![a-z])")
"""Who a service belongs to: a kind of its own when nothing else is named."""
_DENIED = re.compile(r"(?<![a-z])(?:pas|ni) (?:une?|de|d')? ?[a-z]+")


def read_structure_kind(text: str) -> str | None:
    """The kind, of ``nlu.types.Structure``; ``None`` when none is named, or several."""
    folded = fold(meant(text))
    if _DENIED.search(folded):
        return None
    named = [kind for kind, pattern in _NAMED.items() if pattern.search(folded)]
    if not named and _ADMINISTRATION.search(folded):
        return "collectivite"
    return named[0] if len(named) == 1 else None
