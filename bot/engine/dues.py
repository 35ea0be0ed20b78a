"""Do what is due: rows with a date, each done once. What an act is, the rooms register; here is only when."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

from actions import purge
from actions.unit import Unit
from bot.engine.mail import Handoff, Mail
from bot.engine.office import Office
from bot.engine.registry import Registry
from storage import Database, dues

log = structlog.get_logger()

LOOK_SECONDS = 1.0
AFTER_FAILURE = timedelta(minutes=5)
"""An act that fails is tried again then; the others do not wait for it."""

PURGE_EVERY = timedelta(hours=24)

DueAct = Callable[[Unit, int, Mail, Office], Awaitable[None]]
"""Does what is due for one target (the id of what it is about)."""

ACTS = Registry[str, DueAct]("acts are due as")
"""Every act by its kind: the row ``digest:12`` is the act ``digest`` for the target 12."""


def when_due(kind: str) -> Callable[[DueAct], DueAct]:
    """Register what is done with the rows of this kind; two of one kind are an error."""
    return ACTS.takes(kind)


class Dues:
    """Looks at the table of dues and acts; each act and the removal of its row are one transaction."""

    def __init__(self, database: Database, office: Office, handoff: Handoff, carried: str | None) -> None:
        self._database = database
        self._office = office
        self._mail = Mail(database, office, handoff, carried)

    async def run(self) -> None:
        """Until cancelled."""
        async with self._database.transaction() as session:
            await dues.schedule(session, "purge:0", self._office.now())
        while True:
            try:
                await self.do_ready()
            except Exception as error:
                log.exception("dues not read", error=type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS)

    async def do_ready(self) -> None:
        """Everything whose moment has come, each once."""
        async with self._database.reading() as session:
            keys = await dues.ready(session, self._office.now())
        for key in keys:
            try:
                await self._do(key)
            except Exception as error:
                log.exception("a due act failed", key=key, error=type(error).__name__)
                async with self._database.transaction() as session:
                    await dues.postpone(session, key, self._office.now() + AFTER_FAILURE)

    async def _do(self, key: str) -> None:
        """One act, what it tells and the removal of its row, together."""
        async with self._mail.unit() as unit:
            if await dues.take(unit.session, key, unit.now):
                kind, _, target = key.partition(":")
                await ACTS[kind](unit, int(target), self._mail, self._office)


@when_due("purge")
async def _purge(unit: Unit, _target: int, _mail: Mail, _office: Office) -> None:
    await dues.schedule(unit.session, "purge:0", unit.now + PURGE_EVERY)
    removed = await purge.purge(unit)
    log.info("purged", **removed)
