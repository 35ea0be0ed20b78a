"""How a table is written, and where the packages that read tables are."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

NLU = Path(__file__).resolve().parent.parent


def write(path: Path, lines: Iterable[str]) -> int:
    """Write one compressed file without the date of the run; return its size in bytes."""
    data = gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)
    path.write_bytes(data)
    return len(data)
