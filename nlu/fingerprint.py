"""What a trained model depends on, in one short text: when it changes, the model must be trained anew."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

from nlu.examples import paths
from nlu.settings import HOME

SOURCES = HOME / "nlu"
STEPS = ("nlu.model.classifier",)
"""The steps of ``config.yml`` that Rasa trains; the encoder has a fingerprint of its own."""

LESSONS = HOME / "data" / "lessons.yml"
"""Messages that coordinators corrected, exported by ``coupdemain lessons export``; learnt too when they are there."""


def messages() -> list[Path]:
    """The files of messages that the training reads."""
    return [*paths(), *([LESSONS] if LESSONS.exists() else [])]


def sources() -> list[Path]:
    """Every file that the training reads: settings, versions of libraries, code, messages."""
    settings = [SOURCES / name for name in ("config.yml", "domain.yml", "requirements.txt")]
    return [*settings, *sorted(code()), *messages()]


def code() -> set[Path]:
    """The modules of ours that the steps of the pipeline import, directly or not."""
    found: set[Path] = set()
    waiting = list(STEPS)
    while waiting:
        path = _path(waiting.pop())
        if path is not None and path not in found:
            found.add(path)
            waiting += _imported(path)
    return found


def fingerprint() -> str:
    """A digest of the names and contents of the sources."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.relative_to(HOME).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _path(module: str) -> Path | None:
    """The file of a module; none for a name of something inside a module, nor for a package that holds nothing."""
    path = HOME.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.exists()), None)


def _imported(path: Path) -> Iterator[str]:
    """The names under ``nlu`` that a file imports, whether modules or what they hold."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("nlu."))
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "nlu":
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
