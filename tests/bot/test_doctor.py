"""``coupdemain doctor``: every line says well when it is well, and what to do when it is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.cli import diagnosis
from bot.settings import Settings
from nlu import fingerprint, project
from storage import Database
from tests.answering import answering
from tests.databases import KEY
from tests.factories import make_coordinator
from tests.program import command
from tests.service import DEAD, settings_for
from tests.telegram import TelegramServer

NEVER = "2:jeton-que-personne-ne-connait"


@dataclass(frozen=True, slots=True)
class House:
    """A service in which everything is well, and what its doctor says."""

    telegram: TelegramServer
    database: Database
    nlu: str

    def settings(self, **changed: object) -> Settings:
        well = {"nlu_url": self.nlu, "webhook_url": "https://x.fr", "webhook_secret": "long"}
        where = str(changed.pop("database_url", self.database.url))
        return settings_for(self.telegram, where, **{**well, **changed})

    async def said(self, **changed: object) -> tuple[list[str], list[str]]:
        """The lines of what is well, and of what is not."""
        found = await diagnosis.examine(self.settings(**changed))
        return [one.text for one in found if one.well], [one.text for one in found if not one.well]


@pytest_asyncio.fixture
async def house(
    telegram: TelegramServer, sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[House]:
    """A house in order: a coordinator, a model, an understanding that answers, numbers checked lately."""
    await make_coordinator(sqlite_database, "marie", "departement", "94")
    monkeypatch.setattr(project, "MODEL", tmp_path / "model")
    monkeypatch.setattr(project, "FINGERPRINT", tmp_path / "fingerprint")
    project.MODEL.touch()
    project.FINGERPRINT.write_text(fingerprint.fingerprint())
    monkeypatch.setattr(diagnosis, "NUMBERS_EVERY", timedelta.max)
    monkeypatch.setattr(diagnosis, "DISK_MIN_GB", 0)
    async with answering() as nlu:
        yield House(telegram, sqlite_database, nlu)


async def test_a_house_in_order(house: House) -> None:
    well, wrong = await house.said()
    assert wrong == []
    beginnings = ("CONTACT_KEY", "Base", "Coordination", "Modèle", "Compréhension", "Telegram", "Réception", "Horloge")
    for line, beginning in zip(well, (*beginnings, "Disque", "Numéros d'urgence"), strict=True):
        assert line.startswith(beginning)
    assert "1 personne" in well[2]
    assert "@coupdemain_bot" in well[5]
    assert "webhook" in well[6]


async def test_what_may_be_left_out(house: House) -> None:
    well, wrong = await house.said(nlu_url=None, webhook_url=None, webhook_secret=None)
    assert wrong == []
    assert "le service lance la sienne" in well[4]
    assert "longue interrogation" in well[6]


@pytest.mark.parametrize(
    ("changed", "advice"),
    [
        ({"contact_key": "trop court"}, ["CONTACT_KEY"]),
        ({"contact_key": None, "database_url": "postgresql://127.0.0.1:9/x"},
         ["doctor --new-key", "Vérifiez DATABASE_URL", "la base ne répond pas"]),
        ({"nlu_url": DEAD}, ["coupdemain nlu serve"]),
        ({"telegram_bot_token": None}, ["Demandez un jeton à @BotFather"]),
        ({"telegram_bot_token": NEVER}, ["refusé par Telegram"]),
        ({"telegram_api_url": DEAD}, ["Vérifiez le réseau"]),
        ({"webhook_secret": None}, ["WEBHOOK_SECRET : absent"]),
    ],
)  # fmt: skip
async def test_a_setting_that_is_wrong(house: House, changed: dict[str, object], advice: list[str]) -> None:
    _well, wrong = await house.said(**changed)
    assert len(wrong) == len(advice), wrong
    for line, told in zip(wrong, advice, strict=True):
        assert told in line
        assert NEVER not in line


async def test_a_database_without_tables_and_one_without_coordinators(house: House, tmp_path: Path) -> None:
    empty = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    _well, wrong = await house.said(database_url=empty)
    assert [line.split(".")[0] for line in wrong] == ["Base : révision vide", "Coordination : la base ne répond pas"]
    assert "coupdemain db upgrade" in wrong[0]
    done = await asyncio.to_thread(command, empty, "db", "upgrade")
    assert done.returncode == 0
    _well, wrong = await house.said(database_url=empty)
    assert wrong == ["Coordination : personne. Lancez « coupdemain invite --territory 94 »."]


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("CLOCK_OLDEST", 10**11, "Réglez la date"),
        ("DISK_MIN_GB", 10**9, "Faites de la place"),
        ("NUMBERS_EVERY", timedelta(days=-1), "bot/texts/emergency.toml"),
    ],
)
async def test_a_machine_that_is_wrong(
    house: House, monkeypatch: pytest.MonkeyPatch, name: str, value: object, advice: str
) -> None:
    monkeypatch.setattr(diagnosis, name, value)
    _well, [line] = await house.said()
    assert advice in line


@pytest.mark.parametrize("left", ["nothing", "another model"])
async def test_a_model_that_is_missing_or_old(house: House, left: str) -> None:
    if left == "nothing":
        project.MODEL.unlink()
    else:
        project.FINGERPRINT.write_text("of other examples")
    _well, [line] = await house.said()
    assert "make train" in line


@pytest.mark.parametrize(("token", "code", "mark"), [("right", 0, "bon"), ("wrong", 1, "à faire")])
async def test_its_exit_code_tells_whether_all_is_well(
    telegram: TelegramServer, sqlite_database: Database, token: str, code: int, mark: str
) -> None:
    """The real command: with the model of this checkout, which the tests have trained."""
    await make_coordinator(sqlite_database, "marie", "departement", "94")
    async with answering() as nlu:
        done = await asyncio.to_thread(
            command,
            sqlite_database.url,
            "doctor",
            CONTACT_KEY=KEY,
            NLU_URL=nlu,
            TELEGRAM_API_URL=telegram.url,
            TELEGRAM_BOT_TOKEN=telegram.token if token == "right" else NEVER,
            WEBHOOK_URL="",
        )
    lines = done.stdout.splitlines()
    assert done.returncode == code, done.stdout
    assert len(lines) == 10
    assert sum(line.startswith("à faire") for line in lines) == code
    [line] = [line for line in lines if "Telegram" in line]
    assert line.startswith(mark)
