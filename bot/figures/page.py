"""The figures as one page for the mayor (A4): sentences first, then the weeks, then two tables."""

from __future__ import annotations

import io
from datetime import date
from textwrap import fill

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Canvas

from actions.figures import KINDS, Figures
from bot.figures import bars, words
from bot.figures.sentences import sentences
from bot.texts import label

A4 = (8.27, 11.69)
"""Inches; all that follows is in shares of the page, from its left and its bottom."""

LEFT, RIGHT = 0.08, 0.92
COLUMNS = (0.47, 0.6, 0.77, RIGHT)
"""Where the numbers of each kind end in a table."""

LINE = 0.0195
"""From a line of a table to the next."""

ROWS_MAX = 6
"""Lines of a table; the CSV has them all."""

SENTENCE = 90
"""Characters of a line of sentences."""


def draw(figures: Figures, today: date) -> bytes:
    """The page, as PDF."""
    canvas = Canvas(figsize=A4, facecolor="white")
    FigureCanvasAgg(canvas)
    place = words.territory(figures)
    _write(canvas, LEFT, 0.945, label("figures.page.subtitle"), 12, color=bars.PALE)
    _write(canvas, LEFT, 0.925, fill(place, 46), 22 if len(place) <= 46 else 14, weight="bold")
    _write(canvas, LEFT, 0.882, words.days(figures.period), 12, color=bars.PALE)
    said = "\n".join(fill(f"• {sentence}", SENTENCE, subsequent_indent="   ") for sentence in sentences(figures))
    _write(canvas, LEFT, 0.848, said, 11, linespacing=1.55)
    _weeks(canvas, figures, 0.615)
    counts = figures.counts.values()
    missions = {words.mission(one): [each.by_mission[one] for each in counts] for one in figures.missions}
    communes = {words.commune(one): [each.by_commune[one] for each in counts] for one in figures.communes}
    _table(canvas, 0.375, label("figures.by_mission"), missions)
    _table(canvas, 0.215, label("figures.by_commune"), communes)
    footer = words.text("figures.page.footer", day=words.day(today))
    _write(canvas, LEFT, 0.06, f"{label('figures.note')}\n{footer}", 8, color=bars.PALE, linespacing=1.4)
    written = io.BytesIO()
    canvas.savefig(written, format="pdf", metadata={"Title": f"{label('figures.page.subtitle')}, {place}"})
    return written.getvalue()


def _write(canvas: Canvas, x: float, y: float, text: str, size: float, **how: object) -> None:
    canvas.text(x, y, text, **{"fontsize": size, "color": bars.INK, "va": "top", **how})  # type: ignore[arg-type]


def _weeks(canvas: Canvas, figures: Figures, top: float) -> None:
    """The four kinds, two beside two, by week."""
    _write(canvas, LEFT, top, label("figures.page.weeks"), 13, weight="bold")
    wide = (RIGHT - LEFT) / 2
    for place, kind in enumerate(KINDS):
        left, high = LEFT + wide * (place % 2), top - 0.03 - 0.1 * (place // 2)
        _write(canvas, left, high, label(f"figures.kind.{kind}"), 10, weight="bold", color=bars.COLOURS[kind])
        bars.by_week(canvas.add_axes((left, high - 0.073, wide - 0.03, 0.056)), figures, kind, 8)


def _table(canvas: Canvas, top: float, title: str, rows: dict[str, list[int]]) -> None:
    """A name and four numbers a line, those with most first."""
    _write(canvas, LEFT, top, title, 13, weight="bold")
    for kind, right in zip(KINDS, COLUMNS, strict=True):
        head = {"color": bars.COLOURS[kind], "weight": "bold", "ha": "right"}
        _write(canvas, right, top - 0.003, label(f"figures.kind.{kind}"), 9, **head)
    for place, (name, numbers) in enumerate(list(rows.items())[:ROWS_MAX], start=1):
        high = top - 0.006 - place * LINE
        _write(canvas, LEFT, high, name[:1].upper() + name[1:], 10)
        for number, right in zip(numbers, COLUMNS, strict=True):
            _write(canvas, right, high, words.number(number), 10, ha="right")
