"""Put the parts together: the only place that knows them all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from bot import citizen, desk, notices, volunteer
from bot.citizen import edits, words
from bot.desk import acts, intake
from bot.dialogue.router import Dialogue, Ears
from bot.engine.clock import Clock, real_time
from bot.engine.dues import Dues
from bot.engine.mail import Handoff, Mail, to_nobody
from bot.engine.office import Office
from bot.engine.worker import Workers
from bot.settings import Settings
from nlu.client import NluClient
from nlu.readers.commune import warm_up
from nlu.server import NluServer
from nlu.understand import Understander
from storage import Database, migrate, people
from storage.encryption import use_cipher

log = structlog.get_logger()

ROOMS = (citizen, volunteer, desk, acts, intake, notices)
"""Importing a room registers what it takes: screens, forms, commands, buttons, notices, acts that are due."""


def dialogue(office: Office) -> Dialogue:
    """The conversation with everything that the rooms have registered."""
    return Dialogue(office, Ears(words.read, edits.remember, edits.edited))


@dataclass(slots=True)
class Service:
    """The parts that every way of running shares."""

    settings: Settings
    database: Database
    office: Office

    @property
    def mail(self) -> Mail:
        """Units of work for commands: what they tell waits in the outbox for whoever sends."""
        return Mail(self.database, self.office)

    def workers(self, understander: Understander, handoff: Handoff = to_nobody, carried: str | None = None) -> Workers:
        """One worker a chat; ``handoff`` and ``carried`` as for ``Mail``."""
        return Workers(self.database, understander, dialogue(self.office), self.office, handoff, carried)

    def dues(self, handoff: Handoff = to_nobody, carried: str | None = None) -> Dues:
        """What is due, done at its moment; ``handoff`` and ``carried`` as for ``Mail``."""
        return Dues(self.database, self.office, handoff, carried)


@asynccontextmanager
async def open_service(settings: Settings, clock: Clock = real_time) -> AsyncIterator[Service]:
    """The database, migrated and readable with this machine's key; everything in it goes by ``clock``."""
    use_cipher(settings.cipher())
    database = Database(settings.database_url)
    try:
        await migrate.upgrade(database)
        async with database.reading() as session:
            await people.check_key(session)
        warm_up()
        yield Service(
            settings, database, Office(settings.timezone, settings.digest_at, clock, settings.proposals_per_week)
        )
    finally:
        await database.close()


@asynccontextmanager
async def french(settings: Settings) -> AsyncIterator[tuple[Understander, NluServer | None]]:
    """Understanding: the server NLU_URL names, or one of our own, kept alive beside the service."""
    if settings.nlu_url is not None:
        async with NluClient.at(settings.nlu_url, settings.nlu_token_text) as client:
            yield Understander(client), None
        return
    async with NluServer.beside(settings.data_dir) as server, NluClient(server.where) as client:
        yield Understander(client), server
