"""Two pictures of how messages are read: which kinds are taken for which, and how far confidences can be believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

from nlu.evaluation.outcomes import Outcome
from nlu.evaluation.scores import reliability
from nlu.labels import KINDS, MISSIONS, join, kind_of, missions_of

SINGLE = (*(join(kind, [mission]) for kind in ("offre", "demande") for mission in MISSIONS), *KINDS[2:])
SEVERAL = ("offre+…", "demande+…")
CLASSES = (*SINGLE[:12], *SEVERAL, *SINGLE[12:])


def draw_confusion(outcomes: Sequence[Outcome], path: Path) -> None:
    """A matrix: one row per label, one column per reading, each row in percent of its messages."""
    counts = Counter((_class(outcome.label), _class(outcome.reading)) for outcome in outcomes)
    matrix = np.array([[counts[label, reading] for reading in CLASSES] for label in CLASSES], dtype=float)
    shares = 100 * matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(13, 12), layout="constrained")
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=100)
    names = [" · ".join([kind_of(name), *missions_of(name)]).replace("_", " ") for name in CLASSES]
    axes.set_xticks(range(len(CLASSES)), names, rotation=90)
    axes.set_yticks(range(len(CLASSES)), names)
    for (row, column), share in np.ndenumerate(shares):
        if share >= 1:
            axes.text(column, row, f"{share:.0f}", ha="center", va="center", color="white" if share > 50 else "black")
    axes.set_xlabel("lu comme")
    axes.set_ylabel("dit")
    axes.set_title(f"Sur 100 messages de chaque sorte ({len(outcomes)} messages d'auteurs jamais lus)")
    figure.savefig(path, dpi=80)
    plt.close(figure)


def draw_reliability(outcomes: Sequence[Outcome], path: Path) -> None:
    """A diagram: share rightly read against confidence, the size of a point being its number of messages."""
    bins = reliability(outcomes)
    figure, axes = plt.subplots(figsize=(7, 7), layout="constrained")
    axes.plot([0, 1], [0, 1], color="grey", linestyle="--", label="confiance exacte")
    axes.plot([one.confidence for one in bins], [one.right for one in bins], color="tab:blue")
    sizes = [3000 * one.messages / len(outcomes) for one in bins]
    axes.scatter([one.confidence for one in bins], [one.right for one in bins], s=sizes, alpha=0.5)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confiance", ylabel="part bien lue")
    axes.set_title("Quand le modèle se dit sûr, l'est-il ?")
    axes.legend(loc="upper left")
    figure.savefig(path, dpi=80)
    plt.close(figure)


def _class(label: str) -> str:
    """The row of a label; every set of several missions shares one."""
    return f"{kind_of(label)}+…" if len(missions_of(label)) > 1 else label
