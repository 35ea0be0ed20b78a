"""The picture of a simulation: how long people waited, and how often each volunteer was called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from bench.simulation.figures import Outcome
from bench.simulation.world import Way

NAMES: Mapping[Way, str] = {"matching": "Coup de main", "first_come": "first come, first served"}
COLOURS: Mapping[Way, str] = {"matching": "#0072B2", "first_come": "#E69F00"}
"""Okabe and Ito: told apart by those who do not see all colours."""

HOURS_SHOWN = 80


def draw_picture(played: Mapping[Way, Outcome], path: Path) -> None:
    """Write it as PNG."""
    figure = Figure(figsize=(9, 8), layout="constrained")
    waits, loads = figure.subplots(2, 1)
    for way, found in played.items():
        hours = np.sort(np.array(found.waits))
        share = 100 * np.arange(1, len(hours) + 1) / found.requests
        waits.step(hours, share, where="post", label=NAMES[way], color=COLOURS[way], linewidth=2)
    waits.set(xlim=(0, HOURS_SHOWN), ylim=(0, 100), xlabel="working hours after validation")
    waits.set(ylabel="requests with an agreement, %", title="Waiting for somebody")
    most = max(max(found.loads) for found in played.values())
    for shift, (way, found) in zip((-0.2, 0.2), played.items(), strict=True):
        counts = np.bincount(np.array(found.loads), minlength=most + 1)
        loads.bar(np.arange(most + 1) + shift, counts, width=0.4, label=NAMES[way], color=COLOURS[way])
    loads.set(xlabel="times proposed something in 74 days", ylabel="volunteers", title="Load of each volunteer")
    for axes in (waits, loads):
        axes.grid(alpha=0.3)
        axes.legend()
    figure.savefig(path, dpi=90)
