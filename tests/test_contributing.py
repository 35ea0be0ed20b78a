"""The diffs of CONTRIBUTING.md are real: each applies to this code, touches no more files than it says, and loads."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source import ROOT

FILES_MAX = 4
"""Files that the largest of them, a field, may touch; a screen or a verb touches two."""

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DIFFS = re.findall(r"^```diff\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def _apply(diff: str, folder: Path) -> list[str]:
    """Change the files below ``folder`` as a unified diff says; returns which."""
    changed = re.split(r"^--- .*\n\+\+\+ b/(.*)\n", diff, flags=re.MULTILINE)[1:]
    names, bodies = changed[::2], changed[1::2]
    for name, body in zip(names, bodies, strict=True):
        path = folder / name
        for hunk in re.split(r"^@@.*\n", body, flags=re.MULTILINE)[1:]:
            lines = [line if line.strip() else " \n" for line in hunk.splitlines(keepends=True)]
            before = "".join(line[1:] for line in lines if line[0] != "+")
            after = "".join(line[1:] for line in lines if line[0] != "-")
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            assert (before in text) if before else not text, f"{name} is not as this part of the page says:\n{hunk}"
            path.write_text(text.replace(before, after, 1) if before else after, encoding="utf-8")
    return names


@pytest.mark.parametrize("diff", DIFFS, ids=[re.findall(r"b/(\S+)", diff)[0] for diff in DIFFS])
def test_a_diff_applies_and_loads(diff: str, tmp_path: Path) -> None:
    for package in ("actions", "bot", "nlu", "storage"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "data"))
    files = _apply(diff, tmp_path)
    assert 1 <= len(files) <= (2 if all(name.startswith("bot/") for name in files) else FILES_MAX)
    loaded = subprocess.run(
        [sys.executable, "-c", "import bot.app; from bot.desk.acts import ACTS; print(bot.app.__file__, *ACTS)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert loaded.returncode == 0, loaded.stderr
    path, *verbs = loaded.stdout.split()
    assert path.startswith(str(tmp_path))
    for name in files:
        if name.startswith("bot/desk/acts/"):
            [verb] = re.findall(r'Act\("(\w+)"', (tmp_path / name).read_text())
            assert verb in verbs


def test_a_verb_is_shown() -> None:
    assert any("bot/desk/acts/" in diff for diff in DIFFS)
