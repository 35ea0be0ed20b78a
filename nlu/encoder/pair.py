"""The encoder and the linear model, trained on the same messages, and the average of the two."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from nlu.encoder.average import Balance, Said, average, fit, listen
from nlu.encoder.fingerprint import fingerprint
from nlu.encoder.learner import Course, Learner
from nlu.encoder.lessons import Rows, epoch, targets
from nlu.encoder.lower import Lower
from nlu.encoder.messages import for_training, for_tuning
from nlu.encoder.places import KEPT
from nlu.encoder.progress import Progress
from nlu.encoder.trained import Trained
from nlu.encoder.weights import LAYERS
from nlu.examples import Example
from nlu.model.heldout import strength
from nlu.model.linear import LinearModel


class Pair:
    """Both models. The linear one is trained at once, the encoder by ``train``."""

    def __init__(self, examples: Sequence[Example], course: Course, folder: Path = KEPT) -> None:
        self._learnt, self._tuning = for_training(examples), for_tuning(examples)
        self._lower = Lower(LAYERS - course.layers, folder)
        self._rows = self._read(self._learnt)
        lengths = np.array(list(map(len, self._rows)))
        batches = len(epoch(lengths, course.at_once, course.seed, 0))
        self._marks = fingerprint(self._learnt)
        place = folder / "checkpoints" / f"{self._marks['data'][:12]}-{course.name()}"
        self._encoder = Learner(course, batches, place)
        texts, labels = [one.text for one in self._learnt], [one.label for one in self._learnt]
        self._linear = LinearModel(strength()).fit(texts, labels)
        self._balance = Balance()

    def train(self, tell: Callable[[Trained], None]) -> None:
        """Train the encoder, from its last checkpoint when there is one; ``tell`` hears of the result of each epoch."""
        progress = Progress("pas", self._encoder.steps)
        for number in range(self._encoder.epoch, self._encoder.course.epochs):
            self._encoder.train_epoch(number, self._rows, targets(self._learnt), progress)
            self._balance = fit(self._hear(self._tuning), self._tuning)
            tell(self._encoder.result(self._notes(number + 1)))

    def answer(self, examples: Sequence[Example]) -> Iterator[str]:
        """One JSON line per message: ``writer``, ``text``, ``label``, ``kinds``, ``missions``, ``urgent``."""
        for example, said in zip(examples, self._hear(examples), strict=True):
            kinds, missions = average(said, self._balance)
            line = {"writer": example.writer, "text": example.text, "label": example.label}
            found = {"kinds": kinds, "missions": missions, "urgent": said.urgent}
            yield json.dumps(line | found, ensure_ascii=False)

    def _hear(self, examples: Sequence[Example]) -> list[Said]:
        answers = [self._linear.answer(example.text) for example in examples]
        logits = self._encoder.answer(self._read(examples))
        return [listen(answer.kinds, answer.missions, row) for answer, row in zip(answers, logits, strict=True)]

    def _read(self, examples: Sequence[Example]) -> list[Rows]:
        return self._lower.read([example.text for example in examples], Progress("couches gelées", len(examples)))

    def _notes(self, epochs: int) -> dict[str, object]:
        """What tells how the encoder was made, and how it is averaged."""
        return {
            "course": asdict(self._encoder.course),
            "epochs_done": epochs,
            "balance": asdict(self._balance),
            "fingerprint": self._marks,
            "messages": len(self._learnt),
            "groups": len({example.group for example in self._learnt}),
            "urgent": any(example.urgent is not None for example in self._learnt),
        }
