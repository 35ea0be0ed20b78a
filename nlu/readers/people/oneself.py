"""What the writer says of their own state and wants: the help is for them then, or for them too. In folded text."""

from __future__ import annotations

import re

_SELF_STATE = re.compile(
    r"(?:je|j'|j) ?(?:ne |n')?(?:peux|peu|arrive|sors|ai|marche|conduis|vois|tiens|mange|dors|bouge|peut"
    r"|px) (?:plus|pas|rien|presque plus|qu'|jamais)(?![a-z])(?! d'enfant)"
    r"|(?:je suis|j'suis|chuis|jsuis|suis|je me retrouve|je reste|je vis|je me sens|je vais etre|j'ai ete"
    r"|je viens d'etre)(?: \w+){0,2} (?:malade|seule?|isolee?|handicap\w*|agee?|hospitalis\w*|operee?"
    r"|bloque\w*|confine\w*|alite\w*|"
    r"au chomage|sans|enceinte|immobilis\w*|coince\w*|invalide|a la rue|veuve|veuf|epuise\w*|en fauteuil"
    r"|fatigue\w*|platre\w*|cas contact|positi\w+|en galere|en difficulte|malvoyante?|positif|depasse\w*"
    r"|perdue?)"
    r"|(?:on|nous) (?:n'a|a|n'avons|avons|n'arrive|ne peut|peut|ne pouvons|n'arrivons|sommes|est)(?:"
    r" \w+){0,2} (?:plus|pas|rien|malades?|seuls?|bloques?|confines?|faim|froid|isoles?)(?![a-z])"
    r"|(?:ne pouvons|n'arrivons|n'avons|ne savons) plus|j'ai (?:faim|froid|mal|peur|du mal|[0-9]+ ans et"
    r" (?:je|j'))|mon frigo|me faire (?:livrer|aider)|mes"
    r" courses|m'aider|aidez[- ]moi|aide[rz]? moi|(?:mon|ma) (?:traitement|ordonnance|jambe|hanche|dos)|il"
    r" me faut|me manque"
)
_SELF_WANT = re.compile(
    r"(?:j'ai|jai|g|j ai|j'aurais|j'aurai|on a|nous avons|nous aurions|on aurait|ai) (?:\w+ )?(?:besoin"
    r"|besion|bsoin|bsn)(?! d'aider| de me rendre)"
    r"|(?:je|nous|on) (?:re)?cherch\w+(?! a (?:aider|me rendre|etre))|nous sommes|ns sommes|je voudrais"
    r" (?:de l'aide|qu'on|quelqu'un|une aide)|il (?:me|nous) faut|qui (?:peut|pourrait|veut) (?:me |nous"
    r" )?garder m"
)


def speaks_of_self(folded: str) -> bool:
    """Tell whether the writer says something of their own state."""
    return _SELF_STATE.search(folded) is not None


def wants_for_self(folded: str) -> bool:
    """Tell whether the writer says what they need or look for themselves."""
    return _SELF_WANT.search(folded) is not None
