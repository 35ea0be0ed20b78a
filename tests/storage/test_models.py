"""Rules that the database itself keeps, whatever the code does."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from storage import Database, cases
from storage.models import Case, CaseMission, Coordinator, Inbox, Lesson, Match, Offer, Outbox, Person, Request
from tests.factories import NOW, make_case, make_person, stored

CASE: dict[str, Any] = {"direction": "request", "created_at": NOW, "updated_at": NOW}
PERSON: dict[str, Any] = {"created_at": NOW, "last_contact_at": NOW}
LESSON: dict[str, Any] = {
    "case_id": "first", "text": "x", "corrected": "demande+autre", "created_at": NOW, "updated_at": NOW,
}  # fmt: skip

REFUSED = [
    ("contact_needs_consent", Person, {**PERSON, "name": "Nadia"}),
    ("contact_needs_consent", Person, {**PERSON, "phone": "+33612345678"}),
    ("contact_needs_consent", Person, {**PERSON, "phone_index": "0" * 64}),
    ("consent_is_dated_and_versioned", Person, {**PERSON, "consent_at": NOW}),
    ("consent_is_dated_and_versioned", Person, {**PERSON, "consent_version": "2026-11"}),
    ("other_needs_agreement", Request, {**CASE, "author": "other"}),
    ("duplicate_names_original", Request, {**CASE, "status": "doublon"}),
    ("duplicate_names_original", Request, {**CASE, "duplicate_of": "first"}),
    ("end_has_a_reason", Request, {**CASE, "status": "refusee"}),
    ("end_has_a_reason", Request, {**CASE, "status": "close"}),
    ("status", Request, {**CASE, "status": "brouillon"}),
    ("author", Request, {**CASE, "author": "neighbour"}),
    ("territory_kind", Coordinator, {"territory_kind": "pays", "territory_code": "FR", "created_at": NOW}),
    (
        "status",
        Inbox,
        {"channel": "c", "account": "a", "update_id": 1, "address": "x", "received_at": NOW, "status": "?"},
    ),
    ("status", Outbox, {"channel": "c", "address": "x", "created_at": NOW, "status": "?"}),
    ("status", Lesson, {**LESSON, "status": "?", "reviewed_at": NOW}),
    ("reviewed_is_dated", Lesson, {**LESSON, "status": "gardee"}),
    ("reviewed_is_dated", Lesson, {**LESSON, "reviewed_at": NOW}),
    ("urgency_has_both_sides", Lesson, {**LESSON, "urgent_after": True}),
    ("status", Match, {"offer_id": "first", "request_id": "first", "status": "?", "made_at": NOW}),
]


async def _add(database: Database, kind: type[Any], values: dict[str, Any], person_id: int, case_id: int) -> None:
    """Store one row; « first » stands for the case that is there already."""
    filled = {name: case_id if value == "first" else value for name, value in values.items()}
    if kind in (Request, Offer, Coordinator, Lesson):
        filled["person_id"] = person_id
    async with database.transaction() as session:
        session.add(kind(**filled))


async def test_the_database_refuses(database: Database) -> None:
    person_id = await make_person(database, "nadia")
    case_id = await make_case(database, person_id)
    for name, kind, values in REFUSED:
        with pytest.raises(IntegrityError, match=f"ck_{kind.__tablename__}_{name}"):
            await _add(database, kind, values, person_id, case_id)


async def test_the_database_accepts_what_follows_the_rules(database: Database) -> None:
    person_id = await make_person(database, "nadia")
    case_id = await make_case(database, person_id)
    accepted: list[tuple[type[Any], dict[str, Any]]] = [
        (Person, {**PERSON, "name": "Nadia", "consent_at": NOW, "consent_version": "2026-11"}),
        (Person, PERSON),
        (Request, {**CASE, "author": "other", "agreement": "phone"}),
        (Request, {**CASE, "status": "doublon", "duplicate_of": "first"}),
        (Request, {**CASE, "status": "refusee", "reason": "incomplet"}),
        (Request, {**CASE, "status": "retiree"}),
    ]
    for kind, values in accepted:
        await _add(database, kind, values, person_id, case_id)


@pytest.mark.parametrize("status", ["refusee", "close", "doublon"])
async def test_an_update_is_held_to_the_rules_too(sqlite_database: Database, status: str) -> None:
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"))
    with pytest.raises(IntegrityError):
        async with sqlite_database.transaction() as session:
            await session.execute(update(Case).where(Case.id == case_id).values(status=status))
    assert (await stored(sqlite_database, case_id)).status == "a_valider"


async def test_one_message_stores_one_case(database: Database) -> None:
    person_id = await make_person(database, "nadia")
    await make_case(database, person_id, inbox_id=7)
    with pytest.raises(IntegrityError, match="inbox_id"):
        await make_case(database, person_id, inbox_id=7)
    await make_case(database, person_id, inbox_id=8)
    await make_case(database, person_id, inbox_id=None)
    await make_case(database, person_id, inbox_id=None)


async def test_a_reference_is_never_given_twice(database: Database) -> None:
    person_id = await make_person(database, "nadia")
    first = await make_case(database, person_id)
    async with database.transaction() as session:
        await session.delete(await session.get_one(Case, first))
    assert await make_case(database, person_id) > first


async def test_missions_are_a_set(database: Database) -> None:
    case_id = await make_case(database, await make_person(database, "nadia"), missions=("lien_social", "autre"))
    async with database.transaction() as session:
        case = await session.get_one(Case, case_id)
        case.missions = ("autre", "garde_enfants")
    assert (await stored(database, case_id)).missions == ("autre", "garde_enfants")
    async with database.transaction() as session:
        (await session.get_one(Case, case_id)).missions = ()
    async with database.reading() as session:
        assert await session.get(CaseMission, (case_id, "autre")) is None


async def test_a_case_is_what_its_direction_says(sqlite_database: Database) -> None:
    person_id = await make_person(sqlite_database, "nadia")
    offer = await stored(sqlite_database, await make_case(sqlite_database, person_id, direction="offer"))
    request = await stored(sqlite_database, await make_case(sqlite_database, person_id))
    assert (type(offer), offer.reference) == (Offer, f"O-{offer.id}")
    assert (type(request), request.reference) == (Request, f"D-{request.id}")


async def test_a_turned_case_is_the_other_class_and_keeps_its_reference(database: Database) -> None:
    person_id = await make_person(database, "nadia")
    case_id = await make_case(database, person_id, direction="offer", missions=("autre", "lien_social"))
    async with database.transaction() as session:
        case = await session.get_one(Case, case_id)
        case.corrections = [{"field": "direction", "before": "offer", "after": "request", "at": ""}]
        turned = await cases.turn(session, case, "request")
        assert (type(turned), turned.reference, turned.missions) == (Request, f"O-{case_id}", ("autre", "lien_social"))
    again = await stored(database, case_id)
    assert (type(again), again.direction, again.reference) == (Request, "request", f"O-{case_id}")
