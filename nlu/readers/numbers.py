"""How many people, and how old. Durations, prices, hours and districts are neither."""

from __future__ import annotations

import re
from datetime import date

from nlu.french import kin
from nlu.french.numerals import NUMBER, ROUNDED, to_int
from nlu.french.text import fold

_MAX_AGE = 120
_MAX_HEADCOUNT = 500

_PEOPLE = (
    r"(?:benevoles?|benevols|personnes?|persones?|pers|volontaires?|adultes?|gens|amie?s?|copains|copines|collegues?"
    r"|etudiante?s?|jeunes|bb|bebes|nourrissons|marmailles|minots|loulous|mamans|grand?s?[- ]parents|mecs|gars"
    r"|lyceens|lyceennes|salarie?e?s|employe?e?s|membres|equipiers|enfants?|gosses|gamins|potes|petits|ados|mineurs"
    r"|eleves|voisine?s|infirmiere?s|refugie?s|migrants|sinistres|invites|usagers|locataires|dames|messieurs"
    r"|mamies|papis|hotes|couturieres|chauffeurs|conducteurs|livreurs"
    r"|residente?s?|scouts|"
    r"retraites|bras|paires de bras|freres|filles|garcons|fils|familles|foyers|intervenants|animateurs"
    r"|hommes|femmes|soeurs|"
    r"seniors|beneficiaires|convives|bouches|bonnes volontes|seniors|anciens|aines|neveux|cousins|jumeaux"
    r"|collegiens)(?![a-z])"
)
_KIN = kin.alternation(kin.CLOSE | kin.CHILDREN | kin.SPOUSES | {"binome": "binôme"})
_FRIEND = r"(?:amie?|copain|copine|pote|coloc|voisine?|binome|collegue)(?![a-z])"
# « 3 cuisiniers », « 10 participants »: who does something, and not what does.
_ROLE = (
    r"(?!(?:ordinateurs|radiateurs|congelateurs|refrigerateurs|aspirateurs|ventilateurs|classeurs|moteurs|secteurs|couleurs"
    r"|ascenseurs|extincteurs|tailleurs|triporteurs|milliers|plusieurs|ailleurs|pistes|listes|distributeurs|compteurs"
    r"|projecteurs|facteurs|televiseurs|deambulateurs|rehausseurs|escaliers|sommiers)(?![a-z]))"
    r"[a-z]{2,}(?:teurs|trices|seurs|seuses|neurs|leurs|reurs|istes|ciens|ciennes)(?![a-z])"
    r"|(?:(?:cuisin|jardin|ouvr|polic|pomp|sauvet|ambulanc|animal|brancard|infirm|coutur|stag|pension|caval)i(?:ers|eres)"
    r"|(?:accompagn|particip|interven|soign|enseign|aid|appel|expos|commerc|assist|encadr|habit|adher|ecoli)[ae]?ntes?s?"
    r"|ecoliers|joueurs|choristes|cadets|cadettes|parents|tuteurs|accueillis|entrants)(?![a-z])"
)
_NOT_COUNT = (
    r"(?! ?(?:ans?|mois|h|heures?|€|euros?|km|e|eme|jours?|semaines?|fois|minutes|min|rue|%|kg|avenue|bis"
    r"|/|[a-z]*ieme)(?![a-z]))"
    r"(?![.,:/][0-9])(?! ?-[0-9])"
)
_ROUND = re.compile(
    rf"une? (?:petite |bonne |grosse )?({'|'.join(ROUNDED)})(?: (?:de |d')(?:jeunes )?(?:{_PEOPLE}|{_ROLE}))"
    rf"|^(?:environ |a peu pres |peut-etre |disons )?(?:une )?({'|'.join(ROUNDED)})(?: environ| max\w*)?[ .!]*$"
    rf"|(?:on est|on sera|sommes|serons) (?:bien |deja )?une? (?:petite |bonne )?({'|'.join(ROUNDED)})(?! d)"
)
# « 2 adultes et 3 enfants, soit 5 personnes »: the sum that the writer makes is the number.
_TOTAL = re.compile(
    rf"(?:soit|donc|disons|en tout|au total|total de|total :?) (?:on est |nous sommes |a |plutot )?(?!une? )({NUMBER})"
    rf"(?= ?(?:$|[,.;!?)]|{_PEOPLE}|en tout|au total))"
)
_KINDS = (
    r"(?:adultes?|hommes?|femmes?|garcons?|filles?|messieurs|dames?|enfants?|bebes?|bb|ados?|gosses|mineurs|jeunes)"
)
_TWO_KINDS = re.compile(
    rf"({NUMBER}) {_KINDS}(?: ?(?:et|avec|\+|plus) ?|,? (?!une? ))"
    rf"({NUMBER}) (?:petite?s |jeunes |tres jeunes )?{_KINDS}(?![a-z])"
)
"""« 2 adultes et 3 enfants », « 1 homme 2 femmes »."""
_FRIENDS_AND_ME = re.compile(rf"(?<![a-z])moi (?:et|avec|\+|plus) ({NUMBER}) (?:autres )?{_PEOPLE}")
_KIN_AND_ME = re.compile(
    # « Il habite à Lens et moi à Lille », « mon mari est malade et moi je conduis »: two clauses, not two people.
    r"[^.;!?]{1,80} et moi(?![a-z])(?! (?:a |je |j'|g ))|(?<![a-z])moi(?: et|,) (?:m[ae]s?|mon"
    r"|nos)(?![a-z])[^.;!?]*"
)
_WITH_CHILDREN = re.compile(
    rf"(?:seule?|vis|suis|elevant|maman|papa|parent)[a-z' ]{{0,60}}? avec (?:mes |nos"
    rf" )?({NUMBER}) (?:jeunes |petite?s )?(?:enfants|filles|fils|garcons|gosses|ados|petits)(?![a-z])"
)
_HOW_MANY = (
    re.compile(
        r"(?:on est|on e|on sera|nous sommes|ns sommes|nous serons|nous serions|on serait|on etait|sommes"
        r"|on vit|on dort?|on loge|on dormait|peut etre|pourra etre|pourrait etre|nous vivons"
        r"|on viendra|on vient|venir|viendrons|viendrait|viendront|vivons|vit|sera|serons"
        r"|etes|(?:ils|elles) sont|pour nous)"
        r"(?: donc| environ| actuellement| tous| deja| encore| que| plus que)? a? ?(?!une? )"
        rf"({NUMBER}){_NOT_COUNT}"
    ),
    re.compile(
        r"(?:famille|bande|groupe|equipe|foyer|couple|fratrie|tablee|classe) (?:de |d')"
        rf"({NUMBER}){_NOT_COUNT}"
    ),
    re.compile(
        rf"(?<![a-z0-9.,/])(?!une? )({NUMBER}) (?:(?:autres|a|ou|petits?|jeunes?|nouveaux|nouvelles|grands?"
        rf"|gentils|{NUMBER}) ){{0,3}}(?:{_PEOPLE}|{_ROLE})"
    ),
    re.compile(
        r"(?:besoin|faut|faudrait|cherche|recherche|cherchons|recherchons|manque)[a-z]*(?: d'| de)? ?(une?)"
        r" (?:seule? )?(?:benevole|volontaire)"
    ),
    re.compile(rf"^ ?(?:a |pour |environ )?({NUMBER})(?: environ| maximum| max)?[ .!]*$"),
)

_AGE = re.compile(
    rf"((?:{NUMBER}(?: ans)?(?:,| et| a| ou|-|/) ?){{0,6}}{NUMBER}) ?(ans?|mois)(?![a-z])(?! (?:que|d'experience"
    rf"|d'anciennete|de mariage"
    r"|de vie|de metier|de carriere|de retard|de service|de permis|de pratique|de benevolat|plus tard"
    r"|apres|avant))"
)
_NOT_AGE = re.compile(
    r"(?:depuis|il y a|y a|ca fait|cela fait|fait|pendant|durant|dans|tou[st] les|toutes les|apres|voila"
    r"|d'ici|encore|en|sur|contrat de"
    r"|cdd de|bail de|stage de|formation de|garantie de|experience de|enceinte de|grossesse de|prison de"
    r"|ecole de|reste|sous)"
    r"(?: (?:plus de|moins de|environ|presque|bientot|au moins|pres de|a peine|deja|maintenant|les|quelque"
    r"|quasi|quasiment))*$"
)
_BABY = re.compile(
    r"(?:bebes?|nourrissons?|fils|filles?|enfants?|petite?s?|garcons?|jumeaux|jumelles|nouveau[- ]ne"
    r"|agee?s?|poupon|neveu|niece|bb|kids?)"
    r"(?:[a-z, ]{0,20}) (?:de |a |d'|age de |qui a )*$"
)
_BORN = re.compile(
    r"nee?s? (?:en|le|un|vers)? ?(?:(?P<day>[0-9]{1,2})[/. \-](?P<month>[0-9]{1,2})[/. \-])?(?:[0-9a-z"
    r" ]{0,14} )?(?P<year>19[0-9]{2}|20[0-9]{2})"
)


def find_headcount(text: str) -> int | None:
    """Return how many people the text speaks of: helpers wanted or coming, or members of a household."""
    folded = fold(text)
    if rounded := _ROUND.search(folded):
        return ROUNDED[rounded[rounded.lastindex or 1]]
    if (total := _TOTAL.search(folded)) and 0 < to_int(total[1]) <= _MAX_HEADCOUNT:
        return to_int(total[1])
    if both := _TWO_KINDS.search(folded):
        return to_int(both[1]) + to_int(both[2])
    if friends := _FRIENDS_AND_ME.search(folded):
        return 1 + to_int(friends[1])
    if (together := _KIN_AND_ME.search(folded)) and (kin := _count_kin(together.group())):
        return 1 + kin
    if alone_with := _WITH_CHILDREN.search(folded):
        return 1 + to_int(alone_with[1])
    for pattern in _HOW_MANY:
        for found in pattern.finditer(folded):
            count = to_int(found[1])
            if 0 < count <= _MAX_HEADCOUNT and not _is_age(folded, found.end(1)):
                return count
    return None


def _is_age(folded: str, end: int) -> bool:
    return re.match(r" ?(?:ans?|mois)(?![a-z])", folded[end:]) is not None


def _count_kin(words: str) -> int:
    """Count who is named beside the writer: « mon mari, mes 3 enfants » is four."""
    numbered = [
        to_int(number) for number in re.findall(rf"(?!une? )({NUMBER})(?= (?:petits |jeunes )?{_PEOPLE})", words)
    ]
    return sum(numbered) + len(re.findall(rf"(?:ma|mon|notre) (?:petite? )?{_KIN}|une? {_FRIEND}", words))


def find_ages(text: str, today: date | None = None) -> tuple[int, ...]:
    """Return the ages said, in years, in their order; a birth year counts only when ``today`` is given."""
    folded = fold(text)
    ages: list[tuple[int, int]] = []
    for match in _AGE.finditer(folded):
        before = folded[: match.start()].rstrip()
        said = match[1]
        if _NOT_AGE.search(before):
            # « depuis 20 ans, 81 ans »: the duration only takes the figure that touches it.
            said = said.partition("ans")[2]
        if match[2] == "mois" and not _BABY.search(folded[: match.start()]):
            continue
        numbers = [to_int(number) for number in re.findall(NUMBER, said)]
        ages += [(match.start(), number // 12 if match[2] == "mois" else number) for number in numbers]
    if today is not None:
        ages += [(match.start(), _age_at(match, today)) for match in _BORN.finditer(folded)]
    return tuple(age for _, age in sorted(ages, key=lambda found: found[0]) if 0 <= age <= _MAX_AGE)


def _age_at(born: re.Match[str], today: date) -> int:
    years = today.year - int(born["year"])
    if born["month"] and (int(born["month"]), int(born["day"])) > (today.month, today.day):
        years -= 1
    return years
