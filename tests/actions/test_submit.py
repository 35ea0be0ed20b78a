"""Store a confirmed offer or request: new or changed, for oneself, somebody else or a structure."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from actions import decide, submit
from actions.submit import NotYours
from actions.withdraw import withdraw
from storage import Database, audit, cases, people
from storage.encryption import current_cipher
from storage.models import Case, Coordinator, Due, Offer, Request, Structure
from tests.factories import NOW, PARIS, VITRY, make_case, make_coordinator, make_person, stored, submission, working

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]
LATER = NOW + timedelta(days=2)


async def test_a_request_keeps_everything_that_was_said(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    said: dict[str, Any] = {
        "missions": ("lien_social", "solidarite_proximite"), "availability": {"text": "mardi"}, "urgent": True,
        "vehicle": False, "adult": True, "headcount": 3, "guess": {"missions": ["autre"], "confidence": 0.4},
    }  # fmt: skip
    secrets = {"details": "du pain", "place": "bâtiment C"}
    case = await stored(database, await make_case(database, nadia, phone="+33612345678", inbox_id=4, **said, **secrets))
    assert isinstance(case, Request)
    assert {name: getattr(case, name) for name in said} == said
    assert {name: getattr(case, name).get_secret_value() for name in secrets} == secrets
    assert (case.status, case.author, case.person_id, case.inbox_id) == ("a_valider", "self", nadia, 4)
    assert (case.created_at, case.updated_at, case.decided_at) == (NOW, NOW, None)
    assert case.codes == VITRY
    async with database.reading() as session:
        person = await people.get(session, nadia)
    assert person.name is not None
    assert person.phone is not None
    assert (person.name.get_secret_value(), person.phone.get_secret_value()) == ("Nadia", "+33612345678")
    assert (person.commune, person.phone_index) == ("94081", current_cipher().index("+33612345678"))


async def test_an_offer(sqlite_database: Database) -> None:
    case = await stored(
        sqlite_database, await make_case(sqlite_database, await make_person(sqlite_database, "p"), direction="offer")
    )
    assert isinstance(case, Offer)
    assert (case.details, case.place, case.beneficiary, case.agreement_at) == (None, None, None, None)


@pytest.mark.parametrize(("agreement", "recorded"), [("phone", True), ("family", True), ("not_yet", False)])
async def test_for_somebody_else_their_agreement_is_recorded(
    sqlite_database: Database, agreement: str, recorded: bool
) -> None:
    person_id = await make_person(sqlite_database, "p")
    case_id = await make_case(sqlite_database, person_id, author="other", agreement=agreement, beneficiary="ma tante")
    case = await stored(sqlite_database, case_id)
    assert case.beneficiary is not None
    assert case.beneficiary.get_secret_value() == "ma tante"
    assert (case.agreement, case.agreement_at) == (agreement, NOW if recorded else None)
    async with sqlite_database.reading() as session:
        assert (await people.get(session, person_id)).commune is None, "it is where the other one lives"


async def test_for_somebody_else_without_their_agreement_nothing_is_stored(database: Database) -> None:
    person_id = await make_person(database, "p")
    with pytest.raises(IntegrityError, match="other_needs_agreement"):
        await make_case(database, person_id, author="other", beneficiary="ma tante")
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Case)) == 0
        assert (await people.get(session, person_id)).name is None


async def test_without_consent_no_contact_is_stored(database: Database) -> None:
    person_id = await make_person(database, "p", agreed=False)
    with pytest.raises(IntegrityError, match="contact_needs_consent"):
        await make_case(database, person_id)
    async with database.reading() as session:
        assert (await people.get(session, person_id)).name is None
        assert await session.scalar(select(func.count()).select_from(Case)) == 0


async def test_consent_is_dated_and_logged(sqlite_database: Database) -> None:
    person_id = await make_person(sqlite_database, "p")
    async with sqlite_database.reading() as session:
        person = await people.get(session, person_id)
        acts = await audit.acts_on(session, f"person-{person_id}")
    assert (person.consent_at, person.consent_version) == (NOW, "2026-11")
    assert [row.act for row in acts] == ["consent_given"]


async def test_a_structure_is_stored_once_a_person_and_name(sqlite_database: Database) -> None:
    nadia, paul = await make_person(sqlite_database, "nadia"), await make_person(sqlite_database, "paul")
    for author, name in ((nadia, "Les Amis"), (nadia, "Les Amis"), (nadia, "L'EHPAD"), (paul, "Les Amis")):
        await make_case(
            sqlite_database, author, author="structure", structure_name=name, structure_kind="association", headcount=5
        )
    async with sqlite_database.reading() as session:
        found = (await session.scalars(select(Structure).order_by(Structure.id))).all()
        linked = list(await session.scalars(select(Case.structure_id).order_by(Case.id)))
    assert [(row.person_id, row.name) for row in found] == [
        (nadia, "Les Amis"),
        (nadia, "L'EHPAD"),
        (paul, "Les Amis"),
    ]
    first, second, third = [row.id for row in found]
    assert linked == [first, first, second, third]


async def test_a_change_goes_before_a_coordinator_again(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia, details="avant", phone="+33612345678")
    async with working(database) as unit:
        case = await decide.find(unit, case_id, EVERYWHERE)
        assert case is not None
        await decide.validate(unit, case)
    changed = await make_case(
        database, nadia, LATER, case_id=case_id, details="après", missions=("autre",), inbox_id=9, **PARIS
    )
    assert changed == case_id
    case = await stored(database, case_id)
    assert case.details is not None
    assert (case.status, case.details.get_secret_value(), case.missions) == ("a_valider", "après", ("autre",))
    assert (case.created_at, case.updated_at, case.departement) == (NOW, LATER, "75")
    async with database.reading() as session:
        acts = [row.act for row in await audit.acts_on(session, case.reference)]
        assert (await people.get(session, nadia)).phone is None
        assert await session.scalar(select(func.count()).select_from(Case)) == 1
    assert acts == ["submitted", "validee", "changed"]


async def test_only_ones_own_open_case_can_be_changed(sqlite_database: Database) -> None:
    nadia, paul = await make_person(sqlite_database, "nadia"), await make_person(sqlite_database, "paul")
    pauls = await make_case(sqlite_database, paul, details="de Paul")
    ended = await make_case(sqlite_database, nadia)
    async with working(sqlite_database, actor=nadia) as unit:
        case = await cases.get_own(unit.session, ended, nadia)
        assert case is not None
        await withdraw(unit, case)
    for case_id in (pauls, ended, 999):
        with pytest.raises(NotYours):
            await make_case(sqlite_database, nadia, case_id=case_id, details="de Nadia")
    case = await stored(sqlite_database, pauls)
    assert case.details is not None
    assert case.details.get_secret_value() == "de Paul"
    assert (await stored(sqlite_database, ended)).status == "retiree"


@pytest.mark.parametrize(
    ("urgent", "change", "keys"), [(False, False, []), (True, False, ["urgent_case"]), (True, True, ["urgent_case"])]
)
async def test_those_in_charge_are_told(sqlite_database: Database, urgent: bool, change: bool, keys: list[str]) -> None:
    inside = await make_coordinator(sqlite_database, "inside", "departement", "94")
    await make_coordinator(sqlite_database, "outside", "departement", "75")
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia) if change else None
    async with working(sqlite_database, LATER, nadia) as unit:
        person = await people.get(unit.session, nadia)
        reference = (
            await submit.submit(unit, person, submission(urgent=urgent, case_id=case_id, details="Canari"))
        ).reference
        notices = unit.notices
    assert [(notice.person_id, notice.key) for notice in notices] == [(inside, key) for key in keys]
    assert all(notice.values["reference"] == reference for notice in notices)
    assert "Canari" not in str(notices)
    async with sqlite_database.reading() as session:
        assert list(await session.scalars(select(Due.key))) == [f"refresh:{inside}"]


async def test_a_confirmation_handled_twice_stores_one_case(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    await make_case(database, nadia, inbox_id=4)
    with pytest.raises(IntegrityError, match="inbox_id"):
        await make_case(database, nadia, inbox_id=4, missions=("autre",))
    async with database.reading() as session:
        assert [case.missions for case in await session.scalars(select(Case))] == [("lien_social",)]
