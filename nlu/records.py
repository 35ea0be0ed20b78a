"""Log records that hold no word of anybody, whichever library writes them and however.

A record keeps who writes (the name of the logger), how grave it is, and the message as it stands in the source code of
the library. What fills the message, and what an exception says, may be somebody's words, name, number or a token: they
are left out before any handler sees the record.
"""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from types import CodeType, FrameType, TracebackType
from typing import Any

FRAMES = 6
"""How many places of a traceback are shown, the innermost ones."""

ExcInfo = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]


class DiscreetRecord(logging.LogRecord):
    """A record without arguments: its message is a literal of the source code, or the place that made it."""

    def __init__(
        self,
        name: str,
        level: int,
        pathname: str,
        lineno: int,
        msg: object,
        args: Any = None,
        exc_info: Any = None,
        func: str | None = None,
        sinfo: str | None = None,
        **_others: Any,
    ) -> None:
        said = msg if isinstance(msg, str) and _is_literal(msg, pathname, lineno) else ""
        place = f"({Path(pathname).name}:{lineno})"
        super().__init__(name, level, pathname, lineno, f"{said} {place}".strip(), None, None, func)
        if isinstance(exc_info, tuple) and exc_info[0] is not None:
            self.exc_text = where(exc_info)


class DiscreetFormatter(logging.Formatter):
    """One line a record; of one that was not made here, its name and level alone."""

    def format(self, record: logging.LogRecord) -> str:
        told = f"{record.levelname} {record.name}"
        if not isinstance(record, DiscreetRecord):
            return told
        return " ".join(part for part in (told, str(record.msg), record.exc_text) if part)


def install() -> None:
    """From now on every record of this process is discreet, and a failure to write one is silent."""
    logging.setLogRecordFactory(DiscreetRecord)
    logging.raiseExceptions = False  # else « --- Logging error --- » with every argument


def where(exc_info: ExcInfo) -> str:
    """Where an exception came from, without its message: messages may quote what people wrote."""
    kind, error, frames = exc_info
    causes = [] if kind is None else [kind.__name__]
    while error is not None and (error := error.__cause__ or error.__context__) is not None and len(causes) < FRAMES:
        causes.append(type(error).__name__)
    places = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(frames)][-FRAMES:]
    return f"{' from '.join(causes)} at {' > '.join(places)}"


def _is_literal(message: str, pathname: str, lineno: int) -> bool:
    """Whether a message stands word for word in the code that logs it: then nobody has written it but a programmer."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and (frame.f_code.co_filename != pathname or frame.f_lineno != lineno):
        frame = frame.f_back
    return frame is not None and _holds(frame.f_code, message)


def _holds(code: CodeType, message: str) -> bool:
    return any(constant == message for constant in code.co_consts if isinstance(constant, str))
