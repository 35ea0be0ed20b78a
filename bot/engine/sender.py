"""The paced sender: takes messages from the outbox and hands them to a channel, within the channel's limits.

One message at a time per chat, in order; many chats at once; urgent ones first. Sent messages are marked in batches,
and a chat's next message waits for the mark of the one before: a crash between sending and marking repeats at most one
message per chat.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from pydantic import ValidationError

from actions import reach
from bot.engine.carrier import Carrier, Moved, Refused, TooFast, TryLater, Unreachable
from bot.engine.mail import Mail
from bot.engine.office import Office
from bot.engine.pace import Bucket, Turnstile
from bot.engine.replies import Reply
from bot.engine.tasks import Tasks, run_together
from storage import Database, outbox, people
from storage.models import Outbox

log = structlog.get_logger()

SWEEP_SECONDS = 5.0
"""How often messages left by another process, or postponed, are looked for: the second net."""

CHAT_BURST = 3
"""Messages a chat may get at once before the pace of one a second holds; Telegram allows short bursts."""

TRIES = 8
"""After so many the messages behind it in its chat go first; the sweep takes it up again."""

WAIT_MAX = 15.0
"""Longest pause between tries while the channel does not answer, in seconds."""

STOP_SECONDS = 5.0
"""How long messages on the wire may take to end when the service stops."""


@dataclass(slots=True)
class _Chat:
    bucket: Bucket
    waiting: list[tuple[int, int, Outbox]] = field(default_factory=list)
    task: asyncio.Task[None] | None = None
    unmarked: asyncio.Future[None] | None = None
    """Done when the last message sent is marked."""


class Sender:
    """Sends everything in the outbox that belongs to one channel."""

    def __init__(
        self, database: Database, carrier: Carrier, office: Office, per_second: float, chat_rate: float
    ) -> None:
        self._database = database
        self._carrier = carrier
        self._office = office
        self._mail = Mail(database, office, self.offer, carrier.name)
        self._turnstile = Turnstile(per_second)
        self._chat_rate = chat_rate
        self._tasks = Tasks()
        self._chats: dict[str, _Chat] = {}
        self._held: set[int] = set()
        """Rows this process has in hand."""
        self._on_wire: set[asyncio.Task[None] | None] = set()
        self._sent: list[tuple[int, str | None, asyncio.Future[None]]] = []
        self._marking = asyncio.Event()
        self._stopping = False

    def offer(self, rows: Iterable[Outbox]) -> None:
        """Messages just stored or claimed: send those of this channel as soon as the pace allows."""
        if self._stopping:
            return
        for row in rows:
            if row.channel != self._carrier.name or row.id in self._held:
                continue
            self._held.add(row.id)
            chat = self._chat(row.address)
            heapq.heappush(chat.waiting, (row.priority, row.id, row))
            if chat.task is None:
                chat.task = self._tasks.start("deliver", self._deliver(chat))

    def _chat(self, address: str) -> _Chat:
        if address not in self._chats:
            self._chats[address] = _Chat(Bucket(self._chat_rate, CHAT_BURST * max(1.0, self._chat_rate)))
        return self._chats[address]

    async def resume(self) -> None:
        """Take up what the last process left: it goes before anything written from now on."""
        if self._database.is_sqlite:  # one process: what was claimed before it started is claimed by nobody
            async with self._database.transaction() as session:
                await outbox.release(session, self._carrier.name)
        await self.sweep()

    async def run(self) -> None:
        """Sweep and mark until cancelled."""
        await run_together(sweep=self._sweep(), mark=self._mark())

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            try:
                await self.sweep()
            except Exception as error:
                log.exception("outbox not read", error=type(error).__name__)

    async def sweep(self) -> None:
        """Take up what waits, keep what is in hand, and forget chats long silent."""
        async with self._database.transaction() as session:
            if self._held:
                await outbox.hold(session, self._held, self._office.now())
            rows = await outbox.claim(session, self._carrier.name, self._office.now())
        self.offer(rows)
        for address in [one for one, chat in self._chats.items() if chat.task is None and chat.bucket.full]:
            del self._chats[address]

    async def _mark(self) -> None:
        while True:
            await self._marking.wait()
            self._marking.clear()
            try:
                await self.flush()
            except Exception as error:
                log.exception("sent messages not marked", error=type(error).__name__)
                await asyncio.sleep(1)
                self._marking.set()

    async def flush(self) -> None:
        """Note as sent what was sent since the last time, in one commit."""
        sent = list(self._sent)
        if not sent:
            return
        async with self._database.transaction() as session:
            await outbox.mark_sent(session, [(row_id, ref) for row_id, ref, _marked in sent], self._office.now())
        del self._sent[: len(sent)]
        self._held.difference_update(row_id for row_id, _ref, _marked in sent)
        for _row_id, _ref, marked in sent:
            if not marked.done():
                marked.set_result(None)

    async def stop(self) -> None:
        """Finish the messages on the wire and mark them; leave the others to the next process."""
        self._stopping = True
        delivering = {chat.task for chat in self._chats.values() if chat.task is not None}
        for chat in self._chats.values():
            chat.waiting.clear()
        await self._tasks.stop(STOP_SECONDS, now=delivering - self._on_wire)
        await self.flush()
        async with self._database.transaction() as session:
            await outbox.let_go(session, self._held)

    async def _deliver(self, chat: _Chat) -> None:
        """Send what waits for a chat, one after the other."""
        try:
            while chat.waiting:
                if chat.unmarked is not None:
                    await chat.unmarked
                if (wait := chat.bucket.wait()) > 0:
                    await asyncio.sleep(wait)
                _priority, _id, row = heapq.heappop(chat.waiting)
                try:
                    await self._send(row, chat)
                except Exception:
                    self._held.discard(row.id)
                    raise
        except Exception as error:  # the rows are claimed for a minute; then the sweep finds them
            log.exception("chat not written to", channel=self._carrier.name, error=type(error).__name__)
            self._drop(chat)
        finally:
            chat.task = None

    def _drop(self, chat: _Chat) -> None:
        self._held.difference_update(row_id for _priority, row_id, _row in chat.waiting)
        chat.waiting.clear()

    async def _send(self, row: Outbox, chat: _Chat) -> None:
        try:
            reply = Reply.model_validate(row.payload)
            edit_ref = await self._edit_ref(row)
            async with self._turnstile.turn(row.priority):
                reference = await self._carry(chat, row.address, reply, edit_ref)
        except Unreachable:
            await self._unreachable(row, chat)
        except (Refused, ValidationError) as error:
            log.error("message refused", outbox_id=row.id, channel=row.channel, error=type(error).__name__)
            await self._refused(row)
        except Moved as moved:
            await self._move(row, chat, moved.address)
        except TryLater as later:
            if isinstance(later, TooFast) and self._turnstile.crowded:
                self._turnstile.hold(later.seconds)
            await self._postpone(row, chat, later)
        else:
            chat.unmarked = asyncio.get_running_loop().create_future()
            self._sent.append((row.id, reference, chat.unmarked))
            self._marking.set()

    async def _carry(self, chat: _Chat, address: str, reply: Reply, edit_ref: str | None) -> str | None:
        task = asyncio.current_task()
        self._on_wire.add(task)
        try:
            return await self._carrier.send(address, reply, edit_ref)
        finally:
            self._on_wire.discard(task)
            chat.bucket.spend()

    async def _edit_ref(self, row: Outbox) -> str | None:
        if row.edits is None:
            return None
        async with self._database.reading() as session:
            return await outbox.message_ref(session, row.edits)

    async def _unreachable(self, row: Outbox, chat: _Chat) -> None:
        """Nothing arrives there any more: neither this message nor those behind it."""
        self._held.discard(row.id)
        self._drop(chat)
        async with self._mail.unit() as unit:
            lost = await outbox.notices_to(unit.session, row.channel, row.address)
            await reach.lost(unit, row.channel, row.address)
            await self._mail.undelivered(unit, lost)
            await outbox.fail_all(unit.session, row.channel, row.address)

    async def _refused(self, row: Outbox) -> None:
        """This message will never arrive; those behind it may."""
        async with self._mail.unit() as unit:
            await self._mail.undelivered(unit, [row], refused=True)
            await outbox.fail(unit.session, row.id)
        self._held.discard(row.id)

    async def _move(self, row: Outbox, chat: _Chat, address: str) -> None:
        """Give everything to the sweep, under the new address."""
        self._held.discard(row.id)
        self._drop(chat)
        async with self._database.transaction() as session:
            await people.move(session, row.channel, row.address, address)
            await outbox.move(session, row.channel, row.address, address)

    async def _postpone(self, row: Outbox, chat: _Chat, later: TryLater) -> None:
        """Wait as told, or longer at each silence, then try again; the messages behind it in the chat wait with it."""
        row.attempts += 1
        silence = 1.0 if isinstance(later, TooFast) else 2.0 ** min(row.attempts - 1, 10)
        seconds = max(later.seconds, min(later.seconds * silence, WAIT_MAX))
        until = self._office.now() + timedelta(seconds=seconds)
        given_up = row.attempts >= TRIES
        async with self._database.transaction() as session:
            await outbox.postpone(session, row.id, until if given_up else until + outbox.CLAIM)
        if given_up:
            self._held.discard(row.id)
            return
        await asyncio.sleep(seconds)
        heapq.heappush(chat.waiting, (row.priority, row.id, row))
