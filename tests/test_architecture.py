"""Who may know whom, read from the source: dependencies point one way, and one place commits."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("actions", "bot", "nlu", "storage")

FORBIDDEN: dict[str, set[str]] = {
    "actions": {"telegram", "sqlalchemy", "aiohttp", "rasa", "bot", "nlu"},
    "nlu": {"telegram", "sqlalchemy", "bot", "storage", "actions"},
    "storage": {"telegram", "bot", "nlu", "actions"},
    "bot": {"rasa"},
}


def _modules(package: str) -> Iterator[Path]:
    yield from sorted((ROOT / package).rglob("*.py"))


def _imported(source: str, package: str) -> set[str]:
    """The packages a module imports, wherever in it; a relative import is of its own package."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0] if node.level == 0 else package)
    return names


def _calls(source: str, method: str) -> int:
    """How many times a method of this name is called."""
    return sum(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method
        for node in ast.walk(ast.parse(source))
    )


@pytest.mark.parametrize("package", OURS)
def test_dependencies_point_one_way(package: str) -> None:
    modules = list(_modules(package))
    assert len(modules) > 5
    wrong = {
        str(path.relative_to(ROOT)): sorted(found)
        for path in modules
        if (found := _imported(path.read_text(), package) & FORBIDDEN[package])
    }
    assert wrong == {}


def test_only_the_components_know_rasa() -> None:
    knowing = {path for package in OURS for path in _modules(package) if "rasa" in _imported(path.read_text(), package)}
    assert {path.relative_to(ROOT).parts[:2] for path in knowing} <= {("nlu", "model"), ("nlu", "encoder")}


def test_one_place_commits() -> None:
    found = {
        str(path.relative_to(ROOT)): calls
        for package in OURS
        for path in _modules(package)
        if (calls := _calls(path.read_text(), "commit"))
    }
    assert found == {"storage/database.py": 1, "storage/migrate.py": 2}  # a migration is a transaction of its own


def _makes(source: str, name: str) -> bool:
    """Whether an object of this class is made, by its plain name."""
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
        for node in ast.walk(ast.parse(source))
    )


def test_one_place_opens_units_of_work() -> None:
    """Whoever opens a unit has its notices to post: the mail does both."""
    found = {
        str(path.relative_to(ROOT))
        for package in OURS
        for path in _modules(package)
        if _makes(path.read_text(), "Unit")
    }
    assert found == {"bot/engine/mail.py"}


def test_queries_of_cases_for_coordinators_go_through_one_condition() -> None:
    """A function of ``storage.cases`` that is given rights filters by them: nobody forgets the territory."""
    tree = ast.parse((ROOT / "storage" / "cases.py").read_text())
    given = [
        node
        for node in tree.body
        if isinstance(node, ast.AsyncFunctionDef) and "rights" in {argument.arg for argument in node.args.args}
    ]
    assert len(given) >= 6
    forgetful = [node.name for node in given if "visible_to(rights)" not in ast.unparse(node)]
    assert forgetful == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import telegram.ext as t", {"telegram"}),
        ("from telegram import Bot", {"telegram"}),
        ("def late():\n    import sqlalchemy", {"sqlalchemy"}),
        ("if TYPE_CHECKING:\n    from rasa.nlu import x", {"rasa"}),
        ("from . import cases", {"actions"}),
        ("text = 'import telegram'", set()),
    ],
)
def test_the_reader_of_imports_sees_them(source: str, found: set[str]) -> None:
    assert _imported(source, "actions") == found


def test_the_reader_of_calls_sees_them() -> None:
    assert _calls("async def f(s):\n    await s.commit()\n    s.commit\n    commit()", "commit") == 1
