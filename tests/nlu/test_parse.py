"""``coupdemain nlu parse``: one line, one answer, whatever the line; the day is the service's, or the writer's."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from nlu.settings import HOME
from tests.answering import answering

BOM = b"\xef\xbb\xbf"


async def _parse(lines: bytes, **settings: str) -> tuple[int | None, list[dict[str, Any]], str]:
    """Give lines to the command; its status, its answers, and what it wrote to its standard error."""
    async with answering() as url:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.cli", "nlu", "parse"),
            cwd=HOME,
            env={**os.environ, "NLU_URL": url, "NLU_TOKEN": "x", **settings},
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )
        answers, errors = await process.communicate(lines)
    return process.returncode, [json.loads(line) for line in answers.decode().splitlines()], errors.decode()


async def test_a_line_that_cannot_be_read_is_an_error_and_the_next_is_answered() -> None:
    broken = [
        b'{"text": "je peux aider \\ud83d \xc3\xa0 Cr\xc3\xa9teil"}',
        b"bonjour",
        b'["bonjour"]',
        b'{"words": "bonjour"}',
        b'{"text": 5}',
        b'{"text": null}',
        b'{"text": "caf\xe9"}',
        b'{"text": ' + b"[" * 100_000,
        b'{"text": "x", "n": ' + b"9" * 6000 + b"}",
        b"\xff\xfe\x00",
    ]
    good = [json.dumps({"text": f"je peux aider {number}"}).encode() for number in range(len(broken))]
    lines = [line for pair in zip(broken, good, strict=True) for line in pair]
    status, answers, _errors = await _parse(b"\n".join(lines))
    assert status == 1
    assert [sorted(answer) for answer in answers[::2]] == [["error"]] * len(broken)
    assert [answer["text"] for answer in answers[1::2]] == [f"je peux aider {number}" for number in range(len(broken))]
    assert {answer["kind"] for answer in answers[1::2]} == {"offre"}


async def test_what_windows_puts_into_a_file_is_no_error() -> None:
    """The mark at the head (and where two files were put together), and the ends of lines."""
    lines = BOM + b'{"text": "bonjour"}\r\n\r\n' + BOM + b'{"text": "merci \\ud83d\\ude4f"}\r\n' + BOM
    status, answers, errors = await _parse(lines)
    assert (status, errors) == (0, "")
    assert [answer["text"] for answer in answers] == ["bonjour", "merci 🙏"]


async def test_odd_words_are_read_as_words() -> None:
    odd = ["", "   ", "a\0b", "\x1b[2J\x07", "/start", "{}", "x" * 100_000, "e\u0301" * 10]
    status, answers, _errors = await _parse("\n".join(json.dumps({"text": text}) for text in odd).encode())
    assert status == 0
    assert [answer["text"] for answer in answers] == odd


@pytest.mark.parametrize("machine", ["Pacific/Auckland", "Pacific/Honolulu"])
async def test_the_day_is_not_that_of_the_machine(machine: str) -> None:
    lines = ["je peux aider demain", "je suis à Nouméa, je peux aider demain", "à Papeete, je peux aider demain"]
    body = "\n".join(json.dumps({"text": text}) for text in lines).encode()
    before = datetime.now(UTC)
    _status, answers, _errors = await _parse(body, TZ=machine, TIMEZONE="Indian/Reunion")
    if before.minute != datetime.now(UTC).minute == 0:
        pytest.skip("the hour changed meanwhile")
    days = [answer["availability"]["dates"] for answer in answers]
    zones = ("Indian/Reunion", "Pacific/Noumea", "Pacific/Tahiti")
    assert days == [[str(before.astimezone(ZoneInfo(zone)).date() + timedelta(days=1))] for zone in zones]
