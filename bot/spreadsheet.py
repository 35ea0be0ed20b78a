"""A table that a French spreadsheet opens in columns, and in which nobody's words become a formula.

Excel opens it in columns, accents right, when it begins with a byte order mark and its cells are parted by semicolons.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping

FORMULA = "=+-@\t\r\n\0\u2212"
"""A cell that begins so would be run by a spreadsheet; an apostrophe in front makes it a text (OWASP).

Spreadsheets level what they are given: « ＝ » of full width is « = », spaces and invisible characters before it count
for nothing. So does ``_cell``.
"""


def spreadsheet(columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """The rows as a French Excel opens them in columns."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow(columns := list(columns))
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    return written.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(map(str, value)) if isinstance(value, list) else str(value)
    first = next((character for character in text if character in FORMULA or _is_seen(character)), "")
    return f"'{text}" if first and unicodedata.normalize("NFKC", first)[0] in FORMULA else text


def _is_seen(character: str) -> bool:
    """Whether a spreadsheet counts it at the head of a cell."""
    return unicodedata.category(character) not in ("Zs", "Cf", "Cc", "Mn")
