"""A table that a French spreadsheet opens in columns, and in which nobody's words become a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from bot.spreadsheet import spreadsheet


def _table(*values: object) -> list[list[str]]:
    """Rows of one column as a spreadsheet reads them."""
    rows: list[dict[str, object]] = [{"structure": value} for value in values]
    raw = spreadsheet(["structure"], rows)
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_columns_accents_and_semicolons_come_back() -> None:
    rows: list[dict[str, object]] = [
        {"a": "Épicerie ; « Le Panier »", "b": None, "c": ["aide", "lien"]},
        {"a": 'dit "L\'Ami"', "b": 5, "c": []},
    ]
    raw = spreadsheet(["a", "b", "c"], rows)
    assert raw.splitlines()[0] == b"\xef\xbb\xbfa;b;c"
    read = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert read == [["a", "b", "c"], ["Épicerie ; « Le Panier »", "", "aide lien"], ['dit "L\'Ami"', "5", ""]]


@pytest.mark.parametrize(
    "hostile",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1",
        '＝HYPERLINK("http://x","Épicerie")', "＋1", "－1", "＠x", "﹦1", "﹢1", "﹣1", "﹫x", "⁼1", "₌1", "⁺1", "₊1",
        "⁻1", "₋1", "−1",
        " =1", "\u00a0=1", "\u200b=1", "\ufeff=1", "\u202e=1", "\u2003＝1", "\x1b=1", "\u0301=1",
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(hostile: str) -> None:
    [_head, [cell]] = _table(hostile)
    assert cell == f"'{hostile}"


@pytest.mark.parametrize(
    "plain", ["", "D-12", "Les Amis", "1 + 1 = 2", "'déjà", "(=)", "ﬁn", "½", "№ 5", datetime(2026, 11, 22, tzinfo=UTC)]
)
def test_other_cells_are_as_they_are(plain: object) -> None:
    [_head, *cells] = _table(plain)
    assert cells == ([[str(plain)]] if plain else [[""]]) or cells == [[]]
