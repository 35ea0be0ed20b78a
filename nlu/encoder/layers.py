"""The layers of the encoder as arrays, and what enters the first one.

Shapes: n pieces, d = 384 numbers a piece. Matrices are (in, out).
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from nlu.encoder.weights import Floats, Weights


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: attention (query, key and value side by side), then two dense steps; a normalisation after each."""

    attention: Floats
    """(d, 3d)"""
    attention_bias: Floats
    mixing: Floats
    """(d, d)"""
    mixing_bias: Floats
    mixed_scale: Floats
    mixed_shift: Floats
    wide: Floats
    """(d, 4d)"""
    wide_bias: Floats
    narrow: Floats
    """(4d, d)"""
    narrow_bias: Floats
    narrowed_scale: Floats
    narrowed_shift: Floats


NAMES = tuple(field.name for field in fields(Layer))


def read_layer(weights: Weights, number: int) -> Layer:
    """One pretrained layer."""
    hidden, inner = weights.sizes.hidden, weights.sizes.inner

    def matrix(name: str, columns: int = hidden) -> Floats:
        return weights.matrix(f"l{number}.{name}.w", columns).T

    def vector(name: str) -> Floats:
        return weights.vector(f"l{number}.{name}")

    return Layer(
        attention=np.concatenate([matrix(name) for name in "qkv"], axis=1),
        attention_bias=np.concatenate([vector(f"{name}.b") for name in "qkv"]),
        mixing=matrix("ao"),
        mixing_bias=vector("ao.b"),
        mixed_scale=vector("aln.w"),
        mixed_shift=vector("aln.b"),
        wide=matrix("fi"),
        wide_bias=vector("fi.b"),
        narrow=matrix("fo", inner),
        narrow_bias=vector("fo.b"),
        narrowed_scale=vector("oln.w"),
        narrowed_shift=vector("oln.b"),
    )


def embed(weights: Weights, numbers: list[int]) -> Floats:
    """What enters the first layer: (n, d), each row brought to mean 0 and variance 1, then scaled and shifted."""
    hidden = weights.sizes.hidden
    words = weights.rows("emb.word", np.array(numbers), hidden)
    places = weights.vector("emb.pos").reshape(-1, hidden)[: len(numbers)]
    total = words + places + weights.vector("emb.type")[:hidden]
    centred = total - total.mean(axis=1, keepdims=True)
    spread = np.sqrt(total.var(axis=1, keepdims=True) + weights.sizes.epsilon)
    found: Floats = centred / spread * weights.vector("emb.ln.w") + weights.vector("emb.ln.b")
    return found.astype(np.float32)
