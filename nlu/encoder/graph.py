"""The layers of the encoder in TensorFlow, in training and in service.

Shapes: b messages, n pieces (padded), d = 384 numbers a piece. Products of matrices are made in 16 bits where the
processor has instructions for it (twice to three times faster), everything else in 32.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf  # in the environment of Rasa alone

from nlu.encoder.layers import NAMES, Layer
from nlu.encoder.weights import Floats, Sizes

_TANH, _CUBE = 0.7978845608, 0.044715
"""The numbers of GELU by tanh."""

_FAR = -1e9
"""Added to what a piece must not look at."""


def precision() -> Any:
    """The type of numbers in which matrices are multiplied."""
    flags = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    quick = "avx512_bf16" in flags or tf.config.list_physical_devices("GPU")
    return tf.bfloat16 if quick else tf.float32


class Stack:
    """Some layers, one after the other; their weights may be trained."""

    def __init__(self, layers: Sequence[Layer], heads: int, epsilon: float, *, trainable: bool) -> None:
        self._heads, self._epsilon, self._type = heads, epsilon, precision()
        self._gelu = fused_gelu if trainable else plain_gelu
        keep = tf.Variable if trainable else self._fix
        self.layers = [{name: keep(value) for name, value in asdict(layer).items()} for layer in layers]

    def _fix(self, value: Floats) -> Any:
        """A weight that will not change; a matrix is brought to the type of products once for all."""
        return tf.constant(value, self._type if value.ndim > 1 else tf.float32)

    @property
    def variables(self) -> list[Any]:
        """Every weight, layer by layer."""
        return [layer[name] for layer in self.layers for name in NAMES]

    def frozen(self) -> list[Layer]:
        """The weights as they stand now."""
        return [Layer(**{name: layer[name].numpy() for name in NAMES}) for layer in self.layers]

    def __call__(self, entered: Any, seen: Any) -> Any:
        """What leaves the last layer: (b, n, d), from (b, n, d) and whether each piece is there (b, n)."""
        mask = tf.where(seen, 0.0, _FAR)[:, None, None, :]
        for layer in self.layers:
            entered = self._apply(layer, entered, mask)
        return entered

    def _apply(self, layer: dict[str, Any], entered: Any, mask: Any) -> Any:
        mixed = self._dense(self._attend(layer, entered, mask), layer["mixing"], layer["mixing_bias"])
        mixed = self._normalise(entered, mixed, layer["mixed_scale"], layer["mixed_shift"])
        wide = self._gelu(self._dense(mixed, layer["wide"], layer["wide_bias"]))
        narrowed = self._dense(wide, layer["narrow"], layer["narrow_bias"])
        return self._normalise(mixed, narrowed, layer["narrowed_scale"], layer["narrowed_shift"])

    def _attend(self, layer: dict[str, Any], entered: Any, mask: Any) -> Any:
        shape = tf.shape(entered)
        count, length, hidden = shape[0], shape[1], entered.shape[-1]
        sides = self._dense(entered, layer["attention"], layer["attention_bias"])
        sides = tf.reshape(sides, [count, length, 3, self._heads, hidden // self._heads])
        query, key, value = tf.unstack(tf.transpose(sides, [2, 0, 3, 1, 4]))
        scores = tf.cast(tf.matmul(query, key, transpose_b=True), tf.float32) * (hidden // self._heads) ** -0.5
        shares = tf.cast(tf.nn.softmax(scores + mask), self._type)
        return tf.reshape(tf.transpose(tf.matmul(shares, value), [0, 2, 1, 3]), [count, length, hidden])

    def _dense(self, entered: Any, matrix: Any, bias: Any) -> Any:
        """(b, n, in) by (in, out), plus (out)."""
        shape = tf.shape(entered)
        rows = tf.reshape(tf.cast(entered, self._type), [-1, matrix.shape[0]])
        product = tf.matmul(rows, tf.cast(matrix, self._type))
        return tf.reshape(tf.nn.bias_add(product, tf.cast(bias, self._type)), [shape[0], shape[1], matrix.shape[1]])

    def _normalise(self, entered: Any, added: Any, scale: Any, shift: Any) -> Any:
        values = entered + tf.cast(added, tf.float32)
        mean, variance = tf.nn.moments(values, [-1], keepdims=True)
        return (values - mean) * tf.math.rsqrt(variance + self._epsilon) * scale + shift


def frozen(layers: Sequence[Layer], sizes: Sizes) -> Any:
    """Layers that will not change, compiled for messages of any number and length; called as a ``Stack``."""
    return tf.function(
        Stack(layers, sizes.heads, sizes.epsilon, trainable=False),
        input_signature=[tf.TensorSpec([None, None, sizes.hidden], tf.float32), tf.TensorSpec([None, None], tf.bool)],
        autograph=False,
    )


def plain_gelu(values: Any) -> Any:
    """GELU by tanh, a thousandth from the exact one."""
    return tf.cast(tf.nn.gelu(tf.cast(values, tf.float32), approximate=True), values.dtype)


def _slope(values: Any, wanted: Any) -> Any:
    """How ``wanted`` goes back through ``plain_gelu``."""
    full = tf.cast(values, tf.float32)
    tanh = tf.tanh(_TANH * (full + _CUBE * full**3))
    slope = 0.5 * (1 + tanh) + 0.5 * full * (1 - tanh**2) * _TANH * (1 + 3 * _CUBE * full**2)
    return tf.cast(tf.cast(wanted, tf.float32) * slope, values.dtype)


_compiled_gelu, _compiled_slope = (tf.function(step, jit_compile=True) for step in (plain_gelu, _slope))


@tf.custom_gradient  # type: ignore[misc, untyped-decorator, unused-ignore]
def fused_gelu(values: Any) -> Any:
    """The same, compiled both ways: halves the time of training; too slow the first time for a single message."""
    return _compiled_gelu(values), lambda wanted: _compiled_slope(values, wanted)


def pad(rows: Sequence[np.ndarray[Any, Any]]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Messages of unlike lengths, (n, d) each, as one block (b, n, d) and what of it is there (b, n)."""
    longest = max(map(len, rows))
    block = np.zeros((len(rows), longest, rows[0].shape[-1]), np.float32)
    for at, row in enumerate(rows):
        block[at, : len(row)] = row
    lengths = np.array([len(row) for row in rows])
    return block, np.arange(longest) < lengths[:, None]
