"""What Telegram takes as a picture: it opens it, and refuses what is too heavy, too large or too long."""

from __future__ import annotations

import io

from PIL import Image, UnidentifiedImageError

from tests.telegram.errors import bad_request
from tests.telegram.params import InputFile

BYTES_MAX = 10 * 2**20
SIDES_MAX = 10_000
"""Pixels of the width and the height together."""
RATIO_MAX = 20


def measure_photo(file: InputFile) -> tuple[int, int]:
    """The width and height of a picture that was sent, in pixels; raises `Refusal` 400 as Telegram does."""
    if len(file.content) > BYTES_MAX:
        raise bad_request("file is too big")
    try:
        with Image.open(io.BytesIO(file.content)) as picture:
            picture.load()
            width, height = picture.size
    except (UnidentifiedImageError, OSError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > SIDES_MAX or max(width, height) > RATIO_MAX * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
