"""Answers to « Cette personne est-elle d'accord ? »: she said so, she is represented, not yet, or she refuses."""

from __future__ import annotations

import re
from typing import Literal

from nlu.french import kin
from nlu.french.text import fold
from nlu.readers.yesno import read_yes_no

Agreement = Literal["said", "represents", "not_yet", "refused"]

_THEY = (
    r"(?:(?:elle|il|ils|elles|maman|papa|mamie|papi|la dame|le monsieur|on|i|l'interessee?|(?:ma|mon|la|le|sa"
    r"|son) [a-z'-]+) ?)"
)
_UNCERTAIN = re.compile(
    r"j'?(?:e )?(?:crois|pense|suppose|imagine)|sans doute|normalement|peut[- ]etre|probablement"
    r"|surement(?! (?:pas|que non))|je sais pas|ca depend|en principe|a priori|a mon avis|plus maintenant"
    r"|fais comme tu veux|epaules|je decide|seulement pour|sauf si|^attend|tous ses papiers|procuration"
    r"|personne de confiance|comprend pas|ne comprend|alzheimer|plus (?:toute )?(?:sa|la) tete|demente?"
    r"|(?:parle|repond\w*|communique) plus"
)
"""A supposition, a condition, a mandate that is none, or somebody who can no longer agree."""

_ANOTHERS_MANDATE = re.compile(
    r"(?:tutelle|curatelle|mesure) (?:est |a ete )?(?:demandee|en attente)|pas encore (?:jugee?|accordee?|prononcee?)"
    r"|(?:c'est|par) (?:l'udaf|(?:ma|mon|son|sa|une?) (?:soeur|frere|fille|fils|autre|tante|oncle|asso\w*)) .{0,20}"
    r"(?:represente|l'a|tut)|mais c'est (?:ma|mon|son|sa) [a-z]+ qui"
)
_GUARDIAN = re.compile(
    r"(?<![a-z])(?:tut(?:eur|rice)s?|curat(?:eur|rice)s?|mandataires?|tutelle|curatelle|habilitation familiale"
    r"|autorite parentale|mandat de protection"
    r"|represente(?:nt|nte)? leg\w+|je (?:la|le|les) represente|(?:c'est moi|je suis|on est|c'est nous"
    r"|nous sommes) (?:sa|son|ses|leurs?|la|le|les) (?:maman|mere|papa|pere|parents?|representante?s?)"
    r"|les parents|ils sont mineurs|(?:il|elle) est mineure?)(?![a-z])"
)
_REFUSES = re.compile(
    rf"{_THEY}(?:ne )?(?:veut|veulent|voudra|accepte|acceptera) (?:absolument |toujours )?"
    r"(?:pas|plus|rien|aucune|personne)(?! encore)"
    rf"|{_THEY}(?:refuse|s'y oppose|est contre|ne voudra)"
    rf"|{_THEY}(?:n'est|est) (?:pas|plus) d'accord|elle me tuerait|elle serait furieuse|dit (?:toujours )?non"
)
_NOT_YET = re.compile(
    r"pas? encore?(?![a-z])|(?:je|j'|on|nous) (?:vais |dois |doit |compte |veux |voulais )?(?:lui"
    r"|leur) (?:en )?(?:demand|parl|dis|dirai|pos)\w*|faut (?:d'abord )?(?:que je |qu'on )?(?:lui"
    r"|leur) (?:en )?(?:demande|parle|dise)"
    rf"|{_THEY}(?:ne |n'est |est )?(?:sait|savent|sais|est|pas|ignore)? ?(?:pas|pas encore|rien|encore pas) ?(?:que"
    rf"|au courant|pour|de|du|encore|prevenue?|informee?)|{_THEY}(?:ne )?(?:sait|savent|sais) (?:pas|rien)"
    r"|(?:pas|jamais) (?:encore )?(?:ose|pu|eu le temps|demande|parle|pose)|c'est une surprise|surprise pour"
    r"|je (?:la|le) (?:vois|verrai|previens)|je demande (?:ce soir|demain|apres|plus tard)"
    r"|en cours|bientot|plus tard|pas tout de suite|pas maintenant|a (?:demander|recueillir|voir)|(?:lui|leur) en parle"
)
_SAID = re.compile(
    rf"{_THEY}(?:(?:me|m'|nous|l'|y|en|le|la) ?)*(?:(?:est|sont|etait) (?:bien |tout a fait |tres |meme )?"
    r"(?:d'accord|au courant|ok|prevenue?|informee?|consentante?|contente|ravie?|partante?|demandeu\w+|volontaire"
    r"|favorable)"
    r"|sait|savent|accepte|acceptent|veut(?: bien)?|souhaite|desire|demande|a (?:dit|accepte|demande|donne|supplie"
    r"|repete|confirme|insiste|reclame|consenti)|dit oui|attend que ca|fait oui|ok|dako?r?d?|dakor)"
    r"|(?:c'est|cest|c) (?:elle|lui|ma|mon|sa|son)(?: [a-z]+)? (?:qui |volonte)|me l'a (?:dit|demande|repete"
    r"|confirme)|me la (?:dit?|demande)|m'a (?:dit (?:oui|ok|que oui)|donne son accord|supplie|demande)"
    r"|(?:accord|consentement) (?:verbal|oral|ecrit|donne|recueilli|obtenu)|c'est sa (?:volonte|demande)|de sa part"
    r"|a sa demande|maintenant c'est oui|elle me l'a"
)
_TAKEN_BACK = re.compile(r"(?<![a-z])(?:mais|toujours non|sauf|n'est pas|est pas)(?![a-z])")
_IN_THE_END = re.compile(r".*(?:mais maintenant|finalement)")
_FINALLY_NOT = re.compile(r"(?:enfin )?non,? pas encore")
_RELATIVE = re.compile(
    rf"(?<![a-z])(?:ma|mon|mes) (?P<who>{kin.alternation(kin.OWN)}) (?:est|sont|veu|sai|savent|acc|dit|a )"
)


def read_agreement(text: str, who: str) -> Agreement | None:
    """What the writer says of the agreement of ``who``; ``None`` when it is not plain, a supposition included."""
    folded = fold(text).strip(" .!…")
    if _FINALLY_NOT.search(folded):
        return "not_yet"
    if _ANOTHERS_MANDATE.search(folded):
        return None
    if _GUARDIAN.search(folded):
        return "represents"
    if _REFUSES.search(folded) and not _SAID.search(_REFUSES.sub("", folded)):
        return "refused"
    if _NOT_YET.search(folded):
        return "not_yet"
    if _UNCERTAIN.search(folded) or _is_of_another(folded, fold(who)):
        return None
    if _SAID.search(folded) and not _TAKEN_BACK.search(_IN_THE_END.sub("", folded)):
        return "said"
    answer = read_yes_no(text)
    return "said" if answer is not None and answer.said == "yes" else None


def _is_of_another(folded: str, who: str) -> bool:
    """« mes frères sont d'accord » says nothing of their mother."""
    relative = _RELATIVE.search(folded)
    return relative is not None and relative["who"].rstrip("s") not in who
