"""Columns that are encrypted at rest.

Texts that identify a person come back as ``SecretStr``: they must be opened on purpose, so that a ``repr`` or a log
line cannot show them.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import SecretStr
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from storage.encryption.cipher import NONCE_BYTES, TAG_BYTES, current_cipher

EMPTY_JSON_BYTES = NONCE_BYTES + len("{}") + TAG_BYTES
"""What an encrypted object without any value takes; every other one takes more."""


def opened(secret: SecretStr | None) -> str | None:
    """The text of an encrypted field, opened on purpose; None when there is none."""
    return None if secret is None else secret.get_secret_value()


class EncryptedText(TypeDecorator[SecretStr]):
    """A text column that is encrypted at rest and opened with ``get_secret_value()``."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: SecretStr | str | None, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        text = value.get_secret_value() if isinstance(value, SecretStr) else value
        return current_cipher().encrypt(text)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> SecretStr | None:
        return None if value is None else SecretStr(current_cipher().decrypt(value))


class EncryptedJson(TypeDecorator[dict[str, Any]]):
    """A JSON object that is encrypted at rest: states of conversations, messages waiting to be read or sent."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Dialect) -> bytes | None:
        return None if value is None else current_cipher().encrypt(json.dumps(value, ensure_ascii=False))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> dict[str, Any] | None:
        if value is None:
            return None
        decoded: dict[str, Any] = json.loads(current_cipher().decrypt(value))
        return decoded
