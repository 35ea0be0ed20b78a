"""The far side, a process of its own: the loopback Bot API server, and the people who write to the bot.

``python -m bench.far_side LOAD JSON`` prints one line ``{"url": …, "token": …}``, waits for the bot, runs the load,
prints one line of results, and stays until it is stopped.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import uvloop

from tests.telegram import Limits, Message, Person, TelegramServer

WAIT = 120.0
"""Seconds after which a load that is not answered is given up."""

READING = (0.5, 3.0)
"""Seconds that a person reads before the next act, shortest and longest."""

FIRST_PERSON = 5001

CONVERSATION = (
    ("press", "Je propose mon aide"),
    ("press", "Courses, services aux voisins"),
    ("say", "94400"),
    ("press", "Le week-end"),
    ("say", "Karim"),
    ("press", "Sans téléphone"),
    ("press", "Retour"),
    ("press", "Retour"),
)
"""An offer by buttons and short answers; the two steps back make more presses."""


class Crowd:
    """People, and the moments at which the bot wrote to them."""

    def __init__(self, server: TelegramServer, size: int) -> None:
        self.people = [server.person(FIRST_PERSON + number, f"Personne {number}") for number in range(size)]
        self.heard = 0
        self._wanted = 0
        self._enough = asyncio.Event()
        server.world.listeners.append(self._hear)

    def _hear(self, _event: str, _chat: object, _message: Message) -> None:
        self.heard += 1
        if self.heard >= self._wanted:
            self._enough.set()

    async def answered(self, count: int) -> None:
        """Wait until the bot has written ``count`` messages more."""
        self._wanted = self.heard + count
        self._enough.clear()
        async with asyncio.timeout(WAIT):
            await self._enough.wait()


async def replies(server: TelegramServer, chats: int, messages: int, text: str) -> dict[str, Any]:
    """Everybody says the same at once, again and again; how many answers a second come back."""
    crowd = Crowd(server, chats)
    await _burst(crowd, chats, text)  # everybody is known, and everything is loaded
    seconds = await _burst(crowd, messages, text)
    sample = crowd.people[0].messages[-1].text
    return {"per_second": messages / seconds, "sample": sample}


async def _burst(crowd: Crowd, messages: int, text: str) -> float:
    started = time.perf_counter()
    answered = asyncio.ensure_future(crowd.answered(messages))
    await asyncio.sleep(0)
    for number in range(messages):
        await crowd.people[number % len(crowd.people)].say(text)
    await answered
    return time.perf_counter() - started


async def latency(server: TelegramServer, chats: int, texts: list[str]) -> dict[str, Any]:
    """Everybody holds a conversation at once; seconds from each act to its answer, buttons and texts apart."""
    crowd, pauses = Crowd(server, chats), random.Random(1)
    taken: dict[str, list[float]] = {"press": [], "say": [], "text": []}

    async def timed(kind: str, person: Person, act: Awaitable[object]) -> None:
        await act
        started = time.perf_counter()
        await person.expect(timeout=WAIT)
        taken[kind].append(time.perf_counter() - started)

    async def converse(person: Person) -> None:
        await person.say("/start")
        await person.expect(timeout=WAIT)
        for kind, words in CONVERSATION:
            await asyncio.sleep(pauses.uniform(*READING))
            act = person.say(words) if kind == "say" else person.press(words)
            await timed(kind, person, act)

    async def write(person: Person, text: str) -> None:
        await asyncio.sleep(pauses.uniform(*READING))
        await timed("text", person, person.say(text))

    async with asyncio.TaskGroup() as group:
        for person in crowd.people:
            group.create_task(converse(person))
    for text in texts:
        await asyncio.gather(*(person.say("/start") for person in crowd.people))
        await asyncio.gather(*(person.expect(timeout=WAIT) for person in crowd.people))
        await asyncio.gather(*(write(person, text) for person in crowd.people))
    return taken


async def first(server: TelegramServer) -> dict[str, Any]:
    """One person writes as soon as the bot listens, and is answered."""
    person = server.person(FIRST_PERSON)
    await person.say("/aide")
    await person.expect(timeout=WAIT)
    return {}


LOADS: dict[str, Callable[..., Awaitable[dict[str, Any]]]] = {"replies": replies, "latency": latency, "first": first}


async def main(load: str, arguments: dict[str, Any]) -> None:
    """Serve, wait for the bot, run one load."""
    async with TelegramServer(limits=Limits(enabled=False)) as server:
        print(json.dumps({"url": server.url, "token": server.token}), flush=True)
        await server.bot_listens(timeout=WAIT)
        print(json.dumps(await LOADS[load](server, **arguments)), flush=True)
        await asyncio.Event().wait()  # until stopped: the bot goes first


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1], json.loads(sys.argv[2])))
