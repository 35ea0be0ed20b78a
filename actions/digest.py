"""The digest (« relève ») of a coordinator: what waits, since when, urgent first; once a day, edited in place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.unit import Unit
from storage import cases, coordinators, dues, matches, tasks
from storage.models import Case, Coordinator, DigestMessage, Task

NOBODY_AFTER = timedelta(days=2)
"""A validated request without anybody found for so long is shown in the digest."""

LINES_MAX = 6
"""Cases named one by one; the others are counted. A digest is read on one telephone screen."""


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
    )


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
