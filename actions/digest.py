"""The digest (« relève ») of a coordinator: what waits, since when, urgent first; once a day, edited in place."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.unit import Unit
from actions.worktime import Worktime
from storage import cases, coordinators, dues, figures, matches, tasks
from storage.models import Case, Coordinator, DigestMessage, Person, Task

NOBODY_AFTER = timedelta(days=2)
"""A validated request without anybody found for so long is shown in the digest."""

MONDAY = 0
AREAS_MAX = 3
"""Areas named in the weekly part of a digest."""

DAYS = ("ouvres", "lundi")
"""Days on which a coordinator may want the digest, when it is not every day."""

LINES_MAX = 6
"""Cases named one by one; the others are counted. A digest is read on one telephone screen."""


@dataclass(frozen=True, slots=True)
class Week:
    """What the last seven days came to, told once a week; and the areas where one side has nobody on the other.

    Areas are (commune, mission, how many).
    """

    requests: int
    offers: int
    introduced: int
    helped: int
    without_volunteers: tuple[tuple[str, str, int], ...]
    without_needs: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What one coordinator must know. ``counts`` and ``arrived`` go by (direction, mission)."""

    day: date
    rights: tuple[Coordinator, ...]
    waiting: int
    urgent: int
    counts: dict[tuple[str, str], int]
    arrived: dict[tuple[str, str], int]
    first: tuple[Case, ...]
    nobody: tuple[Case, ...]
    untold: tuple[Case, ...]
    """Cases whose author could not be told what became of them: somebody has to call."""
    work: tuple[Task, ...] = ()
    """What a coordinator has to do for a request: find somebody else, call; each with its case."""
    proposed: int = 0
    """Proposals that wait for the answer of a volunteer, and of who asked."""
    introduced: int = 0
    """Help agreed by both sides that is still to come."""
    week: Week | None = None
    """On the first day of a week."""

    @property
    def empty(self) -> bool:
        """Nothing waits, nothing came, nobody is forgotten: nothing is sent."""
        return not (self.waiting or self.arrived or self.nobody or self.untold or self.work)


async def compute(unit: Unit, rights: list[Coordinator], zone: ZoneInfo) -> Digest:
    """Read the digest from the database, within these rights."""
    day = unit.now.astimezone(zone).date()
    waiting, urgent = await cases.totals_waiting(unit.session, rights)
    return Digest(
        day=day,
        rights=tuple(rights),
        waiting=waiting,
        urgent=urgent,
        counts=await cases.count_waiting(unit.session, rights),
        arrived=await cases.count_since(unit.session, rights, unit.now - timedelta(days=1)),
        first=tuple(await cases.waiting(unit.session, rights, limit=LINES_MAX)),
        nobody=tuple(await cases.unmatched(unit.session, rights, unit.now - NOBODY_AFTER)),
        untold=tuple(await cases.untold(unit.session, rights)),
        work=tuple(await tasks.work(unit.session, rights)),
        proposed=await matches.count(unit.session, rights, "proposee", "acceptee"),
        introduced=await matches.count(unit.session, rights, "confirmee"),
        week=await _week(unit, rights) if day.weekday() == MONDAY else None,
    )


async def _week(unit: Unit, rights: list[Coordinator]) -> Week:
    within = figures.Bounds(unit.now - timedelta(days=7), unit.now)

    async def count(events: Awaitable[list[figures.Event]]) -> int:
        return len({event.number for event in await events})

    return Week(
        requests=await count(figures.received(unit.session, rights, "request", within)),
        offers=await count(figures.received(unit.session, rights, "offer", within)),
        introduced=await count(figures.introduced(unit.session, rights, within)),
        helped=await count(figures.helped(unit.session, rights, within)),
        without_volunteers=tuple(await cases.unanswered_areas(unit.session, rights, "request", limit=AREAS_MAX)),
        without_needs=tuple(await cases.unanswered_areas(unit.session, rights, "offer", limit=AREAS_MAX)),
    )


def is_wanted(person: Person, day: date, worktime: Worktime) -> bool:
    """Whether this coordinator wants a digest on this day: every day unless they chose otherwise."""
    if person.digest_days == "lundi":
        return day.weekday() == MONDAY
    return person.digest_days != "ouvres" or not worktime.is_day_off(day)


async def choose_days(unit: Unit, person: Person, days: str | None) -> None:
    """On which days the digest comes; None: every day. Raises ``ValueError`` for another word."""
    if days not in (None, *DAYS):
        raise ValueError(days)
    person.digest_days = days
    unit.log("digest_days", f"person-{person.id}")


def next_slot(now: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The next moment the wall clock of ``zone`` shows ``at``, in UTC; right across both clock changes."""
    local = now.astimezone(zone)
    for days in (0, 1):
        slot = datetime.combine(local.date() + timedelta(days=days), at, tzinfo=zone).astimezone(UTC)
        if slot > now:
            return slot
    raise AssertionError("tomorrow is always later")


async def schedule(unit: Unit, person_id: int, at: time, zone: ZoneInfo) -> None:
    """Make the next digest of this person due."""
    await dues.schedule(unit.session, f"digest:{person_id}", next_slot(unit.now, at, zone))


async def remember(unit: Unit, person_id: int, day: date, outbox_id: int, content_hash: str) -> None:
    """Note which message is today's digest, so that it can be edited in place."""
    known = await coordinators.digest_of(unit.session, person_id, day)
    if known is None:
        known = DigestMessage(person_id=person_id, day=day)
        unit.session.add(known)
    known.outbox_id, known.content_hash = outbox_id, content_hash


async def sent_today(unit: Unit, person_id: int, day: date) -> DigestMessage | None:
    """Today's digest of this person, if it was sent."""
    return await coordinators.digest_of(unit.session, person_id, day)
