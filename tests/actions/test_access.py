"""What a person may see of themselves: all of it, and nothing of anybody else."""

from __future__ import annotations

import json

from actions import access, clarify, decide
from actions.fields import FIELDS
from storage import Database, audit, people, tasks
from storage.models import Base, Case
from storage.models.tasks import UNTOLD
from tests.factories import NOW, make_case, make_coordinator, make_person, working


async def _fill(database: Database, who: str, phone: str) -> tuple[int, list[str]]:
    """Somebody whose every value holds their name; returns their id and the values."""
    person_id = await make_person(database, f"adresse-{who}")
    words = {name: f"{name}-{who}" for name in ("details", "place", "beneficiary")}
    case_id = await make_case(
        database, person_id, author="other", agreement=f"accord-{who}", name=f"nom-{who}", phone=phone,
        availability={"text": f"dispo-{who}"}, guess={"missions": [f"devine-{who}"]}, headcount=3, **words,
    )  # fmt: skip
    await make_case(
        database, person_id, author="structure", structure_name=f"structure-{who}", structure_kind=f"type-{who}",
        name=f"nom-{who}", phone=phone,
    )  # fmt: skip
    async with working(database) as unit:
        case = await unit.session.get_one(Case, case_id)
        await clarify.ask(unit, case, f"question-{who}")
        known = await people.recognise(unit.session, "terminal", f"adresse-{who}", NOW)
        assert await clarify.answer(unit, known.person, None, f"reponse-{who}")
        known.conversation.state = {"said": f"brouillon-{who}"}
        await decide.correct_mission(unit, case, f"mission-{who}")
        await tasks.leave(unit.session, UNTOLD, NOW, case_id=case_id, person_id=person_id)
    others = ("accord", "nom", "dispo", "devine", "structure", "type", "question", "reponse", "brouillon", "mission")
    return person_id, [*words.values(), phone, f"adresse-{who}", *(f"{value}-{who}" for value in others)]


async def test_everything_of_ones_own_and_nothing_of_anothers(database: Database) -> None:
    nadia, hers = await _fill(database, "nadia", "+33612345678")
    _paul, his = await _fill(database, "paul", "+33700000000")
    async with working(database, actor=nadia) as unit:
        held = await access.everything_about(unit, await people.get(unit.session, nadia))
    told = json.dumps(held, ensure_ascii=False, default=str)
    assert [value for value in hers if value not in told] == []
    assert [value for value in his if value in told] == []
    assert NOW.isoformat(sep=" ") in told
    assert [task["fiche"] for task in held["messages qui n'ont pas pu vous parvenir"]] == ["n° 1"]
    assert "**" not in told, "secrets are opened for their owner"
    async with database.reading() as session:
        assert [row.act for row in await audit.acts_on(session, f"person-{nadia}")][-1] == "own_data_seen"


async def test_a_coordinator_sees_their_territories(sqlite_database: Database) -> None:
    marie = await make_coordinator(sqlite_database, "marie", "departement", "94")
    async with working(sqlite_database, actor=marie) as unit:
        held = await access.everything_about(unit, await people.get(unit.session, marie))
    assert held["territoires coordonnés"] == [{"territoire": "departement", "code": "94", "depuis": NOW}]


def test_every_column_of_a_case_is_told_or_known_not_to_be_theirs() -> None:
    """A column added later must be told to the person, or named here as a reference or a decision of ours."""
    told = {field.name for field in FIELDS if field.own} - {"missions", "structure_name", "structure_kind"}
    told |= {
        "id", "direction", "status", "reason", "agreement_at", "structure_id", "corrections", "created_at",
        "updated_at",
    }  # fmt: skip
    not_theirs = {
        "person_id", "inbox_id", "city", "epci", "ept", "departement", "region", "duplicate_of", "decided_at",
        "decided_by", "widened_at", "widened_by",
    }  # fmt: skip
    assert set(Base.metadata.tables["cases"].columns.keys()) == told | not_theirs


async def test_only_an_open_case_of_ones_own_is_reached_by_a_button(sqlite_database: Database) -> None:
    nadia, paul = await make_person(sqlite_database, "nadia"), await make_person(sqlite_database, "paul")
    own, other = await make_case(sqlite_database, nadia), await make_case(sqlite_database, paul)
    async with working(sqlite_database) as unit:
        person = await people.get(unit.session, nadia)
        found = {text: await access.own_case(unit, person, text) for text in (str(own), str(other), "", "x", "-1", "²")}
        assert {text: case.id for text, case in found.items() if case is not None} == {str(own): own}
        assert [case.id for case in await access.own_cases(unit, person)] == [own]


def test_every_column_of_a_person_and_of_a_lesson_is_told() -> None:
    """A column added later must be told to the person, or named here as a reference of ours."""
    told = {
        "people": {
            "name", "phone", "commune", "consent_at", "consent_version", "learning_at", "learning_asked_at",
            "created_at", "last_contact_at", "paused_at", "asked_at", "declined_missions", "attestation_seen_on",
            "attestation_until", "consent_how", "by_phone", "away_at", "digest_days",
        },
        "lessons": {
            "text", "guessed", "corrected", "urgent_before", "urgent_after", "status", "created_at", "updated_at",
            "reviewed_at",
        },
    }  # fmt: skip
    ours = {
        "people": {"id", "phone_index", "unreachable_at", "attestation_by", "consent_by"},
        "lessons": {"id", "case_id", "person_id", "reviewer"},
    }
    for name, columns in told.items():
        assert set(Base.metadata.tables[name].columns.keys()) == columns | ours[name]
