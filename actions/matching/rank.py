"""Who fits a request best, with the reasons in codes; and what kept each of the others out. Pure.

The score is a sum of points. What decides first is whether somebody is free then, near, and equipped; among those who
fit alike, whoever has waited longest to be called comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import log1p
from typing import Any

from actions.matching.times import Overlap, overlap

FREE_THEN, FREE_UNKNOWN = 40.0, 10.0
"""Points for a time in common; fewer when one of them did not say their days."""

NEAR, NEAR_KM = 30.0, 40.0
"""Points for being in the same commune, falling to none at so many kilometres."""

SAME_THEME, VEHICLE, KNOWS = 20.0, 15.0, 25.0

NEVER_CALLED, CALLED_DAYS = 30.0, 365
"""Points for who was never called; for the others fewer, growing quickly with the days since, up to a year."""


@dataclass(frozen=True, slots=True)
class Need:
    """What is asked for, and the day on which it is where the help is given."""

    missions: frozenset[str]
    today: date
    theme: str | None = None
    availability: dict[str, Any] | None = None
    vehicle: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer, and what is known of the person behind it. ``knows``: they helped the same person before."""

    offer_id: int
    person_id: int
    missions: frozenset[str]
    km: float
    theme: str | None = None
    availability: dict[str, Any] | None = None
    vehicle: bool | None = None
    last_asked_at: datetime | None = None
    asked_this_week: int = 0
    knows: bool = False
    paused: bool = False
    unreachable: bool = False
    asked_before: bool = False
    busy: bool = False
    same_household: bool = False
    declined: frozenset[str] = frozenset()
    attested: bool = True


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody fits: a code, and what goes with it."""

    code: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A volunteer who fits."""

    candidate: Candidate
    score: float
    reasons: tuple[Reason, ...]


def rank(need: Need, candidates: Sequence[Candidate], now: datetime, cap: int) -> tuple[list[Ranked], Counter[str]]:
    """Those who fit, best first, one offer for each person; and how many were left out, by what stands against them.

    The order of the candidates changes nothing.
    """
    walls: Counter[str] = Counter()
    best: dict[int, Ranked] = {}
    for candidate in candidates:
        shared = overlap(candidate.availability, need.availability, need.today)
        if (wall := _wall(need, candidate, shared, cap)) is not None:
            walls[wall] += 1
            continue
        ranked = _weigh(need, candidate, shared, now)
        known = best.get(candidate.person_id)
        if known is None or _order(ranked) < _order(known):
            best[candidate.person_id] = ranked
    return sorted(best.values(), key=_order), walls


def _order(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.candidate.offer_id


def _wall(need: Need, candidate: Candidate, shared: Overlap, cap: int) -> str | None:
    """The first thing that stands against somebody, what they cannot help before what they can."""
    walls = {
        "meme_foyer": candidate.same_household,
        "injoignable": candidate.unreachable,
        "pause": candidate.paused,
        "deja_proposee": candidate.asked_before,
        "mission_refusee": need.missions & candidate.missions <= candidate.declined,
        "attestation": not candidate.attested,
        "theme": "autre" in need.missions
        and None not in (need.theme, candidate.theme)
        and need.theme != candidate.theme
        and need.missions == {"autre"},
        "vehicule": need.vehicle and candidate.vehicle is False,
        "pas_libre": shared.fits == "no",
        "question_en_cours": candidate.busy,
        "plafond": candidate.asked_this_week >= cap,
    }
    return next((code for code, stands in walls.items() if stands), None)


def _weigh(need: Need, candidate: Candidate, shared: Overlap, now: datetime) -> Ranked:
    reasons = [Reason("proche", round(candidate.km, 1))]
    score = NEAR * max(0.0, 1 - candidate.km / NEAR_KM)
    if shared.fits == "yes":
        score += FREE_THEN
        reasons.append(Reason("libre", (shared.day, shared.moment)))
    else:
        score += FREE_UNKNOWN
    if need.theme is not None and need.theme == candidate.theme:
        score += SAME_THEME
        reasons.append(Reason("theme", need.theme))
    if candidate.vehicle:
        score += VEHICLE if need.vehicle else 0.0
        reasons.append(Reason("voiture"))
    if candidate.knows:
        score += KNOWS
        reasons.append(Reason("connait"))
    return Ranked(candidate, round(score + _rested(candidate, now, reasons), 3), tuple(reasons))


def _rested(candidate: Candidate, now: datetime, reasons: list[Reason]) -> float:
    """Points for how long somebody was not called."""
    if candidate.last_asked_at is None:
        reasons.append(Reason("jamais_appele"))
        return NEVER_CALLED
    days = (now - candidate.last_asked_at).days
    reasons.append(Reason("pas_appele", days))
    return 0.9 * NEVER_CALLED * log1p(min(days, CALLED_DAYS)) / log1p(CALLED_DAYS)
