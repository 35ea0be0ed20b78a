"""What lessons from the field change: the model beside one that has not read them; runs in the Rasa environment.

Reads JSON ``{"model", "lessons", "witnesses"}`` (two paths and a list of texts), prints JSON: see ``Changes``.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from nlu.decision import decide
from nlu.examples import Example, read_examples, read_file
from nlu.labels import join
from nlu.model.heldout import strength
from nlu.model.linear import LinearModel


@dataclass(frozen=True, slots=True)
class Changes:
    """How many lessons there are, and misread without and with them; how many witnesses, and read otherwise."""

    lessons: int
    misread_without: int
    misread_with: int
    witnesses: int
    read_otherwise: int


def compare(model: LinearModel, examples: list[Example], lessons: list[Example], witnesses: list[str]) -> Changes:
    """Train once more, on the examples without the lessons, and compare the readings."""
    without = LinearModel(strength()).fit(
        [example.text for example in examples], [example.label for example in examples]
    )
    return Changes(
        lessons=len(lessons),
        misread_without=sum(_read(without, lesson.text) != lesson.label for lesson in lessons),
        misread_with=sum(_read(model, lesson.text) != lesson.label for lesson in lessons),
        witnesses=len(witnesses),
        read_otherwise=sum(_read(without, text) != _read(model, text) for text in witnesses),
    )


def _read(model: LinearModel, text: str) -> str:
    answer = model.answer(text)
    guess, _rivals, _ask = decide(answer.kinds, answer.missions, text)
    return join(guess.kind, guess.missions)


def main() -> None:
    """Read the question, print the answer."""
    asked = json.loads(sys.stdin.read())
    model = LinearModel.load(Path(asked["model"]))
    found = compare(model, read_examples(), list(read_file(Path(asked["lessons"]))), asked["witnesses"])
    sys.stdout.write(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
