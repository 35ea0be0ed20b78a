"""Exports hold codes and dates: no name, no number, no words of anybody."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from actions import clarify, decide
from actions.export import COLUMNS, export
from storage import Database, cases
from storage.models import Audit, Case, Coordinator, Match
from tests.factories import CRETEIL, EVERYWHERE, MEAUX, NOW, VITRY, make_case, make_person, working

CANARIES = ("CanariNom", "33612345678", "612345678", "CanariMots", "CanariPorte", "CanariTante", "CanariQuestion")


async def _fill(database: Database) -> tuple[int, int]:
    """One offer and one request full of canaries, matched; returns their ids."""
    nadia = await make_person(database, "CanariAdresse")
    secrets = {
        "name": "CanariNom", "phone": "+33612345678", "details": "CanariMots", "place": "CanariPorte",
        "beneficiary": "CanariTante", "author": "other", "agreement": "phone", "guess": {"text": "CanariMots"},
        "availability": {"text": "mardi matin", "slots": []},
    }  # fmt: skip
    offer, request = [await make_case(database, nadia, direction=way, **secrets) for way in ("offer", "request")]
    async with working(database) as unit:
        case = await unit.session.get_one(Case, request)
        await clarify.ask(unit, case, "CanariQuestion")
        await decide.correct_mission(unit, case, "autre")
        unit.session.add(Match(offer_id=offer, request_id=request, status="proposee", made_at=NOW))
    return offer, request


@pytest.mark.parametrize("what", COLUMNS)
async def test_no_name_number_nor_words(sqlite_database: Database, what: str) -> None:
    await _fill(sqlite_database)
    async with working(sqlite_database) as unit:
        (row,) = await export(unit, what, EVERYWHERE)
    assert tuple(row) == COLUMNS[what]
    written = json.dumps(row, default=str)
    assert [canary for canary in (*CANARIES, "CanariAdresse") if canary in written] == []


async def test_rows_say_what_a_spreadsheet_needs(database: Database) -> None:
    offer, request = await _fill(database)
    await make_case(
        database, await make_person(database, "p"), author="structure", structure_name="Les Amis", headcount=4
    )
    async with working(database, actor=7) as unit:
        first, second = await export(unit, "requests", EVERYWHERE)
        (matched,) = await export(unit, "matches", EVERYWHERE)
        (given,) = await export(unit, "offers", EVERYWHERE)
    assert (first["reference"], first["missions"], first["commune"]) == (f"D-{request}", ["autre"], "94081")
    assert (first["availability"], first["status"], first["created_at"]) == ("mardi matin", "a_valider", NOW)
    assert (second["structure"], second["headcount"], second["availability"]) == ("Les Amis", 4, None)
    assert given["reference"] == matched["offer"] == f"O-{offer}"
    assert (matched["request"], matched["status"], matched["made_on"]) == (f"D-{request}", "proposee", NOW.date())
    async with database.reading() as session:
        logged = await session.scalars(select(Audit).where(Audit.act == "exported").order_by(Audit.id))
        assert [(row.target, row.actor) for row in logged] == [("requests", 7), ("matches", 7), ("offers", 7)]


async def test_a_match_names_its_cases_as_their_authors_know_them(database: Database) -> None:
    """The letter of a reference is that of the first direction: a request turned into an offer stays « D-12 »."""
    nadia, karim = await make_person(database, "nadia"), await make_person(database, "karim")
    turned, request = await make_case(database, nadia), await make_case(database, karim)
    async with working(database) as unit:
        case = await cases.get_own(unit.session, turned, nadia)
        assert case is not None
        await decide.correct_direction(unit, case, "offer")
        unit.session.add(Match(offer_id=turned, request_id=request, made_at=NOW))
    async with working(database) as unit:
        (matched,) = await export(unit, "matches", EVERYWHERE)
    assert (matched["offer"], matched["request"]) == (f"D-{turned}", f"D-{request}")


async def test_rows_are_those_of_the_rights(database: Database) -> None:
    """A match is exported where both its sides are within the rights."""
    person = await make_person(database, "nadia")
    ids = {
        (way, place["commune"]): await make_case(database, person, direction=way, **place)
        for way in ("offer", "request")
        for place in (VITRY, CRETEIL, MEAUX)
    }
    pairs = [("94081", "94081"), ("94028", "94081"), ("77284", "94081")]
    async with working(database) as unit:
        for offered, asked in pairs:
            unit.session.add(Match(offer_id=ids["offer", offered], request_id=ids["request", asked], made_at=NOW))
    for (kind, code), communes in {
        ("commune", "94081"): {"94081"},
        ("departement", "94"): {"94081", "94028"},
        ("departement", "13"): set(),
        ("all", ""): {"94081", "94028", "77284"},
    }.items():
        rights = [Coordinator(territory_kind=kind, territory_code=code)]
        async with working(database) as unit:
            rows = {what: await export(unit, what, rights) for what in COLUMNS}
        assert {row["commune"] for row in rows["offers"]} == communes
        assert {row["commune"] for row in rows["requests"]} == communes
        reached = {f"O-{ids['offer', offered]}" for offered, asked in pairs if {offered, asked} <= communes}
        assert {row["offer"] for row in rows["matches"]} == reached
