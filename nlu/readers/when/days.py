"""Days that recur: « mardi », « en semaine », « du lundi au jeudi », « lun-ven », « Lu Ma Je », « tous les jours »."""

from __future__ import annotations

import re
from datetime import date

from nlu.french.calendar import (
    ABBREVIATION,
    ANY_DAY,
    DAY,
    MOMENT,
    WEEKDAYS,
    WEEKEND,
    WEEKEND_WORD,
    day_of,
    day_range,
    moment_of,
)
from nlu.readers.when.dates import DOM
from nlu.readers.when.item import Item, Read, Rule, says
from nlu.readers.when.words import EVERY
from nlu.types import DAYS, Day

_RANGE = (
    rf"(?<!-){ANY_DAY}(?: {MOMENT})? ?(?:au|a|-|jusqu'au|jusqu'a) ?(?:le )?{ANY_DAY}(?: {MOMENT})?"
    rf"(?! prochain| ?- ?{ANY_DAY}| {DOM}(?! ?h))"
)
_LIST = (
    rf"(?<!la )(?<!en )(?:{ANY_DAY}(?: ?[,/&+\-] ?| et | ou | )(?:le )?)+{ANY_DAY}(?! prochain|"
    rf" {DOM}(?! ?h))"
)
_LONE_ABBREVIATION = (
    rf"{ABBREVIATION}(?= (?:le |l')?{MOMENT}| [0-9]{{1,2}} ?h)|^{ABBREVIATION}$"
    r"|(?<=le )(?:lun|mar|mer|vend?|sam|dim)\.|(?<=les )(?:lun|mar|mer|jeu|vend?|sam|dim)\."
    r"|(?<=dispo )(?:lun|mar|mer|jeu|vend?|sam|dim)(?![a-z])"
)
_TWO_LETTERS = tuple(day[:2] for day in DAYS)
_PAIR = rf"(?:{'|'.join(_TWO_LETTERS)})(?![a-z'])"
_PAIRS = rf"{_PAIR}(?: ?[,/&+\-] ?| et | ){_PAIR}(?:(?: ?[,/&+\-] ?| et | ){_PAIR})*"
_LETTERS = (
    r"[lmjvsd](?: ?[,/&+\-. ] ?| et )[lmjvsd](?:(?: ?[,/&+\-. ] ?| et )[lmjvsd])*\.?(?![a-z'])|lmmjv(?:sd?)?(?![a-z])"
)
_WEEK_LETTERS = "lmmjvsd"

_WISH = r"(?:voul[a-z]+|veut|veux|souhait[a-z]+|prefer[a-z]+|avez besoin|aurez besoin)"
_ANYTIME = (
    r"(?<!pas )(?:n'?importe (?:quand|kan|kand)|n'?importe quel(?:le)?s? (?:moment|heure)|a tout moment"
    rf"|quand (?:vous|tu|on|ils?|elles?) {_WISH}|(?:tout|tt|tous) le (?:temps|tps)(?! (?:seule?|malade"
    rf"|fatigue|au lit|chez))"
    r"|a toute heure|jour et nuit|24 ?h? ?(?:/|sur) ?24 ?h?|24/7|h24|7 ?j(?:ours)? ?(?:/|sur) ?7 ?j?|7/7(?![0-9/])"
    r"|horaires? (?:tres )?(?:flexibles?|libres?|souples?)|(?:suis|sommes) (?:tres |assez )?flexibles?"
    r"|toujours (?:dispo[a-z]*|libres?)|peu importe (?:le jour|quand|l'heure|le moment)|^peu importe$)"
)


def _day_range(match: re.Match[str], _today: date) -> Item:
    first, last = re.findall(ANY_DAY, match.group())[:2]
    return Item("days", days=day_range(day_of(first), day_of(last)))


def _day_list(match: re.Match[str], _today: date) -> Item:
    words = match.group()
    by_comma = "," in words and " et " not in words
    return Item("days", days=tuple(day_of(day) for day in re.findall(ANY_DAY, words)), listed=True, by_comma=by_comma)


def _pairs(match: re.Match[str], _today: date) -> Item | None:
    """« Lu Ma Je »: in the order of the week, since « ma », « je » and « sa » are words too; « Lu-Ve » is a range."""
    found = [_TWO_LETTERS.index(pair) for pair in re.findall(_PAIR, match.group())]
    if found != sorted(set(found)):
        return None
    if len(found) == 2 and "-" in match.group():
        return Item("days", days=DAYS[found[0] : found[1] + 1])
    return Item("days", days=tuple(DAYS[place] for place in found), listed=True)


def _letters(match: re.Match[str], _today: date) -> Item:
    """« L M M J V » can be told; in « L-M-J », the M may be Tuesday or Wednesday, and « L-J » a range or a list."""
    said = re.sub("[^lmjvsd]", "", match.group().replace("et", ""))
    if said == "lv" and "-" in match.group():
        return Item("days", days=WEEKDAYS)
    unclear = said.count("m") == 1 or (len(said) == 2 and "-" in match.group())
    places: list[int] = []
    for letter in said:
        places.append(_WEEK_LETTERS.find(letter, places[-1] + 1 if places else 0))
    if unclear or -1 in places:
        return Item("unread", telling=True)
    return Item("days", days=tuple(DAYS[place] for place in places), listed=True)


def _one(match: re.Match[str], _today: date) -> Item:
    return Item("days", days=(day_of(match.group()),))


def _set(*days: Day | None) -> Read:
    return says(Item("days", days=days))


EVERY_DAY = (
    Rule("anytime", _ANYTIME, says(Item("anytime"))),
    Rule("as_you_like", r"pas de preference|n'importe(?! quel| qu)|comme vous|(?:comme|quand|au moment ou|des que)"
         r" (?:ca|cela) vous|quand (?:il faut|il y a besoin|besoin)|a la demande|je m'adapte|en tout temps"
         r"|je suis toujours (?:la|libre|dispo)|tous les moments", says(Item("anytime")), asked=True),
    Rule("everyday", rf"{EVERY} (?:les )?(?:jours?|jrs?)(?![a-z]| ouvr| feri| de | en semaine)"
         r"|n'?importe quel(?:le)? jour(?:nee)?|quotidiennement|(?:toute|tte) la semaine(?! pro| d)",
         _set(None)),
    Rule("whole", r"(?:toute?s?|tte|tt) (?:la |l'|les? )?(?:journees?|jour)(?![a-z])|journees? (?:entieres?"
         r"|completes?)", says(Item("whole"))),
    Rule("every_moment", rf"{EVERY} (?:les )?{MOMENT}", lambda match, _today: Item(
        "moments", moments=tuple(moment_of(moment) for moment in re.findall(MOMENT, match.group())), each=True)),
)  # fmt: skip
RANGES = (Rule("day_range", _RANGE, _day_range),)
DAY_RULES = (
    Rule("weekend", WEEKEND_WORD, _set(*WEEKEND)),
    Rule("weekdays", r"(?:jours? )?en (?:semaine|sem)(?![a-z])|jours? (?:de la |de )?semaine|jours? ouvr(?:es?|ables?)"
         r"|(?:dans|pendant) la semaine(?! (?:pro|d[eu'] ?(?:[0-9]|lundi|noel)))"
         r"|(?<!fin )(?<!milieu )(?<!debut )(?<!jours )de semaine|(?<!fois )(?<!de )la semaine(?! (?:prochaine|derniere"
         r"|pro|d[eu] (?:[0-9]|lundi|noel)))|^semaine$", _set(*WEEKDAYS)),
    Rule("weekdays_short", r"(?:la )?sem(?![a-z])", _set(*WEEKDAYS), asked=True),
    Rule("abbreviation", _LONE_ABBREVIATION, _one),
    Rule("day_list", _LIST, _day_list),
    Rule("pairs", _PAIRS, _pairs, asked=True),
    Rule("letters", _LETTERS, _letters, asked=True),
    Rule("day", DAY, _one),
    Rule("lone_abbreviation", ABBREVIATION, _one, asked=True),
)  # fmt: skip
