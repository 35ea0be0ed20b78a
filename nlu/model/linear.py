"""The model itself: what kind of message this is, and which missions it names, each by linear models.

Two questions are learnt apart. *Kind*: one logistic regression per kind, their scores made probabilities together.
*Missions*: one logistic regression per mission, learnt from offers and requests only, each a probability of its own.
Both read the same features (``features.py``). No import of Rasa here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.pool import ThreadPool
from os import cpu_count
from pathlib import Path

import joblib
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nlu.labels import MISSIONS, TASKS, kind_of, missions_of
from nlu.model.features import Features

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answer:
    """Probabilities of the kinds (they sum to 1) and of the missions (each between 0 and 1)."""

    kinds: dict[str, float]
    missions: dict[str, float]


@dataclass(frozen=True, slots=True)
class Strength:
    """How closely the models follow the examples, and how far their scores are trusted (below 1: less).

    ``balance`` lifts rare classes: 0 takes every example alike, 1 gives each class the same weight in all.
    """

    kind_fit: float = 20.0
    mission_fit: float = 10.0
    balance: float = 0.5
    kind_trust: float = 0.7
    mission_trust: float = 1.0


class LinearModel:
    """Learns from messages and labels (``offre+lien_social``), then answers for one message at a time."""

    def __init__(self, strength: Strength | None = None) -> None:
        self.strength = strength or Strength()
        self.kinds: list[str] = []
        self._features = Features()
        self._weights: NDArray[np.float16] = np.empty(0, np.float16)
        self._intercepts: Floats = np.empty(0)

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> LinearModel:
        """Learn. ``labels`` are a kind, then missions joined by ``+``."""
        seen = self._features.fit(texts)
        kinds = np.array([kind_of(label) for label in labels])
        self.kinds = sorted(set(kinds))
        tasks = np.array([kind in TASKS for kind in kinds])
        named = np.array([[mission in missions_of(label) for mission in MISSIONS] for label in labels])[tasks]
        asked = seen[tasks]
        strength = self.strength
        lessons = [_Lesson(seen, kinds == kind, strength.kind_fit, strength.balance) for kind in self.kinds]
        lessons += [_Lesson(asked, target, strength.mission_fit, strength.balance) for target in named.T]
        with ThreadPool(cpu_count()) as pool:  # liblinear lets other threads run
            columns = pool.map(_learn, lessons)
        weights = np.stack(columns, axis=1)
        self._weights, self._intercepts = weights[:-1].astype(np.float16), weights[-1]  # a quarter of the file
        return self

    def answer(self, text: str) -> Answer:
        """Answer for one message."""
        columns, values = self._features.row(text)
        scores = values.astype(np.float64) @ self._weights[columns].astype(np.float64) + self._intercepts
        kinds = _together(scores[: len(self.kinds)] * self.strength.kind_trust).tolist()
        missions = _apart(scores[len(self.kinds) :] * self.strength.mission_trust).tolist()
        return Answer(dict(zip(self.kinds, kinds, strict=True)), dict(zip(MISSIONS, missions, strict=True)))

    def save(self, path: Path) -> None:
        """Write the model to one file."""
        joblib.dump(self, path, compress=3)

    @staticmethod
    def load(path: Path) -> LinearModel:
        """Read a model back. The file must be our own: loading one runs what it holds."""
        model: LinearModel = joblib.load(path)
        return model


@dataclass(frozen=True, slots=True)
class _Lesson:
    """One logistic regression to fit: rows, whether each is of the class, inverse strength of the penalty, balance."""

    seen: csr_matrix
    target: NDArray[np.bool_]
    fit: float
    balance: float


def _learn(lesson: _Lesson) -> Floats:
    """The weights of one logistic regression, its intercept last."""
    if lesson.target.all() or not lesson.target.any():
        return np.append(np.zeros(lesson.seen.shape[1]), 10.0 if lesson.target.all() else -10.0)
    rarity = float((~lesson.target).sum() / lesson.target.sum())
    regression = LogisticRegression(
        C=lesson.fit,
        solver="liblinear",
        dual=True,
        tol=0.01,
        max_iter=1000,
        class_weight={True: rarity**lesson.balance, False: 1.0},
        random_state=0,
    )
    regression.fit(lesson.seen, lesson.target)
    return np.append(regression.coef_[0], regression.intercept_)


def _together(scores: Floats) -> Floats:
    """Softmax: they sum to 1."""
    grown = np.exp(scores - scores.max())
    return np.asarray(grown / grown.sum())


def _apart(scores: Floats) -> Floats:
    """Logistic: each number on its own."""
    return np.asarray(1 / (1 + np.exp(-scores)))
