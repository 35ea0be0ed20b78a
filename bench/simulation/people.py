"""Who lives in the département: drawn once from a seed, the same for both ways of matching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from actions.matching.times import DAYS
from nlu.gazetteer.table import table

DEPARTEMENT = "38"
"""Isère: Grenoble, its towns and 500 small communes in the mountains."""

DAYS_PLAYED, DAYS_AFTER = 60, 14
"""Days on which requests come in, and days given to what is still on its way."""

VOLUNTEERS, STRUCTURES = 600, 50

REQUESTS_PER_DAY = 8
"""Between Pessac (624 volunteers, some 120 people helped: two a day over sixty days) and Chisinau (394 volunteers,
30 calls a day in the first week): their geometric mean, 7.7. Figures: §7 of the study of public systems."""

MISSIONS = ("solidarite_proximite", "lien_social", "garde_enfants", "aide_alimentaire")
OFTEN = (50, 25, 7, 18)
"""How many needs in a hundred are of each: assumed, errands first."""


@dataclass(frozen=True, slots=True)
class Volunteer:
    """What somebody offers, and how they behave."""

    day: float
    """When they write, in days from the start."""
    commune: str
    missions: tuple[str, ...]
    availability: Mapping[str, Any] | None
    vehicle: bool
    adult: bool
    vanished: bool
    """They never answer anything."""
    forgets: bool
    """They answer only when asked once more."""
    at_night: bool
    blocks_on: float | None
    willing: float


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody asks for, and how they behave; ``places`` over 0 for the posting of a structure."""

    day: float
    commune: str
    mission: str
    availability: Mapping[str, Any] | None
    vehicle: bool
    urgent: bool
    silent: bool
    """They never tell whether they agree, nor what became of it."""
    forgets: bool
    places: int = 0


@dataclass(frozen=True, slots=True)
class Department:
    """Everybody, in the order in which they write."""

    volunteers: tuple[Volunteer, ...]
    needs: tuple[Need, ...]


def draw(seed: int) -> Department:
    """The people of one seed. Communes are drawn by their population."""
    random = Random(seed)
    places = [(code, people) for code, people in zip(table().insee, table().population, strict=True)]
    places = [(code, int(people)) for code, people in places if code.startswith(DEPARTEMENT)]
    codes, weights = [code for code, _ in places], [people for _, people in places]

    def commune() -> str:
        return random.choices(codes, weights)[0]

    volunteers = [_volunteer(random, commune()) for _ in range(VOLUNTEERS)]
    needs = [_need(random, commune()) for _ in range(REQUESTS_PER_DAY * DAYS_PLAYED)]
    postings = [_need(random, commune(), random.randint(2, 6)) for _ in range(STRUCTURES)]
    return Department(tuple(volunteers), tuple(sorted(needs + postings, key=lambda need: need.day)))


def _volunteer(random: Random, commune: str) -> Volunteer:
    """Two thirds are there on the first day; the others come later."""
    return Volunteer(
        day=0.0 if random.random() < 2 / 3 else random.uniform(0, DAYS_PLAYED - 10),
        commune=commune,
        missions=tuple(sorted(random.sample(MISSIONS, random.choice((1, 1, 2, 2, 3))))),
        availability=_days(random, random.choice((1, 2, 2, 3, 5))),
        vehicle=random.random() < 0.7,
        adult=random.random() < 0.95,
        vanished=random.random() < 0.2,
        forgets=random.random() < 0.25,
        at_night=random.random() < 0.15,
        blocks_on=random.uniform(5, DAYS_PLAYED) if random.random() < 0.03 else None,
        willing=random.uniform(0.4, 0.9),
    )


def _need(random: Random, commune: str, places: int = 0) -> Need:
    mission = random.choices(MISSIONS, OFTEN)[0]
    return Need(
        day=random.uniform(0, DAYS_PLAYED),
        commune=commune,
        mission=mission,
        availability=_days(random, random.choice((1, 1, 2, 3))),
        vehicle=mission == "solidarite_proximite" and random.random() < 0.3,
        urgent=not places and random.random() < 0.1,
        silent=not places and random.random() < 0.06,
        forgets=random.random() < 0.2,
        places=places,
    )


def _days(random: Random, count: int) -> Mapping[str, Any] | None:
    """So many days of the week, half of them only in the morning or in the afternoon; one in eight says nothing."""
    if random.random() < 0.125:
        return None
    moments = (None, None, "matin", "apres_midi")
    return {"slots": [{"day": day, "moment": random.choice(moments)} for day in random.sample(DAYS[:6], count)]}
