"""Where the understanding is, from the environment or ``.env``."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

HOME = Path(__file__).resolve().parent.parent
"""The project's own folder."""

DEFAULT_URL = "http://127.0.0.1:5005"
"""Where ``nlu serve`` listens when NLU_URL says nothing."""


class NluSettings(BaseSettings):
    """NLU_URL and NLU_TOKEN: without an address a command starts a server of its own.

    TIMEZONE is that of messages and territories of which no place is known.
    """

    model_config = SettingsConfigDict(
        env_file=(HOME / ".env", ".env"), extra="ignore", env_ignore_empty=True, env_file_encoding="utf-8-sig"
    )

    nlu_url: str | None = None
    nlu_token: SecretStr | None = None
    timezone: ZoneInfo = ZoneInfo("Europe/Paris")

    @property
    def nlu_token_text(self) -> str | None:
        """The token in clear, for the one header that carries it."""
        return None if self.nlu_token is None else self.nlu_token.get_secret_value()
