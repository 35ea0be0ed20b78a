"""The messages that the encoder learns from: those of ``nlu/data`` by writer, those of ``nlu/data/real`` by page.

A line of ``real/*.jsonl`` is ``{"text", "kind", "missions", "urgent", "page"}``: a text that comes from a public page.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from nlu.examples import FOLDER, read_examples
from nlu.labels import join

REAL = FOLDER / "real"

ONE_IN = 12
"""One group of messages in so many is kept from training: it tells how to average the encoder and the linear model."""


@dataclass(frozen=True, slots=True)
class Message:
    """One labelled message (``offre+lien_social``)."""

    text: str
    label: str
    writer: str
    """The name of its file."""
    group: str
    """What it is learnt or left out with: its writer, or the page it comes from."""
    urgent: bool | None = None
    """``None`` where nobody said."""


def read_messages(folder: Path = FOLDER, real: Path = REAL) -> list[Message]:
    """Every message, group by group."""
    written = [
        Message(example.text, example.label, example.writer, example.writer) for example in read_examples(folder)
    ]
    found = [message for path in sorted(real.glob("*.jsonl")) for message in read_lines(path)]
    return written + sorted(found, key=lambda message: message.group)


def read_lines(path: Path) -> Iterator[Message]:
    """The messages of one file of real texts; without a page, the file is the group."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            read = json.loads(line)
            label = join(read["kind"], read["missions"])
            yield Message(read["text"], label, path.stem, read.get("page", path.stem), read.get("urgent"))


def for_training(messages: Iterable[Message]) -> list[Message]:
    """The messages of the groups that are learnt."""
    return [message for message in messages if not _is_for_tuning(message.group)]


def for_tuning(messages: Iterable[Message]) -> list[Message]:
    """The messages of the groups that are kept from training."""
    return [message for message in messages if _is_for_tuning(message.group)]


def _is_for_tuning(group: str) -> bool:
    """By the name of the group, so that others coming or leaving change nothing for it."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % ONE_IN == 0


def by_group(messages: Iterable[Message]) -> dict[str, list[Message]]:
    """The messages of each group, which stand side by side."""
    return {name: list(held) for name, held in groupby(messages, key=lambda message: message.group)}
