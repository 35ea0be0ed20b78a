"""Ask the model anew what it thinks of each answer, and write it beside: run after a training that matters."""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path

from nlu.client import NluClient
from nlu.server import NluServer
from tests.conversations.answers import HERE, answers, questions

SMALLEST = 0.005
"""A probability below this is left out: it changes no decision."""


async def main() -> None:
    """Record every table."""
    with tempfile.TemporaryDirectory() as folder:
        async with NluServer.beside(Path(folder)) as server:
            if not await server.wait_ready():
                raise SystemExit("the model does not answer")
            async with NluClient(server.where, timeout=30) as client:
                for question in questions():
                    await _record(client, question)


async def _record(client: NluClient, question: str) -> None:
    lines = []
    for written in answers(question):
        raw = await client.parse(written.text)
        if raw is None:
            raise SystemExit(f"no answer for {written.text!r}")
        guess = {
            "kinds": {kind: round(share, 3) for kind, share in raw.kinds.items() if share >= SMALLEST},
            "missions": {mission: round(share, 3) for mission, share in raw.missions.items() if share >= SMALLEST},
        }
        line = {"draft": written.draft, "text": written.text, "expected": written.expected, "guess": guess}
        lines.append(json.dumps(line, ensure_ascii=False))
    (HERE / f"{question}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
