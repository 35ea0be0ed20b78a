"""What the frozen lower layers make of each message, computed once and kept on disk.

One file for each group of messages, named after its content: a group that changed is computed again, the others are
read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf  # in the environment of Rasa alone

from nlu.encoder.graph import Stack, pad
from nlu.encoder.layers import embed, read_layer
from nlu.encoder.pieces import Pieces
from nlu.encoder.weights import Weights

Rows = np.ndarray[Any, Any]

_AT_ONCE = 32
"""Messages of like length that go through the layers together."""


class Lower:
    """The first ``count`` layers, with a folder where what they made is kept."""

    def __init__(self, count: int, folder: Path) -> None:
        self._weights = Weights()
        self._pieces = Pieces(self._weights.vocabulary())
        sizes = self._weights.sizes
        layers = [read_layer(self._weights, number) for number in range(count)]
        self._stack = tf.function(
            Stack(layers, sizes.heads, sizes.epsilon, trainable=False),
            input_signature=[
                tf.TensorSpec([None, None, sizes.hidden], tf.float32),
                tf.TensorSpec([None, None], tf.bool),
            ],
        )
        self._folder = folder / f"lower-{count}"
        self._folder.mkdir(parents=True, exist_ok=True)

    def read(self, texts: Sequence[str]) -> list[Rows]:
        """What leaves the lower layers for each text: (n, d) in 16 bits, from the disk when it is there."""
        path = self._folder / f"{hashlib.sha256(chr(0).join(texts).encode()).hexdigest()[:20]}.npz"
        if not path.exists():
            made = self._make(texts)
            unfinished = path.with_suffix(".part")
            with unfinished.open("wb") as file:
                np.savez(file, rows=np.concatenate(made), lengths=np.array(list(map(len, made))))
            unfinished.rename(path)
        with np.load(path) as kept:
            return np.split(kept["rows"], np.cumsum(kept["lengths"])[:-1])

    def _make(self, texts: Sequence[str]) -> list[Rows]:
        numbers = [self._pieces.numbers(text) for text in texts]
        order = iter(sorted(range(len(texts)), key=lambda at: len(numbers[at])))
        made: list[Rows] = [np.empty(0)] * len(texts)
        for batch in _batches(order):
            block, seen = pad([embed(self._weights, numbers[at]) for at in batch])
            left = self._stack(block, seen).numpy().astype(np.float16)
            for at, row in zip(batch, left, strict=True):
                made[at] = row[: len(numbers[at])]
        return made


def _batches(order: Iterator[int]) -> Iterator[list[int]]:
    while batch := list(islice(order, _AT_ONCE)):
        yield batch
