"""The frames of plain clauses, each beside a sentence that it alone reads; see ``wish``.

A frame is the beginning of a clause: names in capitals are classes of ``words``, the others are words themselves.
« ? » and « * » mean what they mean in patterns, « ! » what must not come next. ``NO_…`` frames deny what they name.
"""

from __future__ import annotations

OFFERS = {
    "SELF TO* OFFER !NOT": "je vous propose des visites",
    "THEY THEY_OFFER(?!.*\\b(?:postes?|places?|benevol[a-z]+|volontaires)\\b) !NOT": "notre club offre ses bras",
    "SELF TO* ACT(?=.*\\bOTHERS\\b) !NOT": "je fais vos courses",
    "SELF TO* CAN ADV* TO* GIVE": "on peut aussi garder des enfants",
    "SELF AM ADV* FREE": "je suis bénévole à Créteil",
    "THEY (?:est|sont) ADV* FREE(?!.*\\?)": "nos bénévoles sont disponibles",
    "SELF WANT ADV* TO* GIVE": "je cherche à aider près de chez moi",
    "HOW ADV* TO* GIVE": "prête à rendre visite à une dame seule",
    "HOW_TO TO* (?:SERVE|donner|rejoindre|inscrire)": "comment devenir bénévole",
    "NEEDY ADV* besoin": "qui a besoin d'un coup de main ?",
    "(?:disponible|libre|volontaire|benevole|partante?)(?!.*\\?) !WANTED !SEEK !pour": "dispo le samedi matin",
    "(?:propose|offre|donne) !NOT": "propose aide aux devoirs",
    "ENLIST": "comptez sur moi",
}
REQUESTS = {
    "SELF HAS ADV* besoin TO* !INFINITIVE !sens": "j'ai vraiment besoin d'un lit",
    "THEY HAS ADV* besoin TO* !INFINITIVE !vous": "ma voisine a besoin de visites",
    "besoin(?!.*\\?) ADV* TO* !INFINITIVE !sens": "besoin de courses",
    "SELF SEEK ADV* HELPER": "je cherche quelqu'un pour mes courses",
    "THEY SEEK ADV* HELPER": "notre EHPAD cherche des visiteurs",
    "SEEK ADV* HELPER": "cherche nounou pour lundi",
    "SELF WANT ADV* GET": "j'aimerais recevoir des visites",
    "WHO WOULD !(?:OTHERWISE|demander|beneficier) TO*": "qui peut sortir mon chien ?",
    "CAN_YOU !OTHERWISE TO*": "pouvez-vous garder mon fils ?",
    "il? LACKS(?!.*\\b(?:famille|mamie|papi|raison|occupation|mission|quelque)\\b)": "il me faut un lit",
    "MISSED TO* HELPER": "il faudrait des bénévoles",
    "(?:benevoles?|volontaires?) WANTED": "bénévoles bienvenus",
    "CALL": "rejoignez-nous",
    "THEY NE? (?:peut|peuvent|arrive|arrivent|sort) NOT": "ma mère ne peut plus conduire",
    "SELF NE? (?:peux|peut|pouvons|arrive|arrivons) NOT OWN": "je n'arrive plus à porter mes sacs",
    "SELF NE? HAS NOT LACK": "on n'a plus d'argent",
}
NO_OFFER = {
    "SELF NE? AM NOT ADV* FREE": "je ne suis pas bénévole",
    "SELF NE? (?:CAN|WANT|compte|pourrai) NOT ADV* TO* SERVE": "je ne veux pas être bénévole",
    "(?:SELF|THEY) NE? TO* (?:OFFER|THEY_OFFER|engage|participe) NOT": "je ne propose rien",
    "SELF NE? CAN pas (?:ce|le|cette)? DAY": "je ne peux pas samedi",
    "SELF NE? HAS NOT TO* (?:proposer|offrir|donner)": "je n'ai rien à donner",
    "SELF? NE? HAS? NOT envie TO* SERVE": "j'ai pas envie d'aider",
    "NE? comptez NOT sur": "ne comptez pas sur moi",
    "NOT (?:FREE|interessee?)": "pas dispo",
    "(?:ca|cela|le) benevolat? NE? m' interesse NOT": "le bénévolat ne m'intéresse pas",
}
NO_REQUEST = {
    "(?:SELF|THEY) NE? HAS NOT ADV* besoin qu'? on?": "je n'ai pas besoin d'aide",
    "(?:SELF|THEY|y|personne)? NE? HAS? besoin de (?:rien|personne)": "on a besoin de personne",
    "personne NE? HAS besoin": "personne n'a besoin d'aide ici",
    "NOT besoin": "pas besoin, merci",
    "(?:SELF|THEY) NE? (?:SEEK|WANT) NOT ASK_FOR": "nous ne cherchons pas de bénévoles",
    "(?:SELF|THEY) NE? recrut[a-z]+ NOT": "nous ne recrutons pas en ce moment",
    "(?:SELF|THEY) NE? WANT NOT qu' (?:on|elle|il)": "elle ne veut pas qu'on l'aide",
    "NE? (?:m'|nous)? (?:aidez|cherchez|envoyez) NOT": "ne cherchez plus",
    "(?:ce|c')? (?:n')? est NOT (?:moi|nous) qui (?:SEEK|HAS) besoin?": "ce n'est pas moi qui ai besoin d'aide",
}
NO_HUMAN = {
    "SELF NE? WANT NOT (?:parler|telephoner)(?!.*\\b(?:robot|machine|ordinateur)\\b)": "je ne veux pas parler",
    "SELF NE? WANT (?:parler|telephoner) a personne": "je ne veux parler à personne",
    "NE? (?:m'|me) (?:appelez|rappelez|telephonez) NOT": "ne m'appelez pas",
}
NO_CHANGE = {
    "NE? (?:changez|modifiez|corrigez|touchez) NOT": "ne changez pas le jour",
    "SELF NE? WANT NOT (?:changer|modifier|corriger)": "je ne veux rien modifier",
}
NO_ERASING = {
    "NE? ERASE surtout? NOT": "n'effacez pas mes données",
    "SELF NE? WANT NOT que? vous? ERASE": "je ne veux pas que vous supprimiez mon compte",
    "NE? NOT ERASE": "ne rien effacer",
}
NO_WITHDRAWAL = {
    "SELF? NE? TO* WITHDRAW surtout? NOT": "n'annulez pas ma demande",
    "SELF NE? WANT NOT que? vous? TO* WITHDRAW": "je ne veux pas annuler",
    "NE? NOT WITHDRAW": "ne pas annuler",
}
INTRODUCTIONS = {
    "c' est [a-z]+": "c'est Nadia, dispo samedi",
    "je m' appelle": "je m'appelle Karim, je propose des visites",
    "SELF (?:habite|habitons|vis|suis) (?:a|au|aux|dans|sur|en|pres|vers|rue)": "j'habite à Melun, je suis volontaire",
    "j' ai OWNED": "j'ai une voiture, je propose mon aide",
    "je suis (?:une?)? [a-z]+": "je suis pianiste, je propose un concert",
    "s' il (?:vous|te) plait": "pouvez-vous m'aider, s'il vous plaît",
}
