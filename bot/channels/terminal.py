"""The terminal: a person types, the service answers; lines of a pipe are read the same way.

What it shows is cleaned first: a terminal obeys what it is shown, and anybody may have written it.

A number presses the button of that number; anything else is said. Several terminals on one database are several people:
each shows what is written to its own name.
"""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from io import TextIOWrapper

from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape

from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.replies import Attachment, Choice, Reply, plain
from bot.engine.tasks import Tasks
from bot.engine.worker import Workers
from bot.texts import say
from nlu.french.text import clean, fold
from storage import Database, inbox, outbox

NAME = "terminal"
LOOK_SECONDS = 0.3
INVITATION = re.compile(r"https://t\.me/\w+\?start=(?P<token>[\w-]+)")
"""A link of ``coupdemain invite``, pasted: Telegram would open it, the terminal reads it."""


class Terminal:
    """One person at one terminal."""

    def __init__(self, database: Database, office: Office, workers: Workers, person: str) -> None:
        self._database = database
        self._office = office
        self._workers = workers
        self._person = person
        self._choices: list[Choice] = []
        self._console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())

    async def converse(self, first: str | None = "/start") -> None:
        """Until the end of the input."""
        if first is not None:
            await self._send(Event(kind="text", text=first))
        async with Tasks() as tasks:
            tasks.start("watch", self._watch())
            async for line in self._lines():
                if line.strip():
                    await self._send(self._read(line.rstrip("\n")))

    async def _lines(self) -> AsyncIterator[str]:
        interactive = sys.stdin.isatty()
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")  # a pipe may hold anything
        while True:
            if interactive:
                self._console.print(f"[bold]{escape(self._person)} >[/bold] ", end="")
            line = await asyncio.to_thread(sys.stdin.readline)
            if not line:
                return
            if not interactive:
                self._console.print(f"[bold]{escape(self._person)} >[/bold] {_shown(line)}")
            yield line

    def _read(self, line: str) -> Event:
        """The number or the words of a button shown are a press, a pasted invitation opens; the rest is said."""
        typed = clean(line)
        if (invitation := INVITATION.fullmatch(typed)) is not None:
            return Event(kind="text", text=f"/start {invitation['token']}")
        if typed.isdecimal() and 1 <= int(typed) <= len(self._choices):
            return Event(kind="press", data=self._choices[int(typed) - 1].data)
        for choice in self._choices:
            if fold(choice.label) == fold(typed):
                return Event(kind="press", data=choice.data)
        return Event(kind="text", text=line)

    async def _send(self, event: Event) -> None:
        async with self._database.transaction() as session:
            update = inbox.Received(
                channel=NAME,
                account=self._person,
                update_id=time.time_ns(),
                address=self._person,
                payload=event.model_dump(mode="json", exclude_defaults=True),
                received_at=self._office.now(),
            )
            await inbox.store(session, [update])
        self._workers.wake(NAME, self._person)
        await self._workers.idle()
        await self._show_new()

    async def _watch(self) -> None:
        """Show what others cause: decisions, questions, alerts."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            await self._show_new()

    async def _show_new(self) -> None:
        now = self._office.now()
        async with self._database.transaction() as session:
            rows = await outbox.claim(session, NAME, now, address=self._person)
            for row in rows:
                with suppress(ValidationError):  # damaged: the others are shown
                    self._show(Reply.model_validate(row.payload))
            await outbox.mark_sent(session, [(row.id, str(row.id)) for row in rows], now)

    def _show(self, reply: Reply) -> None:
        self._console.print()
        for line in plain(reply.text).splitlines():
            self._console.print(f"  {_shown(line)}")
        for line in lines_of(reply.attachment):
            self._console.print(_shown(line, margin=line[: len(line) - len(line.lstrip())]))
        if reply.choices:
            self._choices = [choice for row in reply.choices for choice in row]
        for number, choice in enumerate(self._choices if reply.choices else [], start=1):
            self._console.print(f"    [cyan]{number}[/cyan]  {_shown(choice.label)}")
        self._console.print()


def lines_of(file: Attachment | None) -> list[str]:
    """The lines of a file of text; of any other one, its name: a terminal shows no picture."""
    if file is None:
        return []
    try:
        return file.content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return [plain(say("service.file", name=file.name))]


def _shown(line: str, margin: str = "") -> str:
    """One line without anything that moves, hides or colours."""
    return escape(margin + clean(line))
