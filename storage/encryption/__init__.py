"""Encryption of single fields: the key stays outside the database, and the tables stand on this package."""

from storage.encryption.cipher import Cipher, WrongKey, current_cipher, use_cipher
from storage.encryption.columns import EMPTY_JSON_BYTES, EncryptedJson, EncryptedText, opened

__all__ = [
    "EMPTY_JSON_BYTES",
    "Cipher",
    "EncryptedJson",
    "EncryptedText",
    "WrongKey",
    "current_cipher",
    "opened",
    "use_cipher",
]
