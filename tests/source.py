"""The source of the four packages, read without running it: who imports whom, who calls what, where a circle is."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = ("actions", "bot", "nlu", "storage")

Arrows = Mapping[str, set[str]]
"""Each node, and the nodes that it imports."""


def files(folder: str) -> list[Path]:
    """The modules below a folder of the project, in order."""
    return sorted((ROOT / folder).rglob("*.py"))


def imported(source: str, package: str) -> set[str]:
    """The packages a module imports, wherever in it; a relative import is of its own package."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0] if node.level == 0 else package)
    return names


def imports_late(source: str) -> bool:
    """Whether a function imports something: a circle could hide there."""
    return any(
        isinstance(inner, ast.Import | ast.ImportFrom)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
    )


def called(source: str) -> Iterator[str]:
    """The name of everything called: ``commit`` for ``session.commit()``, ``Unit`` for ``Unit()``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def module_name(path: Path) -> str:
    """``bot.desk`` for ``bot/desk/__init__.py``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def arrows() -> Arrows:
    """Who imports whom when a module is loaded. A package is one node; a module lying in a top folder is one itself."""
    nodes = {module_name(path): _node(path) for top in OURS for path in files(top)}
    found: dict[str, set[str]] = {node: set() for node in nodes.values()}
    for top in OURS:
        for path in files(top):
            aimed = {nodes[name] for name in _loaded(ast.parse(path.read_text()), nodes)}
            found[_node(path)] |= aimed - {_node(path)}
    return found


def circles(graph: Arrows) -> set[frozenset[str]]:
    """Each largest set of nodes that all lead to one another."""
    reach = {node: _reached(graph, node) for node in graph}
    return {
        frozenset(other for other in reach[node] if node in reach.get(other, ()))
        for node in graph
        if node in reach[node]
    }


def _node(path: Path) -> str:
    folder = ".".join(path.relative_to(ROOT).parts[:-1])
    return module_name(path) if folder in OURS else folder


def _loaded(node: ast.AST, known: Mapping[str, str]) -> Iterator[str]:
    """Our modules that are imported outside of functions."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.Import):
            yield from (alias.name for alias in inner.names if alias.name in known)
        elif isinstance(inner, ast.ImportFrom):
            module = inner.module or ""
            for alias in inner.names:
                name = f"{module}.{alias.name}"
                yield from [name] if name in known else [module] if module in known else []
        elif not isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _loaded(inner, known)


def _reached(graph: Arrows, start: str) -> set[str]:
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        new = graph.get(ahead.pop(), set()) - reached
        reached |= new
        ahead += new
    return reached
