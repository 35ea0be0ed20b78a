"""The figures as one picture that is read on a telephone: upright, few words, large type."""

from __future__ import annotations

import io
from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Canvas

from actions.figures import KINDS, Figures
from bot.figures import bars, words
from bot.texts import label

WIDTH = 6.0
"""Inches; with ``DPI`` the picture is as wide as a telephone shows pictures."""

DPI = 180
MARGIN = 0.3
WEEKLY, NAME = 1.02, 0.53
"""The height of the weeks of one kind, and of the bars of one name: all of it is at most twice as high as wide, or
Telegram makes it small."""

MISSIONS_MAX, COMMUNES_MAX = 5, 3
"""Missions and communes with a bar of their own; the table has them all."""

ASKED = KINDS[:2]
"""What the bars by mission and by commune show: what is asked, beside what is offered."""


class _Sheet:
    """A sheet filled from the top; every measure is in inches."""

    def __init__(self, height: float) -> None:
        self.canvas = Canvas(figsize=(WIDTH, height), dpi=DPI, facecolor="white")
        FigureCanvasAgg(self.canvas)
        self._height = height
        self.at = MARGIN

    def write(self, text: str, size: float, *, colour: str = bars.INK, bold: bool = False, x: float = MARGIN) -> None:
        """A line, or several, below what is there."""
        where = (x / WIDTH, 1 - self.at / self._height)
        weight = "bold" if bold else "normal"
        self.canvas.text(*where, text, fontsize=size, color=colour, weight=weight, va="top", linespacing=1.25)
        self.at += (text.count("\n") + 1) * size * 1.3 / 72

    def axes(self, left: float, height: float) -> Axes:
        """Room for bars, from ``left`` to the right margin."""
        bottom = 1 - (self.at + height) / self._height
        right = (WIDTH - left - MARGIN) / WIDTH
        return self.canvas.add_axes((left / WIDTH, bottom, right, height / self._height))


def draw(figures: Figures) -> bytes:
    """The picture, as PNG."""
    missions, communes = figures.missions[:MISSIONS_MAX], figures.communes[:COMMUNES_MAX]
    if len(figures.communes) < 2:
        communes = []
    sheet = _Sheet(2.45 + len(KINDS) * WEEKLY + sum(0.5 + NAME * len(names) for names in (missions, communes) if names))
    _head(sheet, figures)
    for kind in KINDS:
        _weekly(sheet, figures, kind)
    if missions:
        by_mission = {kind: [figures.counts[kind].by_mission[one] for one in missions] for kind in ASKED}
        _named(sheet, label("figures.by_mission"), [words.mission(one) for one in missions], by_mission)
    if communes:
        by_commune = {kind: [figures.counts[kind].by_commune[one] for one in communes] for kind in ASKED}
        _named(sheet, label("figures.by_commune"), [words.commune(one) for one in communes], by_commune)
    _foot(sheet, figures)
    written = io.BytesIO()
    sheet.canvas.savefig(written, format="png")
    return written.getvalue()


def _head(sheet: _Sheet, figures: Figures) -> None:
    sheet.write(label("figures.title"), 11, colour=bars.PALE, bold=True)
    sheet.write(fill(words.territory(figures), 26), 21, bold=True)
    sheet.write(words.days(figures.period), 12, colour=bars.PALE)
    sheet.at += 0.12


def _weekly(sheet: _Sheet, figures: Figures, kind: str) -> None:
    """One kind: its name, its number, and its weeks beside it."""
    top = sheet.at
    bars.by_week(sheet.axes(2.1, 0.74), figures, kind, 9)
    sheet.write(words.total(figures.counts[kind].total), 30, colour=bars.COLOURS[kind], bold=True)
    sheet.write(label(f"figures.kind.{kind}"), 12)
    sheet.at = top + WEEKLY


def _named(sheet: _Sheet, title: str, names: list[str], numbers: dict[str, list[int]]) -> None:
    top = sheet.at
    for place, kind in enumerate(numbers):
        sheet.write(label(f"figures.kind.{kind}"), 11, colour=bars.COLOURS[kind], bold=True, x=3.6 + 1.25 * place)
        sheet.at = top
    sheet.write(title, 14, bold=True)
    height = NAME * len(names)
    bars.by_name(sheet.axes(MARGIN, height), [name[:1].upper() + name[1:] for name in names], numbers, 10)
    sheet.at += height + 0.12


def _foot(sheet: _Sheet, figures: Figures) -> None:
    """How long people waited, and who was never called."""
    for key, told in (
        ("figures.first_answer", words.half(figures.hours_to_decision)),
        ("figures.first_agreement", words.half(figures.hours_to_agreement)),
        ("figures.waiting_offers", words.number(figures.never_proposed)),
    ):
        top = sheet.at
        sheet.write(label(key), 11)
        sheet.at = top
        sheet.write(told, 11, bold=True, x=2.75)
        sheet.at += 0.03
    sheet.at += 0.06
    sheet.write(fill(label("figures.note"), 72), 8.5, colour=bars.PALE)
