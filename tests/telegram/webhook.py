"""Delivery to a webhook: one update in flight per chat, chats in parallel, tried again until a 2xx."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlparse

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from tests.telegram.errors import bad_request
from tests.telegram.raw import dumps
from tests.telegram.updates import Update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
RETRY_MAX = 2.0
"""Longest pause between two tries, in seconds; Telegram's grows to minutes, tests have less time."""

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def check_webhook(url: str, secret: str) -> None:
    """Raise `Refusal` 400 for an address or secret that setWebhook refuses; plain http on loopback only."""
    parts = urlparse(url)
    if not (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if re.search(r"[^A-Za-z0-9_-]", secret):
        raise bad_request("secret token contains unallowed characters")


def lane_of(update: Update) -> int:
    """Return the id of the chat whose order the update belongs to; 0 when it has none."""
    try:
        body: Update = next((value for key, value in update.items() if key != "update_id"), {})
        chat = body.get("chat") or body.get("message", {}).get("chat") or body.get("from") or {}
        return int(chat.get("id", 0))
    except (AttributeError, TypeError, ValueError):  # planted: nobody's
        return 0


@dataclass(eq=False)
class Webhook:
    """One set webhook; ``confirm`` is called with the id of each delivered update."""

    url: str
    secret: str
    confirm: Callable[[int], None]
    call: Callable[[dict[str, Any]], Awaitable[None]]
    """Awaited with the method call a bot may give in the body of its answer."""
    max_connections: int = 40
    retry: float = 0.1
    last_error: tuple[float, str] | None = None
    _lanes: dict[int, deque[tuple[int, Update]]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: ClientSession | None = None

    def __post_init__(self) -> None:
        self._slots = asyncio.Semaphore(self.max_connections)

    def push(self, update_id: int, update: Update) -> None:
        """Queue an update behind those of the same chat."""
        lane = lane_of(update)
        if lane in self._lanes:
            self._lanes[lane].append((update_id, update))
            return
        self._lanes[lane] = deque([(update_id, update)])
        task = asyncio.get_running_loop().create_task(self._drain(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop delivering; what was not confirmed stays in the queue."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _drain(self, lane: int) -> None:
        queue = self._lanes[lane]
        while queue:
            pause = self.retry
            while not await self._deliver(queue[0][1]):
                await asyncio.sleep(pause)
                pause = min(pause * 2, RETRY_MAX)
            self.confirm(queue.popleft()[0])
        del self._lanes[lane]

    async def _deliver(self, update: Update) -> bool:
        headers = {"Content-Type": "application/json", **({SECRET_HEADER: self.secret} if self.secret else {})}
        body = dumps(update)
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=60))
        try:
            async with self._slots, self._session.post(self.url, data=body, headers=headers) as answer:
                if 200 <= answer.status < 300:
                    await self._obey(answer)
                    return True
                self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except (ClientError, TimeoutError, OSError) as error:
            self._failed(f"Connection failed: {type(error).__name__}")
        return False

    async def _obey(self, answer: ClientResponse) -> None:
        body = await answer.read()
        if answer.content_type == "application/json" and body:
            called = json.loads(body)
            if isinstance(called, dict) and "method" in called:
                await self.call(called)

    def _failed(self, reason: str) -> None:
        self.last_error = (time.time(), reason)
