"""A coordinator decides: once, for a reason, with what was corrected kept beside what was guessed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select

from actions import decide
from actions.decide import ENDS, REFUSALS, AlreadyDecided
from actions.unit import Notice, Unit
from actions.withdraw import withdraw
from storage import Database, audit, cases, coordinators
from storage.models import Case, Due
from tests.factories import (
    MEAUX,
    NOW,
    PARIS,
    make_case,
    make_coordinator,
    make_person,
    stored,
    working,
)

LATER = NOW + timedelta(hours=5)


@dataclass(frozen=True, slots=True)
class Desk:
    """A coordinator of the Val-de-Marne, and what they do to cases."""

    database: Database
    marie: int

    async def act(self, case_id: int, act: Callable[[Unit, Case], Awaitable[None]]) -> list[Notice]:
        """Find the case within Marie's rights and act on it; returns who is told what."""
        async with working(self.database, LATER, self.marie) as unit:
            rights = await coordinators.rights_of(unit.session, self.marie)
            case = await decide.find(unit, case_id, rights)
            assert case is not None
            await act(unit, case)
            return unit.notices

    async def duplicate(self, case_id: int, original_id: int) -> list[Notice]:
        """Mark one case as a duplicate of another."""

        async def mark(unit: Unit, case: Case) -> None:
            await decide.mark_duplicate(unit, case, await unit.session.get_one(Case, original_id))

        return await self.act(case_id, mark)


async def _desk(database: Database) -> Desk:
    return Desk(database, await make_coordinator(database, "marie", "departement", "94"))


def _refuse(reason: str) -> Callable[[Unit, Case], Awaitable[None]]:
    async def act(unit: Unit, case: Case) -> None:
        await decide.refuse(unit, case, reason)

    return act


@pytest.mark.parametrize("direction", ["offer", "request"])
async def test_validated_and_told(sqlite_database: Database, direction: str) -> None:
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia, direction=direction)
    notices = await desk.act(case_id, decide.validate)
    case = await stored(sqlite_database, case_id)
    assert notices == [Notice(nadia, f"validated_{direction}", {"reference": case.reference})]
    assert (case.status, case.decided_at, case.decided_by, case.updated_at) == ("validee", LATER, desk.marie, LATER)
    async with sqlite_database.reading() as session:
        acts = await audit.acts_on(session, case.reference)
    assert [(row.act, row.actor) for row in acts] == [("submitted", nadia), ("validee", desk.marie)]


@pytest.mark.parametrize("reason", REFUSALS)
async def test_refused_for_each_reason(sqlite_database: Database, reason: str) -> None:
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia)
    notices = await desk.act(case_id, _refuse(reason))
    case = await stored(sqlite_database, case_id)
    assert (case.status, case.reason, case.decided_by) == ("refusee", reason, desk.marie)
    assert notices == [Notice(nadia, "refused", {"reference": case.reference, "reason": reason})]


def _close(reason: str) -> Callable[[Unit, Case], Awaitable[None]]:
    async def act(unit: Unit, case: Case) -> None:
        await decide.close(unit, case, reason)

    return act


@pytest.mark.parametrize("reason", ENDS)
async def test_closed_for_each_reason_once_validated(sqlite_database: Database, reason: str) -> None:
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia)
    with pytest.raises(AlreadyDecided):
        await desk.act(case_id, _close(reason))
    await desk.act(case_id, decide.validate)
    with pytest.raises(ValueError, match="parce que"):
        await desk.act(case_id, _close("parce que"))
    told = await desk.act(case_id, _close(reason))
    assert told == [Notice(nadia, "closed", {"reference": f"D-{case_id}", "reason": reason})]
    case = await stored(sqlite_database, case_id)
    assert (case.status, case.reason, case.decided_by) == ("close", reason, desk.marie)
    with pytest.raises(AlreadyDecided):
        await desk.act(case_id, _close(reason))


@pytest.mark.parametrize("reason", ["parce que", "original_efface", "INCOMPLET"])
async def test_a_refusal_without_a_known_reason_changes_nothing(sqlite_database: Database, reason: str) -> None:
    desk = await _desk(sqlite_database)
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"))
    with pytest.raises(ValueError, match=reason):
        await desk.act(case_id, _refuse(reason))
    case = await stored(sqlite_database, case_id)
    assert (case.status, case.reason) == ("a_valider", None)


async def test_a_duplicate_names_its_original(database: Database) -> None:
    desk = await _desk(database)
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    original, own, other = [await make_case(database, author) for author in (nadia, nadia, paul)]
    told = [await desk.duplicate(own, original), await desk.duplicate(other, original)]
    assert told == [
        [Notice(nadia, "duplicate_own", {"reference": f"D-{own}", "original": f"D-{original}"})],
        [Notice(paul, "duplicate", {"reference": f"D-{other}"})],
    ], "whose original it is, is nobody else's business"
    for case_id in (own, other):
        case = await stored(database, case_id)
        assert (case.status, case.duplicate_of) == ("doublon", original)
    assert (await stored(database, original)).status == "a_valider"


async def test_what_cannot_be_an_original(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    case_id, offer, ended = [
        await make_case(sqlite_database, nadia, direction=way) for way in ("request", "offer", "request")
    ]
    await desk.act(ended, _refuse("incomplet"))
    for original in (case_id, offer, ended):
        with pytest.raises(ValueError, match="original"):
            await desk.duplicate(case_id, original)
    case = await stored(sqlite_database, case_id)
    assert (case.status, case.duplicate_of) == ("a_valider", None)


async def test_the_second_decision_is_refused_and_changes_nothing(sqlite_database: Database) -> None:
    """The caller may catch it and store the rest of its work: the case must be as the first decision left it."""
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    decided, original = await make_case(sqlite_database, nadia), await make_case(sqlite_database, nadia)
    await desk.act(decided, decide.validate)

    async def mark(unit: Unit, case: Case) -> None:
        await decide.mark_duplicate(unit, case, await unit.session.get_one(Case, original))

    async def caught(unit: Unit, case: Case) -> None:
        for again in (decide.validate, _refuse("incomplet"), mark):
            with pytest.raises(AlreadyDecided):
                await again(unit, case)

    assert await desk.act(decided, caught) == []
    case = await stored(sqlite_database, decided)
    assert (case.status, case.reason, case.duplicate_of) == ("validee", None, None)


async def test_what_its_author_withdrew_cannot_be_decided(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia)
    async with working(sqlite_database, actor=nadia) as unit:
        case = await cases.get_own(unit.session, case_id, nadia)
        assert case is not None
        await withdraw(unit, case)
    with pytest.raises(AlreadyDecided):
        await desk.act(case_id, decide.validate)
    assert (await stored(sqlite_database, case_id)).status == "retiree"


async def test_corrections_are_kept_beside_the_guess(database: Database) -> None:
    desk = await _desk(database)
    nadia = await make_person(database, "nadia")
    guess = {"kind": "demande", "missions": ["lien_social", "autre"], "confidence": 0.5}
    case_id = await make_case(database, nadia, missions=("lien_social", "autre"), guess=guess)

    async def mission(unit: Unit, case: Case) -> None:
        await decide.correct_mission(unit, case, "aide_alimentaire")

    async def commune(unit: Unit, case: Case) -> None:
        await decide.correct_commune(unit, case, dict(MEAUX))

    told = [await desk.act(case_id, mission), await desk.act(case_id, commune)]
    which = {"reference": f"D-{case_id}", "case_id": case_id}
    assert told == [
        [Notice(nadia, "corrected_missions", {**which, "missions": ["aide_alimentaire"]})],
        [Notice(nadia, "corrected_commune", {**which, "commune": "77284"})],
    ]
    case = await stored(database, case_id)
    assert (case.status, case.missions, case.guess, case.codes) == ("a_valider", ("aide_alimentaire",), guess, MEAUX)
    at = LATER.isoformat()
    assert case.corrections == [
        {"field": "missions", "before": ["autre", "lien_social"], "after": ["aide_alimentaire"], "at": at},
        {"field": "commune", "before": "94081", "after": "77284", "at": at},
    ]


async def test_a_case_moved_away_leaves_ones_sight_and_both_sides_are_refreshed(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    there = await make_coordinator(sqlite_database, "louis", "departement", "75")
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"))
    async with sqlite_database.transaction() as session:
        for due in await session.scalars(select(Due)):
            await session.delete(due)

    async def commune(unit: Unit, case: Case) -> None:
        await decide.correct_commune(unit, case, dict(PARIS))

    await desk.act(case_id, commune)
    async with working(sqlite_database) as unit:
        for holder, seen in ((desk.marie, False), (there, True)):
            rights = await coordinators.rights_of(unit.session, holder)
            assert (await decide.find(unit, case_id, rights) is not None) == seen
        assert set(await unit.session.scalars(select(Due.key))) == {f"refresh:{desk.marie}", f"refresh:{there}"}


async def test_a_coordinator_deciding_on_their_own_case_is_not_told_twice(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    case_id = await make_case(sqlite_database, desk.marie)
    assert await desk.act(case_id, decide.validate) == []


async def test_an_offer_that_was_a_request_is_told_and_moves_in_every_list(database: Database) -> None:
    desk = await _desk(database)
    nadia = await make_person(database, "nadia")
    case_id = await make_case(database, nadia, direction="offer")
    await make_case(database, nadia, direction="offer")

    async def turn(unit: Unit, case: Case) -> None:
        turned = await decide.correct_direction(unit, case, "request")
        assert (
            await decide.possible_originals(unit, turned, await coordinators.rights_of(unit.session, desk.marie)) == []
        )
        assert await cases.count_waiting(unit.session, await coordinators.rights_of(unit.session, desk.marie)) == {
            ("offer", "lien_social"): 1, ("request", "lien_social"): 1,
        }  # fmt: skip

    told = await desk.act(case_id, turn)
    which = {"reference": f"O-{case_id}", "case_id": case_id, "direction": "request"}
    assert told == [Notice(nadia, "corrected_direction", which)]
    case = await stored(database, case_id)
    assert (case.direction, case.status, case.missions) == ("request", "a_valider", ("lien_social",))
    noted = {"field": "direction", "before": "offer", "after": "request", "at": LATER.isoformat()}
    assert case.corrections == [noted]
    async with database.reading() as session:
        acts = await audit.acts_on(session, f"O-{case_id}")
    assert [(row.act, row.actor) for row in acts] == [("submitted", nadia), ("corrected_direction", desk.marie)]


async def test_an_offer_is_never_urgent(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"), urgent=True)

    async def turn(unit: Unit, case: Case) -> None:
        turned = await decide.correct_direction(unit, case, "offer")
        with pytest.raises(ValueError, match="urgent"):
            await decide.correct_urgency(unit, turned, True)

    await desk.act(case_id, turn)
    case = await stored(sqlite_database, case_id)
    assert (case.direction, case.urgent) == ("offer", False)
    assert [noted["field"] for noted in case.corrections or []] == ["direction", "urgent"]


async def test_what_its_author_turns_back_is_read_again(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    nadia = await make_person(sqlite_database, "nadia")
    case_id = await make_case(sqlite_database, nadia)

    async def turn(unit: Unit, case: Case) -> None:
        await decide.validate(unit, await decide.correct_direction(unit, case, "offer"))

    await desk.act(case_id, turn)
    async with working(sqlite_database, LATER, nadia) as unit:
        case = await cases.get_own(unit.session, case_id, nadia)
        assert case is not None
        await decide.correct_direction(unit, case, "request")
        assert unit.notices == []
    case = await stored(sqlite_database, case_id)
    assert (case.direction, case.status, case.reference) == ("request", "a_valider", f"D-{case_id}")


async def test_what_is_matched_or_over_keeps_its_direction(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"))

    async def turn(unit: Unit, case: Case) -> None:
        await decide.correct_direction(unit, case, "offer")

    async def urgent(unit: Unit, case: Case) -> None:
        await decide.correct_urgency(unit, case, True)

    for status, acts in (("en_cours", (turn,)), ("retiree", (turn, urgent))):
        async with sqlite_database.transaction() as session:
            (await session.get_one(Case, case_id)).status = status
        for act in acts:
            with pytest.raises(AlreadyDecided):
                await desk.act(case_id, act)
    assert (await stored(sqlite_database, case_id)).corrections is None


async def test_urgency_is_told_to_colleagues_and_not_to_the_person(sqlite_database: Database) -> None:
    desk = await _desk(sqlite_database)
    luc = await make_coordinator(sqlite_database, "luc", "commune", "94081")
    case_id = await make_case(sqlite_database, await make_person(sqlite_database, "nadia"))

    def press(urgent: bool) -> Callable[[Unit, Case], Awaitable[None]]:
        async def act(unit: Unit, case: Case) -> None:
            await decide.correct_urgency(unit, case, urgent)

        return act

    told = await desk.act(case_id, press(True))
    assert told == [Notice(luc, "urgent_case", {"case_id": case_id, "reference": f"D-{case_id}"})]
    assert await desk.act(case_id, press(True)) == []
    assert await desk.act(case_id, press(False)) == []
    case = await stored(sqlite_database, case_id)
    assert [(noted["before"], noted["after"]) for noted in case.corrections or []] == [(False, True), (True, False)]
