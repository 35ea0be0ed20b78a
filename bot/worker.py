"""One worker per chat, in order: take the oldest update, understand it, answer it, store everything at once.

The understanding happens before the transaction, so that no row is held while the model thinks. Inside it: the
update is marked handled, state and effects change, replies and notices are queued. A crash leaves all or none of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

from actions import digest
from actions.unit import Unit
from bot import notices
from bot.conversation.router import TEXT_MAX, converse
from bot.conversation.state import State
from bot.conversation.turn import Turn
from bot.desk.digest import content_hash
from bot.events import Event
from bot.office import Office
from bot.replies import Reply
from bot.texts import say
from nlu.readers.text import clean
from nlu.types import Understanding
from nlu.understand import Understander
from storage import Database, Session, coordinators, inbox, outbox, people
from storage.inbox import Waiting
from storage.models import Identity, Outbox
from storage.people import Known

log = structlog.get_logger()

BATCH = 20
"""Updates of one chat read at a time."""

TRIES = 5
"""An update that fails so often is set aside, so that it cannot block its chat."""

STOP_SECONDS = 3.0
"""How long updates being handled may take to end when the service stops."""

PAUSES = (0.1, 0.5, 2.0, 5.0)
"""Seconds between tries: a locked database or a lost connection mends itself within them."""

Handoff = Callable[[list[Outbox]], None]


class Workers:
    """Runs at most one task per chat; a chat whose queue is empty has none."""

    def __init__(
        self, database: Database, understander: Understander, office: Office, handoff: Handoff, carried: str | None
    ) -> None:
        """``handoff`` takes the messages just stored; ``carried`` is the channel whose sender this process runs."""
        self._database = database
        self._understander = understander
        self._office = office
        self._handoff = handoff
        self._carried = carried
        self._tasks: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._again: set[tuple[str, str]] = set()
        self._stopping = False

    def wake(self, channel: str, address: str) -> None:
        """Something is waiting in this chat: have it handled, now or right after what is being handled."""
        chat = (channel, address)
        if self._stopping:
            return
        if chat in self._tasks:
            self._again.add(chat)
            return
        task = asyncio.get_running_loop().create_task(self._drain(channel, address))
        self._tasks[chat] = task
        task.add_done_callback(lambda _done: self._finished(chat))

    def _finished(self, chat: tuple[str, str]) -> None:
        self._tasks.pop(chat, None)
        if chat in self._again:
            self._again.discard(chat)
            self.wake(*chat)

    async def idle(self) -> None:
        """Wait until no chat is being handled."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    async def stop(self) -> None:
        """Let the updates being handled finish, if it does not last; what waits is found again at the next start."""
        self._stopping = True
        self._again.clear()
        tasks = list(self._tasks.values())
        if tasks:
            await asyncio.wait(tasks, timeout=STOP_SECONDS)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _drain(self, channel: str, address: str) -> None:
        try:
            while not self._stopping:
                async with self._database.reading() as session:
                    batch = await inbox.next_waiting(session, channel, address, BATCH)
                if await self._handle_all(channel, address, batch) and len(batch) < BATCH:
                    return  # what came since then has called ``wake``
        except Exception as error:  # the database itself: whoever sweeps wakes this chat again
            log.exception("chat left waiting", channel=channel, error=type(error).__name__)

    async def _handle_all(self, channel: str, address: str, batch: list[Waiting]) -> bool:
        """Handle updates in order; false when one of them must be tried again before those behind it."""
        for waiting in batch:
            if self._stopping:
                return False
            try:
                await self._handle(channel, address, waiting)
            except Exception as error:
                await self._failed(channel, address, waiting, error)
                return False
        return True

    async def _handle(self, channel: str, address: str, waiting: Waiting) -> None:
        event = Event.model_validate(waiting.payload)
        event.text = clean(event.text)
        understanding = await self._understand(event)
        async with self._database.transaction() as session:
            await self._database.lock(session, f"{channel}:{address}")
            if not await inbox.take(session, waiting.id):
                return
            known = await people.recognise(session, channel, address, self._office.now())
            queued = await self._answer(session, known, waiting.id, event, understanding)
        self._handoff(queued)

    async def _understand(self, event: Event) -> Understanding | None:
        if not event.text or event.kind == "press" or event.command is not None:
            return None
        return await self._understander.understand(event.text[:TEXT_MAX], self._office.today())

    async def _answer(
        self, session: Session, known: Known, inbox_id: int, event: Event, understanding: Understanding | None
    ) -> list[Outbox]:
        now = self._office.now()
        unit = Unit(session, now, actor=known.person.id)
        state = State.restore(known.conversation.state)
        turn = Turn(unit, known, state, event, understanding, self._office, inbox_id)
        before = state.model_dump(mode="json", exclude_defaults=True)
        await converse(turn)
        if not turn.forgotten:
            after = turn.state.model_dump(mode="json", exclude_defaults=True)
            if after != before:
                known.conversation.state, known.conversation.updated_at = after, now
        return await self._queue(unit, known, turn.replies)

    async def _queue(self, unit: Unit, known: Known, replies: list[Reply]) -> list[Outbox]:
        """Write replies to the person and notices to others into the outbox, in the transaction of their cause."""
        own = [to_outbox(reply, known.identity) for reply in replies]
        others = await _notices(unit)
        await outbox.add(unit.session, [*own, *others], unit.now, self._carried)
        for reply, row in zip(replies, own, strict=True):
            if reply.digest_day is not None:
                await digest.remember(unit, known.person.id, reply.digest_day, row.id, content_hash(reply))
        return [*own, *others]

    async def _failed(self, channel: str, address: str, waiting: Waiting, error: Exception) -> None:
        """Try again a little later; in the end set the update aside, say sorry, and tell a coordinator."""
        log.exception("update failed", inbox_id=waiting.id, channel=channel, error=type(error).__name__)
        async with self._database.transaction() as session:
            attempts = await inbox.count_attempt(session, waiting.id)
        if attempts < TRIES:
            await asyncio.sleep(PAUSES[min(attempts, len(PAUSES)) - 1])
            return
        async with self._database.transaction() as session:
            await inbox.set_aside(session, waiting.id)
            apology = Outbox(
                channel=channel,
                address=address,
                priority=3,
                payload=Reply(text=say("asides.error")).model_dump(mode="json"),
            )
            unit = Unit(session, self._office.now())
            for person_id in await coordinators.holders(session, "all", ""):
                unit.tell(person_id, "set_aside")
            queued = [apology, *await _notices(unit)]
            await outbox.add(session, queued, unit.now, self._carried)
        self._handoff(queued)


async def _notices(unit: Unit) -> list[Outbox]:
    written = []
    for notice in unit.notices:
        identity = await address_of(unit.session, notice.person_id)
        if identity is not None:
            written.append(to_outbox(notices.render(notice), identity))
    return written


async def address_of(session: Session, person_id: int) -> Identity | None:
    """Where a person is written to: their newest address, unless they cannot be reached any more."""
    found = await people.identities_of(session, person_id)
    person = await people.get(session, person_id) if found else None
    return found[-1] if person is not None and person.unreachable_at is None else None


def to_outbox(reply: Reply, identity: Identity) -> Outbox:
    """One message to one address."""
    return Outbox(
        channel=identity.channel,
        address=identity.address,
        priority=reply.priority,
        edits=reply.edits,
        payload=reply.model_dump(mode="json", exclude_defaults=True),
    )
