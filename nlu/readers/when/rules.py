"""The turns of phrase that say when, in the order in which they are tried. Patterns match folded text."""

from __future__ import annotations

import re

from nlu.readers.numerals import NUMBER
from nlu.readers.when.dates import DATE, DOM, HOLIDAY, NUMERIC, WRITTEN
from nlu.readers.when.words import ABBREVIATION, DAY, EVERY, HOUR, MOMENT, MONTH, MONTHS, WEEKEND_WORD

ANY_DAY = rf"(?:{DAY}|{ABBREVIATION})"
TODAY = r"(?:aujourd'? ?hui|auj|ajd|ojd|maintenant|tout de suite)(?![a-z])"
TOMORROW = r"(?:demain|dmain|2main|dem1)(?![a-z])"
AFTER_TOMORROW = r"apres[- ]?demain"
FULL_MONTH = rf"(?:{'|'.join(MONTHS)})(?![a-z])"
_ONE_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![a-z])"
_NUMBERED = rf"(?:(?<=du )|(?<=au )|(?<=le )){DOM}(?! ?(?:h|e|:|ans))"
POINT = (
    rf"(?:{DATE}|{AFTER_TOMORROW}|{TOMORROW}|{TODAY}|que possible|(?:ce|cet|cette) (?:{MOMENT}"
    rf"|{WEEKEND_WORD})"
    rf"|semaine pro(?:chaine)?|mois prochain|{_ONE_DAY}(?: prochain)?|{HOLIDAY}|(?:fin )?{FULL_MONTH}"
    rf"|{_NUMBERED})"
    rf"(?: (?:au )?{MOMENT})?"
)
# What has happened (« j'ai écrit mardi », « on m'a opérée lundi ») is told with a day that has no article.
_HAPPENED = (
    r"(?:ai|jai|as|a|avons|avez|ont|ete) (?:ete |deja |bien |tout |meme )?(?:ecrit?s?|appele|telephone|demande|envoye"
    r"|laisse|recu|vu|eu|perdu|opere|hospitalise|fait|dit|repondu|contacte|essaye|casse|vole|accouche|passe|quitte"
    r"|coupe|inonde|rappele|rencontre|parle|signale|depose|donne|achete|pris|mange)e?s?"
    r"|(?:suis|est|sommes|sont) (?:tombe|alle|venu|arrive|rentre|sorti|parti|passe|decede|mort)e?s?"
)
_MONEY = r"(?:paye?|paie|salaire|alloc(?:ation)?s?|pension|rsa|retraite|virement|bourse|aah|chomage)"
_SMALL = r"(?:[01]?[0-9]|2[0-4])"
_WISH = r"(?:voul[a-z]+|veut|veux|souhait[a-z]+|prefer[a-z]+|avez besoin|aurez besoin)"

_IGNORED = (
    rf"(?:bons?|bonnes?|belles?|excellente?|agreable|joyeux|joyeuses)(?: fin de| debut de)? "
    rf"(?:{MOMENT}|{DAY}|{WEEKEND_WORD}|journee|semaine|{HOLIDAY})",
    rf"(?:{DAY}|nuit|semaine|{WEEKEND_WORD}|{FULL_MONTH})(?: {MOMENT})? (?:dernier|derniere"
    rf"|passee?)s?(?![a-z])",
    rf"(?:avant[- ])?hier(?: au)?(?: {MOMENT})?",
    rf"depuis (?:le |les |ce |cet |cette |la |l'|environ )*(?:{DATE}|{DAY}|{MOMENT}|{FULL_MONTH}"
    rf"|{WEEKEND_WORD}|{HOLIDAY})"
    rf"(?: {MOMENT})?",
    rf"(?:rue|avenue|av|place|bd|boulevard|quai|square|impasse|cite|lycee|college|ecole|residence|faubourg"
    rf"|allee)"
    rf" (?:du |de la |des |de )(?:{DATE}|{HOLIDAY}|{MOMENT})",
    r"(?:colis|cadeaux?|marches?|sapin|pere|vacances|repas|jouets?|fetes?|paniers?|gouter|buches?|arbre)"
    r" d[eu] "
    r"(?:noel|paques|la toussaint|midi|soir)",
    rf"(?:^|(?<=merci )|(?<=[,.!;] )|(?<=et )|(?<=bye )|(?<=alors ))a (?:{TOMORROW}|{DAY}|ce soir)(?= ?$| ?[!.]|"
    rf" merci)",
    r"mardi gras|midi[- ]pyrenees|gare du midi",
    r"(?:toutes|tou[st]|ts|tt) les (?:[0-9]+|deux|trois|quinze) (?:jours|semaines|mois)",
    rf"nee?s? (?:le |un |en )?{DATE}",
    rf"(?:{_HAPPENED})(?: [a-z']+){{0,3}}? (?:(?:en|debut|fin|courant) {FULL_MONTH}"
    rf"|(?<!le )(?<!les )(?<!ce )(?<!du )(?<!pour )(?<!des ){DAY}(?! prochain))(?: {MOMENT})?",
    # Money that is awaited, a birth: when they come is not when help is wanted.
    rf"(?:{_MONEY}|accouche\w*|accouchement)(?: [a-z']+){{0,4}}? (?:le |en |debut |fin |au )*"
    rf"(?:mois prochain|semaine prochaine|{FULL_MONTH}|{DATE})",
    # When the writer is back, and what they no longer do at night, is no moment of help.
    r"je (?:rentre|reviens|retourne)(?: chez (?:mes|ma|mon|les) [a-z]+)? (?:le |les |ce )?"
    rf"(?:{TOMORROW}|{DAY}|{WEEKEND_WORD})",
    rf"(?:conduis|conduit|conduire|dors|dort|sors|sort|sortir|sortons|vois|voit) (?:pas|plus|jamais|peu|mal)"
    rf" (?:(?:le|la|de) |l')?{MOMENT}",
    rf"pas? de (?:reseau|telephone|tel|internet|wifi)(?: [a-z']+)? (?:(?:le|la) |l'){MOMENT}",
    rf"(?:depuis|pendant|y a) {NUMBER} {MOMENT}",
    # Asked of the service: « vous êtes ouverts le dimanche ? »; the hours of the telephone.
    rf"(?:vous|tu) (?:\w+ )?ouvert[a-z]*(?: (?:le|les|en|tous les))? (?:{DAY}|{WEEKEND_WORD}|semaine|{MOMENT})",
    rf"(?:appeler|joindre|joignable|telephoner|rappeler)(?: [a-z']+){{0,3}}? (?:jusqu'a|avant|apres|des|a ?partir de)"
    rf" {HOUR}",
    rf"{HOUR} ?(?:par|/|a la|de) ?(?:semaine|jour|mois|menage|route|travail)",
    rf"(?:pendant|durant|environ|encore|en) {HOUR}",
    rf"(?:finis|commence|termine|rentre|sors|embauche) (?:a|vers) {HOUR}",
    # Somebody who works then is not free then.
    rf"(?:bosse|travaille|taffe|suis au travail) (?:en |la |toute la |de |le )(?:semaine|{MOMENT}|journee)",
    r"(?:en |la )semaine,? (?:je|j') ?(?:bosse|travaille|taffe|suis au travail)",
)
_ANYTIME = (
    r"(?<!pas )(?:n'?importe (?:quand|kan|kand)|n'?importe quel(?:le)?s? (?:moment|heure)|a tout moment"
    rf"|quand (?:vous|tu|on|ils?|elles?) {_WISH}|(?:tout|tt|tous) le (?:temps|tps)(?! (?:seule?|malade"
    rf"|fatigue|au lit|chez))"
    r"|a toute heure|jour et nuit|24 ?h? ?(?:/|sur) ?24 ?h?|h24|7 ?j(?:ours)? ?(?:/|sur) ?7 ?j?|7/7(?![0-9/])"
    r"|horaires? (?:tres )?(?:flexibles?|libres?|souples?)|(?:suis|sommes) (?:tres |assez )?flexibles?"
    r"|toujours (?:dispo[a-z]*|libres?)|peu importe (?:le jour|quand|l'heure|le moment)|^peu importe$)"
)
_RANGE_OF_DATES = (
    rf"(?:(?:du|de) (?:{DAY} )?(?:{NUMERIC}|{DOM}(?: ?{MONTH})?(?: 20[0-9]{{2}})?) (?:au|a|jusqu'au)"
    rf" (?:{DAY} )?"
    rf"(?:{WRITTEN}|{NUMERIC}|{DOM}(?= ?(?:$|[,.;!?)])))"
    rf"|entre le (?:{DAY} )?(?:{NUMERIC}|{DOM}(?: ?{MONTH})?) et le (?:{DAY} )?(?:{WRITTEN}|{NUMERIC})"
    rf"|{DOM} ?- ?{WRITTEN})"
)
_DAY_RANGE = (
    rf"(?<!-){ANY_DAY}(?: {MOMENT})? ?(?:au|a|-|jusqu'au|jusqu'a) ?(?:le )?{ANY_DAY}(?: {MOMENT})?"
    rf"(?! prochain| ?- ?{ANY_DAY}| {DOM}(?! ?h))"
)
_HOUR_RANGE = (
    rf"(?:{HOUR}|{_SMALL}(?= ?(?:a|et|-) ?{HOUR})) ?(?:a|et|-|/|jusqu'a) ?(?:{HOUR}|midi|minuit"
    rf"|{_SMALL}(?![0-9/h]| [a-z]))"
)
_LONE_NUMBER = (
    rf"le {DOM}(?= ?(?:a|vers|de|des|entre) {HOUR})"
    rf"|(?:^|dispo[a-z]* |libres? |pour |rdv |peux |possible |et |ou |, ?)le {DOM}"
    r"(?= ?(?:$|[,.;!?)]|au (?:matin|soir)|en |a [0-9]|vers|matin|soir|apres|et le |ou le ))"
)
_DAY_LIST = (
    rf"(?<!la )(?<!en )(?:{ANY_DAY}(?: ?[,/&+\-] ?| et | ou | )(?:le )?)+{ANY_DAY}(?! prochain|"
    rf" {DOM}(?! ?h))"
)
_LONE_ABBREVIATION = (
    rf"{ABBREVIATION}(?= (?:le |l')?{MOMENT})|^{ABBREVIATION}$"
    r"|(?<=le )(?:lun|mar|mer|vend?|sam|dim)\.|(?<=les )(?:lun|mar|mer|jeu|vend?|sam|dim)\."
    r"|(?<=dispo )(?:lun|mar|mer|jeu|vend?|sam|dim)(?![a-z])"
)

RULES: tuple[tuple[str, str], ...] = (
    ("ignored", "|".join(_IGNORED)),
    ("anytime", _ANYTIME),
    ("everyday", rf"{EVERY} (?:les )?(?:jours?|jrs?)(?![a-z]| ouvr| feri| de | en semaine)"
     r"|n'?importe quel(?:le)? jour(?:nee)?"
     r"|quotidiennement|(?:toute|tte) la semaine"),
    ("whole", r"(?:toute?s?|tte|tt) (?:la |l'|les? )?(?:journees?|jour)(?![a-z])|journees? (?:entieres?"
    r"|completes?)"),
    ("start", rf"(?:des|(?:a ?partir|a compter|a dater)(?: de| du| des| d')?|pas? avant?) ?(?:le |la |l'|ce"
    rf" )?{POINT}"),
    # « Je signe tout de suite » says how, not when: the words count after « dispo » and the like, or before « svp ».
    ("now", r"(?:^|(?<=dispo )|(?<=dispos )|(?<=disponible )|(?<=disponibles )|(?<=libre )|(?<=besoin )"
     r"|(?<=commencer ))"
    r"(?:(?:(?:tout|tt) )?de suite|immediatement)(?![a-z])|(?:(?:tout|tt) de suite|immediatement)"
     r"(?= (?:svp|stp|si poss))"
    r"|immediatement dispo[a-z]*"),
    ("in_eight", rf"{DAY} en (?:huit|8|quinze|15)(?![a-z0-9])"),
    ("after_hour", rf"(?:apres|a ?partir de|des|pas avant) {HOUR}"),
    ("evening", r"apres (?:le|mon|son) (?:travail|boulot|taf)|apres (?:les|mes) cours|fin de journee"),
    ("end", rf"(?:jusqu'? ?(?:a|au|en)|jusque|avant|d'ici(?: a| au)?|pas apres) ?(?:le |la |ce )?{POINT}"),
    ("before_hour", rf"(?:avant|jusqu'a|pas apres) (?:{HOUR}|midi)"),
    ("from_noon", r"(?:a partir de|des) midi"),
    ("lunch", r"entre midi et (?:deux|2 ?h?|14 ?h|13 ?h(?: ?30)?|une heure)(?![0-9])|(?:pause|heure du"
    r"|heure de) dejeuner"),
    ("except", r"sauf|hormis|excepte|hors(?! de)|a part|a l'exception d[eu]|(?<!pourquoi )pas(?:"
    r" dispo[a-z]*| libres?)?"
     r"(?= (?:le|les|en|ce|cet|cette|l'|la|au|ces) | (?:lun|mar|mer|jeu|ven|sam|dim|dem|dispo|libre))"),
    ("date_range", _RANGE_OF_DATES),
    ("date_list", rf"{DOM}(?:(?:, ?| et | ou |, et )(?:le )?{DOM}){{1,6}} ?{MONTH}"),
    ("week_of", rf"semaine du {DATE}"),
    ("weekend_of", rf"{WEEKEND_WORD} du {DATE}"),
    ("date", rf"{DATE}(?! ?(?:journee|heure))"),
    ("next_days", rf"{DAY} et (?:le )?{DAY} prochains"),
    ("next_day", rf"{DAY} (?:prochain|pro|qui vient)(?![a-z])|(?:ce|prochain) {DAY}"),
    ("numbered_day", rf"{DAY} (?:le )?{DOM}(?! ?(?:h|:|ans|e |pers|benev|enf|rue))"),
    ("lone_number", _LONE_NUMBER),
    ("day_range", _DAY_RANGE),
    ("this_part", rf"(?:ce|cet|cette) {MOMENT}"),
    ("after_tomorrow", AFTER_TOMORROW),
    ("tomorrow", TOMORROW),
    ("today", r"(?:aujourd'? ?hui|auj|ajd|ojd)(?![a-z])"),
    ("in_days", r"dans (?:[1-9][0-9]?|un|deux|trois|quatre|cinq|six|dix|quinze) jours?"),
    ("next_weekend", rf"{WEEKEND_WORD} (?:prochain|pro|qui vient)(?![a-z])|prochain {WEEKEND_WORD}"),
    ("this_weekend", rf"ce {WEEKEND_WORD}"),
    ("weekend", WEEKEND_WORD),
    ("next_week", r"semaine pro(?:chaine)?(?![a-z])"),
    ("this_week", r"cette semaine"),
    ("weekdays", r"(?:jours? )?en semaine|jours? (?:de la |de )?semaine|jours? ouvr(?:es?|ables?)|(?:dans|pendant) la"
    r" semaine"
     r"|(?<!fin )(?<!milieu )(?<!jours )de semaine|(?<!fois )(?<!de )la semaine(?! (?:prochaine|derniere"
     r"|pro|d[eu] (?:[0-9]|lundi|noel)))|^semaine$"),
    ("next_month", r"mois prochain"),
    ("month", rf"(?:en|tout|courant|debut|(?<=dis )de|(?<=ches )de|(?<=nds )de|(?:au|le) mois d(?:e |'))"
    rf" ?{FULL_MONTH}"),
    ("holiday", HOLIDAY),
    ("hour_range", _HOUR_RANGE),
    ("hour", rf"(?:(?<=a )|(?<=di )|(?<=prochain )|(?<=le [12][0-9] )|(?<=demain )|(?<=bre )"
     rf"|(?<=20[0-9][0-9] )|(?<=vers )|(?<=pour )){HOUR}(?! ?de )"),
    ("abbreviation", _LONE_ABBREVIATION),
    ("day_list", _DAY_LIST),
    ("day", DAY),
    ("daytime", r"(?:en|la|dans la|pendant la) journee(?![a-z])|de jour(?![a-z])"),
    ("moment", MOMENT),
)  # fmt: skip
SCANNER = re.compile("(?<![a-z0-9])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in RULES) + ")")

_FILLER = (
    r"(?:(?:et|ou|puis|ainsi que|aussi|mais|plutot|surtout|uniquement|seulement|que|le|les|la|au|aux|en|de"
    r"|du|des|dans|a"
    r"|tou[st]|toutes|ts|tt|chaque|un|une|sur|pendant|durant|soit|egalement|vers|idealement|eventuellement"
    r"|meme|tot|tard|toute?|tte"
    r"|fin|debut|certains|quelques|prochains?)(?![a-z'])|[ld]')"
)
LINK = re.compile(rf"^[ ,;/&+()\-:]*(?:{_FILLER}[ ,;/&+()\-:]*)*$")
LISTING = re.compile(r"[,;/&+]|(?<![a-z])(?:et|ou|puis|soit|ainsi que)(?![a-z])")
LEAD = re.compile(
    r"(?:(?<![a-z0-9'])(?:(?:le|les|la|en|au|du|dans|tou[st]|toutes|ts|tt|chaque|vers|entre|de"
    r"|a)(?![a-z'])|l') ?)+$"
)
