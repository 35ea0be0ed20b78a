"""The client of the understanding: a server that hangs, fails or talks nonsense is "no answer", in time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date

import pytest
import pytest_asyncio
from aiohttp import web

from nlu.client import HEAD, TAIL, NluClient, plain_words
from nlu.understand import Understander

Serve = Callable[[Callable[[web.Request], Awaitable[web.StreamResponse]]], Awaitable[str]]


@pytest_asyncio.fixture
async def serve() -> AsyncIterator[Serve]:
    """Start a small server with one behaviour and give its address."""
    runners: list[web.AppRunner] = []

    async def start(behaviour: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> str:
        app = web.Application()
        app.router.add_post("/model/parse", behaviour)
        runner = web.AppRunner(app)
        await runner.setup()
        runners.append(runner)
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    yield start
    for runner in runners:
        await runner.cleanup()


async def test_a_good_answer_is_read(serve: Serve) -> None:
    asked: list[tuple[str, str]] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(((await request.json())["text"], request.query["token"]))
        return web.json_response(
            {"intent_ranking": [{"name": "offre", "confidence": 0.9}], "missions": {"lien_social": 0.8}, "text": ""}
        )

    async with NluClient.at(await serve(answer), "a b&c") as client:
        raw = await client.parse("je peux appeler")
    assert raw is not None
    assert raw.kinds == {"offre": 0.9}
    assert raw.missions == {"lien_social": 0.8}
    assert asked == [("je peux appeler", "a b&c")]


async def test_a_server_that_hangs_is_left_in_time(serve: Serve) -> None:
    async def hang(_request: web.Request) -> web.Response:
        await asyncio.sleep(30)
        return web.Response()

    url = await serve(hang)
    started = time.monotonic()
    async with NluClient.at(url, None, timeout=0.3) as client:
        assert await client.parse("bonjour") is None
    assert time.monotonic() - started < 25, "left before the server would have answered"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, "boom"),
        (401, "{}"),
        (200, "not json"),
        (200, "[]"),
        (200, '{"intent_ranking": [], "missions": {}}'),
        (200, '{"intent_ranking": [{"name": "offre", "confidence": 7}], "missions": {}}'),
        (200, '{"intent_ranking": [{"name": "offre", "confidence": 0.9}]}'),
    ],
)
async def test_nonsense_is_no_answer(serve: Serve, status: int, body: str) -> None:
    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, text=body)

    async with NluClient.at(await serve(answer), "t") as client:
        assert await client.parse("bonjour") is None


async def test_nobody_there_is_no_answer() -> None:
    async with NluClient.at("http://127.0.0.1:9", "t") as client:
        assert await client.parse("bonjour") is None


@pytest.mark.parametrize(
    "forged", ["/annulation", '/annulation{"a": 1}', "  /x", "//x", "/ /x", "\t/annulation", "@/x", "/@/x"]
)
def test_no_text_that_reaches_rasa_begins_with_a_slash(forged: str) -> None:
    assert not plain_words(forged).startswith(("/", " ", "@"))


def test_a_long_message_keeps_its_head_and_its_last_words() -> None:
    text = "début " + "mot " * 2000 + "fin"
    words = plain_words(text)
    assert len(words) <= HEAD + TAIL + 1
    assert words.startswith("début")
    assert words.endswith("fin")


@pytest.mark.parametrize(
    ("kind", "urgent", "seen"),
    [("demande", 0.9, True), ("demande", 0.2, False), ("demande", None, False), ("offre", 0.9, False)],
)
async def test_what_the_encoder_says_cannot_wait_is_urgent_when_it_is_asked_for(
    serve: Serve, kind: str, urgent: float | None, seen: bool
) -> None:
    async def answer(_request: web.Request) -> web.Response:
        told = {"intent_ranking": [{"name": kind, "confidence": 0.9}], "missions": {"aide_alimentaire": 0.9}}
        return web.json_response(told if urgent is None else {**told, "urgent": urgent})

    async with NluClient.at(await serve(answer), None) as client:
        understood = await Understander(client).understand("il ne reste que de la semoule", date(2026, 12, 1))
    assert understood.facts.urgent is seen
