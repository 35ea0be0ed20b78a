"""One step of training after the other: the upper layers and the heads, from what the frozen layers made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf  # in the environment of Rasa alone

from nlu.encoder.graph import Stack, pad
from nlu.encoder.layers import read_layer
from nlu.encoder.lessons import Rows, Targets, epoch
from nlu.encoder.trained import OUTPUTS, Trained
from nlu.encoder.weights import Weights
from nlu.labels import KINDS, MISSIONS

KEEP_EVERY = 100
"""Steps between two checkpoints."""


@dataclass(frozen=True, slots=True)
class Course:
    """How to train. Rates are the highest ones: they grow over the first steps, then fall to nothing."""

    layers: int = 4
    epochs: int = 5
    at_once: int = 64
    layer_rate: float = 1e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warm_up: float = 0.05
    """Share of the steps."""
    drop: float = 0.15
    """Share of the pieces hidden from the trained layers."""
    smoothing: float = 0.05
    seed: int = 0

    def name(self) -> str:
        """A short word that changes with any number of the course."""
        return f"{self.layers}-{hashlib.sha256(repr(self).encode()).hexdigest()[:8]}"


class Learner:
    """Trains, keeps a checkpoint in ``folder``, and goes on from it when there is one."""

    def __init__(self, course: Course, batches: int, folder: Path) -> None:
        """``batches`` are those of one epoch."""
        weights = Weights()
        sizes = weights.sizes
        self.course, self.first = course, sizes.layers - course.layers
        self._batches, self.steps = batches, course.epochs * batches
        layers = [read_layer(weights, number) for number in range(self.first, sizes.layers)]
        self._stack = Stack(layers, sizes.heads, sizes.epsilon, trainable=True)
        start = tf.random.stateless_normal([sizes.hidden, len(OUTPUTS)], [course.seed, 0], stddev=0.05)
        self._heads, self._bias = tf.Variable(start), tf.Variable(tf.zeros([len(OUTPUTS)]))
        self._slow = tf.keras.optimizers.AdamW(self._rate(course.layer_rate), course.decay)
        self._fast = tf.keras.optimizers.AdamW(self._rate(course.head_rate), course.decay)
        self._slow.build(self._stack.variables)
        self._fast.build([self._heads, self._bias])
        self.done = tf.Variable(0, dtype=tf.int64, trainable=False)
        state = tf.train.Checkpoint(
            layers=self._stack.variables, heads=self._heads, bias=self._bias,
            slow=self._slow, fast=self._fast, done=self.done,
        )  # fmt: skip
        self._manager = tf.train.CheckpointManager(state, str(folder), max_to_keep=1)
        state.restore(self._manager.latest_checkpoint)
        self._step = tf.function(self._learn, reduce_retracing=True, autograph=False)
        self._read = tf.function(self._logits, reduce_retracing=True, autograph=False)

    @property
    def epoch(self) -> int:
        """The epoch that is not finished, or the last one."""
        return min(int(self.done) // self._batches, self.course.epochs - 1)

    def train_epoch(
        self, number: int, rows: Sequence[Rows], wanted: Targets, say: Callable[[int, float], None]
    ) -> None:
        """Do the steps that are left of one epoch; ``say`` hears of each: its number and its loss."""
        batches = epoch(np.array(list(map(len, rows))), self.course.at_once, self.course.seed, number)
        for at, batch in enumerate(batches, number * len(batches)):
            if at >= int(self.done):
                say(at + 1, self._learn_from(rows, wanted, batch))
        self.keep()

    def keep(self) -> None:
        """Write the checkpoint."""
        self._manager.save(int(self.done))

    def answer(self, rows: Sequence[Rows]) -> Rows:
        """What the heads say of each message: (m, outputs), logits."""
        order = np.argsort([len(row) for row in rows], kind="stable")
        found = np.zeros((len(rows), len(OUTPUTS)), np.float32)
        for start in range(0, len(rows), self.course.at_once):
            batch = order[start : start + self.course.at_once]
            found[batch] = self._read(*pad([rows[at] for at in batch])).numpy()
        return found

    def result(self, notes: dict[str, Any]) -> Trained:
        """What was learnt."""
        return Trained(self.first, self._stack.frozen(), self._heads.numpy(), self._bias.numpy(), notes)

    def _learn_from(self, rows: Sequence[Rows], wanted: Targets, batch: Rows) -> float:
        block, seen = pad([rows[at] for at in batch])
        labels = [getattr(wanted, name)[batch] for name in Targets.__slots__]
        loss = float(self._step(block, seen, *labels))
        if int(self.done) % KEEP_EVERY == 0:
            self.keep()
        return loss

    def _logits(self, block: Any, seen: Any) -> Any:
        left = self._stack(block, seen)
        there = tf.cast(seen, tf.float32)[..., None]
        mean = tf.reduce_sum(left * there, 1) / tf.reduce_sum(there, 1)
        return mean @ self._heads + self._bias

    def _learn(self, block: Any, seen: Any, *wanted: Any) -> Any:
        chance = tf.random.stateless_uniform(tf.shape(seen), tf.stack([self.course.seed, self.done]))
        kept = tf.logical_and(seen, tf.logical_or(chance >= self.course.drop, tf.range(tf.shape(seen)[1]) == 0))
        layers, heads = self._stack.variables, [self._heads, self._bias]
        with tf.GradientTape() as tape:
            logits = self._logits(block, kept)
            loss = self._loss(logits, *wanted)
        slopes, _size = tf.clip_by_global_norm(tape.gradient(loss, layers + heads), 1.0)
        self._slow.apply_gradients(zip(slopes[: len(layers)], layers, strict=True))
        self._fast.apply_gradients(zip(slopes[len(layers) :], heads, strict=True))
        self.done.assign_add(1)
        return loss

    def _loss(self, logits: Any, kinds: Any, missions: Any, tasks: Any, urgent: Any, known: Any, weights: Any) -> Any:
        of_kinds, of_missions, of_urgent = tf.split(logits, [len(KINDS), len(MISSIONS), 1], 1)
        smooth = self.course.smoothing
        wanted = tf.one_hot(kinds, len(KINDS)) * (1 - smooth) + smooth / len(KINDS)
        kind = tf.nn.softmax_cross_entropy_with_logits(wanted, of_kinds)
        named = missions * (1 - smooth) + smooth / 2
        mission = tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(named, of_missions), 1) * tasks
        hurry = tf.nn.sigmoid_cross_entropy_with_logits(urgent, of_urgent[:, 0]) * known
        return tf.reduce_mean((kind + mission + hurry) * weights)

    def _rate(self, highest: float) -> Any:
        return _Slope(highest, self.steps, self.course.warm_up)


class _Slope(tf.keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
    """A rate that grows over the first steps, then falls in a straight line to nothing."""

    def __init__(self, highest: float, steps: int, warm_up: float) -> None:
        self._highest, self._steps, self._warm = highest, float(steps), max(1.0, steps * warm_up)

    def __call__(self, step: Any) -> Any:
        at = tf.cast(step, tf.float32) + 1.0
        falling = (self._steps - at) / max(1.0, self._steps - self._warm)
        return self._highest * tf.maximum(0.0, tf.minimum(at / self._warm, falling))
