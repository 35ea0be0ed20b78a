"""What training changed: the upper layers and the heads, in one file of 16-bit numbers."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from nlu.encoder.layers import NAMES, Layer
from nlu.encoder.weights import Floats
from nlu.labels import KINDS, MISSIONS

OUTPUTS: tuple[str, ...] = (*KINDS, *MISSIONS, "urgent")
"""What the numbers of the heads speak of, in their order."""


@dataclass(frozen=True, slots=True)
class Trained:
    """The layers from ``first`` on, and the heads: a matrix (d, outputs) and its bias."""

    first: int
    layers: list[Layer]
    heads: Floats
    heads_bias: Floats
    notes: dict[str, Any] = field(default_factory=dict)
    """Fingerprints, settings, figures: what tells how it was made."""

    def save(self, path: Path) -> None:
        """Write the file, whole or not at all, and beside it the notes, for people and for what needs no weights."""
        arrays = {
            f"{number}.{name}": value.astype(np.float16)
            for number, layer in enumerate(self.layers, self.first)
            for name, value in asdict(layer).items()
        }
        arrays |= {"heads": self.heads.astype(np.float16), "heads_bias": self.heads_bias.astype(np.float16)}
        unfinished = path.with_suffix(".part")
        with unfinished.open("wb") as file:
            np.savez_compressed(file, **arrays)
        unfinished.rename(path)
        notes = {"first": self.first, "outputs": OUTPUTS, **self.notes}
        path.with_suffix(".json").write_text(json.dumps(notes, ensure_ascii=False, indent=1) + "\n")

    @classmethod
    def load(cls, path: Path) -> Trained:
        """Read the file back. Raises ``OSError`` without it, ``ValueError`` when it answers other questions."""
        notes = json.loads(path.with_suffix(".json").read_text("utf-8"))
        if tuple(notes["outputs"]) != OUTPUTS:
            raise ValueError(f"{path.name} was trained for other kinds or missions")
        with np.load(path) as kept:
            arrays = {name: kept[name].astype(np.float32) for name in kept.files}
        numbers = sorted({int(name.split(".")[0]) for name in arrays if "." in name})
        layers = [Layer(**{name: arrays[f"{number}.{name}"] for name in NAMES}) for number in numbers]
        return cls(notes["first"], layers, arrays["heads"], arrays["heads_bias"], notes)
