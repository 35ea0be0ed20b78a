"""The digest counts what the database holds, and comes once a day at its hour, whatever the clocks do."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import bindparam, select, text, update

from actions import digest
from actions.digest import LINES_MAX, NOBODY_AFTER, next_slot
from actions.worktime import Worktime
from storage import Database, coordinators
from storage.models import Case, DigestMessage, Due, Match, Person, Task
from storage.models.tasks import WORK
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
EIGHT = time(8, 0)
MISSIONS = ("aide_alimentaire", "garde_enfants", "lien_social", "solidarite_proximite", "autre")

CONDITIONS = {
    ("commune", "94081"): "commune = '94081'",
    ("epci", "200058006"): "ept = '200058006'",
    ("departement", "94"): "departement = '94'",
    ("region", "11"): "region = '11'",
    ("all", ""): "1 = 1",
    ("departement", "13"): "1 = 0",
}
"""Each territory, as somebody would write it in SQL by hand."""


async def _random_cases(database: Database, number: int, seed: int) -> None:
    """Cases of every kind, place, age and status."""
    chance = random.Random(seed)
    citizens = [await make_person(database, f"p{index}") for index in range(4)]
    for _ in range(number):
        created = NOW - timedelta(minutes=chance.randrange(5 * 24 * 60))
        case_id = await make_case(
            database,
            chance.choice(citizens),
            created,
            direction=chance.choice(["offer", "request"]),
            missions=tuple(chance.sample(MISSIONS, chance.choice([1, 1, 2, 3]))),
            urgent=chance.random() < 0.2,
            **chance.choice([VITRY, CRETEIL, PARIS_12, MEAUX, AJACCIO, NOWHERE]),
        )
        if chance.random() < 0.5:
            status = chance.choice(["validee", "validee", "refusee", "retiree"])
            async with database.transaction() as session:
                decided = {"status": status, "reason": "incomplet", "decided_at": created + timedelta(hours=1)}
                await session.execute(update(Case).where(Case.id == case_id).values(decided))


async def _by_hand(database: Database, where: str, **values: datetime) -> list[tuple[Any, ...]]:
    """Rows of cases that follow a condition written by hand."""
    query = text(f"SELECT id, direction, urgent FROM cases WHERE {where} ORDER BY urgent DESC, created_at, id")
    moments = [bindparam(name, value, Case.created_at.type) for name, value in values.items()]
    async with database.reading() as session:
        return [tuple(row) for row in await session.execute(query.bindparams(*moments))]


async def _missions(database: Database, ids: set[int]) -> Counter[tuple[str, str]]:
    async with database.reading() as session:
        rows = await session.execute(
            text("SELECT c.id, c.direction, m.mission FROM cases c JOIN case_missions m ON m.case_id = c.id")
        )
        return Counter((direction, mission) for case_id, direction, mission in rows if case_id in ids)


async def test_counts_equal_what_the_database_holds(database: Database) -> None:
    await _random_cases(database, 50, seed=94)
    await make_coordinator(database, "whole", "all", "")  # else cases of no known place would be everybody's
    for index, (territory, inside) in enumerate(CONDITIONS.items()):
        holder = await make_coordinator(database, f"c{index}", *territory)
        async with working(database) as unit:
            rights = await coordinators.rights_of(unit.session, holder)
            told = await digest.compute(unit, rights, PARIS_TIME)
        waiting = await _by_hand(database, f"({inside}) AND status = 'a_valider'")
        arrived = await _by_hand(database, f"({inside}) AND created_at >= :since", since=NOW - timedelta(days=1))
        forgotten = await _by_hand(
            database,
            f"({inside}) AND status = 'validee' AND direction = 'request' AND decided_at < :before",
            before=NOW - NOBODY_AFTER,
        )
        assert told.waiting == len(waiting), territory
        assert told.urgent == sum(bool(urgent) for _, _, urgent in waiting), territory
        assert [case.id for case in told.first] == [row[0] for row in waiting[:LINES_MAX]], territory
        assert told.counts == await _missions(database, {row[0] for row in waiting}), territory
        assert told.arrived == await _missions(database, {row[0] for row in arrived}), territory
        assert {case.id for case in told.nobody} == {row[0] for row in forgotten}, territory
        assert told.empty == (not (waiting or arrived or forgotten)), territory
        if territory == ("all", ""):
            assert min(len(waiting), len(arrived), len(forgotten), told.urgent) > 0, "the draw must try everything"


async def test_an_empty_digest(sqlite_database: Database) -> None:
    holder = await make_coordinator(sqlite_database, "marie", "departement", "94")
    await make_case(sqlite_database, await make_person(sqlite_database, "p"), **MEAUX)
    async with working(sqlite_database) as unit:
        rights = await coordinators.rights_of(unit.session, holder)
        told = await digest.compute(unit, rights, PARIS_TIME)
    assert told.empty
    assert (told.waiting, told.urgent, told.counts, told.arrived, told.first, told.nobody) == (0, 0, {}, {}, (), ())


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
async def test_its_day_is_that_of_its_readers(sqlite_database: Database, now: datetime, day: date) -> None:
    async with working(sqlite_database, now) as unit:
        assert (await digest.compute(unit, [], PARIS_TIME)).day == day


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        # 29 March 2026 and 28 March 2027: at 2:00 it is 3:00. 25 October 2026 and 31 October 2027: at 3:00 it is 2:00.
        ("2026-03-28T12:00+00:00", "2026-03-29T06:00+00:00"),
        ("2026-03-28T06:00+00:00", "2026-03-28T07:00+00:00"),
        ("2026-10-24T12:00+00:00", "2026-10-25T07:00+00:00"),
        ("2026-10-24T05:59+00:00", "2026-10-24T06:00+00:00"),
        ("2027-03-27T12:00+00:00", "2027-03-28T06:00+00:00"),
        ("2027-10-30T12:00+00:00", "2027-10-31T07:00+00:00"),
        ("2026-11-22T07:00+00:00", "2026-11-23T07:00+00:00"),
        ("2026-11-22T06:59:59+00:00", "2026-11-22T07:00+00:00"),
        ("2026-12-31T23:30+00:00", "2027-01-01T07:00+00:00"),
    ],
)
def test_eight_on_the_wall(now: str, slot: str) -> None:
    assert next_slot(datetime.fromisoformat(now), EIGHT, PARIS_TIME) == datetime.fromisoformat(slot)


@pytest.mark.parametrize("at", [EIGHT, time(0, 0), time(23, 59), time(2, 30), time(3, 0)])
@pytest.mark.parametrize("start", [datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 10, 20, 5, 3, tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["Europe/Paris", "Indian/Reunion", "America/Martinique"])
def test_exactly_one_a_day_over_400_days(at: time, start: datetime, zone: str) -> None:
    """2:30 does not exist once a year and comes twice once a year: still one digest each day."""
    now, days, place = start, [], ZoneInfo(zone)
    for _ in range(400):
        now = next_slot(now, at, place)
        local = now.astimezone(place)
        days.append(local.date())
        assert local.time() == at or (at == time(2, 30) and local.time() == time(3, 30))
    assert days == [days[0] + timedelta(days=number) for number in range(400)]


@given(now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), at=st.times())
def test_the_next_slot_is_later_and_within_25_hours(now: datetime, at: time) -> None:
    slot = next_slot(now.replace(tzinfo=UTC), at, PARIS_TIME)
    assert timedelta(0) < slot - now.replace(tzinfo=UTC) <= timedelta(hours=25)


async def test_scheduled_once(sqlite_database: Database) -> None:
    for now in (NOW, NOW + timedelta(hours=1)):
        async with working(sqlite_database, now) as unit:
            await digest.schedule(unit, 12, EIGHT, PARIS_TIME)
    async with sqlite_database.reading() as session:
        dues = [(due.key, due.due_at) for due in await session.scalars(select(Due))]
    assert dues == [("digest:12", datetime(2026, 11, 23, 7, 0, tzinfo=UTC))]


async def test_todays_message_is_remembered_and_replaced(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "all", "")
    day = NOW.date()
    for outbox_id, content in ((7, "a"), (9, "b")):
        async with working(database) as unit:
            await digest.remember(unit, marie, day, outbox_id, content)
    async with working(database) as unit:
        sent = await digest.sent_today(unit, marie, day)
        assert sent is not None
        assert (sent.outbox_id, sent.content_hash) == (9, "b")
        assert await digest.sent_today(unit, marie, day + timedelta(days=1)) is None
        assert len((await unit.session.scalars(select(DigestMessage))).all()) == 1


async def test_the_counts_of_matches_equal_what_the_database_holds(database: Database) -> None:
    chance, citizens = random.Random(7), [await make_person(database, f"q{index}") for index in range(3)]
    places = [VITRY, CRETEIL, MEAUX, AJACCIO, NOWHERE]
    offers = [
        await make_case(database, citizens[0], direction="offer", **chance.choice(places)) for _ in range(8)
    ]  # fmt: skip
    for number in range(24):
        request = await make_case(database, chance.choice(citizens[1:]), direction="request", **chance.choice(places))
        status = chance.choice(["proposee", "acceptee", "confirmee", "faite", "echouee"])
        ended = {"ended_at": NOW, "outcome": "x"} if status in ("faite", "echouee") else {}
        said = {} if status == "proposee" else {"answered_at": NOW, "agreed_at": NOW}
        async with database.transaction() as session:
            offer_id = offers[number % len(offers)]
            session.add(Match(offer_id=offer_id, request_id=request, status=status, made_at=NOW, **said, **ended))
            session.add(Task(kind=chance.choice(WORK), case_id=request, since=NOW, done_at=chance.choice([None, NOW])))
    await make_coordinator(database, "whole", "all", "")
    seen = 0
    for index, (territory, inside) in enumerate(CONDITIONS.items()):
        holder = await make_coordinator(database, f"c{index}", *territory)
        async with working(database) as unit:
            told = await digest.compute(unit, await coordinators.rights_of(unit.session, holder), PARIS_TIME)
        of_matches = f"SELECT count(*) FROM matches m JOIN cases ON cases.id = m.request_id WHERE ({inside})"
        of_tasks = f"SELECT count(*) FROM tasks JOIN cases ON cases.id = tasks.case_id WHERE ({inside})"
        async with database.reading() as session:
            waiting = (
                await session.execute(text(f"{of_matches} AND m.status IN ('proposee', 'acceptee')"))
            ).scalar_one()
            coming = (await session.execute(text(f"{of_matches} AND m.status = 'confirmee'"))).scalar_one()
            to_do = (await session.execute(text(f"{of_tasks} AND done_at IS NULL"))).scalar_one()
        assert (told.proposed, told.introduced, len(told.work)) == (waiting, coming, to_do), territory
        seen += waiting * coming * to_do
    assert seen > 0


async def test_the_week_and_its_empty_areas_equal_what_the_database_holds(database: Database) -> None:
    await _random_cases(database, 60, seed=11)
    await make_coordinator(database, "whole", "all", "")
    monday = NOW + timedelta(days=(7 - NOW.weekday()) % 7)
    seen = 0
    for index, (territory, inside) in enumerate(CONDITIONS.items()):
        holder = await make_coordinator(database, f"c{index}", *territory)
        async with working(database, monday) as unit:
            told = await digest.compute(unit, await coordinators.rights_of(unit.session, holder), PARIS_TIME)
        assert told.week is not None
        received = await _by_hand(
            database, f"({inside}) AND created_at >= :since AND created_at < :until AND status <> 'doublon'",
            since=monday - timedelta(days=7), until=monday,
        )  # fmt: skip
        ways = Counter(direction for _, direction, _ in received)
        assert (told.week.requests, told.week.offers) == (ways["request"], ways["offer"]), territory
        for direction, areas in (("request", told.week.without_volunteers), ("offer", told.week.without_needs)):
            by_hand = await _areas_by_hand(database, inside, direction)
            assert set(areas) <= set(by_hand), territory
            assert sorted((count for _, _, count in areas), reverse=True) == [n for _, _, n in by_hand][: len(areas)]
            seen += len(areas)
    assert seen > 0


async def _areas_by_hand(database: Database, inside: str, direction: str) -> list[tuple[str, str, int]]:
    query = f"""
        SELECT cases.commune, s.mission, count(*) FROM cases JOIN case_missions s ON s.case_id = cases.id
        WHERE ({inside}) AND direction = '{direction}' AND status = 'validee' AND cases.commune IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM cases o JOIN case_missions t ON t.case_id = o.id
            WHERE o.direction <> '{direction}'
            AND o.status = 'validee' AND o.commune = cases.commune AND t.mission = s.mission)
        GROUP BY cases.commune, s.mission ORDER BY count(*) DESC"""
    async with database.reading() as session:
        return [tuple(row) for row in await session.execute(text(query))]


@pytest.mark.parametrize(
    ("days", "day", "wanted"),
    [
        (None, date(2026, 7, 14), True),
        ("ouvres", date(2026, 7, 13), True),
        ("ouvres", date(2026, 7, 14), False),  # a public holiday
        ("ouvres", date(2026, 7, 18), False),  # a Saturday
        ("lundi", date(2026, 7, 13), True),
        ("lundi", date(2026, 7, 15), False),
    ],
)
def test_the_digest_comes_on_the_days_that_were_chosen(days: str | None, day: date, wanted: bool) -> None:
    person = Person(digest_days=days, created_at=NOW, last_contact_at=NOW)
    assert digest.is_wanted(person, day, Worktime(PARIS_TIME, "94")) is wanted
