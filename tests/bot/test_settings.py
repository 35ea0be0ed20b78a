"""Settings as operators write them, and the example that shows every one of them."""

from __future__ import annotations

import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dotenv import dotenv_values

import bot.settings
from bot.settings import MissingSetting, Settings
from nlu.settings import HOME
from storage.encryption import Cipher

EXAMPLE = HOME / ".env.example"


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings read from the example alone, whatever this machine's environment says."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return Settings(_env_file=EXAMPLE)  # type: ignore[call-arg]  # pydantic-settings takes it, its types do not say so


def test_every_setting_is_in_the_example_and_nothing_else() -> None:
    assert set(dotenv_values(EXAMPLE)) == {name.upper() for name in Settings.model_fields}


def test_the_example_says_the_defaults(settings: Settings, tmp_path: Path) -> None:
    nothing = tmp_path / "empty.env"
    nothing.touch()
    assert settings == Settings(_env_file=nothing)  # type: ignore[call-arg]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_of_windows_is_read_from_its_first_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    for name in ("TIMEZONE", "DIGEST_AT"):
        monkeypatch.delenv(name, raising=False)
    file = tmp_path / "env"
    file.write_bytes(f"{mark}TIMEZONE=Indian/Reunion\r\nDIGEST_AT=07:30\r\n".encode())
    settings = Settings(_env_file=file)  # type: ignore[call-arg]
    assert (settings.timezone, str(settings.digest_at)) == (ZoneInfo("Indian/Reunion"), "07:30:00")


FirstRun = Callable[[], Cipher]


@pytest.fixture
def first_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FirstRun:
    """The cipher of a service on SQLite to whom nobody gave a key; its folder is that of the test."""
    monkeypatch.setattr(bot.settings, "HOME", tmp_path)
    monkeypatch.delenv("CONTACT_KEY", raising=False)
    return lambda: Settings(_env_file=None, database_url="sqlite:///x").cipher()  # type: ignore[call-arg]


def _reads(one: Cipher, other: Cipher) -> bool:
    return one.index("06 39 98 12 34") == other.index("06 39 98 12 34")


def test_a_first_run_makes_a_key_that_nobody_else_reads_and_keeps_it(first_run: FirstRun, tmp_path: Path) -> None:
    made = first_run()
    written = (tmp_path / ".env").read_text()
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert _reads(Cipher.from_text(dotenv_values(tmp_path / ".env")["CONTACT_KEY"] or ""), made)
    assert _reads(first_run(), made)
    assert (tmp_path / ".env").read_text() == written


@pytest.mark.parametrize("before", ["TIMEZONE=Indian/Reunion\n", "CONTACT_KEY=\nLOG_LEVEL=DEBUG", "# rien\n"])
def test_a_key_is_added_to_what_the_operator_wrote(first_run: FirstRun, tmp_path: Path, before: str) -> None:
    (tmp_path / ".env").write_text(before)
    (tmp_path / ".env").chmod(0o644)
    made = first_run()
    assert (tmp_path / ".env").read_text().startswith(before)
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert _reads(first_run(), made)
    read = Settings(_env_file=tmp_path / ".env", database_url="postgresql://x")  # type: ignore[call-arg]
    assert _reads(read.cipher(), made)


def test_a_key_that_is_there_is_never_replaced(first_run: FirstRun, tmp_path: Path) -> None:
    kept = Cipher.new_key()
    (tmp_path / ".env").write_text(f"\ufeffCONTACT_KEY={kept}\r\n")
    assert _reads(first_run(), Cipher.from_text(kept))
    assert (tmp_path / ".env").read_text() == f"\ufeffCONTACT_KEY={kept}\r\n".replace("\r\n", "\n")


def test_first_runs_at_once_agree_on_one_key(first_run: FirstRun, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        ciphers = list(threads.map(lambda _run: first_run(), range(8)))
    assert all(_reads(cipher, ciphers[0]) for cipher in ciphers)
    assert (tmp_path / ".env").read_text().count("CONTACT_KEY=") == 1


def test_postgresql_is_given_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several machines may share it: each would make its own."""
    monkeypatch.setattr(bot.settings, "HOME", tmp_path)
    monkeypatch.delenv("CONTACT_KEY", raising=False)
    with pytest.raises(MissingSetting, match="CONTACT_KEY"):
        Settings(_env_file=None, database_url="postgresql://x").cipher()  # type: ignore[call-arg]
    assert not (tmp_path / ".env").exists()
