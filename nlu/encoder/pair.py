"""The encoder and the linear model, trained on the same messages, and the average of the two."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from nlu.encoder.average import Balance, Said, average, fit, listen
from nlu.encoder.fingerprint import fingerprint
from nlu.encoder.learner import Course, Learner
from nlu.encoder.lessons import Rows, epoch, targets
from nlu.encoder.lower import Lower
from nlu.encoder.messages import Message, by_group, for_training, for_tuning
from nlu.encoder.progress import Progress
from nlu.encoder.trained import Trained
from nlu.encoder.weights import LAYERS
from nlu.model.heldout import strength
from nlu.model.linear import LinearModel

KEPT = Path(__file__).resolve().parent.parent.parent / "data" / "encoder"
"""Where the outputs of the frozen layers and the checkpoints are kept."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Both models, once trained."""

    lower: Lower
    encoder: Learner
    linear: LinearModel
    balance: Balance
    learnt: tuple[Message, ...]

    def answer(self, messages: Sequence[Message]) -> Iterator[str]:
        """One JSON line per message: ``writer``, ``text``, ``label``, and the averaged ``kinds`` and ``missions``."""
        for message, said in zip(messages, _hear(self.lower, self.encoder, self.linear, messages), strict=True):
            kinds, missions = average(said, self.balance)
            line = {"writer": message.writer, "text": message.text, "label": message.label}
            yield json.dumps({**line, "kinds": kinds, "missions": missions}, ensure_ascii=False)

    def trained(self) -> Trained:
        """What service needs of the encoder, and what tells how it was made."""
        groups = sorted({message.group for message in self.learnt})
        notes = {
            "course": asdict(self.encoder.course),
            "balance": asdict(self.balance),
            "fingerprint": fingerprint(self.learnt),
            "messages": len(self.learnt),
            "groups": len(groups),
            "urgent": any(message.urgent is not None for message in self.learnt),
        }
        return self.encoder.result(notes)


def learn(messages: Sequence[Message], course: Course, folder: Path = KEPT) -> Pair:
    """Train both, from the last checkpoint when there is one, and fit their average."""
    learnt, tuning = for_training(messages), for_tuning(messages)
    lower = Lower(LAYERS - course.layers, folder)
    rows = _rows(lower, learnt)
    steps = course.epochs * len(epoch(np.array(list(map(len, rows))), course.at_once, course.seed, 0))
    marks = fingerprint(learnt)
    encoder = Learner(course, steps, folder / "checkpoints" / f"{marks['data'][:12]}-{course.name()}")
    encoder.train(rows, targets(learnt), Progress("pas", steps))
    linear = LinearModel(strength()).fit([one.text for one in learnt], [one.label for one in learnt])
    balance = fit(_hear(lower, encoder, linear, tuning), [message.label for message in tuning])
    return Pair(lower, encoder, linear, balance, tuple(learnt))


def _hear(lower: Lower, encoder: Learner, linear: LinearModel, messages: Sequence[Message]) -> list[Said]:
    answers = [linear.answer(message.text) for message in messages]
    logits = encoder.answer(_rows(lower, messages))
    return [listen(answer.kinds, answer.missions, row) for answer, row in zip(answers, logits, strict=True)]


def _rows(lower: Lower, messages: Sequence[Message]) -> list[Rows]:
    """What leaves the lower layers for each message, in their order."""
    found: list[Rows] = []
    say = Progress("couches gelées, messages", len(messages))
    for held in by_group(messages).values():
        found += lower.read([message.text for message in held])
        say(len(found))
    return found
