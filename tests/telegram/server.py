"""The Bot API server: HTTP in front, the world behind, faults and limits in between."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web

from tests.telegram import delivery
from tests.telegram.admin import admin_routes
from tests.telegram.chat import Chat
from tests.telegram.errors import Refusal, too_many_requests
from tests.telegram.faults import Fault, Faults, Kind
from tests.telegram.group import Group
from tests.telegram.limits import FloodControl, Limits, Violation
from tests.telegram.methods import METHODS
from tests.telegram.params import Params, read_params
from tests.telegram.person import Person
from tests.telegram.raw import dumps
from tests.telegram.updates import Update, UpdateQueue
from tests.telegram.webhook import Webhook
from tests.telegram.world import World

TOKEN = "1:test"
UPLOAD_MAX = 50 * 2**20
"""Largest file a bot may send, in bytes."""


@dataclass(slots=True, eq=False)
class Call:
    """One call of the bot: ``answer`` and ``status`` stay None while (or if never) answered."""

    method: str
    params: Params
    at: float
    answer: dict[str, Any] | None = None
    status: int | None = None


class TelegramServer:
    """Telegram on loopback for one bot; ``async with TelegramServer() as server``.

    ``port`` 0 takes a free one, kept if the server is stopped and started again (an outage: all is remembered).
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        port: int = 0,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        bot_id = int(token.split(":")[0])
        bot = {"id": bot_id, "is_bot": True, "first_name": "Coup de main", "username": "coupdemain_bot"}
        self.token = token
        self.port = port
        self.world = World(bot, clock)
        self.updates = UpdateQueue()
        self.webhook: Webhook | None = None
        self.flood = FloodControl(limits or Limits())
        self.faults = Faults()
        self.calls: list[Call] = []
        self.people: dict[int, Person] = {}
        self._released = asyncio.Event()
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """The server's address, to which ``/bot`` and the token are added."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def limits(self) -> Limits:
        """The paces enforced; change its fields at any time."""
        return self.flood.limits

    @property
    def violations(self) -> list[Violation]:
        """Sends that did not wait for ``retry_after``."""
        return self.flood.violations

    async def start(self) -> None:
        """Listen on loopback."""
        self._released = asyncio.Event()
        app = web.Application(client_max_size=UPLOAD_MAX + 2**20)
        app.add_routes(admin_routes(self))
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True, backlog=1024)
        await site.start()
        self.port = self._runner.addresses[0][1]
        delivery.resume_webhook(self)

    async def stop(self) -> None:
        """Stop listening and end the calls under way; what is remembered stays."""
        runner, self._runner = self._runner, None
        self._released.set()
        self.updates.interrupt()
        await delivery.pause_webhook(self)
        if runner is not None:
            await runner.cleanup()

    async def bot_listens(self, timeout: float = 3600) -> None:
        """Wait until the bot polls or has set its webhook."""
        async with asyncio.timeout(timeout):
            while not (self.updates.polling or self.webhook):  # noqa: ASYNC110 - two different things
                await asyncio.sleep(0.02)

    async def __aenter__(self) -> Self:
        """Start, for ``async with``."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop, for ``async with``."""
        await self.stop()

    def person(
        self,
        person_id: int,
        first_name: str = "Camille",
        username: str | None = None,
        language_code: str = "fr",
        *,
        started: bool = True,
    ) -> Person:
        """Return the person with this id, created on first use; ``started=False``: has not opened the bot yet."""
        if person_id not in self.people:
            self.people[person_id] = Person(self, person_id, first_name, username, language_code, started)
        return self.people[person_id]

    def group(self, chat_id: int, title: str = "Groupe", kind: str = "group") -> Group:
        """Create a group where the bot is (a negative id)."""
        group = Group(self, Chat({"id": chat_id, "type": kind, "title": title}))
        self.world.chats[chat_id] = group.chat
        return group

    def fail(
        self,
        method: str,
        kind: Kind = "error",
        times: int = 1,
        *,
        code: int = 500,
        retry_after: int = 1,
        delay: float = 1.0,
        chat_id: int | None = None,
    ) -> None:
        """Make the next calls of a method go wrong; see `Fault`."""
        self.faults.add(Fault(method, kind, times, code, retry_after, delay, chat_id))

    def release(self) -> None:
        """End the calls that hang: their connections are cut."""
        self._released.set()
        self._released = asyncio.Event()

    def enqueue(self, update: Update) -> int | None:
        """Queue any update (numbered unless it has its id); returns its id, None when the bot did not ask for it."""
        return self.updates.enqueue(update)

    def plant(self, value: Any) -> int:
        """Queue anything as it is, update or not; returns the number that Telegram would know it by."""
        return self.updates.plant(value)

    def redeliver(self, update_id: int) -> None:
        """Give an update once more, as after a lost confirmation."""
        self.updates.redeliver(update_id)

    def calls_of(self, method: str) -> list[Call]:
        """Return the calls of one method, oldest first."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    def count_send(self, method: str, chat: Chat) -> None:
        """Count a send or an edit against the limits; raises `Refusal` 429."""
        self.flood.check(method, chat.id, chat.private, self.world.clock())

    async def execute(self, method: str, params: Params) -> Any:
        """Run a method and return its result; raises `Refusal`."""
        name = method.lower()
        slow = delivery.METHODS.get(name)
        if slow is not None:
            return await slow(self, params)
        if name not in METHODS:
            raise Refusal(404, "Not Found: method not found")
        return METHODS[name](self, params)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _respond(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        try:
            params = await read_params(request)
        except Refusal as refusal:
            return _respond(refusal.code, refusal.to_json())
        call = Call(request.match_info["method"], params, self.world.clock())
        self.calls.append(call)
        chat_id = _chat_id(params)
        fault = self.faults.take(call.method.lower(), chat_id)
        try:
            if fault is not None:
                await self._before(fault, chat_id, request)
            body = {"ok": True, "result": await self.execute(call.method, params)}
            status = 200
        except Refusal as refusal:
            body, status = refusal.to_json(), refusal.code
        if self._runner is None:  # stopped meanwhile: a network that goes away does not answer
            _cut(request)
        if fault is not None and fault.kind == "hang":
            await self._released.wait()
        if fault is not None and fault.kind in {"hang", "drop_after"}:
            _cut(request)
        call.answer, call.status = body, status
        return _respond(status, body)

    async def _before(self, fault: Fault, chat_id: int | None, request: web.Request) -> None:
        if fault.kind == "error":
            raise Refusal(fault.code, "Internal Server Error" if fault.code == 500 else "Bad Gateway")
        if fault.kind == "flood":
            self.flood.pause(chat_id, fault.retry_after, self.world.clock())
            raise too_many_requests(fault.retry_after)
        if fault.kind == "slow":
            await asyncio.sleep(fault.delay)
        if fault.kind == "drop":
            _cut(request)


def _chat_id(params: Params) -> int | None:
    given = str(params.get("chat_id", ""))
    return int(given) if given.lstrip("-").isdigit() else None


def _cut(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()
    raise asyncio.CancelledError


def _respond(status: int, body: dict[str, Any]) -> web.Response:
    return web.Response(status=status, body=dumps(body), content_type="application/json")
