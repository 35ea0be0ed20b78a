"""One worker per chat, in order: take the oldest update, understand it, answer it, store everything at once.

The understanding happens before the transaction, so that no row is held while the model thinks. Inside it: the
update is marked handled, state and effects change, replies and notices are queued. A crash leaves all or none of it.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

import structlog

from actions.alert import alert_set_aside
from actions.unit import Unit
from bot.engine.events import Event
from bot.engine.mail import Handoff, Mail, to_outbox
from bot.engine.office import Office
from bot.engine.replies import Queued, Reply
from bot.engine.tasks import Tasks
from bot.texts import say
from nlu.patience import TooLong, patience
from nlu.types import Understanding
from nlu.understand import Understander
from storage import Database, inbox, people
from storage.inbox import Waiting
from storage.models import Outbox
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


class Conversation(Protocol):
    """What answers people, whatever it talks about."""

    def whereabouts(self, known: Known) -> tuple[str | None, ...]:
        """The communes (INSEE) where somebody may be, likeliest first."""

    async def answer(
        self, unit: Unit, known: Known, event: Event, understanding: Understanding | None, inbox_id: int
    ) -> list[Queued]:
        """Answer one event within a unit of work; what is to be sent to the person is returned."""


class Workers:
    """Runs at most one task per chat; a chat whose queue is empty has none."""

    def __init__(
        self,
        database: Database,
        understander: Understander,
        conversation: Conversation,
        office: Office,
        handoff: Handoff,
        carried: str | None,
    ) -> None:
        """``handoff`` takes the messages just stored; ``carried`` is the channel whose sender this process runs."""
        self._database = database
        self._understander = understander
        self._conversation = conversation
        self._office = office
        self._mail = Mail(database, office, handoff, carried)
        self._tasks = Tasks()
        self._busy: set[tuple[str, str]] = set()
        self._again: set[tuple[str, str]] = set()
        self._stopping = False

    def wake(self, channel: str, address: str) -> None:
        """Something is waiting in this chat: have it handled, now or right after what is being handled."""
        chat = (channel, address)
        if self._stopping:
            return
        if chat in self._busy:
            self._again.add(chat)
            return
        self._busy.add(chat)
        task = self._tasks.start("chat", self._drain(channel, address))
        task.add_done_callback(lambda _done: self._finished(chat))

    def _finished(self, chat: tuple[str, str]) -> None:
        self._busy.discard(chat)
        if chat in self._again:
            self._again.discard(chat)
            self.wake(*chat)

    async def idle(self) -> None:
        """Wait until no chat is being handled."""
        await self._tasks.idle()

    async def stop(self) -> None:
        """Let the updates being handled finish, if it does not last; what waits is found again at the next start."""
        self._stopping = True
        self._again.clear()
        await self._tasks.stop(STOP_SECONDS)

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
                with patience():
                    await self._handle(channel, address, waiting)
            except Exception as error:
                await self._failed(channel, address, waiting, error)
                return False
        return True

    async def _handle(self, channel: str, address: str, waiting: Waiting) -> None:
        event = Event.model_validate(waiting.payload)
        understanding = await self._understand(channel, address, event)
        async with self._mail.unit() as unit:
            await self._database.lock(unit.session, f"{channel}:{address}")
            if await inbox.take(unit.session, waiting.id):
                known = await people.recognise(unit.session, channel, address, unit.now)
                unit.actor = known.person.id
                queued = await self._conversation.answer(unit, known, event, understanding, waiting.id)
                await self._reply(unit, known, event, queued)

    async def _understand(self, channel: str, address: str, event: Event) -> Understanding | None:
        words = event.words
        if not words or event.kind == "press":
            return None
        async with self._database.reading() as session:
            known = await people.find(session, channel, address)
        where = () if known is None else self._conversation.whereabouts(known)
        return await self._understander.understand(words, self._office.written(self._office.now(), *where))

    async def _reply(self, unit: Unit, known: Known, event: Event, queued: list[Queued]) -> None:
        """Write replies to the person into the outbox, in the transaction of their cause and where it was said."""
        answers = [one.reply.model_copy(update={"thread": event.thread}) for one in queued]
        rows = [to_outbox(answer, known.identity) for answer in answers]
        await self._mail.write(unit, rows)
        for one, row in zip(queued, rows, strict=True):
            if one.then is not None:
                await one.then(row.id)

    async def _failed(self, channel: str, address: str, waiting: Waiting, error: Exception) -> None:
        """Try again a little later; in the end set the update aside, which nothing may prevent."""
        log.exception("update failed", inbox_id=waiting.id, channel=channel, error=type(error).__name__)
        async with self._database.transaction() as session:
            attempts = await inbox.count_attempt(session, waiting.id)
        if attempts < TRIES and not isinstance(error, TooLong):  # that one holds everybody back each time
            await asyncio.sleep(PAUSES[min(attempts, len(PAUSES)) - 1])
            return
        async with self._database.transaction() as session:
            await inbox.set_aside(session, waiting.id)
        try:
            await self._say_sorry(channel, address)
        except Exception as failure:
            log.exception("update set aside, and nobody told", inbox_id=waiting.id, error=type(failure).__name__)

    async def _say_sorry(self, channel: str, address: str) -> None:
        """Tell the person that their message was not read, and a coordinator that somebody's was not."""
        async with self._mail.unit() as unit:
            payload = Reply(text=say("asides.error")).model_dump(mode="json")
            await self._mail.write(unit, [Outbox(channel=channel, address=address, priority=3, payload=payload)])
            await alert_set_aside(unit)
