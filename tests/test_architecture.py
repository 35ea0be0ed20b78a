"""Who may know whom, read from the source: dependencies point one way, and what must be done in one place is."""

from __future__ import annotations

import pytest

from tests.source import OURS, ROOT, Arrows, arrows, called, circles, files, imported, imports_late

FORBIDDEN: dict[str, set[str]] = {
    "actions": {"telegram", "sqlalchemy", "aiohttp", "rasa", "bot", "nlu"},
    "nlu": {"telegram", "sqlalchemy", "bot", "storage", "actions"},
    "storage": {"telegram", "bot", "nlu", "actions"},
    "bot": {"rasa", "sqlalchemy"},
    **{f"bot/{room}": {"telegram"} for room in ("citizen", "desk", "dialogue", "engine", "notices", "texts")},
}

STARTS_TASKS = {"create_task", "ensure_future", "gather", "TaskGroup"}


def _where_called(*names: str) -> dict[str, int]:
    """The modules that call one of these, and how many times."""
    counts = {
        path: sum(name in names for name in called(path.read_text())) for package in OURS for path in files(package)
    }
    return {str(path.relative_to(ROOT)): count for path, count in counts.items() if count}


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_dependencies_point_one_way(folder: str) -> None:
    modules = files(folder)
    assert modules
    package = folder.split("/")[0]
    wrong = {
        str(path.relative_to(ROOT)): sorted(found)
        for path in modules
        if (found := imported(path.read_text(), package) & FORBIDDEN[folder])
    }
    assert wrong == {}


def test_only_the_components_know_rasa() -> None:
    knowing = {path for package in OURS for path in files(package) if "rasa" in imported(path.read_text(), package)}
    assert {path.relative_to(ROOT).parts[:2] for path in knowing} <= {("nlu", "model"), ("nlu", "encoder")}


def test_there_are_no_circles() -> None:
    """Between packages, and between the modules that lie directly in a top folder."""
    graph = arrows()
    assert len(graph) > 60
    assert "bot.engine" in graph["bot.app"]
    assert circles(graph) == set()


def test_no_circle_hides_in_a_function() -> None:
    """Two libraries are imported late, for the time they take: Rasa by its server, matplotlib by whoever draws."""
    late = {str(path.relative_to(ROOT)) for top in OURS for path in files(top) if imports_late(path.read_text())}
    assert late == {"nlu/model/serve.py", "nlu/evaluation/run.py", "bot/figures/formats.py"}


def test_the_tables_stand_on_encryption_alone() -> None:
    assert arrows()["storage.models"] == {"storage.encryption"}


def test_one_place_commits() -> None:
    assert _where_called("commit") == {"storage/database.py": 1, "storage/migrate.py": 2}  # a migration is its own


def test_one_place_opens_units_of_work() -> None:
    """Whoever opens a unit has its notices to post: the mail does both."""
    assert set(_where_called("Unit")) == {"bot/engine/mail.py"}


def test_one_place_starts_tasks() -> None:
    """What is started elsewhere has no name in the log, and nobody to stop it."""
    found = {path for path in _where_called(*STARTS_TASKS) if path.startswith("bot/")}
    assert found == {"bot/engine/tasks.py"}


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
    assert imported(source, "actions") == found


def test_the_reader_of_calls_sees_them() -> None:
    written = "async def f(s):\n    await s.commit()\n    s.commit\n    commit()\n    Unit(s)"
    assert sorted(called(written)) == ["Unit", "commit", "commit"]


@pytest.mark.parametrize(
    ("graph", "found"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, set()),
        ({"a": {"b"}, "b": {"a"}, "c": {"a"}}, {frozenset("ab")}),
        ({"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": {"e"}, "e": {"d"}}, {frozenset("abc"), frozenset("de")}),
    ],
)
def test_the_search_for_circles_sees_them(graph: Arrows, found: set[frozenset[str]]) -> None:
    assert circles(graph) == found
