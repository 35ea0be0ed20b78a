"""Answer for messages with models that never read their writers; runs in the Rasa environment.

Reads a JSON list of trials, each ``[groups to learn from, groups to answer for]``, and prints one JSON line per
message answered: ``writer``, ``text``, ``label``, ``kinds``, ``missions``.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from itertools import repeat
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from nlu.examples import Example, read_examples
from nlu.model.linear import LinearModel, Strength

NLU = Path(__file__).resolve().parent.parent


def strength() -> Strength:
    """The numbers that config.yml sets."""
    step = YAML(typ="safe").load((NLU / "config.yml").read_text("utf-8"))["pipeline"][0]
    return Strength(**{name: float(value) for name, value in step.items() if name != "name"})


def answer_unread(examples: list[Example], read: set[str], unread: set[str]) -> list[dict[str, Any]]:
    """Learn from some writers and pages, and answer for others."""
    lessons = [example for example in examples if example.group in read]
    model = LinearModel(strength()).fit([lesson.text for lesson in lessons], [lesson.label for lesson in lessons])
    return [asdict(example) | asdict(model.answer(example.text)) for example in examples if example.group in unread]


def main() -> None:
    """Run every trial, two at a time; the answers come in the order of the trials."""
    examples = read_examples()
    trials = [(set(read), set(unread)) for read, unread in json.loads(sys.stdin.read())]
    with ProcessPoolExecutor(2) as pool:
        for answers in pool.map(answer_unread, repeat(examples), *zip(*trials, strict=True)):
            for line in answers:
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
