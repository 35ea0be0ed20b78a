"""The queue of updates: numbered, kept until confirmed, given out by long polling."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from tests.telegram.errors import Refusal

Update = dict[str, Any]

POLL_LIMIT = 100
"""Most updates in one answer of getUpdates."""

_UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}
_FIRST_ID = 700_000_001


class UpdateQueue:
    """Updates waiting for the bot, oldest first."""

    def __init__(self) -> None:
        self.pending: dict[int, Update] = {}
        self.history: dict[int, Update] = {}
        self.next_id = _FIRST_ID
        self.allowed: list[str] = []
        self.push: Callable[[int, Any], None] | None = None
        """Where updates go at once when a webhook is set."""
        self.polling = False
        self._again: list[Update] = []
        self._turn = 0
        self._wake = asyncio.Event()

    def enqueue(self, update: Update) -> int | None:
        """Number an update (unless it has its ``update_id``) and queue it; None when its type is not allowed."""
        kind = next((key for key in update if key != "update_id"), "")
        if not self._wanted(kind):
            return None
        update_id = int(update.get("update_id", self.next_id))
        self.next_id = max(self.next_id, update_id + 1)
        numbered = {"update_id": update_id, **update}
        self.pending[update_id] = self.history[update_id] = numbered
        self._deliver(update_id)
        return update_id

    def plant(self, value: Any) -> int:
        """Queue anything as it is, whatever Telegram documents; returns the number that Telegram would know it by."""
        update_id, self.next_id = self.next_id, self.next_id + 1
        self.pending[update_id] = self.history[update_id] = value
        self._deliver(update_id)
        return update_id

    def redeliver(self, update_id: int) -> None:
        """Give an old update once more, same id, confirmed or not."""
        update = self.history[update_id]
        if self.push is None:
            self._again.append(update)
        self._deliver(update_id)

    def confirm(self, update_id: int) -> None:
        """Forget one update: the bot has it."""
        self.pending.pop(update_id, None)

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Update]:
        """Answer getUpdates; a newer poll ends this one with a 409, as Telegram does."""
        self._turn += 1
        turn = self._turn
        self._signal()
        self._confirm_below(offset)
        self.polling = True
        deadline = asyncio.get_running_loop().time() + timeout
        try:
            while True:
                wake = self._wake
                batch = self._batch(min(limit or POLL_LIMIT, POLL_LIMIT))
                left = deadline - asyncio.get_running_loop().time()
                if batch or left <= 0:
                    return batch
                await _wait(wake, left)
                if turn != self._turn:
                    raise _conflict()
        finally:
            if turn == self._turn:
                self.polling = False

    def interrupt(self) -> None:
        """End the poll under way with a 409: the server stops, or a webhook takes over."""
        self._turn += 1
        self.polling = False
        self._signal()

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _UNASKED

    def _deliver(self, update_id: int) -> None:
        if self.push is not None:
            self.push(update_id, self.history[update_id])
        else:
            self._signal()

    def _signal(self) -> None:
        self._wake.set()
        self._wake = asyncio.Event()

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            offset = next(iter(list(self.pending)[offset:]), 0)
        for update_id in [one for one in self.pending if one < offset]:
            del self.pending[update_id]

    def _batch(self, limit: int) -> list[Update]:
        again, self._again = self._again[:limit], self._again[limit:]
        waiting = sorted(self.pending)[: limit - len(again)]
        return again + [self.pending[update_id] for update_id in waiting]


async def _wait(event: asyncio.Event, timeout: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), timeout)
    except TimeoutError:
        return


def _conflict() -> Refusal:
    reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
    return Refusal(409, f"Conflict: {reason}")
