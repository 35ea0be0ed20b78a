"""Updates in, however they came: stored, then acknowledged, then handed to the workers.

Each update is stored or set aside by itself, whatever it holds: nothing that one person sends holds back the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import structlog
from telegram import Bot

from bot.channels.telegram.api import NAME
from bot.channels.telegram.updates import read_update, update_number
from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.tasks import Tasks
from storage import Database, Session, inbox
from storage.database import is_away
from storage.inbox import Received

log = structlog.get_logger()

Wake = Callable[[str, str], None]


class Receiver:
    """Stores updates, then wakes the workers; whoever brings them acknowledges them after."""

    def __init__(self, bot: Bot, database: Database, office: Office, wake: Wake) -> None:
        self._bot = bot
        self._database = database
        self._office = office
        self._wake = wake
        self._answers = Tasks()

    async def store(self, updates: Sequence[Any]) -> None:
        """Commit the updates of persons, let their buttons stop spinning, and wake their chats.

        Raises when the database cannot be reached; what it refuses is set aside by its number.
        """
        received: list[Received] = []
        aside: list[int] = []
        account, now = str(self._bot.id), self._office.now()
        for update in updates:
            number = update_number(update)
            try:
                read = None if number is None else read_update(update)
            except Exception as error:
                log.error("update set aside", update_id=number, error=type(error).__name__)
                aside += [] if number is None else [number]
                continue
            if number is None:
                log.error("update without a number")
            elif read is not None:
                received.append(_row(account, number, *read, now))
                self._stop_spinner(read[1])
        await self._insert(received, aside)
        for row in received:
            self._wake(NAME, row["address"])

    async def stop(self) -> None:
        """Acknowledge no more presses: a spinner ends by itself."""
        await self._answers.stop()

    async def _insert(self, received: Sequence[Received], aside: Sequence[int]) -> None:
        """All at once; when the database refuses that, each by itself."""
        if not received and not aside:
            return
        try:
            async with self._database.transaction() as session:
                await inbox.store(session, received)
                await self._keep_aside(session, aside)
        except Exception as error:
            if is_away(error):
                raise
            await self._insert_singly(received, aside)

    async def _insert_singly(self, received: Iterable[Received], aside: Iterable[int]) -> None:
        numbers = list(aside)
        for row in received:
            try:
                async with self._database.transaction() as session:
                    await inbox.store(session, [row])
            except Exception as error:
                if is_away(error):
                    raise
                log.error("update set aside", update_id=row["update_id"], error=type(error).__name__)
                numbers.append(row["update_id"])
        async with self._database.transaction() as session:
            await self._keep_aside(session, numbers)

    async def _keep_aside(self, session: Session, numbers: Sequence[int]) -> None:
        await inbox.keep_aside(session, NAME, str(self._bot.id), numbers, self._office.now())

    def _stop_spinner(self, event: Event) -> None:
        """Acknowledge a press at once; a press too old to be acknowledged keeps its effect."""
        if event.query_ref is not None:
            self._answers.start("spinner", self._answer_query(event.query_ref))

    async def _answer_query(self, query_ref: str) -> None:
        try:
            await self._bot.answer_callback_query(query_ref)
        except Exception as error:
            log.debug("press not acknowledged", error=type(error).__name__)


def _row(account: str, number: int, address: str, event: Event, now: datetime) -> Received:
    return Received(
        channel=NAME,
        account=account,
        update_id=number,
        address=address,
        payload=event.model_dump(mode="json", exclude_defaults=True),
        received_at=now,
    )
