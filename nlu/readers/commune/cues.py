"""What stands before a name and says whether it is a place: « j'habite à », « commune de », or « rue de », « Mme »."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise

from nlu.readers.commune.lexicon import (
    ELSEWHERE,
    FAR,
    GOODS,
    HOUSES,
    LOCATING,
    NAMING,
    PAST,
    PAST_AFTER_HAVING,
    PLACING,
    PREPOSITIONS,
    RESIDING,
    STREETS,
    TITLES,
)
from nlu.readers.commune.tokens import Word

LOOK_BACK = 10
NEAREST = 7
SMALL = 2_000
# « À 3 km de Loudun » is near enough to say where; « à 20 km de Lyon » is not.
NEAR_KM = 5
_DISTANCE = re.compile(r"([0-9]+)(kms?|min|mn|h)")
_HAVING = frozenset({"ai", "jai", "avons", "avais", "avions", "ayant"})
_NEW_CLAUSE = frozenset({"je", "j", "nous", "on", "moi", "maintenant", "desormais", "mais", "et", "depuis"})
_STAYING = frozenset({"sont", "vivent", "habitent", "travaillent", "resident", "partis", "installes"})
_CHILDREN = frozenset({"enfants", "filles", "fils", "garcons"})
# « Je vis de lentilles »: what somebody lives on.
_LIVING = frozenset({"vis", "vit", "vivons", "vivent"})
_OFFICES = frozenset({"commune", "ville", "mairie", "ccas", "village"})
_LABELS = _OFFICES | {"adresse", "lieu", "secteur", "localisation"}
_BEING = frozenset({"suis", "sommes", "jsuis", "chui", "chuis", "viens", "venons"})


class Cue(IntEnum):
    """How clearly a name is announced as a place; ``NOT_A_PLACE`` denies it."""

    NOT_A_PLACE = -1
    NONE = 0
    PREPOSITION = 1
    CLEAR = 2
    HOME = 3


def cue_before(message: list[Word], at: int, population: int, *, capital: bool, delicate: bool) -> Cue:
    """Return what announces the name that starts at ``at``.

    ``delicate`` says that the name is also a word or a first name: then « je suis à vif » is not enough.
    """
    reach = [word.text for word in message[max(0, at - LOOK_BACK) : at]][::-1]
    before = reach[:NEAREST]
    if not before:
        return Cue.NONE
    if message[at].cut:
        return Cue.CLEAR if before[0] in _LABELS else Cue.NONE
    if before[0] in HOUSES | {"pas"} or (before[0] == "de" and not _LIVING.isdisjoint(before[1:2])):
        return Cue.NOT_A_PLACE
    if _is_elsewhere(before) or _is_street(before) or _is_somebody(before):
        return Cue.NOT_A_PLACE
    broken = _first_break(message, at)
    if _is_past(reach[:broken]) or _is_station(message, at):
        return Cue.NOT_A_PLACE
    if _is_of_children(before[:broken]):
        return Cue.NONE
    home = next((rank for rank, word in enumerate(before[:broken]) if word in RESIDING), None)
    if home == 0 or (home is not None and before[0] in PLACING - {"de"}) or (home == 1 and before[0] in PLACING):
        return Cue.HOME
    return _public_cue(before, population, capital=capital, delicate=delicate)


def _public_cue(before: list[str], population: int, *, capital: bool, delicate: bool) -> Cue:
    """Read « ccas de », « je suis à », and the bare prepositions."""
    nearest, second = before[0], before[1] if len(before) > 1 else ""
    if nearest in _OFFICES or (nearest == "de" and second in _OFFICES):
        return Cue.CLEAR
    if nearest in {"a", "sur", "de", "vers"} and second in LOCATING:
        if second in _BEING:
            doubtful = delicate and (nearest == "de" or population < SMALL) and not capital
            return Cue.PREPOSITION if doubtful else Cue.HOME
        return Cue.PREPOSITION if delicate and not capital else Cue.CLEAR
    if nearest in PLACING:
        vague = nearest not in {"a", "sur", "vers"} and population < SMALL and not capital
        return Cue.NONE if vague else Cue.PREPOSITION
    return Cue.NONE


def _first_break(message: list[Word], at: int) -> int:
    """Return how many words before ``at`` belong to the same stretch of text."""
    count = 0
    while at - count > 0 and not message[at - count].cut:
        count += 1
    return count


def _is_elsewhere(before: list[str]) -> bool:
    """Say whether the place is denied or left: « née à », « loin de », « 20 km de », « match de »."""
    if before[0] not in PREPOSITIONS or len(before) < 2:
        return False
    if before[0] == "de" and (distance := _DISTANCE.fullmatch(before[1])):
        return not (distance[2].startswith("km") and int(distance[1]) <= NEAR_KM)
    if before[1].startswith(("km", "kilometre")) and len(before) > 2 and before[2].isdecimal():
        return int(before[2]) > NEAR_KM
    return before[1] in ELSEWHERE or (before[0] == "de" and before[1] in FAR | GOODS)


def _is_past(before: list[str]) -> bool:
    """Say whether somebody was there once: « j'ai vécu à », « je suis allé à », « pendant 20 ans à »."""
    if not before or before[0] not in {"a", "sur"}:
        return False
    clause = before[1 : next((rank for rank, word in enumerate(before) if word in _NEW_CLAUSE), len(before))]
    years = bool({"ans", "annees"}.intersection(clause))
    lasted = years and not {"pendant", "durant", "fait", "passe"}.isdisjoint(clause)
    had = any(word in PAST_AFTER_HAVING and then in _HAVING for word, then in pairwise(clause))
    return lasted or had or not PAST.isdisjoint(clause)


def _is_station(message: list[Word], at: int) -> bool:
    """Say whether the name is only that of the Gare de Lyon, which is in Paris."""
    return message[at].text == "lyon" and [word.text for word in message[max(0, at - 2) : at]] == ["gare", "de"]


def _is_of_children(before: list[str]) -> bool:
    """Say whether grown children are there: « mes enfants sont à Bordeaux » tells who is far, not where one is."""
    if not before or before[0] not in PLACING:
        return False
    verb = next((rank for rank, word in enumerate(before[1:4], 1) if word in _STAYING), None)
    return verb is not None and not _CHILDREN.isdisjoint(before[verb + 1 : verb + 4])


def _is_street(before: list[str]) -> bool:
    """Say whether the name belongs to a street: « rue de Paris », « place du Mans »."""
    named_after = next((word for word in before if word not in {"de", "le", "la", "les", "l"}), "")
    return named_after in STREETS


def _is_somebody(before: list[str]) -> bool:
    """Say whether the name is a person's: « Mme Sylvie Laval », « je m'appelle Paul Brest »."""
    if before[0] in TITLES:
        return True
    if before[0] not in PREPOSITIONS and len(before) > 1 and before[1] in TITLES:
        return True
    for word in before[:3]:
        if word in PREPOSITIONS or word in RESIDING:
            return False
        if word in NAMING:
            return True
    return False
