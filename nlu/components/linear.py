"""The model itself: what kind of message this is, and which missions it names, each by linear models.

Two questions are learnt apart. *Kind*: one logistic regression per kind, their scores made probabilities together.
*Missions*: one logistic regression per mission, learnt from offers and requests only, each a probability of its own.
Both read the same features (``features.py``). No import of Rasa here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nlu.components.features import make_features
from nlu.types import MISSIONS

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answer:
    """Probabilities of the kinds (they sum to 1) and of the missions (each between 0 and 1)."""

    kinds: dict[str, float]
    missions: dict[str, float]


@dataclass(frozen=True, slots=True)
class Strength:
    """How closely the models follow the examples, and how far their scores are trusted (below 1: less)."""

    kind_fit: float = 10.0
    mission_fit: float = 5.0
    kind_trust: float = 1.0
    mission_trust: float = 1.3


class LinearModel:
    """Learns from messages and labels (``offre+lien_social``), then answers for one message or many."""

    def __init__(self, strength: Strength | None = None) -> None:
        self.strength = strength or Strength()
        self.kinds: list[str] = []
        self._features = make_features()
        self._kind_weights: Floats = np.empty(0)
        self._mission_weights: Floats = np.empty(0)

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> LinearModel:
        """Learn. ``labels`` are a kind, then missions joined by ``+``."""
        seen = self._features.fit_transform(texts).tocsr()
        parts = [label.split("+") for label in labels]
        kinds = np.array([part[0] for part in parts])
        self.kinds = sorted(set(kinds))
        tasks = np.array([kind in ("offre", "demande") for kind in kinds])
        targets = [kinds == kind for kind in self.kinds]
        self._kind_weights = _learn(seen, targets, self.strength.kind_fit, balanced=True)
        named = np.array([[mission in part[1:] for mission in MISSIONS] for part in parts])[tasks]
        self._mission_weights = _learn(seen[tasks], list(named.T), self.strength.mission_fit, balanced=False)
        return self

    def answer(self, texts: Sequence[str]) -> list[Answer]:
        """Answer for several messages at once."""
        seen = self._features.transform(texts)
        kinds = _together(_scores(seen, self._kind_weights) * self.strength.kind_trust)
        missions = _apart(_scores(seen, self._mission_weights) * self.strength.mission_trust)
        return [
            Answer(dict(zip(self.kinds, of_kind, strict=True)), dict(zip(MISSIONS, of_mission, strict=True)))
            for of_kind, of_mission in zip(kinds.tolist(), missions.tolist(), strict=True)
        ]

    def save(self, path: Path) -> None:
        """Write the model to one file."""
        joblib.dump(self, path, compress=3)

    @staticmethod
    def load(path: Path) -> LinearModel:
        """Read a model back. The file must be our own: loading one runs what it holds."""
        model: LinearModel = joblib.load(path)
        return model


def _learn(seen: csr_matrix, targets: list[Any], fit: float, *, balanced: bool) -> Floats:
    """One logistic regression per target; rows are features, with the intercepts last; float32 halves the file."""
    columns = []
    for target in targets:
        if target.all() or not target.any():
            columns.append(np.append(np.zeros(seen.shape[1]), 10.0 if target.all() else -10.0))
            continue
        regression = LogisticRegression(
            C=fit, solver="liblinear", dual=True, max_iter=1000, class_weight="balanced" if balanced else None
        ).fit(seen, target)
        columns.append(np.append(regression.coef_[0], regression.intercept_))
    return np.stack(columns, axis=1).astype(np.float32)


def _scores(seen: csr_matrix, weights: Floats) -> Floats:
    return np.asarray(seen @ weights[:-1] + weights[-1], dtype=np.float64)


def _together(scores: Floats) -> Floats:
    """Softmax: rows sum to 1."""
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))


def _apart(scores: Floats) -> Floats:
    """Logistic: each number on its own."""
    return np.asarray(1 / (1 + np.exp(-scores)))
