"""The messages of ``nlu/data``, each with its label: those written for the project, and those that come from life.

Written ones are in Rasa's own format, one file per kind of writer. Real ones are in ``real/*.jsonl``, one
``{"text", "kind", "missions", "urgent", "page"}`` a line. Read by the service and by the environment of Rasa alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from nlu.labels import join

FOLDER = Path(__file__).resolve().parent / "data"

_OPENED, _CLOSED = re.compile(r"[\[{]"), re.compile(r"[\]}]")


@dataclass(frozen=True, slots=True)
class Example:
    """One message with its label (``offre+lien_social``); the writer is the name of its file."""

    writer: str
    text: str
    label: str
    page: str | None = None
    """Where a real text comes from."""
    urgent: bool | None = None
    """``None`` where nobody said."""

    @property
    def group(self) -> str:
        """What it is learnt or left out with: its page, or its writer."""
        return self.page or self.writer


def paths(folder: Path = FOLDER) -> list[Path]:
    """The files of messages."""
    return [*sorted(folder.glob("*.yml")), *sorted((folder / "real").glob("*.jsonl"))]


def read_examples(folder: Path = FOLDER) -> list[Example]:
    """Read every file of messages."""
    return [example for path in paths(folder) for example in read_file(path)]


def read_file(path: Path) -> Iterator[Example]:
    """Read one file, in its order."""
    return _read_lines(path) if path.suffix == ".jsonl" else _read_yaml(path)


def as_yaml(examples: Iterable[Example]) -> str:
    """Messages in Rasa's format."""
    by_label: dict[str, list[str]] = {}
    for example in examples:
        by_label.setdefault(example.label, []).append(f"- {example.text}\n")
    blocks = [{"intent": label, "examples": "".join(held)} for label, held in by_label.items()]
    return yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True, width=10_000)


def _read_yaml(path: Path) -> Iterator[Example]:
    for block in yaml.load(path.read_bytes(), Loader=_Loader)["nlu"]:
        for line in block["examples"].splitlines():
            if line.startswith("- "):
                yield Example(path.stem, line[2:].strip(), block["intent"])


def _read_lines(path: Path) -> Iterator[Example]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            read = json.loads(line)
            label = join(read["kind"], read["missions"])
            yield Example(path.stem, _plain(read["text"]), label, read["page"], read["urgent"])


def _plain(text: str) -> str:
    """A text on one line, without what Rasa's format would take for markup."""
    return " ".join(_CLOSED.sub(")", _OPENED.sub("(", text)).split()).lstrip("/ ")


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader written in C is ten times faster, where PyYAML was built with it."""
