"""What may be asked of the conversation itself, whatever was asked: stop, go back, erase, follow, speak to somebody.

Only plain words count here: a clause that is nothing else, or an act told with what it is about. The model knows many
more ways to say these things; these are sure enough to win over a question that would take any words.
"""

from __future__ import annotations

import re
from typing import Literal

from nlu.french.phrases import GREETING, PLEASE
from nlu.french.text import fold

Act = Literal[
    "back", "stop", "keep",
    "suppression_donnees", "mesdonnees", "suivi", "annulation", "parler_humain",
    "salutation", "remerciement", "au_revoir",
]  # fmt: skip

_PLEASE = (
    rf"(?: ?(?:{PLEASE}|merci(?: (?:bien|beaucoup|d'avance))?|madame|monsieur|please|la"
    r"|tout de suite|maintenant))*"
)
_WELL = (
    r"(?:(?:non|nan|nn|oui|ok|bon|ben|bah|oh|ah|euh|et|puis|alors|en fait|finalement|allez|desolee?|attends|attendez"
    r"|je prefere|merci de)[ ,.!…]*)*"
)
_CLAUSE = re.compile(r"[^,.;:!?…]+")
_SPACED = re.compile(r"(?<![a-z])([djlnm]) (?=[aeiouyh])")
"""« j arrete », « d avant »: the apostrophe that a telephone does not find."""
_MINE = r"(?:mes|ma|mon|nos|notre|toutes (?:mes|nos)|tous (?:mes|nos)|cette|la|l'|les|le)"
_CASE = r"(?:demande|offre|inscription|annonce|proposition|dossier|fiche|candidature|appel|participation|benevolat)s?"
_DATA = (
    r"(?:donnees|infos?|informations?|coordonnees|numero|telephone|compte|fiche|fichier|contacts?|messages?"
    r"|conversation|historique|traces?)"
)
_SOMEBODY = (
    r"(?:quelqu'un|un (?:etre )?humain|une (?:vraie |autre )?personne|un (?:vrai )?(?:conseiller|agent|responsable"
    r"|operateur|interlocuteur|humain)"
    r"|une (?:conseillere|responsable|operatrice|coordinatrice)|un coordinateur|l'un de vous|la mairie"
    r"|un(?:e)? vrai(?:e)? (?:personne|humain))"
)

_BACK = (
    rf"{_WELL}(?:retour(?: en arriere)?|revenir|revenez|revenons|recule[rz]?|precedente?|en arriere|arriere"
    rf"|page d'avant|retourne[rz]?)",
    rf"{_WELL}(?:on |je )?(?:peux |peut |veux |voudrais |souhaite )?(?:revenir|retourner|reviens|revient|revenez"
    rf"|reculer|remonter)"
    r" (?:en arriere|a la question|a l'etape|a la reponse|a la page|dessus|avant|d'un cran|a la precedente|au debut"
    r"|sur|a l'ecran).*",
    rf"{_WELL}(?:la )?(?:question|page|etape|reponse|ecran) (?:d'avant|precedente?|avant)(?: .*)?",
    r".*(?:revenir|reviens|retour|retourner|reculer) (?:en arriere|a la (?:question|reponse|page) (?:d'avant"
    r"|precedente))",
    r".*(?:trompee?|goure|plante|mauvaise?|faux|fausse|mal (?:ecrit|mis|repondu)) .*(?:a la question d'avant"
    r"|juste avant|question precedente)",
    r".*(?:je peux|on peut|peut[- ]on|puis-je) (?:revenir|reculer|corriger)",
)
_BACK_AT_END = re.compile(
    rf"(?<!aller )(?<!aller-)(?<!et )(?<!de )(?<!au )(?<!mon )(?<!le )(?<![a-z-])retour(?: (?:{PLEASE}|merci))?[ .!]*$"
)

_STOP = (
    rf"{_WELL}(?:stop[ ,]*)+(?:tout|j'arrete.*|merci)?",
    rf"{_WELL}(?:j'|on |je veux |je voudrais |je prefere |il faut |veuillez )?(?:arrete[rsz]?|arretons|arret"
    rf"|abandonne[rz]?|quitte[rz]?|annule[rz]?|renonce[rz]?)"
    r"(?: (?:la|tout|tt|tout ca|ca|tout cela|ici|maintenant|le formulaire|la conversation|les frais|donc))*(?: (?:ca"
    r"|c') .*)?",
    rf"{_WELL}(?:laisse|laissez)(?: (?:tomber|tombe|beton|courir|moi tranquille|ca))?(?: (?:c|c'est|ca|j'ai|je|on"
    rf"|elle|il) .*)?",
    rf"{_WELL}(?:me laisser tranquille|foutez[- ]moi la paix|tant pis(?: pour (?:moi|nous|vous))?"
    rf"|oublie[rz]?(?: (?:ca|tout|moi))?|rien oubliez)",
    rf"{_WELL}(?:fin(?: de (?:la )?(?:conversation|discussion))?|exit|quit|cancel|basta)",
    rf"{_WELL}(?:je )?(?:ne )?(?:veux|souhaite|voudrais) plus(?: (?:continuer|aider|rien|participer))?",
    rf"{_WELL}(?:je|on|nous) (?:vais|va|allons) (?:me|se|nous) debrouiller.*",
    rf"{_WELL}(?:c'est |c )?(?:plus|pas) la peine(?: (?!de |d').*)?",
    rf"{_WELL}(?:je |on |nous |j')?(?:n'|n )?(?:(?:ai|a|avons) )?(?:finalement )?plus besoin(?: .*)?",
    rf"{_WELL}(?:je |j')?(?:reprendrai|continuerai|finirai|verrai ca) (?:plus tard|demain|une autre fois)",
)
_KEEP = (
    r".*(?<![a-z])(?:n'|ne |n |surtout )+(?:efface[rz]?|supprime[rz]?|annule[rz]?|enleve[rz]?|retire[rz]?|detruisez"
    r"|touchez) (?:surtout )?(?:pas|rien|plus)(?: .*)?",
    r".*(?<![a-z])(?:veu[xt]|souhaite|demande|voulais|voudrais|ai) (?:surtout )?pas (?:demande (?:a |d'"
    r"|de ))?(?:que (?:vous |tu |l'on )?)?(?:effac|supprim|annul|retir|arret|desinscri|me retir)\w*(?: .*)?",
    rf"{_WELL}(?:je |j')?(?:n'|ne )?(?:annule|efface|supprime|retire) (?:pas|rien)(?: .*)?",
    rf"{_WELL}(?:surtout )?(?:ne )?(?:pas|rien) (?:effacer|supprimer|annuler|retirer)(?: .*)?",
)
_ERASE = (
    r".*(?<![a-z])(?<!a )(?<!ai )(?<!as )(?<!avez )(?<!avoir )(?:effac|supprim|detrui)[a-z]*[- ](?:moi )?(?:.{0,30} )?"
    rf"(?:(?:{_MINE} ?)?{_DATA}(?: .*)?|tout(?: (?:ce (?:que|qui)|sur moi|ca|cela).*)?)",
    rf".*{_DATA} (?:soi(?:en)?t|doivent etre|a etre) (?:effac|supprim|detrui)\w*(?: .*)?",
)
_SEE = (
    rf"{_WELL}(?:je (?:veux|voudrais|peux) )?(?:voir|consulter|afficher|recevoir|telecharger) (?:toutes )?(?:mes"
    rf"|nos) (?:donnees|infos|informations)(?: .*)?",
    r".*(?:qu'est[- ]ce que vous|que|quoi|qu')(?: |-)?(?:savez|avez|gardez"
    r"|a[- ]vez)[- ]?(?:vous )?(?:.{0,12} )?sur moi(?: .*)?",
)
_FOLLOW = (
    rf".*ou en (?:est|sont) {_MINE} ?{_CASE}(?: .*)?",
    rf".*{_CASE}(?: .{{0,30}})? (?:elle|il) en est ou.*",
    r"ou j'en suis|ou en est[- ]on",
    rf".*(?:des nouvelles|du nouveau|une reponse|des reponses) (?:de|pour|a|sur) {_MINE} ?{_CASE}(?: .*)?",
    r".*(?:vous avez|avez[- ]vous|t'as|as-tu) (?:deja |enfin )?trouve (?:quelqu'un|une personne|un benevole)(?: .*)?",
)
_WITHDRAW = (
    rf".*(?<![a-z'])(?:annule[rz]?|retire[rz]?|enleve[rz]?|supprime[rz]?) (?:juste )?(?:ma|mon|mes|notre|nos|l'"
    rf"|la) ?(?:{_CASE})(?: .*)?",
    rf"{_WELL}(?:je (?:veux|voudrais|souhaite) )?(?:me (?:desinscrire|retirer|desister)|desinscri(?:vez|re"
    rf"|s)(?:[- ]moi)?)(?: .*)?",
)
_HUMAN = (
    rf"{_WELL}(?:.{{0,40}} )?(?:je (?:veux|voudrais|peux|souhaite|souhaiterais|prefere|prefererais|aimerais|dois)"
    rf"|j'aimerais|puis-je|peut-on|comment|comment je|pourrais-je|je)"
    rf" (?:.{{0,12}} )?(?:parler?|discuter|joindre|avoir|appeler)(?: .{{0,12}})? (?:a |avec "
    rf"|au )?{_SOMEBODY}(?! (?:qui|d'autre que|de (?!chez vous|votre|la mairie))(?: |$)?)(?: .*)?",
    rf"{_WELL}(?:parler?|discuter) (?:a|avec) {_SOMEBODY}",
    rf"{_WELL}(?:un (?:etre )?humain|une vraie personne|un (?:conseiller|operateur|responsable)"
    rf"|une conseillere)(?: (?:reel|vivant))?",
    r"(?:.{0,60} )?(?:passez?[- ]moi|je (?:veux|voudrais)) (?:un (?:humain|responsable|conseiller)"
    r"|une (?:vraie )?personne|quelqu'un)(?: (?:je|j'|au|svp|c'est|,).*)?",
    r".*(?:quelqu'un|une personne|un coordinateur)(?: de .{1,25})? (?:peut|pourrait) (?:me|nous) (?:rappeler|appeler"
    r"|joindre)(?: .*)?",
    r".*(?:numero|telephone) (?:ou|pour) (?:vous|te) (?:joindre|appeler|contacter)(?: .*)?",
)
_GOODBYE = (
    r"(?:merci |bon(?:ne)? |alors |allez |ciao |bye |a )*(?:au ?revoir|bye(?: bye)?|ciao|adieu|bonne (?:nuit|journee"
    r"|soiree|fin de journee|continuation)|a (?:bientot|plus|demain|la prochaine)|a\+|tchao|tchuss)"
    r"(?: (?:et |a |au revoir|bonne|vous|toi|tous|nuit|soiree|journee|a\+|merci|prenez soin de vous|plus).*)?"
)
_HELLO = (
    rf"(?:re)?(?:{GREETING}|hey|yo|wesh|salam|allo)(?: (?:a (?:vous|tous|toutes)"
    r"|madame|monsieur|ca va|tout le monde|comment (?:ca va|allez[- ]vous)|les gens))*"
)
_THANKS = (
    r"(?:(?:ok|super|parfait|bien|tres bien|oh|ah|bon courage.*?|c'est (?:gentil|sympa)|un grand|mille|grand) )*"
    r"(?:merci|mrc|mci|merki|thanks|thank you|je vous remercie)(?: (?:beaucoup|bcp|bien|infiniment|mille fois|encore"
    r"|a (?:vous|toi|tous)|d'avance|pour (?:tout|tout ca|votre.*|l'.*|ca)|c'est (?:tres )?(?:gentil|sympa|clair|cool).*"
    r"|vous etes .*|madame|monsieur|de (?:tout coeur|votre.*)))*"
)


def _whole(*patterns: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + f"){_PLEASE}")


_STOPS, _KEEPS = _whole(*_STOP), _whole(*_KEEP)
_BY_CLAUSE: tuple[tuple[Act, re.Pattern[str]], ...] = (("stop", _STOPS), ("back", _whole(*_BACK)))
_BY_MESSAGE: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("keep", _KEEPS),
    ("suppression_donnees", _whole(*_ERASE)),
    ("mesdonnees", _whole(*_SEE)),
    ("suivi", _whole(*_FOLLOW)),
    ("annulation", _whole(*_WITHDRAW)),
    ("parler_humain", _whole(*_HUMAN)),
    ("au_revoir", _whole(_GOODBYE)),
    ("salutation", _whole(_HELLO)),
    ("remerciement", _whole(_THANKS)),
)
_LONGEST = 20
"""Words: whoever says more tells a story, in which these words may mean anything."""


def find_act(text: str) -> Act | None:
    """The act plainly asked for, or ``None``."""
    folded = _SPACED.sub(r"\1'", fold(text)).strip(" .!?…")
    if not folded or len(folded.split()) > _LONGEST:
        return None
    joined = re.sub(r"[,;:!?.…]+ *", " ", folded).strip()
    clauses = [clause for found in _CLAUSE.findall(folded) if (clause := found.strip())]
    ends = {*clauses[:1], *clauses[-1:]}
    if _STOPS.fullmatch(clauses[0]) and not _KEEPS.fullmatch(joined):
        return "stop"
    for act, pattern in _BY_MESSAGE:
        if pattern.fullmatch(joined):
            return act
    if _BACK_AT_END.search(folded):
        return "back"
    return next((act for act, pattern in _BY_CLAUSE if any(pattern.fullmatch(clause) for clause in ends)), None)
