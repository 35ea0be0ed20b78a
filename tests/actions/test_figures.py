"""Every figure equals what SQL written by hand finds in generated data, on both engines, within rights and dates."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text, update

from actions import figures
from actions.figures import KINDS, Figures, Period, told
from storage import Database
from storage.models import Case, Coordinator, Match, Visit
from tests.factories import (
    AJACCIO,
    CRETEIL,
    MEAUX,
    NOW,
    NOWHERE,
    PARIS_12,
    VITRY,
    make_case,
    make_coordinator,
    make_person,
    working,
)

PARIS_TIME = ZoneInfo("Europe/Paris")
MISSIONS = ("aide_alimentaire", "garde_enfants", "lien_social", "solidarite_proximite", "autre")
PLACES = (VITRY, VITRY, CRETEIL, PARIS_12, MEAUX, AJACCIO, NOWHERE)
SPAN = 80
"""Days over which things happen: the end of summer time is among them."""

CONDITIONS = {
    ("commune", "94081"): "c.commune = '94081'",
    ("epci", "200058006"): "c.ept = '200058006'",
    ("departement", "94"): "c.departement = '94'",
    ("region", "11"): "c.region = '11'",
    ("all", ""): "1 = 1",
    ("departement", "13"): "1 = 0",
}
"""Each territory, as somebody would write it in SQL by hand."""

PERIODS = (
    Period(None, NOW.date(), PARIS_TIME),
    Period(date(2026, 10, 24), date(2026, 11, 8), PARIS_TIME),  # summer time ends on the 25th
    Period(date(2026, 11, 22), date(2026, 11, 22), ZoneInfo("Pacific/Noumea")),
)

EVENTS = {
    "requests": "SELECT c.id, c.created_at AS at, c.id AS of_case FROM cases c"
    " WHERE c.direction = 'request' AND c.status <> 'doublon'",
    "offers": "SELECT c.id, c.created_at AS at, c.id AS of_case FROM cases c"
    " WHERE c.direction = 'offer' AND c.status <> 'doublon'",
    "introduced": "SELECT m.id, m.agreed_at AS at, m.request_id AS of_case FROM matches m"
    " WHERE m.agreed_at IS NOT NULL",
    "helped": "SELECT v.id, v.closed_at AS at, m.request_id AS of_case FROM visits v"
    " JOIN matches m ON m.id = v.match_id WHERE v.outcome = 'fait'",
}


async def _cases(database: Database, chance: random.Random, number: int) -> dict[str, list[tuple[int, datetime]]]:
    people = [await make_person(database, f"p{index}") for index in range(3)]
    made: dict[str, list[tuple[int, datetime]]] = {"offer": [], "request": []}
    for _ in range(number):
        created = NOW - timedelta(minutes=chance.randrange(SPAN * 24 * 60))
        direction = chance.choice(["offer", "request"])
        missions = tuple(chance.sample(MISSIONS, chance.choice([1, 1, 2, 3])))
        said: dict[str, Any] = {"direction": direction, "missions": missions, **chance.choice(PLACES)}
        made[direction].append((await make_case(database, chance.choice(people), created, **said), created))
    return made


async def _fill(database: Database, seed: int, number: int = 110) -> None:
    """Offers and requests of every place and status, matches and times of help of every outcome."""
    chance = random.Random(seed)
    made = await _cases(database, chance, number)
    async with database.transaction() as session:
        for cases in made.values():
            for case_id, created in cases:
                status = chance.choice(["a_valider", "validee", "validee", "en_cours", "close", "refusee", "doublon"])
                values: dict[str, Any] = {"status": status}
                if status != "a_valider":
                    values |= {"decided_at": created + timedelta(minutes=chance.randrange(5000)), "reason": "incomplet"}
                values["duplicate_of"] = cases[0][0] if status == "doublon" else None
                await session.execute(update(Case).where(Case.id == case_id).values(values))
        pairs = {(chance.choice(made["offer"])[0], chance.choice(made["request"])) for _ in range(number * 2 // 3)}
        for offer_id, (request_id, created) in sorted(pairs):
            session.add(_match(chance, offer_id, request_id, created))


def _match(chance: random.Random, offer_id: int, request_id: int, made: datetime) -> Match:
    agreed = made + timedelta(minutes=chance.randrange(20_000))
    match = Match(offer_id=offer_id, request_id=request_id, made_at=made)
    match.status = chance.choice(["proposee", "confirmee", "faite", "echouee"])
    if match.status == "proposee":
        return match
    match.answered_at, match.agreed_at = made, agreed if chance.random() < 0.7 or match.status != "echouee" else None
    if match.status in ("faite", "echouee"):
        match.ended_at, match.outcome = agreed, "faite"
    for _ in range(chance.choice([0, 1, 1, 3])):
        closed = agreed + timedelta(days=chance.randrange(20)) if chance.random() < 0.8 else None
        match.visits.append(Visit(closed_at=closed, outcome=chance.choice(["fait", "absent"]) if closed else None))
    return match


async def _rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    async with database.reading() as session:
        return [tuple(row) for row in await session.execute(text(query))]


def _moment(value: Any) -> datetime:
    """A moment as the engine gives it to somebody who knows no model."""
    read = datetime.fromisoformat(value) if isinstance(value, str) else value
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)


def _within(at: datetime, period: Period) -> bool:
    day = at.astimezone(period.zone).date()
    return (period.first is None or day >= period.first) and day <= period.last


async def _check_counts(database: Database, kind: str, inside: str, found: Figures, period: Period) -> int:
    """The counts of one kind against rows of SQL; how many there are."""
    rows = await _rows(
        database,
        f"SELECT e.id, e.at, c.commune, k.mission FROM ({EVENTS[kind]}) e JOIN cases c ON c.id = e.of_case"
        f" JOIN case_missions k ON k.case_id = c.id WHERE ({inside})",
    )
    kept = [
        (number, _moment(at), place, mission) for number, at, place, mission in rows if _within(_moment(at), period)
    ]
    mondays = {number: _monday(at, period) for number, at, _place, _mission in kept}
    counts = found.counts[kind]
    assert counts.total == len(mondays), kind
    assert counts.by_week == Counter(mondays.values()), kind
    assert counts.by_mission == Counter(mission for *_, mission in kept), kind
    assert counts.by_week_and_mission == Counter((_monday(at, period), mission) for _, at, _, mission in kept), kind
    assert counts.by_commune == Counter({number: place for number, _, place, _ in kept}.values()), kind
    assert set(counts.by_week) <= set(found.weeks), kind
    return counts.total


def _monday(at: datetime, period: Period) -> date:
    day = at.astimezone(period.zone).date()
    return date.fromisocalendar(*day.isocalendar()[:2], 1)


async def _medians(database: Database, inside: str, period: Period) -> tuple[float | None, float | None]:
    decided = await _rows(
        database,
        "SELECT c.created_at, c.decided_at FROM cases c"
        f" WHERE c.status <> 'doublon' AND c.decided_at IS NOT NULL AND ({inside})",
    )
    agreed = await _rows(
        database,
        "SELECT c.created_at, (SELECT min(m.agreed_at) FROM matches m WHERE m.request_id = c.id) FROM cases c"
        f" WHERE c.direction = 'request' AND c.status <> 'doublon' AND ({inside})",
    )
    return _median(decided, period), _median([row for row in agreed if row[1] is not None], period)


def _median(rows: list[tuple[Any, ...]], period: Period) -> float | None:
    spans = [(_moment(start), _moment(end)) for start, end in rows]
    hours = [(end - start) / timedelta(hours=1) for start, end in spans if _within(start, period)]
    return median(hours) if hours else None


async def test_every_figure_equals_sql(database: Database) -> None:
    await _fill(database, seed=11)
    await make_coordinator(database, "whole", "all", "")  # else cases of no known place would be everybody's
    for (kind, code), inside in CONDITIONS.items():
        rights = [Coordinator(territory_kind=kind, territory_code=code)]
        for period in PERIODS:
            async with working(database) as unit:
                found = await figures.compute(unit, rights, period)
            numbers = [await _check_counts(database, one, inside, found, period) for one in KINDS]
            assert (found.hours_to_decision, found.hours_to_agreement) == pytest.approx(
                await _medians(database, inside, period)
            )
            [(never,)] = await _rows(
                database,
                "SELECT count(*) FROM cases c WHERE c.direction = 'offer' AND c.status = 'validee'"
                f" AND c.id NOT IN (SELECT offer_id FROM matches) AND ({inside})",
            )
            assert found.never_proposed == never
            if code == "" and period.first is None:
                assert min(*numbers, never) > 3, "the draw must try everything"
                assert None in found.counts["requests"].by_commune


async def test_two_rights_are_counted_together_and_a_case_once(database: Database) -> None:
    await make_coordinator(database, "whole", "all", "")
    nadia = await make_person(database, "nadia")
    for place in (VITRY, CRETEIL, MEAUX):
        await make_case(database, nadia, missions=("autre", "lien_social"), **place)
    rights = [
        Coordinator(territory_kind=kind, territory_code=code) for kind, code in (("commune", "94081"), ("epci", "x"))
    ] + [Coordinator(territory_kind="departement", territory_code="94")]
    async with working(database) as unit:
        found = await figures.compute(unit, rights, PERIODS[0])
    assert found.counts["requests"].total == 2
    assert found.counts["requests"].by_mission == {"autre": 2, "lien_social": 2}
    assert found.counts["requests"].by_commune == {"94081": 1, "94028": 1}
    assert found.period.first == found.period.last == NOW.date()


async def test_nobody_without_rights_counts_anything(sqlite_database: Database) -> None:
    await make_case(sqlite_database, await make_person(sqlite_database, "p"))
    async with working(sqlite_database) as unit:
        found = await figures.compute(unit, [], PERIODS[0])
    assert [counts.total for counts in found.counts.values()] == [0, 0, 0, 0]
    assert (found.hours_to_decision, found.hours_to_agreement, found.never_proposed) == (None, None, 0)
    assert len(found.weeks) == 1


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (120, 120)])
def test_small_numbers_are_not_told(number: int, shown: int | None) -> None:
    assert told(number) == shown
