"""A chat that becomes another: what waits for it follows, in order, and so does who is there."""

from __future__ import annotations

from sqlalchemy import select

from bot.channels.telegram import TelegramCarrier, make_bot
from bot.engine.office import Office
from bot.engine.sender import Sender
from bot.engine.tasks import Tasks
from storage import Database, outbox, people
from storage.models import Outbox
from tests.factories import working
from tests.program import settled, until
from tests.service import settings_for
from tests.telegram import TelegramServer

OLD, NEW = -5, -1005


async def _write(database: Database, *texts: str) -> list[Outbox]:
    rows = [Outbox(channel="telegram", address=str(OLD), payload={"text": text}) for text in texts]
    async with working(database, Office().now()) as unit:
        await outbox.add(unit.session, rows, unit.now, "telegram")
    return rows


async def test_what_waits_for_a_group_follows_it(database: Database, telegram: TelegramServer) -> None:
    group = telegram.group(OLD)
    async with database.transaction() as session:
        person = (await people.recognise(session, "telegram", str(OLD), Office().now())).person.id
    async with make_bot(settings_for(telegram, database.url), telegram.token) as bot:
        sender = Sender(database, TelegramCarrier(bot), Office(), 1000, 100)
        group.migrate(NEW)
        sender.offer(await _write(database, "un", "deux", "trois"))

        async def moved() -> bool:
            async with database.reading() as session:
                return await people.at(session, "telegram", str(NEW)) == person

        await until(moved, "the address is the new one")
        assert [message.text for message in group.messages] == []
        async with database.reading() as session:
            waiting = list(await session.scalars(select(Outbox).order_by(Outbox.id)))
        assert [(row.address, row.status, row.claimed_until) for row in waiting] == [(str(NEW), "waiting", None)] * 3
        async with Tasks() as tasks:
            tasks.start("send", sender.run())
            await sender.sweep()
            await settled(database)
        await sender.stop()
    assert [message.text for message in group.messages] == ["un", "deux", "trois"]
    async with database.reading() as session:
        assert await people.at(session, "telegram", str(OLD)) is None
