"""The encoder in service: one message in, the logits of its heads out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nlu.encoder.graph import frozen, pad
from nlu.encoder.layers import embed, read_layer
from nlu.encoder.pieces import Pieces
from nlu.encoder.trained import Trained
from nlu.encoder.weights import Floats, Weights


class Encoder:
    """The frozen layers of the package, the trained ones of ours, and the heads."""

    def __init__(self, weights: Weights, trained: Trained) -> None:
        layers = [*(read_layer(weights, number) for number in range(trained.first)), *trained.layers]
        self._weights, self._pieces, self._heads = weights, Pieces(weights.vocabulary()), trained
        self._stack = frozen(layers, self._weights.sizes)

    def logits(self, text: str) -> Floats:
        """What the heads say of one message, in the order of ``OUTPUTS``."""
        found: Floats = self._heads.heads.T @ self.means([text])[0] + self._heads.heads_bias
        return found

    def means(self, texts: Sequence[str]) -> Floats:
        """The mean of what leaves the last layer, for each text: (b, d)."""
        block, seen = pad([embed(self._weights, self._pieces.numbers(text)) for text in texts])
        left: np.ndarray[Any, Any] = self._stack(block, seen).numpy()
        found: Floats = (left * seen[..., None]).sum(axis=1) / seen.sum(axis=1, keepdims=True)
        return found
