"""The linear model and the encoder, averaged: each is right where the other is not.

Averaged in logits, one share for kinds and one for missions, then trusted more or less. The four numbers of a
``Balance`` are those of least log loss on messages that neither of the two has learnt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from nlu.encoder.trained import OUTPUTS
from nlu.encoder.weights import Floats
from nlu.examples import Example
from nlu.labels import KINDS, MISSIONS, TASKS, kind_of, missions_of

Numbers = NDArray[np.float64]

_LEAST = 1e-6
"""A probability is never taken for less, nor for more than its complement."""

_SHARES = np.linspace(0, 1, 21)
_TRUSTS = np.linspace(0.4, 2, 33)


@dataclass(frozen=True, slots=True)
class Balance:
    """The share of the encoder (0–1; the linear model has the rest), and by how much the average is multiplied."""

    kind_share: float = 0.5
    kind_trust: float = 1.0
    mission_share: float = 0.5
    mission_trust: float = 1.0


@dataclass(frozen=True, slots=True)
class Said:
    """What both models say of one message, as scores whose softmax (kinds) or logistic (missions) is a probability."""

    linear_kinds: Numbers
    encoder_kinds: Numbers
    linear_missions: Numbers
    encoder_missions: Numbers
    urgent: float
    """Probability, by the encoder alone; it means something when the encoder has learnt what is urgent."""


def listen(kinds: Mapping[str, float], missions: Mapping[str, float], logits: Sequence[float] | Floats) -> Said:
    """What the linear model (probabilities) and the encoder (logits, in the order of ``OUTPUTS``) say, side by side."""
    by_name = dict(zip(OUTPUTS, logits, strict=True))
    of_kinds = np.array([kinds.get(kind, 0.0) for kind in KINDS]).clip(_LEAST, 1)
    of_missions = np.array([missions.get(mission, 0.0) for mission in MISSIONS]).clip(_LEAST, 1 - _LEAST)
    return Said(
        linear_kinds=np.log(of_kinds),
        encoder_kinds=_log_softmax(np.array([by_name[kind] for kind in KINDS])),
        linear_missions=np.log(of_missions / (1 - of_missions)),
        encoder_missions=np.array([by_name[mission] for mission in MISSIONS]),
        urgent=float(1 / (1 + np.exp(-by_name["urgent"]))),
    )


def average(said: Said, balance: Balance) -> tuple[dict[str, float], dict[str, float]]:
    """Probabilities of the kinds (they sum to 1) and of the missions (each of its own)."""
    kinds = _mix(said.linear_kinds, said.encoder_kinds, balance.kind_share) * balance.kind_trust
    missions = _mix(said.linear_missions, said.encoder_missions, balance.mission_share) * balance.mission_trust
    shares, named = np.exp(_log_softmax(kinds)), 1 / (1 + np.exp(-missions))
    return dict(zip(KINDS, shares.tolist(), strict=True)), dict(zip(MISSIONS, named.tolist(), strict=True))


def fit(heard: Sequence[Said], examples: Sequence[Example]) -> Balance:
    """The balance of least log loss on messages that neither model has learnt; real texts count half of all."""
    labels = [example.label for example in examples]
    order: tuple[str, ...] = KINDS
    weights = _weigh([example.page is not None for example in examples])
    kinds = np.array([order.index(kind_of(label)) for label in labels])
    tasks = np.array([kind_of(label) in TASKS for label in labels])
    named = np.array([[mission in missions_of(label) for mission in MISSIONS] for label in labels])[tasks]
    linear, encoder = np.stack([one.linear_kinds for one in heard]), np.stack([one.encoder_kinds for one in heard])
    asked = [one for one, task in zip(heard, tasks, strict=True) if task]
    apart = np.stack([one.linear_missions for one in asked]), np.stack([one.encoder_missions for one in asked])

    def kind_loss(share: float, trust: float) -> float:
        scores = _log_softmax(_mix(linear, encoder, share) * trust)
        return -float(scores[np.arange(len(kinds)), kinds] @ weights)

    def mission_loss(share: float, trust: float) -> float:
        scores = _mix(*apart, share) * trust
        return float(np.logaddexp(0, np.where(named, -scores, scores)).mean(axis=1) @ weights[tasks])

    tried = [(float(share), float(trust)) for share, trust in product(_SHARES, _TRUSTS)]
    return Balance(*min(tried, key=lambda pair: kind_loss(*pair)), *min(tried, key=lambda pair: mission_loss(*pair)))


def _weigh(real: list[bool]) -> Numbers:
    """What each message counts: real ones and invented ones the same in all, when there are both."""
    of_real = np.array(real, bool)
    found: Numbers = np.where(of_real, 1 / max(1, of_real.sum()), 1 / max(1, (~of_real).sum()))
    return found


def _mix(linear: Numbers, encoder: Numbers, share: float) -> Numbers:
    return (1 - share) * linear + share * encoder


def _log_softmax(scores: Numbers) -> Numbers:
    highest = scores.max(axis=-1, keepdims=True)
    found: Numbers = scores - highest - np.log(np.exp(scores - highest).sum(axis=-1, keepdims=True))
    return found
