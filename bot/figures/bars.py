"""The drawing that the picture and the page share: bars by week, bars by name; colours that everybody tells apart."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes

from actions.figures import KINDS, SMALL, Figures, told
from bot.figures import words

COLOURS = dict(zip(KINDS, ("#0072B2", "#D55E00", "#009E73", "#CC79A7"), strict=True))
"""Of Okabe and Ito: people who see colours otherwise tell them apart, and each has a place of its own besides."""

INK, PALE = "#222222", "#6b6b6b"
STUB = SMALL / 2
"""How long the bar of a number too small to be told is: it says that there is something, not how much."""

WEEKS_DATED = 5
"""Weeks whose day is written below the bars, at most."""

WEEKS_NUMBERED = 10
"""With more weeks than these, the numbers above the bars would touch."""


def by_week(axes: Axes, figures: Figures, kind: str, size: float) -> None:
    """Bars of one kind, a week each."""
    weeks, counts = figures.weeks, figures.counts[kind].by_week
    for place, week in enumerate(weeks):
        axes.bar(place, _length(counts[week]), 0.78, **_look(counts[week], kind))
        if counts[week] >= SMALL and len(weeks) <= WEEKS_NUMBERED:
            _write(axes, words.number(counts[week]), (place, counts[week]), (0, 2), size, ha="center")
    step = max(1, -(-len(weeks) // WEEKS_DATED))
    dates = [f"{week.day}/{week.month:02}" for week in weeks[::step]]
    axes.set_xticks(range(0, len(weeks), step), dates, fontsize=size, color=PALE)
    axes.set_xlim(-0.6, max(len(weeks), 4) - 0.4)
    axes.set_ylim(0, 1.3 * max(2 * SMALL, *counts.values()) if counts else 1)
    axes.set_yticks([])
    _bare(axes, "bottom")


def by_name(axes: Axes, names: list[str], numbers: dict[str, list[int]], size: float) -> None:
    """Under each name a bar of each kind, its number at its end; ``numbers`` are in the order of the names."""
    most = max(SMALL, *[count for counts in numbers.values() for count in counts])
    step = len(numbers) + 1.4
    for place, name in enumerate(names):
        axes.text(0, place * step - 0.1, name, fontsize=size, color=INK, va="center")
        for row, kind in enumerate(numbers, start=1):
            count = numbers[kind][place]
            axes.barh(place * step + row, _length(count), 0.86, **_look(count, kind))
            _write(axes, words.number(count), (_length(count), place * step + row), (4, 0), size, va="center")
    axes.set_xlim(0, 1.3 * most)
    axes.set_ylim(len(names) * step - 0.8, -0.6)
    axes.set_xticks([])
    axes.set_yticks([])
    _bare(axes, "")


def _length(count: int) -> float:
    return STUB if told(count) is None else count


def _look(count: int, kind: str) -> dict[str, Any]:
    hidden = {"facecolor": "white", "edgecolor": COLOURS[kind], "hatch": "/////", "linewidth": 0.8}
    return hidden if told(count) is None else {"color": COLOURS[kind]}


def _write(
    axes: Axes, text: str, at: tuple[float, float], offset: tuple[int, int], size: float, **aligned: Any
) -> None:
    axes.annotate(text, at, offset, textcoords="offset points", fontsize=size, color=INK, **aligned)


def _bare(axes: Axes, kept: str) -> None:
    for side, spine in axes.spines.items():
        spine.set_visible(side == kept)
        spine.set_color(PALE)
    axes.tick_params(length=0)
    axes.set_facecolor("none")
