"""Which messages the encoder learns, and which are kept to tune its average with the linear model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from nlu.encoder.places import TUNING
from nlu.examples import Example, read_file

ONE_IN = 12
"""One writer in so many is not learnt either."""


def for_training(examples: Iterable[Example]) -> list[Example]:
    """The messages that are learnt."""
    return [example for example in examples if not _is_kept(example)]


def for_tuning(examples: Iterable[Example]) -> list[Example]:
    """The messages that are kept from training, real ones last."""
    kept = [example for example in examples if _is_kept(example)]
    return kept + (list(read_file(TUNING)) if TUNING.exists() else [])


def _is_kept(example: Example) -> bool:
    """By the name of the writer, so that others coming or leaving change nothing for it; real texts have their file."""
    if example.page is not None:
        return False
    return int(hashlib.sha256(example.writer.encode()).hexdigest(), 16) % ONE_IN == 0
