"""What excludes the days beside it, and what says that they are meant: « jamais le dimanche », « mercredi fermé »."""

from __future__ import annotations

from nlu.french.calendar import ABBREVIATION, DAY
from nlu.readers.when.item import Item, Place, Rule, says

_VERB_FOLLOWS = (
    r"(?! avan| qu)(?! (?:plus |trop |bien |y |en |[mtls]'|me |te |se |vous |nous |lui |leur |les? |la )*"
    r"[a-z']*(?:er|ir|dre|oir|tre|ire|aire)(?![a-z]))"
)
_FREE = r"(?:dispo[a-z]*|libres?|la(?! (?:semaine|journee|nuit|matinee|soiree))|presente?s?|possible|joignable)"
_ME = r"(?:(?:je|j|on|nous|ca|c'|c|mais) ?)?(?:(?:ne|n') ?)?"
_CANNOT = (
    rf"{_ME}(?:ser(?:ai|ais|a|ait|ons) |suis |sui |chui |sommes |est |etais )?(?:pas?|jamais|plus)(?![a-z])"
    rf"(?: du tout)? {_FREE}(?! qu)"
    rf"|{_ME}(?:peu[xt]?|pe|pourrai[ts]?|pouvons|pourrons|pourra) (?:pas?|jamais|plus)(?![a-z])"
    r"(?: (?:(?:etre|me rendre) (?:dispo[a-z]*|libre|la|present)"
    r"|venir|aider|vous aider|me liberer|intervenir|m'engager))?"
    rf"{_VERB_FOLLOWS}"
)
_WORKS = (
    r"(?:(?:je|j'|on|nous) ?)(?:travaille|bosse|taffe|travaillons|bossons|ai cours|ai ecole|ai travail"
    r"|suis (?:au|en) (?:travail|boulot|taf|cours|service|astreinte|garde|stage)|garde les enfants)"
    r"(?! pas| a (?:mi|plein))"
)
_AWAY = (
    r"(?:absente?s?|en (?:conges?|vacances|deplacement|voyage|formation|arret)"
    r"|(?:deja |toujours )?(?:occupee?s?|prise?s?))"
)
_FIRST = r"(?:^|(?<=, )|(?<=\. )|(?<=; )|(?<=mais )|(?<=et )|(?<=ou )|(?<=suis ))"
_AFTER_DAY = r"(?:(?<=di )|(?<=dis )|(?<=manche )|(?<=soir )|(?<=matin )|(?<=semaine )|(?<=end )|(?<=midi ))"
# « Il ne part jamais le week-end » may be why somebody asks for the week-end: said in passing, it excludes nothing.
_NO_SUCH = rf"aucune?s?(?= (?:{DAY}|soir|matin|week|jour))"
_BEFORE_TIME = (
    r"(?= (?:le|les|en|ce|cet|cette|l'|la|au|aux|ces|tous|tout|du|avec le|pendant|durant|chaque|demain|aujourd|apres)"
    rf"(?![a-z])| (?:{DAY}|{ABBREVIATION}|dem|dispo|libre))"
)


def _not(name: str, pattern: str, place: Place, weak: bool = False, asked: bool = False) -> Rule:
    return Rule(name, pattern, says(Item("not", place=place, weak=weak)), asked)


POLARITY = (
    # « Je ne travaille pas le mercredi », « pourquoi pas mardi »: nothing is excluded.
    Rule("free_of_work", r"(?:(?:ne |n')?(?:travaille|bosse|taffe|travaillons|ai) (?:pas|plus|jamais)"
         r"(?: cours| ecole| classe)?|pourquoi pas|pas de (?:souci|probleme|pb|preference|contrainte)s?|pas mal"
         r"|non plus|n'importe"
         r"|sauf (?:exception|imprevu|contre[- ]?ordre|urgence|avis|erreur|changement|cas))(?![a-z])",
         says(None)),
    _not("instead_of", r"(?:au lieu d(?:e |u |es )|a la place d(?:e |u |es ))", "before"),
    _not("except", r"(?:sauf|hormis|excepte[es]*|hors(?! de)|en dehors d(?:e la |e l'|es |e |u |')|a part"
         r"|a l'exception d(?:e|u|es)|a l'exclusion d(?:e|u|es)|sans compter)(?![a-z])", "except"),
    _not("cannot", _CANNOT, "either"),
    _not("unavailable", r"(?:in|non[- ])dispo(?:nible)?s?(?![a-z])|(?:je|on|nous) (?:suis|serai|est|sera|sommes|serons)"
         r" (?:absente?s?|(?:deja |toujours )?(?:occupee?s?|prise?s?))(?![a-z])", "either"),
    # Said in passing, days of leave may well be those when somebody helps, or needs help.
    _not("away", rf"(?:{_AWAY}|fermee?s?|impossible|impos|(?:je|on|nous) (?:pars|part|partons|m'absente)"
         r"(?: en (?:vacances|voyage))?)(?![a-z])", "either", asked=True),
    _not("works", _WORKS, "either", weak=True, asked=True),
    _not("never", rf"(?:{_FIRST}|{_AFTER_DAY})jamais(?! avant| apres)|{_NO_SUCH}", "rather_before"),
    _not("asked_never", r"jamais(?! avant| apres)", "rather_before", asked=True),
    _not("neither", r"ni(?![a-z])", "neither"),
    _not("not", rf"(?<!pourquoi )(?<!si )(?:surtout )?(?:pas|sans)(?: dispo[a-z]*| libres?)?{_BEFORE_TIME}", "before"),
    _not("no", r"(?:c'est |cest |c )?(?:mort|(?<!ou )non|niet|nope|exclus?|rape|foutu)(?![a-z]| ?\?)", "after"),
    _not("does_not_suit", r"(?:c'est |cest )(?:pas possible|complique|trop juste)"
         r"|(?:ca|cela) (?:ne )?(?:me |m')?(?:va|marche|arrange|convient|colle) pas", "either"),
    Rule("yes", r"(?:ok|okay|oui|c'est (?:bon|ok|possible)|ca (?:me )?(?:va|marche|convient)|dispo[a-z]*|libres?"
         r"|possible|(?:je |on |nous )?(?:peux|peut|pouvons)|ouverte?s?|presente?s?|volontiers)(?![a-z])",
         says(Item("yes"))),
)  # fmt: skip
