"""Messages as numbers to learn from, and the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nlu.examples import Example
from nlu.labels import KINDS, MISSIONS, TASKS, kind_of, missions_of

Rows = np.ndarray[Any, Any]

_REAL = 2.0
"""What a real text counts beside an invented message: there are fewer of them, and they are what will be read."""

_STRETCH = 40
"""Batches whose messages are put in the order of their length together: like lengths waste no padding."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What the heads should say of each of m messages, and which of it counts."""

    kinds: Rows
    """(m,): the place of the kind."""
    missions: Rows
    """(m, 6): 1 for those named."""
    tasks: Rows
    """(m,): 1 for offers and requests; of the others no mission is asked."""
    urgent: Rows
    urgent_known: Rows
    weights: Rows
    """(m,): how much each message counts."""


def targets(examples: Sequence[Example]) -> Targets:
    """The labels as numbers."""
    kinds = [kind_of(example.label) for example in examples]
    named = [[mission in missions_of(example.label) for mission in MISSIONS] for example in examples]
    order: tuple[str, ...] = KINDS
    return Targets(
        kinds=np.array([order.index(kind) for kind in kinds], np.int32),
        missions=np.array(named, np.float32),
        tasks=np.array([kind in TASKS for kind in kinds], np.float32),
        urgent=np.array([bool(example.urgent) for example in examples], np.float32),
        urgent_known=np.array([example.urgent is not None for example in examples], np.float32),
        weights=np.array([1.0 if example.page is None else _REAL for example in examples], np.float32),
    )


def epoch(lengths: Rows, at_once: int, seed: int, number: int) -> list[Rows]:
    """The batches of one epoch, the same for the same seed: messages of like length together, in random order."""
    chance = np.random.default_rng([seed, number])
    order = chance.permutation(len(lengths))
    batches = [
        batch for stretch in _split(order, at_once * _STRETCH) for batch in _by_length(stretch, lengths, at_once)
    ]
    return [batches[at] for at in chance.permutation(len(batches))]


def _by_length(stretch: Rows, lengths: Rows, at_once: int) -> Iterator[Rows]:
    return _split(stretch[np.argsort(lengths[stretch], kind="stable")], at_once)


def _split(order: Rows, size: int) -> Iterator[Rows]:
    yield from (order[start : start + size] for start in range(0, len(order), size))
