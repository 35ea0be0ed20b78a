"""A file sent with a message waits in the outbox, unreadable without the key, and nothing of it stays once sent."""

from __future__ import annotations

import pytest

from bot.channels.terminal import lines_of
from bot.engine.mail import to_outbox
from bot.engine.replies import Attachment, Reply
from storage import Database, outbox
from storage.models import Identity
from tests.factories import NOW, raw_bytes, readable

PICTURE = Attachment.of("chiffres.png", bytes(range(256)) * 40, photo=True)


async def test_a_picture_waits_for_the_process_that_sends_it(database: Database) -> None:
    reply = Reply(text="Voici", attachment=PICTURE)
    async with database.transaction() as session:
        await outbox.add(session, [to_outbox(reply, Identity(channel="telegram", address="7"))], NOW)
    raw = await raw_bytes(database)
    assert not readable(raw, PICTURE.base64[:60])
    assert not readable(raw, PICTURE.name)
    async with database.transaction() as session:
        [row] = await outbox.claim(session, "telegram", NOW)
        found = Reply.model_validate(row.payload)
        await outbox.mark_sent(session, [(row.id, "12")], NOW)
    assert found == reply
    assert found.attachment is not None
    assert found.attachment.content == bytes(range(256)) * 40
    async with database.reading() as session:
        assert (await session.get_one(type(row), row.id)).payload is None


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        (None, []),
        (
            Attachment.of("offres.csv", "\ufeffRéférence;Statut\r\nO-1;validee\r\n".encode()),
            ["Référence;Statut", "O-1;validee"],
        ),
        (PICTURE, ["Fichier chiffres.png : un terminal ne le montre pas. Il se lit dans Telegram."]),
    ],
)
def test_a_terminal_shows_files_of_text_and_names_the_others(file: Attachment | None, lines: list[str]) -> None:
    assert lines_of(file) == lines
