"""What was reached stays reached: a small trial, and the readers, against the figures of the last kept measure."""

from __future__ import annotations

import json
from typing import Any

import pytest

from nlu.evaluation.annotated import read_annotated, score_readers
from nlu.evaluation.run import KEPT, SUBSET, read_subset
from nlu.evaluation.unread import writers

DROP = 0.01
"""Loss of more than a point fails: measure again (``coupdemain nlu test --keep``) only when it is worth it."""


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    figures: dict[str, Any] = json.loads((KEPT / "understanding.json").read_text())
    return figures


@pytest.mark.timeout(300)
def test_the_small_trial_has_not_dropped(kept: dict[str, Any]) -> None:
    found = read_subset()
    for name in ("both", "direction", "missions", "second", "all_right", "other_f1"):
        assert found[name] >= kept["subset"][name] - DROP, name
    for name in ("silent_errors", "asked", "calibration_error"):
        assert found[name] <= kept["subset"][name] + DROP, name


def test_the_small_trial_reads_nothing_of_those_it_asks() -> None:
    assert not set(SUBSET.read) & set(SUBSET.unread)
    assert {*SUBSET.read, *SUBSET.unread} <= set(writers())


def test_the_readers_have_not_dropped(kept: dict[str, Any]) -> None:
    messages = read_annotated()
    assert len(messages) >= 600
    for name, score in score_readers(messages).items():
        assert score.exact >= kept["readers"][name]["exact"] - DROP, name
        assert score.recall >= kept["readers"][name]["recall"] - DROP, name
