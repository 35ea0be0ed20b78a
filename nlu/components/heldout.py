"""Answer for every message with a model that never read its writer; runs in the Rasa environment.

Prints one JSON line per message: ``writer``, ``text``, ``label``, ``kinds``, ``missions``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from nlu.components.linear import LinearModel, Strength

NLU = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Example:
    """One message of nlu/data with its label; the writer is the name of its file."""

    writer: str
    text: str
    label: str


def read_examples(folder: Path) -> list[Example]:
    """Read every file of examples; the format is Rasa's own."""
    return [example for path in sorted(folder.glob("*.yml")) for example in _read(path)]


def _read(path: Path) -> Iterator[Example]:
    for block in YAML(typ="safe").load(path.read_text("utf-8"))["nlu"]:
        for line in block["examples"].splitlines():
            if line.startswith("- "):
                yield Example(path.stem, line[2:].strip(), block["intent"])


def strength() -> Strength:
    """The numbers that config.yml sets."""
    step = YAML(typ="safe").load((NLU / "config.yml").read_text("utf-8"))["pipeline"][0]
    return Strength(**{name: float(value) for name, value in step.items() if name != "name"})


def answer_unread(examples: list[Example], writer: str) -> list[dict[str, Any]]:
    """Learn from all writers but one, and answer for that one."""
    read = [example for example in examples if example.writer != writer]
    unread = [example for example in examples if example.writer == writer]
    model = LinearModel(strength()).fit([example.text for example in read], [example.label for example in read])
    answers = [model.answer(example.text) for example in unread]
    return [
        {"writer": writer, "text": example.text, "label": example.label, "kinds": a.kinds, "missions": a.missions}
        for example, a in zip(unread, answers, strict=True)
    ]


def main() -> None:
    """Leave each writer out in turn, two at a time."""
    examples = read_examples(NLU / "data")
    writers = sorted({example.writer for example in examples})
    with ProcessPoolExecutor(2) as pool:
        for answers in pool.map(answer_unread, [examples] * len(writers), writers):
            for line in answers:
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
