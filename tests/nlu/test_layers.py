"""Packages of ``nlu`` import one way: what all share at the bottom, what measures at the top, and no circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

NLU = Path(__file__).resolve().parents[2] / "nlu"
LAYERS = ("french", "gazetteer", "readers", "facts", "understand", "evaluation", "cli")
"""From the bottom to the top; none imports another that stands after it."""


def _modules(path: Path) -> Iterator[str]:
    """The modules that a file imports from ``nlu``, by their full names."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _node(module: str) -> str:
    """The package that holds a module of ``nlu``, or the module itself when it lies directly in ``nlu``."""
    parts = module.split(".")[1:]
    while parts and not NLU.joinpath(*parts).is_dir() and len(parts) > 1:
        parts.pop()
    return ".".join(parts)


def _graph() -> dict[str, set[str]]:
    graph: dict[str, set[str]] = {}
    for path in NLU.rglob("*.py"):
        here = _node(".".join(path.relative_to(NLU.parent).with_suffix("").parts).removesuffix(".__init__"))
        imported = {_node(module) for module in _modules(path) if module.startswith("nlu.")}
        graph.setdefault(here, set()).update(imported - {here})
    return graph


def test_no_circle() -> None:
    graph = _graph()
    assert "gazetteer" in graph["readers.commune"], "the reader of imports sees them"
    TopologicalSorter(graph).prepare()  # raises for a circle


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
