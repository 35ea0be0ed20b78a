"""The ways in which figures leave the service."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from threading import Lock

from actions.figures import Figures
from bot.figures import table


class Format(StrEnum):
    """A picture, a page for the mayor, a table for a spreadsheet, everything for a program."""

    png = "png"
    pdf = "pdf"
    csv = "csv"
    json = "json"


_ONE_AT_A_TIME = Lock()
"""matplotlib is not made for several threads."""


def write(figures: Figures, form: Format, today: date) -> bytes:
    """The figures in one of these formats. matplotlib takes half a second to load: only who draws waits for it."""
    if form is Format.csv:
        return table.as_csv(figures)
    if form is Format.json:
        return table.as_json(figures)
    with _ONE_AT_A_TIME:
        from bot.figures import page, picture

        return picture.draw(figures) if form is Format.png else page.draw(figures, today)
