"""A server of understanding that always gives the same answer, for what is not about understanding."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

ANSWER = {"intent_ranking": [{"name": "offre", "confidence": 0.9}], "missions": {"autre": 0.9}}


@asynccontextmanager
async def answering() -> AsyncIterator[str]:
    """Its address, until the end of the block."""

    async def answer(_request: web.Request) -> web.Response:
        return web.json_response(ANSWER)

    app = web.Application()
    app.router.add_post("/model/parse", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
