"""What sixty days came to, counted from the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from statistics import median

from actions.matching.practice import CIRCLES_KM
from actions.matching.times import overlap
from bench.simulation.people import DAYS_PLAYED, Need, Volunteer
from bench.simulation.world import START, World
from nlu.gazetteer.distances import kilometres
from storage.models import Case, Match

CAP = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """The table of one way, and what its picture needs."""

    feasible_matched: float
    feasible: int
    requests: int
    helped: int
    hours_to_proposal: float
    hours_to_agreement: float
    presses_per_helped: float
    presses_per_decision: float
    over_cap: int
    never_called: float
    closed_with_reason: float
    still_open: int
    waits: tuple[float, ...]
    loads: tuple[int, ...]

    def table(self) -> dict[str, float]:
        """The figures without the picture."""
        return {name: value for name, value in asdict(self).items() if name not in ("waits", "loads")}


async def outcome(world: World) -> Outcome:
    """Count it."""
    cases, matches, _ = await world.everything()
    requests = [case for case in cases if case.direction == "request" and case.decided_at is not None]
    offers = {case.id: case for case in cases if case.direction == "offer" and case.decided_at is not None}
    of = defaultdict(list)
    for match in matches:
        of[match.request_id].append(match)
    feasible = [case for case in requests if _feasible(world, case, offers)]
    agreed = {case.id: _first(of[case.id], "agreed_at") for case in requests}
    proposed = {case.id: _first(of[case.id], "made_at") for case in requests}
    hours = world.office.practice.worktime("38185")

    def waits(moments: dict) -> list[float]:  # type: ignore[type-arg]
        return [hours.between(case.decided_at, at) for case in requests if case.decided_at and (at := moments[case.id])]

    helped = sum(case.reason == "aide_donnee" for case in requests)
    closed = [case for case in requests if case.status == "close"]
    loads = [sum(match.offer_id == offer for match in matches) for offer in offers]
    needed = [offer for offer in offers if any(_fits(world, case, offers[offer]) for case in requests)]
    called = {match.offer_id for match in matches}
    return Outcome(
        feasible_matched=100 * sum(agreed[case.id] is not None for case in feasible) / len(feasible),
        feasible=len(feasible),
        requests=len(requests),
        helped=helped,
        hours_to_proposal=median(waits(proposed)),
        hours_to_agreement=median(waits(agreed)),
        presses_per_helped=world.presses["request"] / max(1, helped),
        presses_per_decision=world.presses.total() / world.decisions.total(),
        over_cap=_over_cap(matches),
        never_called=100 * sum(offer not in called for offer in needed) / len(needed),
        closed_with_reason=100 * sum(case.reason is not None for case in closed) / max(1, len(closed)),
        still_open=len(requests) - len(closed),
        waits=tuple(waits(agreed)),
        loads=tuple(loads),
    )


def _first(made: Sequence[Match], column: str):  # type: ignore[no-untyped-def]
    return min((at for match in made if (at := getattr(match, column)) is not None), default=None)


def _feasible(world: World, request: Case, offers: dict[int, Case]) -> bool:
    """Whether somebody who answers could have come: validated before the last day, near, free, equipped, willing."""
    return any(not world.volunteers[offer].vanished and _fits(world, request, case) for offer, case in offers.items())


def _fits(world: World, request: Case, offer: Case) -> bool:
    need: Need = world.needs[request.id]
    volunteer: Volunteer = world.volunteers[offer.id]
    last = START + timedelta(days=DAYS_PLAYED)
    return (
        need.mission in volunteer.missions
        and offer.decided_at is not None
        and offer.decided_at <= min(last, request.created_at + timedelta(days=10))
        and (kilometres(volunteer.commune, need.commune) or 0.0) <= CIRCLES_KM[-1]
        and (volunteer.vehicle or not need.vehicle)
        and overlap(volunteer.availability, need.availability, request.created_at.date()).fits != "no"
        and (need.mission != "garde_enfants" or offer.id in world.attested)
    )


def _over_cap(matches: Sequence[Match]) -> int:
    """Volunteers to whom more than the cap was proposed within some seven days."""
    made = defaultdict(list)
    for match in matches:
        made[match.offer_id].append(match.made_at)
    week = timedelta(days=7)
    return sum(
        any(later - first < week for first, later in zip(sorted(times), sorted(times)[CAP:], strict=False))
        for times in made.values()
    )
