"""Settings as operators write them."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import Settings


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
