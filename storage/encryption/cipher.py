"""AES-256-GCM with one key: what it makes is ``nonce (12 bytes) + ciphertext + tag``."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
TAG_BYTES = 16
KEY_BYTES = 32


class WrongKey(ValueError):
    """CONTACT_KEY is not the key this database was written with, or not a key at all."""


class Cipher:
    """Encrypts and decrypts with one key; also makes the blind index by which a phone number is found again."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise WrongKey(f"CONTACT_KEY doit être {KEY_BYTES} octets en base64.")
        self._aead = AESGCM(key)
        self._index_key = hashlib.sha256(b"index" + key).digest()

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a key written in URL-safe base64, as CONTACT_KEY holds it."""
        try:
            return cls(base64.urlsafe_b64decode(text.encode()))
        except ValueError as error:
            raise WrongKey("CONTACT_KEY n'est pas du base64 : « coupdemain doctor --new-key » en donne une.") from error

    @staticmethod
    def new_key() -> str:
        """A fresh key in URL-safe base64."""
        return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()

    def encrypt(self, text: str) -> bytes:
        """Encrypt one text."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._aead.encrypt(nonce, text.encode(), None)

    def decrypt(self, blob: bytes) -> str:
        """Decrypt what ``encrypt`` made; raises ``WrongKey`` when the key is another or the value was altered."""
        try:
            return self._aead.decrypt(blob[:NONCE_BYTES], blob[NONCE_BYTES:], None).decode()
        except InvalidTag as error:
            raise WrongKey(
                "CONTACT_KEY n'ouvre pas cette base : remettez la clé avec laquelle elle a été écrite."
            ) from error

    def index(self, text: str) -> str:
        """A keyed digest: equal texts have equal digests, and nobody without the key can guess them back."""
        return hmac.new(self._index_key, text.encode(), hashlib.sha256).hexdigest()


_cipher: Cipher | None = None


def use_cipher(cipher: Cipher) -> None:
    """Choose the cipher of this process, once, before the first query."""
    global _cipher
    _cipher = cipher


def current_cipher() -> Cipher:
    """The cipher of this process; a query before ``use_cipher`` is a programming error."""
    if _cipher is None:
        raise RuntimeError("no cipher: call use_cipher() before touching encrypted columns")
    return _cipher
