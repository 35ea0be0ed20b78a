"""Territories: who sees which case, who is told of it, and how a right begins and ends."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from actions import coordinate, decide
from actions.coordinate import INVITE_LIFE, token_hash
from storage import Database, cases, coordinators
from storage.models import Coordinator, DigestMessage, Invite
from tests.factories import (
    AJACCIO,
    CRETEIL,
    MEAUX,
    NOW,
    NOWHERE,
    PARIS,
    PARIS_12,
    VITRY,
    Codes,
    all_values,
    make_case,
    make_coordinator,
    make_person,
    rival,
    working,
)

PLACES: dict[str, Codes] = {
    "vitry": VITRY,
    "creteil": CRETEIL,
    "paris": PARIS,
    "paris 12": PARIS_12,
    "meaux": MEAUX,
    "ajaccio": AJACCIO,
    "nowhere": NOWHERE,
}

SEEN: dict[tuple[str, str], set[str]] = {
    ("commune", "94081"): {"vitry"},
    ("commune", "2A004"): {"ajaccio"},
    ("commune", "75056"): {"paris", "paris 12"},
    ("commune", "75112"): {"paris 12"},
    ("epci", "200054781"): {"vitry", "creteil", "paris", "paris 12"},
    ("epci", "200058014"): {"vitry"},
    ("departement", "94"): {"vitry", "creteil"},
    ("departement", "2A"): {"ajaccio"},
    ("region", "11"): {"vitry", "creteil", "paris", "paris 12", "meaux"},
    ("region", "94"): {"ajaccio"},
    ("all", ""): set(PLACES),
    ("departement", "13"): set(),
}
"""What each territory holds. Region 94 is Corsica, its code a département too; 200058014 is an EPT."""


async def test_every_territory_against_every_place(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    placed = {name: await make_case(database, citizen, **codes) for name, codes in PLACES.items()}
    refused = {name: await make_case(database, citizen, **codes, urgent=True) for name, codes in PLACES.items()}
    names = {case_id: name for name, case_id in placed.items()}
    holders = {
        territory: await make_coordinator(database, f"c{number}", *territory) for number, territory in enumerate(SEEN)
    }
    for case_id in refused.values():
        async with working(database, actor=citizen) as unit:
            case = await cases.get_own(unit.session, case_id, citizen)
            assert case is not None
            await decide.validate(unit, case)
    for territory, seen in SEEN.items():
        async with database.reading() as session:
            rights = await coordinators.rights_of(session, holders[territory])
            waiting = await cases.waiting(session, rights)
            assert {names[case.id] for case in waiting} == seen, territory
            assert await cases.totals_waiting(session, rights) == (len(seen), 0), territory
            expected = {("request", "lien_social"): len(seen)} if seen else {}
            assert await cases.count_waiting(session, rights) == expected, territory
            arrived = {("request", "lien_social"): 2 * len(seen)} if seen else {}
            assert await cases.count_since(session, rights, NOW) == arrived, territory
            forgotten = await cases.unmatched(session, rights, NOW + timedelta(days=3))
            assert {case.id for case in forgotten} == {refused[name] for name in seen}, territory
            for name, case_id in placed.items():
                found = await cases.get_visible(session, case_id, rights)
                assert (found is not None) == (name in seen), (territory, name)
    for name, codes in PLACES.items():
        async with database.reading() as session:
            told = await coordinators.in_charge_of(session, codes)
        assert told == sorted(holders[territory] for territory, seen in SEEN.items() if name in seen), name


async def test_several_territories_add_up(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    for codes in PLACES.values():
        await make_case(database, citizen, **codes)
    whole = await make_coordinator(database, "whole", "all", "")
    both = await make_coordinator(database, "both", "departement", "94")
    async with working(database) as unit:
        token = coordinate.invite(unit, "region", "94")
        assert await coordinate.join(unit, both, token)
    async with database.reading() as session:
        rights = await coordinators.rights_of(session, both)
        seen = {case.commune for case in await cases.waiting(session, rights)}
        assert seen == {"94081", "94028", "2A004"}
        assert await coordinators.in_charge_of(session, VITRY) == [whole, both]
        assert await coordinators.everyone(session) == [whole, both]


async def test_a_case_of_no_known_place_is_lost_to_nobody(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    case_id = await make_case(database, citizen, **NOWHERE)
    local = await make_coordinator(database, "local", "departement", "94")
    for whole in (False, True):
        if whole:
            await make_coordinator(database, "whole", "all", "")
        async with database.reading() as session:
            rights = await coordinators.rights_of(session, local)
            seen = [case.id for case in await cases.waiting(session, rights)]
            told = await coordinators.in_charge_of(session, NOWHERE)
        assert seen == ([] if whole else [case_id])
        assert (local in told) is not whole


async def test_without_a_right_nothing_is_seen(database: Database) -> None:
    citizen = await make_person(database, "nadia")
    case_id = await make_case(database, citizen)
    async with database.reading() as session:
        assert await coordinators.rights_of(session, citizen) == []
        assert await cases.waiting(session, []) == []
        assert await cases.get_visible(session, case_id, []) is None
        assert await cases.totals_waiting(session, []) == (0, 0)


async def test_originals_are_looked_for_inside_the_territory_only(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    same_author = await make_case(database, nadia, missions=("autre",))
    neighbour = await make_case(database, paul)
    outside = await make_case(database, nadia, **PARIS)
    await make_case(database, paul, missions=("autre",))
    await make_case(database, paul, direction="offer")
    same_number = await make_case(
        database, await make_person(database, "nadia again"), phone="+33612345678", missions=("autre",)
    )
    without_number = await make_case(database, paul)
    case_id = await make_case(database, nadia, phone="+33612345678")
    for kind, code, expected in (
        ("commune", "94081", [same_number, same_author, without_number, neighbour]),
        ("region", "11", [same_number, outside, same_author, without_number, neighbour]),
        ("departement", "2A", []),
    ):
        holder = await make_coordinator(database, f"c-{kind}", kind, code)
        async with working(database, actor=holder) as unit:
            rights = await coordinate.rights(unit, holder)
            case = await decide.find(unit, case_id, [Coordinator(territory_kind="all", territory_code="")])
            assert case is not None
            assert [found.id for found in await decide.possible_originals(unit, case, rights)] == expected, kind


async def test_an_unknown_number_or_commune_equals_no_other(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    await make_case(database, paul, missions=("autre",), **NOWHERE)
    await make_case(database, paul, **NOWHERE)
    case_id = await make_case(database, nadia, **NOWHERE)
    everywhere = [Coordinator(territory_kind="all", territory_code="")]
    async with working(database) as unit:
        case = await decide.find(unit, case_id, everywhere)
        assert case is not None
        assert await decide.possible_originals(unit, case, everywhere) == []


async def test_a_right_revoked_is_refused_at_once(database: Database) -> None:
    holder = await make_coordinator(database, "c", "all", "")
    case_id = await make_case(database, await make_person(database, "nadia"))
    async with database.transaction() as session:
        await session.execute(update(Coordinator).values(revoked_at=NOW))
    async with working(database, actor=holder) as unit:
        rights = await coordinate.rights(unit, holder)
        assert rights == []
        assert await decide.find(unit, case_id, rights) is None
        assert await decide.waiting(unit, rights, 0, 8) == []
        assert await coordinators.in_charge_of(unit.session, VITRY) == []
        assert await coordinators.everyone(unit.session) == []
        assert await coordinators.holders(unit.session, "all", "") == []


async def test_an_invitation_is_used_once(database: Database) -> None:
    first, second = await make_person(database, "first"), await make_person(database, "second")
    async with working(database) as unit:
        token = coordinate.invite(unit, "departement", "94")
    async with working(database) as unit:
        right = await coordinate.join(unit, first, token)
        assert isinstance(right, Coordinator)
        assert (right.person_id, right.territory_kind, right.territory_code) == (first, "departement", "94")
    async with working(database) as unit:
        assert await coordinate.join(unit, first, token) is None
        assert await coordinate.join(unit, second, token) is None
    async with database.reading() as session:
        assert [right.person_id for right in await session.scalars(select(Coordinator))] == [first]
        invite = (await session.scalars(select(Invite))).one()
    assert (invite.used_by, invite.used_at) == (first, NOW)


@pytest.mark.parametrize(
    ("after", "accepted"),
    [(timedelta(0), True), (INVITE_LIFE - timedelta(seconds=1), True), (INVITE_LIFE, False), (INVITE_LIFE * 2, False)],
)
async def test_an_invitation_lives_72_hours(sqlite_database: Database, after: timedelta, accepted: bool) -> None:
    assert timedelta(hours=72) == INVITE_LIFE
    person_id = await make_person(sqlite_database, "first")
    async with working(sqlite_database) as unit:
        token = coordinate.invite(unit, "all", "")
    async with working(sqlite_database, NOW + after) as unit:
        assert (await coordinate.join(unit, person_id, token) is not None) == accepted


async def test_a_wrong_token_opens_nothing(sqlite_database: Database) -> None:
    person_id = await make_person(sqlite_database, "first")
    async with working(sqlite_database) as unit:
        token = coordinate.invite(unit, "all", "")
    for wrong in ("", token[:-1], token + "x", token.swapcase(), token_hash(token), "' OR 1=1 --"):
        async with working(sqlite_database) as unit:
            assert await coordinate.join(unit, person_id, wrong) is None, wrong
    async with sqlite_database.reading() as session:
        assert (await session.scalars(select(Coordinator))).all() == []


async def test_two_who_use_one_invitation_at_once_do_not_both_win(database: Database) -> None:
    people = [await make_person(database, f"p{number}") for number in range(6)]
    async with working(database) as unit:
        token = coordinate.invite(unit, "all", "")

    async def join(side: Database, person_id: int) -> bool:
        async with working(side) as unit:
            return await coordinate.join(unit, person_id, token) is not None

    async with rival(database) as other:
        won = await asyncio.gather(*[join((database, other)[person % 2], person) for person in people])
    assert sum(won) == 1
    async with database.reading() as session:
        assert list(await session.scalars(select(Coordinator.person_id))) == [people[won.index(True)]]


async def test_only_the_hash_of_a_token_is_stored(database: Database) -> None:
    async with working(database) as unit:
        token = coordinate.invite(unit, "all", "")
    held = await all_values(database)
    assert token not in held
    assert token_hash(token) in held
    assert len(token) == 32


async def test_one_digest_a_person_and_a_day(database: Database) -> None:
    holder = await make_coordinator(database, "c", "all", "")
    async with database.transaction() as session:
        session.add(DigestMessage(person_id=holder, day=NOW.date(), outbox_id=3, content_hash="x"))
    async with database.reading() as session:
        found = await coordinators.digest_of(session, holder, NOW.date())
        assert found is not None
        assert found.outbox_id == 3
        assert await coordinators.digest_of(session, holder, NOW.date() + timedelta(days=1)) is None
