"""Erasure: nothing of the person is left in any table, others lose nothing, and those in charge see it."""

from __future__ import annotations

from sqlalchemy import select, text, update

from actions import clarify, decide
from actions.erase import erase
from storage import Database, audit, coordinators, inbox, outbox, people
from storage.models import Audit, Case, Coordinator, Due, Inbox, Lesson, Outbox, Person
from tests.factories import (
    NOW,
    all_values,
    make_case,
    make_coordinator,
    make_person,
    raw_bytes,
    readable,
    stored,
    working,
)

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]

CANARIES = (
    "CanariNom", "+33612345678", "CanariMots", "CanariPorte", "CanariTante", "CanariStructure", "CanariReponse",
    "CanariBrouillon", "CanariRecu", "CanariEchec", "CanariEnvoye", "canari-adresse", "canari-autre-adresse",
    "CanariLecon",
)  # fmt: skip


def _received(number: int, words: str, address: str) -> inbox.Received:
    return {
        "channel": "terminal", "account": "a", "update_id": number, "address": address, "payload": {"text": words},
        "received_at": NOW,
    }  # fmt: skip


async def _fill(database: Database) -> int:
    """Somebody with everything a person can leave behind; returns their id."""
    nadia = await make_person(database, "canari-adresse")
    case_id = await make_case(
        database, nadia, author="other", agreement="phone", name="CanariNom", phone="+33612345678",
        details="CanariMots", place="CanariPorte", beneficiary="CanariTante",
    )  # fmt: skip
    await make_case(
        database, nadia, author="structure", structure_name="CanariStructure", name="CanariNom", phone="+33612345678"
    )
    async with working(database) as unit:
        case = await unit.session.get_one(Case, case_id)
        await clarify.ask(unit, case, "Quel étage ?")
        known = await people.recognise(unit.session, "terminal", "canari-adresse", NOW)
        await clarify.answer(unit, known.person, None, "CanariReponse")
        known.conversation.state = {"draft": "CanariBrouillon"}
        other = await people.recognise(unit.session, "terminal", "canari-autre-adresse", NOW)
        await unit.session.flush()
        other.identity.person_id = nadia
        updates = [_received(1, "CanariRecu", "canari-adresse"), _received(2, "CanariEchec", "canari-autre-adresse")]
        await inbox.store(unit.session, updates)
        await unit.session.execute(update(Inbox).values(status="failed"))
        sent = [
            Outbox(channel="terminal", address=address, payload={"text": "CanariEnvoye"})
            for address in ("canari-adresse", "canari-autre-adresse")
        ]
        await outbox.add(unit.session, sent, NOW)
        unit.session.add(
            Lesson(
                case_id=case_id, person_id=nadia, text="CanariLecon", corrected="demande+autre",
                created_at=NOW, updated_at=NOW,
            )
        )  # fmt: skip
    return nadia


async def _erase(database: Database, person_id: int) -> None:
    async with working(database, actor=person_id) as unit:
        person = await people.get(unit.session, person_id)
        identity = (await people.identities_of(unit.session, person_id))[0]
        await erase(unit, person, identity)


async def test_nothing_is_left(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "departement", "94")
    paul = await make_person(database, "paul")
    pauls = await make_case(database, paul, details="de Paul")
    nadia = await _fill(database)
    held = await all_values(database)
    assert [canary for canary in CANARIES if canary not in held] == [], "each canary must be there to be missed"
    async with database.transaction() as session:
        await session.execute(text("DELETE FROM dues"))
    await _erase(database, nadia)
    left = await all_values(database)
    assert [canary for canary in CANARIES if canary in left] == []
    if database.is_sqlite:
        async with database.engine.connect() as connection:
            await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        raw = await raw_bytes(database)
        assert [canary for canary in CANARIES if readable(raw, canary)] == [], "the file keeps no erased bytes"
    async with database.reading() as session:
        assert await session.get(Person, nadia) is None
        assert list(await session.scalars(select(Case.id))) == [pauls]
        assert {row.key for row in await session.scalars(select(Due))} == {f"refresh:{marie}"}
    case = await stored(database, pauls)
    assert case.details is not None
    assert case.details.get_secret_value() == "de Paul"


async def test_the_audit_keeps_that_it_was_done_by_number(sqlite_database: Database) -> None:
    nadia = await _fill(sqlite_database)
    await _erase(sqlite_database, nadia)
    async with sqlite_database.reading() as session:
        acts = await audit.acts_on(session, f"person-{nadia}")
        everything = [f"{row.act} {row.target}" for row in await session.scalars(select(Audit))]
    assert [(row.act, row.actor) for row in acts] == [("consent_given", None), ("erased", nadia)]
    assert [canary for canary in CANARIES if canary in "\n".join(everything)] == []


async def test_an_update_delivered_again_after_erasure_is_still_known(sqlite_database: Database) -> None:
    nadia = await _fill(sqlite_database)
    await _erase(sqlite_database, nadia)
    async with sqlite_database.transaction() as session:
        await inbox.store(session, [_received(1, "CanariRecu", "canari-adresse")])
        assert await inbox.waiting_chats(session, "terminal") == []


async def test_the_author_of_an_original_can_leave(database: Database) -> None:
    """Whoever repeated it still needs somebody: their case waits again, instead of standing in the way."""
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    original, repeated = await make_case(database, nadia), await make_case(database, paul)
    async with working(database) as unit:
        case, first = [await unit.session.get_one(Case, case_id) for case_id in (repeated, original)]
        await decide.mark_duplicate(unit, case, first)
    await _erase(database, nadia)
    async with working(database) as unit:
        assert [case.id for case in await decide.waiting(unit, EVERYWHERE, 0, 8)] == [repeated]


async def test_a_coordinator_can_leave_and_their_decisions_stay(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "all", "")
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia)
    async with working(database, actor=marie) as unit:
        case = await decide.find(unit, case_id, EVERYWHERE)
        assert case is not None
        await clarify.ask(unit, case, "Quel étage ?")
        await decide.validate(unit, case)
    await _erase(database, marie)
    case = await stored(database, case_id)
    assert (case.status, case.decided_by, case.decided_at) == ("validee", None, NOW)
    async with working(database, actor=nadia) as unit:
        assert await coordinators.everyone(unit.session) == []
        assert await clarify.answer(unit, await people.get(unit.session, nadia), None, "Le deuxième")
        assert unit.notices == []
