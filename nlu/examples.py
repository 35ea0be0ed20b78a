"""The messages of ``nlu/data``: one file per kind of writer, each message with its label.

Read by the service and by the environment of Rasa alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent / "data"


@dataclass(frozen=True, slots=True)
class Example:
    """One message with its label (``offre+lien_social``); the writer is the name of its file."""

    writer: str
    text: str
    label: str


def read_examples(folder: Path = FOLDER) -> list[Example]:
    """Read every file of examples; the format is Rasa's own."""
    return [example for path in sorted(folder.glob("*.yml")) for example in read_file(path)]


def read_file(path: Path) -> Iterator[Example]:
    """Read one file, in its order."""
    for block in yaml.load(path.read_bytes(), Loader=_Loader)["nlu"]:
        for line in block["examples"].splitlines():
            if line.startswith("- "):
                yield Example(path.stem, line[2:].strip(), block["intent"])


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader written in C is ten times faster, where PyYAML was built with it."""
