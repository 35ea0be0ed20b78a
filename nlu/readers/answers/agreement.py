"""Answers to « Cette personne est-elle d'accord ? »: she said so, she is represented, not yet, or she refuses."""

from __future__ import annotations

import re
from typing import Literal

from nlu.readers.text import fold
from nlu.readers.yesno import read_yes_no

Agreement = Literal["said", "represents", "not_yet", "refused"]

_THEY = (
    r"(?:(?:elle|il|ils|elles|maman|papa|mamie|papi|la dame|le monsieur|on|i|l'interessee?|(?:ma|mon|la|le|sa"
    r"|son) [a-z'-]+) ?)"
)
_DOUBT = re.compile(
    r"j'?(?:e )?(?:crois|pense|suppose|imagine)|sans doute|normalement|peut[- ]etre|probablement|surement(?! (?:pas"
    r"|que non))|je sais pas|ca depend|en principe|a priori"
    r"|(?:demande|pas encore) (?:jugee?|accordee?)|tutelle est demandee|(?:c'est|par) (?:l'udaf|(?:ma|mon|son|sa"
    r"|une?) (?:soeur|frere|fille|fils|autre|tante|oncle|asso\w*)) .{0,20}(?:represente|l'a|tut)|mais c'est (?:ma"
    r"|mon|son|sa) [a-z]+ qui"
    r"|(?:la semaine derniere|avant|au debut).{0,10},? (?:mais )?plus maintenant|comprend pas|ne comprend|alzheimer"
    r"|plus (?:toute )?(?:sa|la) tete|(?:parle|repond\w*|communique) plus|demente?"
    r"|mes freres|mon frere dit|fais comme tu veux|epaules|procuration|personne de confiance|tous ses papiers"
    r"|je decide|seulement pour|sauf si|^attend"
)
_GUARDIAN = re.compile(
    r"(?<![a-z])(?:tut(?:eur|rice)s?|curat(?:eur|rice)s?|mandataires?|tutelle|curatelle|habilitation familiale"
    r"|autorite parentale|mandat de protection"
    r"|represente(?:nt|nte)? leg\w+|je (?:la|le|les) represente|(?:c'est moi|je suis|on est|c'est nous"
    r"|nous sommes) (?:sa|son|ses|leurs?|la|le|les) (?:maman|mere|papa|pere|parents?|representante?s?)"
    r"|les parents|ils sont mineurs|(?:il|elle) est mineure?)(?![a-z])"
)
_REFUSES = re.compile(
    rf"{_THEY}(?:ne )?(?:veut|veulent|voudra|accepte|acceptera) (?:absolument |toujours )?(?:pas|plus|rien|aucune)"
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
    rf"{_THEY}(?:(?:me|m'|nous|l'|y|en|le|la) ?)*(?:est (?:bien |tout a fait |tres |meme )?(?:d'accord|au courant|ok"
    rf"|prevenue?|informee?|consentante?|contente|ravie?|partante?|demandeuse|demandeur|volontaire|favorable)"
    r"|sait|savent|accepte|acceptent|veut(?: bien)?|souhaite|desire|demande|a (?:dit|accepte|demande|donne|supplie"
    r"|repete|confirme|insiste|reclame|consenti)|dit oui|attend que ca|fait oui|ok|dako?r?d?|dakor)"
    r"|(?:c'est|cest|c) (?:elle|lui|ma|mon|sa|son)(?: [a-z]+)? (?:qui |volonte)|me l'a (?:dit|demande|repete"
    r"|confirme)|me la (?:dit?|demande)|m'a (?:dit (?:oui|ok|que oui)|donne son accord|supplie|demande)"
    r"|(?:accord|consentement) (?:verbal|oral|ecrit|donne|recueilli|obtenu)|c'est sa (?:volonte|demande)|de sa part"
    r"|a sa demande|maintenant c'est oui|elle me l'a"
)
_PENDING = re.compile(r"(?:tutelle|curatelle|mesure) (?:est |a ete )?(?:demandee|en attente)")
_FINALLY_NOT = re.compile(r"(?:enfin )?non,? pas encore")


def read_agreement(text: str) -> Agreement | None:
    """What the writer says of somebody else's agreement; ``None`` when it is not plain, a supposition included."""
    folded = fold(text).strip(" .!…")
    if _FINALLY_NOT.search(folded):
        return "not_yet"
    if _PENDING.search(folded):
        return None
    if _DOUBT.search(folded) and not _NOT_YET.search(folded):
        return (
            "represents" if _GUARDIAN.search(folded) and not re.search("demandee|curatelle mais|udaf", folded) else None
        )
    if _REFUSES.search(folded) and not _SAID.search(_REFUSES.sub("", folded)):
        return "refused"
    if _GUARDIAN.search(folded):
        return "represents"
    if _NOT_YET.search(folded):
        return "not_yet"
    if _SAID.search(folded) and not re.search(
        r"(?<![a-z])(?:mais|toujours non|sauf|n'est pas|est pas)(?![a-z])", _KEPT.sub("", folded)
    ):
        return "said"
    answer = read_yes_no(text)
    return "said" if answer is not None and answer.said == "yes" else None


_KEPT = re.compile(r".*mais maintenant")
