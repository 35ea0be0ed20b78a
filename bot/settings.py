"""Settings, from the environment or ``.env``; every one is in ``.env.example``."""

from __future__ import annotations

import fcntl
import os
from datetime import time
from pathlib import Path

from dotenv import dotenv_values
from pydantic import Field, SecretStr, field_validator

from nlu.settings import HOME, NluSettings
from storage.encryption import Cipher


class Settings(NluSettings):
    """Everything an operator may set. Defaults suit a trial on one machine."""

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = Field(default_factory=lambda: f"sqlite:///{HOME / 'data' / 'coupdemain.sqlite3'}")
    webhook_url: str | None = None
    webhook_listen: str = "127.0.0.1:8080"
    webhook_secret: SecretStr | None = None
    contact_key: SecretStr | None = None
    digest_at: time = time(8, 0)
    proposals_per_week: int = Field(default=3, ge=1)
    send_per_second: float = 30.0
    send_per_chat: float = 1.0
    log_level: str = "INFO"

    @field_validator("telegram_api_url")
    @classmethod
    def _without_slash(cls, value: str) -> str:
        return value.rstrip("/").removesuffix("/bot")

    @property
    def data_dir(self) -> Path:
        """Where the service keeps what it makes for itself: the SQLite file, its key, run-time notes."""
        return HOME / "data"

    def cipher(self) -> Cipher:
        """The cipher of contacts: CONTACT_KEY, or for SQLite a key made on first run and kept in its own folder."""
        if self.contact_key is not None:
            return Cipher.from_text(self.contact_key.get_secret_value())
        if not self.database_url.startswith("sqlite"):
            raise MissingSetting("CONTACT_KEY", "PostgreSQL: créez une clé avec « coupdemain doctor --new-key ».")
        return Cipher.from_text(_local_key())


class MissingSetting(Exception):
    """A setting without which this command cannot run; the message tells the operator what to write where."""

    def __init__(self, name: str, advice: str) -> None:
        super().__init__(f"{name} n'est pas réglé. {advice}")


def _local_key() -> str:
    """Make the key of a first run and write it to ``.env``, outside ``data/``: a copy of the data holds no key."""
    path = HOME / ".env"
    path.touch(mode=0o600)
    with path.open("r+") as env:
        fcntl.flock(env, fcntl.LOCK_EX)  # two first runs at once must agree on one key
        known = dotenv_values(path, encoding="utf-8-sig").get("CONTACT_KEY")
        if known:
            return known
        key = Cipher.new_key()
        path.chmod(0o600)  # a copy of the example may be for everybody to read
        env.seek(0, os.SEEK_END)
        env.write(f"\n# Sans cette clé, les coordonnées sont illisibles : gardez-en une copie.\nCONTACT_KEY={key}\n")
        return key
