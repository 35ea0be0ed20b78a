"""Anything, in any order, on any screen: no event fails, and each one that speaks gets an answer."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import func, select

from actions import coordinate
from actions.unit import Unit
from bot.app import dialogue
from bot.engine.events import Event, EventKind
from bot.engine.office import Office
from bot.engine.replies import Choice, Reply
from bot.engine.worker import Workers
from nlu.understand import Understander
from storage import Database, inbox, outbox
from storage.models import Inbox

EVENTS = 220
WORDS = (
    "oui", "non", "94400", "Saint-Denis", "Vitry", "Karim", "06 39 98 12 34", "mardi matin", "ma mère", "5", "🙂", "?",
    "/start", "/suivi", "/modifier", "/annuler", "/mesdonnees", "/humain", "/aide", "/releve", "/file", "/privacy",
    "/supprimer", "je peux faire des courses", "stop", "retour", "il ne respire plus", "x" * 5000, "<b>&", "\u202eabc",
    "en fait plutôt jeudi à Clamart", "99999", "l'épicerie solidaire cherche 5 bénévoles",
)  # fmt: skip
FORGED = (
    "summary..send", "consent.AAAAAAAA.yes", "erase.AAAAAAAA.yes", "1.send", "0.back",
    "k.ok.1", "k.no.1.hors_territoire", "k.com.1.94081", "k.end.1.plus_besoin", "g.reply.1",
    "g.modify.1", "k.dup.1.2", "k.mis.1.autre", "k.who.1", "k.ask.1", "k.file.9", "k.open.x",
    "k.dir.1.request.sure", "k.dir.1.offer.sure", "k.dir.1.x", "k.urg.1.yes", "k.urg.1.no", "g.learn.yes", "g.learn.no",
    "g.direction.1.offer", "g.direction.1.request", "", ".", "é.é",
)  # fmt: skip
SILENT: tuple[EventKind, ...] = ("blocked", "unblocked")
OTHERS: tuple[EventKind, ...] = ("voice", "photo", "sticker", "document", "place", "contact", "other", *SILENT)


class Storm:
    """Two people, one of them a coordinator, and what each last saw."""

    def __init__(self, database: Database, seed: int) -> None:
        self.database = database
        self.random = random.Random(seed)
        self.office = Office()
        self.workers = Workers(
            database, Understander(None), dialogue(self.office), self.office, lambda _rows: None, None
        )
        self.seen: dict[str, list[Choice]] = {}
        self.count = 0

    def event(self, who: str) -> Event:
        """Mostly sensible, sometimes forged."""
        choices = self.seen.get(who, [])
        draw = self.random.random()
        if choices and draw < 0.55:
            return Event(kind="press", data=self.random.choice(choices).data)
        if draw < 0.85:
            kind: EventKind = "edit" if draw > 0.82 else "text"
            return Event(kind=kind, text=self.random.choice(WORDS))
        if draw < 0.92:
            return Event(kind="press", data=self.random.choice(FORGED))
        return Event(kind=self.random.choice(OTHERS), phone="+33639981234")

    async def send(self, who: str, event: Event) -> int:
        """Hand one event over and return how many messages come back."""
        self.count += 1
        received = inbox.Received(
            channel="terminal",
            account="storm",
            update_id=self.count,
            address=who,
            payload=event.model_dump(mode="json", exclude_defaults=True),
            received_at=self.office.now(),
        )
        async with self.database.transaction() as session:
            await inbox.store(session, [received])
        self.workers.wake("terminal", who)
        await self.workers.idle()
        async with self.database.transaction() as session:
            rows = await outbox.claim(session, "terminal", self.office.now(), address=who)
            for row in rows:
                reply = Reply.model_validate(row.payload)
                assert len(reply.text.encode("utf-16-le")) // 2 <= 4096
                assert all(len(choice.data.encode()) <= 64 for line in reply.choices for choice in line)
                if reply.choices:
                    self.seen[who] = [choice for line in reply.choices for choice in line]
            await outbox.mark_sent(session, [(row.id, None) for row in rows], self.office.now())
        return len(rows)


@pytest.mark.parametrize("seed", range(4))
async def test_a_storm_of_events_fails_nowhere(database: Database, seed: int) -> None:
    storm = Storm(database, seed)
    async with database.transaction() as session:
        token = coordinate.invite(Unit(session, storm.office.now()), "departement", "94")
    assert await storm.send("marie", Event(kind="text", text=f"/start {token}")) == 1
    for _number in range(EVENTS):
        who = storm.random.choice(("marie", "karim", "karim"))
        event = storm.event(who)
        answered = await storm.send(who, event)
        assert answered or event.kind in SILENT, event
    async with database.reading() as session:
        failed = select(func.count()).select_from(Inbox).where((Inbox.status != "done") | (Inbox.attempts > 0))
        assert (await session.execute(failed)).scalar_one() == 0
