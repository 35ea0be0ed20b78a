"""The paced sender: takes messages from the outbox and hands them to a channel, within the channel's limits.

One message at a time per chat, in order; many chats at once; urgent ones first. Sent messages are marked in batches: a
crash between sending and marking repeats at most one message per chat.
"""

from __future__ import annotations

import asyncio
import heapq
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.office import Office
from bot.replies import Reply
from storage import Database, outbox, people
from storage.models import Outbox

log = structlog.get_logger()

SWEEP_SECONDS = 5.0
"""How often messages left by another process, or postponed, are looked for: the second net."""

CHAT_BURST = 3
"""Messages a chat may get at once before the pace of one a second holds; Telegram allows short bursts."""

TRIES = 8


class Unreachable(Exception):
    """The person blocked the service, or their account is gone: nothing more can arrive."""


class Refused(Exception):
    """The channel will never take this message, whoever tries."""


class TryLater(Exception):
    """The channel asks to wait, or did not answer."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


class Moved(Exception):
    """The chat has another address now."""

    def __init__(self, address: str) -> None:
        super().__init__("moved")
        self.address = address


class Carrier(Protocol):
    """The side of a channel that sends."""

    name: str

    async def send(self, address: str, reply: Reply, edit_ref: str | None) -> str | None:
        """Deliver one message (or replace the one ``edit_ref`` names) and return the channel's id of it."""


@dataclass(slots=True)
class Pace:
    """A token bucket: ``rate`` per second on average, ``burst`` at once."""

    rate: float
    burst: float
    tokens: float = 0.0
    at: float = 0.0

    def __post_init__(self) -> None:
        self.tokens, self.at = self.burst, time.monotonic()

    def wait(self) -> float:
        """Take a token, on credit if need be, and return how many seconds to wait for it."""
        now = time.monotonic()
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        self.tokens -= 1
        return max(0.0, -self.tokens / self.rate)


@dataclass(slots=True)
class _Chat:
    waiting: list[tuple[int, int, Outbox]] = field(default_factory=list)
    pace: Pace = field(default_factory=lambda: Pace(1.0, CHAT_BURST))
    busy: bool = False


class Sender:
    """Sends everything in the outbox that belongs to one channel."""

    def __init__(
        self, database: Database, carrier: Carrier, office: Office, per_second: float, chat_rate: float
    ) -> None:
        self._database = database
        self._carrier = carrier
        self._office = office
        self._overall = Pace(per_second, per_second)
        self._chat_rate = chat_rate
        self._chats: dict[str, _Chat] = defaultdict(self._new_chat)
        self._known: set[int] = set()
        self._sent: list[tuple[int, str | None]] = []
        self._marking = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    def _new_chat(self) -> _Chat:
        return _Chat(pace=Pace(self._chat_rate, CHAT_BURST * max(1.0, self._chat_rate)))

    def offer(self, rows: Iterable[Outbox]) -> None:
        """Messages just stored: send those of this channel as soon as the pace allows."""
        for row in rows:
            if row.channel != self._carrier.name or row.id in self._known:
                continue
            self._known.add(row.id)
            chat = self._chats[row.address]
            heapq.heappush(chat.waiting, (row.priority, row.id, row))
            if not chat.busy:
                chat.busy = True
                task = asyncio.get_running_loop().create_task(self._deliver(row.address, chat))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def run(self) -> None:
        """Sweep and mark until cancelled."""
        async with self._database.transaction() as session:
            await outbox.release(session, self._carrier.name)
        await asyncio.gather(self._sweep(), self._mark())

    async def _sweep(self) -> None:
        while True:
            async with self._database.transaction() as session:
                rows = await outbox.claim(session, self._carrier.name, self._office.now())
            self.offer(rows)
            await asyncio.sleep(SWEEP_SECONDS)

    async def _mark(self) -> None:
        while True:
            await self._marking.wait()
            self._marking.clear()
            await self.flush()

    async def flush(self) -> None:
        """Note as sent what was sent since the last time, in one commit."""
        sent, self._sent = self._sent, []
        if sent:
            async with self._database.transaction() as session:
                await outbox.mark_sent(session, sent, self._office.now())
            self._known.difference_update(row_id for row_id, _ref in sent)

    async def stop(self) -> None:
        """Finish the messages on the wire and mark them."""
        for chat in self._chats.values():
            chat.waiting.clear()
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=5)
        await self.flush()

    async def _deliver(self, address: str, chat: _Chat) -> None:
        try:
            while chat.waiting:
                row = heapq.heappop(chat.waiting)[2]
                await asyncio.sleep(chat.pace.wait())
                await asyncio.sleep(self._overall.wait() if row.priority > 0 else 0)
                await self._send(row)
        finally:
            chat.busy = False
            if chat.pace.tokens >= chat.pace.burst - 1:
                self._chats.pop(address, None)

    async def _send(self, row: Outbox) -> None:
        try:
            edit_ref = await self._edit_ref(row)
            reference = await self._carrier.send(row.address, Reply.model_validate(row.payload), edit_ref)
        except Unreachable:
            await self._unreachable(row)
        except Refused as error:
            log.error("message refused", outbox_id=row.id, channel=row.channel, error=str(error))
            await self._fail(row)
        except Moved as moved:
            await self._move(row, moved.address)
        except TryLater as later:
            await self._postpone(row, later.seconds)
        else:
            self._sent.append((row.id, reference))
            self._marking.set()

    async def _edit_ref(self, row: Outbox) -> str | None:
        if row.edits is None:
            return None
        async with self._database.reading() as session:
            return await outbox.message_ref(session, row.edits)

    async def _unreachable(self, row: Outbox) -> None:
        self._known.discard(row.id)
        async with self._database.transaction() as session:
            await outbox.fail_all(session, row.channel, row.address)
            await people.mark_unreachable(session, row.channel, row.address, self._office.now())

    async def _fail(self, row: Outbox) -> None:
        self._known.discard(row.id)
        async with self._database.transaction() as session:
            await outbox.fail(session, row.id)

    async def _move(self, row: Outbox, address: str) -> None:
        self._known.discard(row.id)
        async with self._database.transaction() as session:
            await people.move(session, row.channel, row.address, address)
            await outbox.move(session, row.channel, row.address, address)

    async def _postpone(self, row: Outbox, seconds: float) -> None:
        """Wait as told, then try again; the messages behind it in the chat wait with it."""
        row.attempts += 1
        until: datetime = self._office.now() + timedelta(seconds=seconds)
        async with self._database.transaction() as session:
            await outbox.postpone(session, row.id, until)
        if row.attempts >= TRIES:
            self._known.discard(row.id)  # the sweep takes it up again after ``until``
            return
        await asyncio.sleep(seconds)
        heapq.heappush(self._chats[row.address].waiting, (row.priority, row.id, row))
