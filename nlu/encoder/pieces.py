"""Text into pieces: the unigram tokenizer of XLM-R, which chooses the likeliest way to cut a text."""

from __future__ import annotations

import re

from nlu.encoder.weights import Vocabulary

PREFIX = "query: "
"""What the encoder was taught to find before a short text."""

LONGEST = 256
"""Pieces of a message that are read; of a longer one, as many from its beginning as from its end."""

_SPACE = "\u2581"
_SPACES = re.compile(" +")
_UNKNOWN_COST = 10.0
"""How much less likely than the least likely piece a character is that no piece holds."""


class Pieces:
    """Turns texts into numbers of pieces."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._start, self._end, self._unknown = vocabulary.start, vocabulary.end, vocabulary.unknown
        self._readings = vocabulary.readings
        known = zip(vocabulary.pieces, vocabulary.scores, strict=True)
        self._known = {piece: (score, number) for number, (piece, score) in enumerate(known) if number != self._unknown}
        self._longest = max(map(len, self._known))
        self._worst = min(vocabulary.scores) - _UNKNOWN_COST

    def numbers(self, text: str) -> list[int]:
        """The pieces of a message with its prefix, its two ends marked; at most ``LONGEST`` and the ends."""
        found = self.cut(PREFIX + text)
        if len(found) > LONGEST:
            found = found[: LONGEST // 2] + found[-LONGEST // 2 :]
        return [self._start, *found, self._end]

    def cut(self, text: str) -> list[int]:
        """The pieces of a text, by the likeliest cut (Viterbi)."""
        read = _SPACES.sub(" ", text.translate(self._readings))
        read = read.replace(" ", _SPACE)
        if not read.startswith(_SPACE):
            read = _SPACE + read
        best = [0.0] + [float("-inf")] * len(read)
        came: list[tuple[int, int]] = [(0, 0)] * (len(read) + 1)
        for start in range(len(read)):
            so_far = best[start]
            for stop in range(start + 1, min(start + self._longest, len(read)) + 1):
                score, number = self._known.get(read[start:stop], _NOTHING)
                if so_far + score > best[stop]:
                    best[stop], came[stop] = so_far + score, (start, number)
            if so_far + self._worst > best[start + 1]:
                best[start + 1], came[start + 1] = so_far + self._worst, (start, self._unknown)
        return _walk_back(came)


_NOTHING = (float("-inf"), 0)


def _walk_back(came: list[tuple[int, int]]) -> list[int]:
    """The numbers on the best way, in the order of the text."""
    found, at = [], len(came) - 1
    while at > 0:
        at, number = came[at]
        found.append(number)
    return found[::-1]
