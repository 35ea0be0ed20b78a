"""What people must be told: written into the outbox with its cause, or left to a coordinator when nobody gets it.

This is the one place that opens units of work and posts their notices, whoever acts: a chat, a due act, a command.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog
from pydantic import ValidationError

from actions import alert, learn
from actions.unit import Notice, Unit
from bot.engine import notices
from bot.engine.office import Office
from bot.engine.replies import Reply, plain
from bot.lessons import lesson_of
from storage import Database, Session, cases, coordinators, matches, outbox, people, tasks
from storage.models import Identity, Outbox
from storage.models.tasks import UNTOLD

log = structlog.get_logger()

Handoff = Callable[[list[Outbox]], None]

ALERTS = frozenset(
    {"danger", "urgent_case", "given_back", "problem", "answered", "joined", "set_aside", "missed_alerts"}
)
"""Notices for coordinators: one who gets it is enough. The others are for the author of a case."""

NOT_WORTH_A_CALL = frozenset({"validated_offer", "validated_request", "undecided", "thanks", "quiet", "nobody_yet"})
"""What is kind to write to somebody, and would be one call too many for who has only a telephone."""

SAID_APART = frozenset(
    {"question", "proposal", "volunteer_found", "introduced", "match_over", "reminder", "outcome", "relayed"}
)
"""What is a call of its own. Everything else says how the case stands: the last word is enough."""

FOR_EVERYBODY = frozenset({"danger", "set_aside", "missed_alerts"})
"""Alerts that any coordinator may read when those in charge cannot be reached: better one too many."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A message that cannot arrive: whose, of which notice, about which case, and its words if they could be found."""

    person_id: int
    key: str
    case_id: int | None
    reply: Reply | None


def to_nobody(_rows: list[Outbox]) -> None:
    """The hand-off of a program that sends nothing itself: whoever sends finds the messages in the outbox."""


class Mail:
    """Opens units of work, and sees to it that what they tell is told, and what they correct is learnt."""

    def __init__(
        self, database: Database, office: Office, handoff: Handoff = to_nobody, carried: str | None = None
    ) -> None:
        """``handoff`` takes the messages just stored; ``carried`` is the channel whose sender this process runs."""
        self._database = database
        self._office = office
        self._handoff = handoff
        self._carried = carried

    @asynccontextmanager
    async def unit(self, actor: int | None = None) -> AsyncIterator[Unit]:
        """A unit of work: it and everything it tells are stored together, then handed over."""
        async with self._database.transaction() as session:
            with Unit(session, self._office.now(), actor) as unit:
                yield unit
                await learn.note(unit, lesson_of)
                await self._post(unit)
        self._handoff(unit.queued)

    async def write(self, unit: Unit, rows: list[Outbox]) -> None:
        """Queue messages with the unit that causes them; their ids are known from here on."""
        await outbox.add(unit.session, rows, unit.now, self._carried)
        unit.queued += rows

    async def undelivered(self, unit: Unit, rows: Iterable[Outbox], *, refused: bool = False) -> None:
        """Messages that will never arrive: what they told is not lost. ``refused``: by these words, to nobody."""
        lost = []
        for row in rows:
            person_id = await people.at(unit.session, row.channel, row.address)
            if row.notice is None or person_id is None:
                continue
            if row.notice in ALERTS and await outbox.reaches_another(unit.session, row):
                continue
            lost.append(Lost(person_id, row.notice, row.case_id, None if refused else _reply(row)))
        await self._lose(unit, lost)

    async def _post(self, unit: Unit) -> None:
        """Write every notice to its person; what one with no address, or no words, told is not lost."""
        rows, lost, reached = [], [], set()
        for notice in unit.take_notices():
            reply = _words(notice)
            identity = await address_of(unit.session, notice.person_id)
            if reply is None or identity is None:
                lost.append(Lost(notice.person_id, notice.key, notice.case_id, reply))
            else:
                rows.append(to_outbox(reply, identity, notice.key, notice.case_id))
                reached.add((notice.key, notice.case_id))
        await self.write(unit, rows)
        await self._lose(unit, [one for one in lost if one.key not in ALERTS or (one.key, one.case_id) not in reached])

    async def _lose(self, unit: Unit, lost: list[Lost]) -> None:
        """An alert goes to another coordinator; what the author of a case does not learn becomes a task."""
        alerts = {(one.key, one.case_id): one for one in lost if one.key in ALERTS}
        for one in alerts.values():
            await self._alert_another(unit, one, unreached={other.person_id for other in lost})
        for one in lost:
            if one.key not in ALERTS:
                await _leave_to_call(unit, one)

    async def _alert_another(self, unit: Unit, lost: Lost, unreached: set[int]) -> None:
        """Write to those who may read it and can be reached; when nobody can, it waits for the first who comes."""
        everybody = lost.key in FOR_EVERYBODY
        ids = await (
            coordinators.everyone(unit.session) if everybody else coordinators.holders(unit.session, "all", "")
        )
        reachable = [await address_of(unit.session, one) for one in ids if one not in {*unreached, unit.actor}]
        found = [identity for identity in reachable if identity is not None]
        if lost.reply is None or not found:
            await tasks.leave(unit.session, lost.key, unit.now, case_id=lost.case_id, person_id=None)
            return
        await self.write(unit, [to_outbox(lost.reply, identity, lost.key, lost.case_id) for identity in found])


async def _leave_to_call(unit: Unit, lost: Lost) -> None:
    """Somebody must be told otherwise: a call to make, seen in the digest of those in charge of the case.

    Who asked for help, or offers it, and whoever helps by telephone; who was to help and blocked the service has
    given everything back. What was erased since, nobody has to know any more.
    """
    case = await cases.get(unit.session, lost.case_id) if lost.case_id is not None else None
    person = (await people.by_ids(unit.session, [lost.person_id])).get(lost.person_id)
    if case is None or person is None or (person.by_phone and lost.key in NOT_WORTH_A_CALL):
        return
    if case.person_id != person.id and not (person.by_phone and await matches.is_of(unit.session, person.id, case)):
        return
    words = plain(lost.reply.text) if lost.reply is not None else None
    about = lost.key if lost.key in SAID_APART else "standing"
    await tasks.leave(unit.session, UNTOLD, unit.now, case_id=case.id, person_id=person.id, notice=about, words=words)
    unit.log("untold", case.reference)
    await alert.tell_coordinators(unit, case)


def _reply(row: Outbox) -> Reply | None:
    """The message of a row; None when it cannot be read any more."""
    try:
        return Reply.model_validate(row.payload)
    except ValidationError:
        return None


def _words(notice: Notice) -> Reply | None:
    """The message of a notice; None when it cannot be put into words, which undoes nothing of its cause."""
    try:
        return notices.render(notice)
    except Exception as error:
        log.exception("notice not written", key=notice.key, error=type(error).__name__)
        return None


async def address_of(session: Session, person_id: int) -> Identity | None:
    """Where a person is written to: their newest address, unless they cannot be reached any more."""
    found = await people.identities_of(session, person_id)
    person = await people.get(session, person_id) if found else None
    return found[-1] if person is not None and person.unreachable_at is None else None


def to_outbox(reply: Reply, identity: Identity, notice: str | None = None, case_id: int | None = None) -> Outbox:
    """One message to one address; ``notice`` and ``case_id`` say what it is about when it answers nothing."""
    return Outbox(
        channel=identity.channel,
        address=identity.address,
        priority=reply.priority,
        edits=reply.edits,
        payload=reply.model_dump(mode="json", exclude_defaults=True),
        notice=notice,
        case_id=case_id,
    )
