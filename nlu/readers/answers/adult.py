"""Answers to « Avez-vous 18 ans ou plus ? »: an age, a birth, what only grown-ups or pupils are, or yes and no."""

from __future__ import annotations

import re
from datetime import date

from nlu.french.calendar import month_of
from nlu.french.kin import CHILD
from nlu.french.numerals import NUMBER, to_int
from nlu.french.text import fold
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.answers.repair import meant
from nlu.readers.numbers import find_ages
from nlu.readers.yesno import finds_nothing_wrong, read_yes_no

MAJORITY = 18

_OTHERS = re.compile(
    r"(?<![a-z])(?:ils?|elles?|les enfants|mes enfants|ma copine|mon copain|on est (?:deux|2)|nous sommes"
    r"|mes papiers|les? miens?)(?![a-z])"
    r"|environ|a peu pres|dans ma tete|dans mon pays|(?:sous )?(?:tutelle|curatelle)"
)
"""Whose age it is, or what it is worth, is not clear."""
_CHILDREN = re.compile(rf"(?<![a-z]){CHILD}(?![a-z])")
_SELF = re.compile(r"(?<![a-z])(?:je|j'|j|jai|moi|oui|non|majeure?|mineure?)(?![a-z])")
_NOT_AGE = re.compile(
    rf"(?<![a-z0-9]){NUMBER} ?(?:enfants?|petits|gosses|h(?:eures?)?|euros?|personnes?|x)(?![a-z])"
    rf"|depuis {NUMBER} ans|(?:le|du|au) [0-9]{{1,2}} [a-z]{{3,}}"
)
_NOT_YET = re.compile(
    r"(?:j'aurai|j aurai|jaurai|je vais (?:les )?avoir|je (?:les )?(?:fete|aurai)|bientot|presque|pas (?:encore"
    r"|tout a fait)|dans (?:[0-9]+|un|une|deux|trois|quelques) (?:mois|semaines?|jours?|ans?))"
)
_YEARS_AHEAD = re.compile(rf"(?:bientot|presque|sur mes|pas loin de) ({NUMBER})")
_BORN_IN = re.compile(r"(?:nee?(?: en)?|de|annee) (?P<year>(?:19|20)[0-9]{2})(?![0-9])")
_BORN_ON = re.compile(
    r"nee?s? (?:le )?(?P<day>[0-9]{1,2})(?:er)?[/. \-](?P<month>[0-9]{1,2}|[a-z]{3,9})[/. \-](?P<year>(?:19"
    r"|20)[0-9]{2})"
)
_GROWN = re.compile(
    r"(?<![a-z])(?:majeure?s?|maje|adulte|retraitee?|retraite|largement|depuis longtemps|grand[- ]?(?:mere|pere"
    r"|maman)|mamie|papi|senior|infirmiere?|assistante? maternelle"
    r"|(?:la )?(?:vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|septantaine|[2-9]0aine)|carte vermeil"
    r"|(?:plus|trop|tro) (?:de (?:18|dix[- ]huit)|agee?|vieux|vieu|vieille)"
    r"|bien plus|mere de famille|pere de famille|[23456789]0 balais|j'ai eleve)(?![a-z])|^plus$|^(?:\+ ?18|18 ?\+)$"
)
_YOUNG = re.compile(
    r"(?<![a-z])(?:mineure?s?|moins de (?:18|dix[- ]huit)|collegien(?:ne)?|lyceen(?:ne)?|(?:au|o) (?:college|lycee)"
    r"|(?:en|de) (?:seconde|premiere|1ere|2nde|troisieme|3eme|quatrieme|4eme|terminale))(?![a-z])|^moins$"
)
_BARE = re.compile(
    rf"(?:^|(?<=[ ,.]))(?P<age>{NUMBER})(?: ?(?:ans?|piges|balais|berges))?(?: pile| et demi| et quelques"
    rf"| revolus)?(?=$|[ ,.!;])"
)


def read_adult(text: str, today: date) -> bool | None:
    """Whether the writer is of age, or ``None`` when the words do not tell it of them."""
    folded = fold(meant(text)).strip(" .!?…")
    said = fold(text)
    if (
        _OTHERS.search(said)
        or find_reluctance(text) == "refused"
        or (_CHILDREN.search(said) and not _SELF.search(said))
    ):
        return None
    if (born := _of_birth(folded, today)) is not None:
        return born
    if _BORN_IN.search(folded):
        return None  # eighteen this year: before or after the birthday
    if "?" not in text and (age := _age(folded)) is not None:
        return age >= MAJORITY
    if _GROWN.search(folded) and not re.search(r"(?:pas|ni|non) (?:encore )?(?:majeure?|adulte)", folded):
        return True
    if _YOUNG.search(folded) or _NOT_YET.search(folded):
        return False
    answer = read_yes_no(text)
    if answer is None or answer.said == "mixed" or said.startswith("ok"):  # « ok » says nothing of an age
        return None
    if answer.said == "no" and not answer.plain and finds_nothing_wrong(text):  # « rien », « non c'est bon »
        return None
    return answer.said == "yes"


def _of_birth(folded: str, today: date) -> bool | None:
    """Of a date, to the day; of a year alone, when no birthday of this year matters."""
    if (on := _BORN_ON.search(folded)) is not None:
        month = _month(on["month"])
        if month is not None and 1 <= int(on["day"]) <= 31:
            return (today.year - int(on["year"]), today.month, today.day) >= (MAJORITY, month, int(on["day"]))
    if (born := _BORN_IN.search(folded)) is not None:
        turning = today.year - int(born["year"])
        return None if turning == MAJORITY else turning > MAJORITY
    return None


def _month(said: str) -> int | None:
    if said.isdecimal():
        return int(said) if 1 <= int(said) <= 12 else None
    try:
        return month_of(said)
    except KeyError:
        return None


def _age(folded: str) -> int | None:
    """The age said: « 17 et demi » is 17, « bientôt 60 » is 59, and « bientôt 18 » is 17."""
    if (ahead := _YEARS_AHEAD.search(folded)) is not None:
        return to_int(ahead[1]) - 1
    if re.search(rf"(?:pas|moins de) (?:encore )?({NUMBER})(?: ans|$)", folded):
        return MAJORITY - 1
    kept = _NOT_AGE.sub(" ; ", folded)
    if re.search(rf"{_NOT_YET.pattern} .*?18|18.*? (?:en|dans|le) [a-z0-9]", kept) and "depuis" not in kept:
        return MAJORITY - 1
    ages = find_ages(kept) or tuple(
        to_int(found["age"]) for found in _BARE.finditer(kept) if found["age"] not in ("un", "une")
    )
    return max(ages) if ages else None
