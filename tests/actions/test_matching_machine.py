"""Everything that anybody may do between offers and requests, in any order: the rules hold after each step."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from actions import decide, reach
from actions.matching import answer, visits, volunteers, waves
from actions.matching.answer import TooLate
from actions.matching.end import end
from actions.matching.find import find
from actions.matching.postings import see_structure
from actions.matching.practice import Practice
from actions.matching.propose import propose
from actions.rules import Forbidden
from actions.unit import Notice, Unit
from actions.withdraw import withdraw
from actions.worktime import Worktime
from bot.volunteer.dues import ACTS
from storage import Database, cases, coordinators, dues, matches, people
from storage.encryption import Cipher, use_cipher
from storage.models import Case, Match, Person, Visit
from storage.models.matches import ACTIVE, SIDES
from tests.databases import KEY, new_sqlite_url
from tests.factories import NOW, make_case, make_coordinator, make_person, working

PARIS = Worktime(ZoneInfo("Europe/Paris"), "94")
PRACTICE = Practice(lambda insee, _km: {insee: 0.0}, lambda _insee: PARIS)
PHONES = [f"+3363998{number:04}" for number in range(1, 7)]
VOLUNTEERS, REQUESTS = 4, 3
"""Volunteers; and requests: for oneself, for the care of children, of a structure with two places."""


@dataclass
class World:
    """The people of one run, the moment, and all that was told."""

    database: Database
    marie: int = 0
    people: list[int] = field(default_factory=list)
    offers: list[int] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    now: Any = NOW
    told: list[Notice] = field(default_factory=list)

    async def fill(self) -> None:
        """A coordinator, volunteers, and requests, all validated."""
        self.marie = await make_coordinator(self.database, "marie", "departement", "94")
        missions = ("solidarite_proximite", "garde_enfants")
        for number in range(VOLUNTEERS + REQUESTS - 1):
            person = await make_person(self.database, f"p{number}")
            said: dict[str, Any] = {"phone": PHONES[number], "name": f"N{number}", "missions": missions}
            self.people.append(person)
            if number < VOLUNTEERS:
                self.offers.append(await make_case(self.database, person, NOW, direction="offer", adult=True, **said))
            else:
                self.requests.append(await make_case(self.database, person, NOW, **{**said, "missions": missions[:1]}))
        asks = self.people[-1]
        self.requests.append(
            await make_case(self.database, asks, NOW, missions=missions[1:], name="N5", phone=PHONES[5])
        )
        structure: dict[str, Any] = {"author": "structure", "structure_name": "Le Panier", "headcount": 2}
        self.requests[1] = await make_case(self.database, asks, NOW, missions=missions[:1], **structure)
        for case_id in (*self.offers, *self.requests):
            async with self.unit(self.marie) as unit:
                case = await decide.find(unit, case_id, await coordinators.rights_of(unit.session, self.marie))
                assert case is not None
                see_structure(unit, case)
                await decide.validate(unit, case)

    def unit(self, actor: int | None = None) -> Any:
        """A unit of work at the moment of the world."""
        return working(self.database, self.now, actor)


Step = Callable[[World, Unit, int], Awaitable[None]]


async def _case(world: World, unit: Unit, case_id: int) -> Case:
    case = await decide.find(unit, case_id, await coordinators.rights_of(unit.session, world.marie))
    assert case is not None
    return case


async def _a_match(unit: Unit, pick: int) -> Match:
    ids = list((await unit.session.scalars(select(Match.id).order_by(Match.id))).all())
    match = await matches.hold(unit.session, ids[pick % len(ids)]) if ids else None
    if match is None:
        raise TooLate
    return match


async def _propose(world: World, unit: Unit, pick: int) -> None:
    unit.actor = world.marie
    request = await _case(world, unit, world.requests[pick % REQUESTS])
    if pick % 5 == 0:
        offer = await matches.offer_of(unit.session, world.offers[pick % VOLUNTEERS], await _rights(world, unit))
        await propose(unit, request, [offer] if offer else [], PRACTICE)
    else:
        found = await find(unit, request, await _rights(world, unit), PRACTICE)
        await propose(unit, request, found.offers(1 + pick % 3), PRACTICE)


async def _rights(world: World, unit: Unit) -> Any:
    return await coordinators.rights_of(unit.session, world.marie)


async def _accept(_world: World, unit: Unit, pick: int) -> None:
    await answer.accept(unit, await _a_match(unit, pick), PRACTICE, words="jeudi" if pick % 3 == 0 else "")


async def _decline(_world: World, unit: Unit, pick: int) -> None:
    await answer.decline(unit, await _a_match(unit, pick))


async def _agree(_world: World, unit: Unit, pick: int) -> None:
    await answer.agree(unit, await _a_match(unit, pick), PRACTICE)


async def _disagree(_world: World, unit: Unit, pick: int) -> None:
    await answer.disagree(unit, await _a_match(unit, pick))


async def _by_hand(world: World, unit: Unit, pick: int) -> None:
    unit.actor = world.marie
    await answer.introduce_by_hand(unit, await _a_match(unit, pick), PRACTICE)


async def _undo(world: World, unit: Unit, pick: int) -> None:
    unit.actor = world.marie
    await end(unit, await _a_match(unit, pick), "annulee")


async def _cannot(_world: World, unit: Unit, pick: int) -> None:
    await volunteers.cannot_come(unit, await _a_match(unit, pick))


async def _problem(_world: World, unit: Unit, pick: int) -> None:
    await volunteers.problem(unit, await _a_match(unit, pick), "person")


async def _rest(world: World, unit: Unit, pick: int) -> None:
    person = await people.get(unit.session, world.people[pick % VOLUNTEERS])
    await (volunteers.pause if person.paused_at is None else volunteers.resume)(unit, person)


async def _block(world: World, unit: Unit, pick: int) -> None:
    person = await people.get(unit.session, world.people[pick % len(world.people)])
    await reach.set_reachable(unit, person, person.unreachable_at is not None)


async def _attest(world: World, unit: Unit, pick: int) -> None:
    unit.actor = world.marie
    person = await people.get(unit.session, world.people[pick % VOLUNTEERS])
    volunteers.note_attestation(unit, person, unit.now.date())


async def _widen(world: World, unit: Unit, pick: int) -> None:
    unit.actor = world.marie
    await waves.widen(unit, await _case(world, unit, world.requests[pick % REQUESTS]))


async def _redecide(world: World, unit: Unit, pick: int) -> None:
    """A decision is taken back, or taken again."""
    unit.actor = world.marie
    case = await _case(world, unit, [*world.offers, *world.requests][pick % (VOLUNTEERS + REQUESTS)])
    await (decide.validate if case.status == "a_valider" else decide.undo)(unit, case)


async def _withdraw(world: World, unit: Unit, pick: int) -> None:
    case = await _case(world, unit, [*world.offers, *world.requests][pick % (VOLUNTEERS + REQUESTS)])
    if pick % 4 == 0 and decide.is_open(case):  # most runs go on
        await withdraw(unit, case)


async def _report(_world: World, unit: Unit, pick: int) -> None:
    ids = list((await unit.session.scalars(select(Visit.id).order_by(Visit.id))).all())
    visit = await matches.hold_visit(unit.session, ids[pick % len(ids)]) if ids else None
    if visit is not None and visit.match.status == "confirmee":
        side = SIDES[pick % 2]
        await visits.report(unit, visit, side, visits.REPORTS[pick % len(visits.REPORTS)], PRACTICE)


async def _wait(world: World, unit: Unit, pick: int) -> None:
    """Time passes, and what is due is done."""
    world.now += timedelta(hours=3 + pick % 40)
    unit.now = world.now
    for key in await dues.ready(unit.session, unit.now):
        kind, _, number = key.partition(":")
        if await dues.take(unit.session, key, unit.now) and kind in ACTS:
            await ACTS[kind](unit, int(number), PRACTICE)


STEPS: tuple[Step, ...] = (
    _propose, _propose, _propose, _accept, _accept, _accept, _agree, _agree, _decline, _disagree, _by_hand, _undo,
    _cannot, _problem, _rest, _block, _attest, _attest, _widen, _withdraw, _report, _report, _wait, _wait,
    _redecide,
)  # fmt: skip


async def _hold(world: World) -> None:
    """The rules, whatever happened."""
    async with world.database.reading() as session:
        whole = select(Match).options(
            joinedload(Match.offer).joinedload(Case.person), joinedload(Match.request).joinedload(Case.person)
        )
        known = list((await session.scalars(whole)).unique().all())
        requests = [await cases.as_it_is(session, case_id) for case_id in world.requests]
    for match in known:
        assert match.made_by == world.marie, "no match without a human"
        if "garde_enfants" in match.request.missions:
            assert match.offer.person.attestation_seen_on is not None, "no child care without an attestation"
        if match.status in ACTIVE:
            sides = (match.offer, match.request)
            assert all(case.status in ("validee", "en_cours") for case in sides), "a living match has living cases"
            assert all(case.person.unreachable_at is None for case in sides), "who is out of reach gave everything back"
    _fair(known, world.now)
    for request in requests:
        assert request is not None
        of_it = [match for match in known if match.request_id == request.id]
        taken = sum(match.status in ("confirmee", "faite") for match in of_it)
        assert taken <= request.places, "no more volunteers than places"
        assert request.status != "en_cours" or taken, "somebody helps where help is said to go on"
        assert request.status != "validee" or request.is_posting or not taken


def _fair(known: list[Match], now: Any) -> None:
    """Nobody is asked twice the same thing, two things at once, nor more than the cap allows."""
    assert max(Counter((match.offer.person_id, match.request_id) for match in known).values(), default=0) <= 1
    waiting = Counter(match.offer.person_id for match in known if match.status == "proposee")
    assert max(waiting.values(), default=0) <= 1
    week = Counter(match.offer.person_id for match in known if match.made_at > now - timedelta(days=7))
    assert max(week.values(), default=0) <= PRACTICE.cap


async def _no_contact_before_both_agreed(world: World, notices: list[Notice]) -> None:
    async with world.database.reading() as session:
        for notice in notices:
            shown = [phone for phone in PHONES if phone in str(notice.values) or phone[-8:] in str(notice.values)]
            if shown:
                match = await session.get_one(Match, notice.values["match_id"])
                assert match.answered_at is not None
                assert match.agreed_at is not None
                own = await session.get_one(Person, notice.person_id)
                assert [own.phone.get_secret_value() if own.phone else None] != shown


async def _play(url: str, steps: list[tuple[int, int]]) -> int:
    """Play the steps and check the rules after each; returns how many did something."""
    use_cipher(Cipher.from_text(KEY))
    world, done = World(Database(url)), 0
    try:
        await world.fill()
        for kind, pick in steps:
            notices: list[Notice] = []
            with suppress(TooLate, Forbidden, decide.AlreadyDecided, decide.TooLate, ValueError):
                async with world.unit() as unit:
                    await STEPS[kind](world, unit, pick)
                    notices = unit.take_notices()
                done += 1
            await _hold(world)
            await _no_contact_before_both_agreed(world, notices)
    finally:
        await world.database.close()
    return done


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.tuples(st.integers(0, len(STEPS) - 1), st.integers(0, 59)), min_size=15, max_size=40))
def test_the_rules_hold_whatever_anybody_does(migrated_file: Path, steps: list[tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_play(new_sqlite_url(migrated_file, Path(folder)), steps))


@pytest.mark.parametrize(
    "steps",
    [
        [(0, 1), (10, 0), (20, 19)],  # a structure has no more need, while another volunteer is still asked
        [(0, 1), (3, 0), (20, 9)],
    ],
)
def test_faults_once_found(migrated_file: Path, tmp_path: Path, steps: list[tuple[int, int]]) -> None:
    assert asyncio.run(_play(new_sqlite_url(migrated_file, tmp_path), steps)) == len(steps)
