"""Short answers to each question of the form, written by people who had not read the code, and what they should become.

One file a question, one answer a line: ``draft`` (offer, request or structure), ``text``, ``expected``, and ``guess``,
what the model thought of it when it was recorded (``python -m tests.conversations.answers`` asks it again).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Written:
    """One answer: its ``expected`` outcome, with a value, a kind or a field where that matters."""

    question: str
    draft: str
    text: str
    expected: dict[str, Any]
    guess: dict[str, Any]


def questions() -> list[str]:
    """The questions that have a table, and the three screens of yes and no."""
    return sorted(path.stem for path in HERE.glob("*.jsonl"))


def answers(question: str) -> list[Written]:
    """Every answer written to one question."""
    lines = (HERE / f"{question}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Written(question, **json.loads(line)) for line in lines]
