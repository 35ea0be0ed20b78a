"""Logs: one line an event, no message text, no name, no number."""

from __future__ import annotations

import logging
import sys
import traceback

import structlog
from structlog.typing import ExcInfo


def configure(level: str) -> None:
    """Send structured lines to standard error from ``level`` up; libraries are quieter, since they log addresses."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    for chatty in ("httpx", "telegram", "aiohttp", "sqlalchemy", "alembic"):
        logging.getLogger(chatty).setLevel(max(number, logging.WARNING))
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(_frames_only),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


def _frames_only(exc_info: ExcInfo) -> str:
    """Where an exception came from, without its message: messages may quote what people wrote."""
    kind, _value, frames = exc_info
    places = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(frames)][-6:]
    return f"{kind.__name__} at {' > '.join(places)}"
