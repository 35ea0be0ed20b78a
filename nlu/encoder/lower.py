"""What the frozen lower layers make of each message, computed once and kept on disk.

Texts are spread over shelves by a digest of theirs, one file each: whatever else is learnt or not, a text that was met
before is not computed again.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from nlu.encoder.graph import frozen, pad
from nlu.encoder.layers import embed, read_layer
from nlu.encoder.pieces import Pieces
from nlu.encoder.weights import Weights

Rows = np.ndarray[Any, Any]

_AT_ONCE = 32
"""Messages of like length that go through the layers together."""

_SHELF = 2
"""Hexadecimal digits of a digest that name its shelf: 256 shelves."""


class Lower:
    """The first ``count`` layers, with a folder where what they made is kept."""

    def __init__(self, count: int, folder: Path) -> None:
        self._weights = Weights()
        self._pieces = Pieces(self._weights.vocabulary())
        layers = [read_layer(self._weights, number) for number in range(count)]
        self._stack = frozen(layers, self._weights.sizes)
        self._folder = folder / f"lower-{count}"
        self._folder.mkdir(parents=True, exist_ok=True)

    def read(self, texts: Sequence[str], say: Callable[[int], None]) -> list[Rows]:
        """What leaves the lower layers for each text: (n, d) in 16 bits. ``say`` hears how many texts are there."""
        digests = [hashlib.sha256(text.encode()).hexdigest()[:24] for text in texts]
        wanted: dict[str, dict[str, str]] = defaultdict(dict)
        for digest, text in zip(digests, texts, strict=True):
            wanted[digest[:_SHELF]][digest] = text
        found: dict[str, Rows] = {}
        for name, shelf in sorted(wanted.items()):
            found |= self._take(self._folder / f"{name}.npz", shelf)
            say(len(found))
        return [found[digest] for digest in digests]

    def _take(self, path: Path, wanted: dict[str, str]) -> dict[str, Rows]:
        """The texts of one shelf, by digest; those that it lacks are made and added to it."""
        kept = _load(path)
        missing = {digest: text for digest, text in wanted.items() if digest not in kept}
        if missing:
            kept |= dict(zip(missing, self._make(list(missing.values())), strict=True))
            _save(path, kept)
        return {digest: kept[digest] for digest in wanted}

    def _make(self, texts: Sequence[str]) -> list[Rows]:
        numbers = [self._pieces.numbers(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda at: len(numbers[at]))
        made: list[Rows] = [np.empty(0)] * len(texts)
        for start in range(0, len(order), _AT_ONCE):
            batch = order[start : start + _AT_ONCE]
            block, seen = pad([embed(self._weights, numbers[at]) for at in batch])
            left = self._stack(block, seen).numpy().astype(np.float16)
            for at, row in zip(batch, left, strict=True):
                made[at] = row[: len(numbers[at])]
        return made


def _load(path: Path) -> dict[str, Rows]:
    if not path.exists():
        return {}
    with np.load(path) as kept:
        rows = np.split(kept["rows"], np.cumsum(kept["lengths"])[:-1])
        return dict(zip(kept["digests"].tolist(), rows, strict=True))


def _save(path: Path, kept: dict[str, Rows]) -> None:
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        lengths = np.array([len(rows) for rows in kept.values()])
        np.savez(file, rows=np.concatenate(list(kept.values())), lengths=lengths, digests=np.array(list(kept)))
    unfinished.rename(path)
