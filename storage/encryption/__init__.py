"""Encryption of single fields: the key stays outside the database, and the tables stand on this package."""

from storage.encryption.cipher import Cipher, WrongKey, current_cipher, use_cipher
from storage.encryption.columns import EncryptedJson, EncryptedText, opened

__all__ = ["Cipher", "EncryptedJson", "EncryptedText", "WrongKey", "current_cipher", "opened", "use_cipher"]
