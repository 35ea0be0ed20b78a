"""Opening a contact is always in the audit."""

from __future__ import annotations

from actions import coordinate, decide
from actions.contact import Contact, open_contact
from storage import Database, audit
from tests.factories import NOW, make_case, make_coordinator, make_person, working


async def test_opened_and_logged(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "departement", "94")
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia, name="Nadia", phone="+33612345678")
    for _ in range(2):
        async with working(database, actor=marie) as unit:
            case = await decide.find(unit, case_id, await coordinate.rights(unit, marie))
            assert case is not None
            assert await open_contact(unit, case) == Contact("Nadia", "+33612345678")
    async with database.reading() as session:
        acts = [(row.act, row.actor, row.at) for row in await audit.acts_on(session, f"D-{case_id}")]
    assert acts == [("submitted", nadia, NOW), *[("contact_seen", marie, NOW)] * 2]


async def test_somebody_without_a_number(sqlite_database: Database) -> None:
    marie = await make_coordinator(sqlite_database, "marie", "all", "")
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"))
    async with working(sqlite_database, actor=marie) as unit:
        case = await decide.find(unit, case_id, await coordinate.rights(unit, marie))
        assert case is not None
        assert await open_contact(unit, case) == Contact("Nadia", None)
