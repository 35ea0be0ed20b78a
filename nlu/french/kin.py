"""The words for those people ask help for, as they are written in good French: the one table of them."""

from __future__ import annotations

import re

# Those in _CHILDREN and _SPOUSES live with the writer, as a rule: see ``nlu.readers.people``.
_CLOSE = """
mère père maman papa grand-mère grand-père mamie mami mamy mémé papi papy pépé tante tata tatie
oncle tonton marraine parrain frère sœur cousin cousine neveu nièce belle-mère beau-père belle-sœur
beau-frère belle-maman voisin voisine ami amie copain copine pote collègue gardien gardienne
concierge locataire coloc colocataire patient patiente filleul filleule propriétaire proche nounou
client cliente protégé protégée arrière-grand-mère arrière-grand-père grand-tante grand-oncle
frangin frangine gendre belle-fille beau-fils bru bonne-maman bon-papa mémère pépère aïeul aïeule
fiancé fiancée amoureux amoureuse pupille ex-voisin ex-voisine
"""
_CLOSE_PLURAL = """
parents grands-parents beaux-parents voisins voisines amis amies copains collègues tantes oncles
locataires patients patientes proches clients grands-mères grands-pères frères sœurs voisines amies
beaux-frères belles-sœurs neveux nièces cousins cousines
"""
_CHILDREN = """
fils fille enfant enfants bébé bébés petit-fils petite-fille petits-enfants petites-filles filles
gamin gamine loulou ado fiston
"""
_SPOUSES = """
mari femme époux épouse conjoint conjointe compagnon compagne concubin concubine chéri chérie ex-mari
ex-femme
"""
_STRANGERS = """dame monsieur personne homme femme mamie papi couple retraité retraitée famille veuve veuf étudiant
étudiante senior jeune"""
_FEMININE_WORDS = """
mère maman grand-mère mamie mami mamy mémé tante tata tatie marraine sœur cousine nièce belle-mère
belle-sœur belle-maman voisine amie copine gardienne patiente filleule nounou cliente protégée fille
femme épouse conjointe compagne concubine petite-fille gamine ex-femme frangine belle-fille bru
bonne-maman mémère aïeule fiancée amoureuse ex-voisine grand-tante arrière-grand-mère chérie
"""
_ENDS_WITH_S = frozenset(["fils", "petit-fils"])
_FEMININE = frozenset(_FEMININE_WORDS.split())
ACCENTS = {
    "batiment": "bâtiment",
    "residence": "résidence",
    "etage": "étage",
    "rez-de-chaussee": "rez-de-chaussée",
    "cote": "côté",
    "allee": "allée",
    "a": "à",
    "cite": "cité",
}


def fold_word(word: str) -> str:
    """Fold one word of the lists above, ligatures opened."""
    return word.replace("œ", "oe").translate(str.maketrans("éèêâàîïôç", "eeeaaiioc"))


def _table(*lists: str) -> dict[str, str]:
    return {fold_word(word): word for words in lists for word in words.split()}


CLOSE = _table(_CLOSE)
CLOSE_PLURAL = _table(_CLOSE_PLURAL)
CHILDREN = _table(_CHILDREN)
SPOUSES = _table(_SPOUSES)
STRANGERS = _table(_STRANGERS)
CHILD = (
    r"(?:enfants?|fils|filles?|bebes?|bb|petite? (?:garcon|fille|bout)|gosses?|gamine?s?|ados?|puce|loulous?|petits?"
    r"|garcons?|jumeaux|jumelles)"
)
"""A child of the house, as parents say it."""
OWN = CLOSE | CLOSE_PLURAL | CHILDREN | SPOUSES


def alternation(words: dict[str, str]) -> str:
    """Give the pattern of these words; hyphens may be spaces, the longest word is tried first."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\-", "[- ]") for word in ordered) + ")(?![a-z-])"


def written(folded: str, words: dict[str, str]) -> str:
    """Give back its accents to a folded word."""
    return words.get(folded) or words[folded.replace(" ", "-")]


def is_plural(word: str) -> bool:
    """Tell whether « vos » goes with the word rather than « votre »."""
    return word in CLOSE_PLURAL.values() or (
        word in CHILDREN.values() and word[-1] in "sx" and word not in _ENDS_WITH_S
    )


def is_feminine(word: str) -> bool:
    """Tell « une » from « un »."""
    return word in _FEMININE or word in ("dame", "personne", "famille", "veuve", "retraitée", "étudiante")
