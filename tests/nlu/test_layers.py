"""Packages of ``nlu`` import one way: what all share at the bottom, what measures at the top, and no circle."""

from __future__ import annotations

from tests.source import Arrows, arrows, circles

LAYERS = ("french", "gazetteer", "readers", "facts", "understand", "evaluation", "cli")
"""From the bottom to the top; none imports another that stands after it."""


def _graph() -> Arrows:
    """Who imports whom in ``nlu``, without that first word."""
    found = {node.removeprefix("nlu."): aimed for node, aimed in arrows().items() if node.startswith("nlu.")}
    return {node: {one.removeprefix("nlu.") for one in aimed} for node, aimed in found.items()}


def test_no_circle() -> None:
    graph = _graph()
    assert "gazetteer" in graph["readers.commune"], "the reader of imports sees them"
    assert circles(graph) == set()


def test_arrows_go_down() -> None:
    ranks = {layer: at for at, layer in enumerate(LAYERS)}
    up = [
        (here, there)
        for here, imported in _graph().items()
        for there in imported
        if ranks.get(there.split(".")[0], -1) > ranks.get(here.split(".")[0], len(LAYERS))
    ]
    assert up == []


def test_nothing_that_runs_imports_the_scripts_that_write_tables() -> None:
    assert [node for node, imported in _graph().items() if "build" in imported] == []
