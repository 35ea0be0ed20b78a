"""Sixty days of one département: a clock moved from event to event, people who answer their mail, and the real acts."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from random import Random
from typing import Literal

from sqlalchemy import func, select

from actions import coordinate, decide, reach, submit
from actions.matching import answer, postings, visits, volunteers, waves
from actions.matching.propose import propose
from actions.matching.times import overlap
from actions.rules import Forbidden
from bench.simulation.people import DAYS_AFTER, DAYS_PLAYED, Department, Need, Volunteer
from bot.engine.dues import Dues
from bot.engine.mail import Mail
from bot.engine.office import Office
from nlu.gazetteer import codes_of, commune
from nlu.gazetteer.distances import kilometres
from storage import Database, cases, matches, people, tasks
from storage.models import Case, Coordinator, Due, Match, Outbox, Person

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
"""A Monday at eight in the morning."""

END = START + timedelta(days=DAYS_PLAYED + DAYS_AFTER)
LOOKS = (1.25, 8.5)
"""Hours after eight at which the coordinator looks, Monday to Friday, no public holiday."""

SLOW_ANSWER, NIGHT_HOUR = 5.0, 23
"""Mean hours until somebody answers; the hour at which those who answer at night do."""

AGAIN_AFTER = timedelta(days=5)
"""How long a coordinator leaves a request for which nobody was found, before allowing the search once more."""

Way = Literal["matching", "first_come"]
WAYS: tuple[Way, ...] = ("matching", "first_come")
Todo = Callable[[], Awaitable[None]]


class World:
    """One département, played one way."""

    def __init__(self, database: Database, people_there: Department, way: Way, seed: int) -> None:
        self.now, self.way, self.department = START, way, people_there
        self.database, self.random = database, Random(seed)
        self.office = Office(clock=lambda: self.now, cap=3 if way == "matching" else 10**6)
        self.mail = Mail(database, self.office, self.deliver)
        self.dues = Dues(database, self.office, self.deliver, None)
        self.presses: Counter[str] = Counter()
        self.decisions: Counter[str] = Counter()
        self.attested: set[int] = set()
        self.volunteers: dict[int, Volunteer] = {}
        self.needs: dict[int, Need] = {}
        self.by_person: dict[int, int] = {}
        self._events: list[tuple[datetime, int, Todo]] = []
        self._order = count()
        self._told: Counter[tuple[str, str, int | None]] = Counter()
        self._offers: list[int] = []
        self._next: Counter[int] = Counter()
        self._searched: dict[int, datetime] = {}
        self.coordinator = 0

    async def play(self) -> None:
        """From the first day to the last."""
        await self._appoint()
        for volunteer in self.department.volunteers:
            self._on(volunteer.day, partial(self._offer, volunteer))
        for need in self.department.needs:
            self._on(need.day, partial(self._ask, need))
        for day in range(DAYS_PLAYED + DAYS_AFTER):
            for hour in LOOKS:
                self._on(day + hour / 24, self._look)
        while (moment := await self._next_moment()) <= END:
            self.now = max(self.now, moment)
            if self._events and self._events[0][0] <= self.now:
                await heapq.heappop(self._events)[2]()
            else:
                await self.dues.do_ready()

    def _on(self, day: float, todo: Todo) -> None:
        self._at(START + timedelta(days=day), todo)

    def _at(self, moment: datetime, todo: Todo) -> None:
        heapq.heappush(self._events, (moment, next(self._order), todo))

    async def _next_moment(self) -> datetime:
        async with self.database.reading() as session:
            due = (await session.execute(select(func.min(Due.due_at)))).scalar_one()
        moments = [moment for moment in (due, self._events[0][0] if self._events else None) if moment is not None]
        return min(moments, default=END + timedelta(1))

    async def _appoint(self) -> None:
        async with self.mail.unit() as unit:
            known = await people.recognise(unit.session, "terminal", "coordinator", self.now)
            self.coordinator = known.person.id
            token = coordinate.invite(unit, "departement", "38")
            await unit.session.flush()
            await coordinate.join(unit, self.coordinator, token)

    async def _submit(self, address: str, name: str, insee: str, **said: object) -> int:
        """What somebody confirms in the chat; returns the id of their case."""
        place = commune(insee)
        assert place is not None
        async with self.mail.unit() as unit:
            person = (await people.recognise(unit.session, "terminal", address, self.now)).person
            submit.agree(unit, person, "simulation")
            values = {"author": "self", "name": name, "inbox_id": None, "codes": dict(codes_of(place)), **said}
            stored = await submit.submit(unit, person, submit.Submission.model_validate(values))
            case_id = int(stored.reference[2:])
            self.by_person[person.id] = case_id
        return case_id

    async def _offer(self, volunteer: Volunteer) -> None:
        number = len(self.volunteers) + 1
        said = {"direction": "offer", "missions": list(volunteer.missions), "adult": volunteer.adult}
        said |= {"availability": volunteer.availability, "vehicle": volunteer.vehicle}
        case_id = await self._submit(f"v{number}", f"Volontaire {number}", volunteer.commune, **said)
        self.volunteers[case_id] = volunteer
        if volunteer.blocks_on is not None:
            blocks = max(START + timedelta(days=volunteer.blocks_on), self.now)
            self._at(blocks, lambda: self._block(f"v{number}"))

    async def _ask(self, need: Need) -> None:
        number = len(self.needs) + 1
        said: dict[str, object] = {"direction": "request", "missions": [need.mission], "urgent": need.urgent}
        said |= {"availability": need.availability, "vehicle": need.vehicle or None, "details": "Merci d'avance."}
        if need.places:
            said |= {"author": "structure", "structure_name": f"Structure {number}", "structure_kind": "association"}
            said["headcount"] = need.places
        case_id = await self._submit(f"n{number}", f"Personne {number}", need.commune, **said)
        self.needs[case_id] = need

    async def _block(self, address: str) -> None:
        async with self.mail.unit() as unit:
            await reach.lost(unit, "terminal", address)

    def deliver(self, rows: list[Outbox]) -> None:
        """People read what arrives, and answer it later, or never."""
        for row in rows:
            if row.notice in ("proposal", "volunteer_found", "outcome", "reminder") and row.case_id is not None:
                self._read(row.address, row.notice, row.case_id)

    def _read(self, address: str, notice: str, request_id: int) -> None:
        self._told[address, notice, request_id] += 1
        number = int(address[1:])
        who: Volunteer | Need
        if address.startswith("v"):
            who = list(self.volunteers.values())[number - 1]
            ignores = who.vanished
        else:
            who = list(self.needs.values())[number - 1]
            ignores = who.silent
        if ignores or (who.forgets and notice != "reminder" and self._told[address, notice, request_id] == 1):
            return
        moment = self.now + timedelta(hours=self.random.expovariate(1 / SLOW_ANSWER))
        if isinstance(who, Volunteer) and who.at_night:
            moment = max(moment, moment.replace(hour=NIGHT_HOUR - 1))
        self._at(moment, lambda: self._answer(address, notice, request_id))

    async def _answer(self, address: str, notice: str, request_id: int) -> None:
        """Press a button below a notice; too late is too late."""
        async with self.mail.unit() as unit:
            person_id = await people.at(unit.session, "terminal", address)
            assert person_id is not None
            unit.actor = person_id
            request = await cases.hold_request(unit.session, request_id)
            living = await matches.of_case(unit.session, request, only_active=True) if request is not None else []
            own = [match for match in living if person_id in (match.offer.person_id, match.request.person_id)]
            for match in own:
                if notice == "proposal" and match.status == "proposee":
                    await self._to_proposal(unit, match)
                elif notice == "volunteer_found" and match.status == "acceptee":
                    await self._to_volunteer(unit, match)
                elif notice == "reminder" and match.status == "confirmee" and self.random.random() < 0.06:
                    await volunteers.cannot_come(unit, match)
                elif notice == "outcome" and match.status == "confirmee":
                    await self._to_outcome(unit, match, "volunteer" if address.startswith("v") else "person")

    async def _to_proposal(self, unit, match: Match) -> None:  # type: ignore[no-untyped-def]
        volunteer, need = self.volunteers[match.offer_id], self.needs[match.request_id]
        try:
            if self.random.random() < self._likely(volunteer, need):
                await answer.accept(unit, match, self.office.practice)
                return
            await answer.decline(unit, match)
            if self.random.random() < 0.1:
                await volunteers.pause(unit, await people.get(unit.session, match.offer.person_id))
        except (answer.TooLate, Forbidden):
            return

    def _likely(self, volunteer: Volunteer, need: Need) -> float:
        """How likely a yes is: less so far away, hardly on a day they are not free, never without the car needed."""
        km = kilometres(volunteer.commune, need.commune) or 0.0
        likely = volunteer.willing * min(1.0, max(0.1, 1 - (km - 15) / 40))
        if overlap(volunteer.availability, need.availability, self.now.date()).fits == "no":
            likely *= 0.05
        return 0.0 if need.vehicle and not volunteer.vehicle else likely

    async def _to_volunteer(self, unit, match: Match) -> None:  # type: ignore[no-untyped-def]
        try:
            if self.random.random() < 0.96:
                await answer.agree(unit, match, self.office.practice)
            else:
                await answer.disagree(unit, match)
        except (answer.TooLate, Forbidden):
            return

    async def _to_outcome(self, unit, match: Match, side: str) -> None:  # type: ignore[no-untyped-def]
        said = self.random.choices(("fait", "absent", "plus_besoin"), (93, 4, 3))[0]
        said = "fait" if side == "volunteer" and said == "plus_besoin" else said
        for known in list(match.visits):
            visit = await matches.hold_visit(unit.session, known.id)
            if visit is not None and visit.closed_at is None and match.status == "confirmee":
                await visits.report(unit, visit, side, said, self.office.practice)

    async def _look(self) -> None:
        """The coordinator opens what waits, and does what there is to do."""
        if not self.office.practice.worktime("38185").is_open(self.now) or self.now.weekday() > 4:
            return
        async with self.mail.unit(self.coordinator) as unit:
            rights = await coordinate.rights(unit, self.coordinator)
            waiting = await cases.waiting(unit.session, rights, limit=1000, offset=0)
            if waiting:
                self.presses[waiting[0].direction] += 1  # « Ouvrir »; the next ones are shown by themselves
            for case in waiting:
                await self._validate(unit, case)
            for task in await tasks.work(unit.session, rights):
                await self._do(unit, task.kind, task.case_id)
            if self.way == "first_come":
                running = Case.status.in_(("validee", "en_cours")), Case.direction == "request"
                for request_id in list(await unit.session.scalars(select(Case.id).where(*running).order_by(Case.id))):
                    await self._first_come(unit, request_id, rights)

    async def _validate(self, unit, case: Case) -> None:  # type: ignore[no-untyped-def]
        side = case.direction
        self._decides(side, 1)  # « Valider et chercher », or « Valider »
        request = await cases.hold_request(unit.session, case.id) if side == "request" else case
        assert request is not None
        if request.is_posting:
            self.presses[side] += 2  # the structure is what it says; « Élargir tout seul »
            postings.see_structure(unit, request)
        await decide.validate(unit, request)
        if side == "request" and self.way == "matching":
            await self._widen(unit, request)
        if side == "offer":
            self._offers.append(case.id)
            if "garde_enfants" in case.missions and case.adult and self.random.random() < 0.5:
                self.presses[side] += 1
                self.attested.add(case.id)
                volunteers.note_attestation(unit, await people.get(unit.session, case.person_id), self.now.date())

    async def _widen(self, unit, request: Case) -> None:  # type: ignore[no-untyped-def]
        """« Élargir tout seul »: the first three are asked at once, and the next ones by themselves."""
        self._searched[request.id] = self.now
        await waves.widen(unit, request)

    async def _do(self, unit, kind: str, request_id: int | None) -> None:  # type: ignore[no-untyped-def]
        request = await cases.hold_request(unit.session, request_id) if request_id is not None else None
        if request is None or request.status not in ("validee", "en_cours"):
            return
        living = await matches.of_case(unit.session, request, only_active=True)
        accepted = [match for match in living if match.status == "acceptee"]
        if kind == "agreement_waits" and accepted:
            self._decides("request", 3)  # open, then two to put in touch, or to close
            if self.random.random() < 0.7:
                await answer.introduce_by_hand(unit, accepted[0], self.office.practice)
            else:
                await decide.close(unit, request, "sans_reponse")
        elif kind == "silent":
            self._decides("request", 3)
            await decide.close(unit, request, "aide_donnee" if self.random.random() < 0.8 else "sans_reponse")
        elif self._searches_again(request, living):
            self._decides("request", 2)  # open, « Élargir tout seul »
            await self._widen(unit, request)

    def _decides(self, side: str, presses: int, decisions: int = 1) -> None:
        self.presses[side] += presses
        self.decisions[side] += decisions

    def _searches_again(self, request: Case, living: list[Match]) -> bool:
        """Whether it is time to look once more for somebody."""
        rested = self.now - self._searched.get(request.id, START) >= AGAIN_AFTER
        return self.way == "matching" and request.widened_at is None and not living and rested

    async def _first_come(self, unit, request_id: int, rights: list[Coordinator]) -> None:  # type: ignore[no-untyped-def]
        """Propose to the oldest offers of the mission not yet tried, as many as places are missing."""
        request = await cases.hold_request(unit.session, request_id)
        if request is None or request.status not in ("validee", "en_cours"):
            return
        living = await matches.of_case(unit.session, request, only_active=True)
        missing = request.places - len(living) - await matches.places_taken(unit.session, request)
        missing += sum(match.status == "confirmee" for match in living)
        for offer_id in self._offers[self._next[request_id] :] if missing > 0 else ():
            self._next[request_id] += 1
            if self.needs[request_id].mission not in self.volunteers[offer_id].missions:
                continue
            offer = await matches.offer_of(unit.session, offer_id, rights)
            try:
                made = await propose(unit, request, [offer], self.office.practice) if offer is not None else []
            except Forbidden:
                continue
            missing -= len(made)
            self._decides("request", 2 * len(made), len(made))  # open, propose
            if missing <= 0:
                return

    async def everything(self) -> tuple[list[Case], list[Match], list[Person]]:
        """All that is stored at the end."""
        async with self.database.reading() as session:
            return (
                list(await session.scalars(select(Case).order_by(Case.id))),
                list(await session.scalars(select(Match).order_by(Match.id))),
                list(await session.scalars(select(Person))),
            )
