"""Settings as operators write them, and the example that shows every one of them."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dotenv import dotenv_values

from bot.settings import Settings
from nlu.settings import HOME

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
