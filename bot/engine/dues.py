"""Do what is due: digests at their hour, refreshes of today's digest, the nightly purge."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

from actions import coordinate, purge
from actions import digest as digests
from actions.unit import Unit
from bot.desk.digest import content_hash, render
from bot.engine.mail import Handoff, Mail, address_of, to_outbox
from bot.engine.office import Office
from bot.engine.replies import Reply
from storage import Database, dues
from storage.models import Outbox

log = structlog.get_logger()

LOOK_SECONDS = 1.0
AFTER_FAILURE = timedelta(minutes=5)
"""An act that fails is tried again then; the others do not wait for it."""

PURGE_EVERY = timedelta(hours=24)


class Dues:
    """Looks at the table of dues and acts; each act and the removal of its row are one transaction."""

    def __init__(self, database: Database, office: Office, handoff: Handoff, carried: str | None) -> None:
        self._database = database
        self._office = office
        self._mail = Mail(database, office, handoff, carried)
        self._acts: dict[str, Callable[[Unit, int], Awaitable[None]]] = {
            "digest": self._digest,
            "refresh": self._refresh,
            "purge": self._purge,
        }

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
                await self._acts[kind](unit, int(target))

    async def _digest(self, unit: Unit, person_id: int) -> None:
        """The digest of the day; the next one is due tomorrow. Nothing is sent when nothing happened."""
        rights = await coordinate.rights(unit, person_id)
        if not rights:
            return
        zone = self._office.zone_for(rights)
        await digests.schedule(unit, person_id, self._office.digest_at, zone)
        computed = await digests.compute(unit, rights, zone)
        if computed.empty or await digests.sent_today(unit, person_id, computed.day) is not None:
            return
        reply = render(computed, unit.now)
        for row in await self._write(unit, person_id, reply):
            await digests.remember(unit, person_id, computed.day, row.id, content_hash(reply))

    async def _refresh(self, unit: Unit, person_id: int) -> None:
        """Edit today's digest in place, when there is one and it says something else now."""
        rights = await coordinate.rights(unit, person_id)
        computed = await digests.compute(unit, rights, self._office.zone_for(rights))
        sent = await digests.sent_today(unit, person_id, computed.day)
        if not rights or sent is None:
            return
        reply = render(computed, unit.now)
        if content_hash(reply) == sent.content_hash:
            return
        reply.edits = sent.outbox_id
        sent.content_hash = content_hash(reply)
        await self._write(unit, person_id, reply)

    async def _write(self, unit: Unit, person_id: int, reply: Reply) -> list[Outbox]:
        """One message to one person, or none when they cannot be reached: a digest comes again tomorrow."""
        identity = await address_of(unit.session, person_id)
        rows = [] if identity is None else [to_outbox(reply, identity)]
        await self._mail.write(unit, rows)
        return rows

    async def _purge(self, unit: Unit, _target: int) -> None:
        await dues.schedule(unit.session, "purge:0", unit.now + PURGE_EVERY)
        removed = await purge.purge(unit)
        log.info("purged", **removed)
