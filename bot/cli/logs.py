"""Logs: one line an event; no message text, no name, no number, no token, whoever writes the line.

This is the one place that decides what leaves the program by its logs: ours (structlog) say codes and counts, those of
libraries say what their source code says (``nlu.records``), and an error nobody caught says where it came from.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import EventDict

from nlu import records

CODES = ("channel", "error", "key", "task")
"""What our own lines may say in letters: the name of a channel, of a kind of error or a task, the key of a due act."""

_CODE = re.compile(r"[A-Za-z]\w{0,39}(:\d{1,18})?", re.ASCII)


def configure(level: str) -> None:
    """Send lines to standard error from ``level`` up; libraries speak from WARNING up, or all of them at DEBUG."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    records.install()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(records.DiscreetFormatter())
    libraries = number if number <= logging.DEBUG else max(number, logging.WARNING)
    logging.basicConfig(level=libraries, handlers=[handler], force=True)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _codes_and_counts,
            structlog.processors.ExceptionRenderer(records.where),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


def _codes_and_counts(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Keep numbers, and codes where codes are expected; of anything else, that there was something."""
    ours = ("event", "level", "timestamp", "exc_info")
    return {key: value if key in ours or _is_told(key, value) else "…" for key, value in event.items()}


def _is_told(key: str, value: object) -> bool:
    if isinstance(value, str):
        return key in CODES and _CODE.fullmatch(value) is not None
    return value is None or isinstance(value, (bool, int, float))


def guard() -> None:
    """Have what nobody caught told as a log is: errors of the program, of its threads, of finalizers, and warnings."""
    sys.excepthook = _uncaught
    threading.excepthook = lambda failure: _uncaught(failure.exc_type, failure.exc_value, failure.exc_traceback)
    sys.unraisablehook = lambda failure: _uncaught(failure.exc_type, failure.exc_value, failure.exc_traceback)
    warnings.showwarning = _warned


def _uncaught(kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /) -> None:
    """An error that ends something: its kind and places."""
    print(records.where((kind, error, trace)), file=sys.stderr)


def _warned(*told: Any, **_more: Any) -> None:
    """A warning of a library (its message, category, file, line…): its kind and place."""
    print(f"{told[1].__name__} ({Path(told[2]).name}:{told[3]})", file=sys.stderr)
