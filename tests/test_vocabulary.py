"""One vocabulary on each side: « offre » for the model, « offer » for what is stored; labels are made in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlu.labels import KINDS, label_of_case
from nlu.types import Guess

ROOT = Path(__file__).resolve().parent.parent


def _nodes(*packages: str) -> Iterator[tuple[str, ast.AST]]:
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text())):
                yield str(path.relative_to(ROOT)), node


def _says(node: ast.AST, *words: str) -> bool:
    return isinstance(node, ast.Constant) and node.value in words


def _takes_apart(node: ast.AST) -> bool:
    """Whether a label is joined or split here: « label.split("+") », « "+".join(…) »."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr == "join":
        return _says(node.func.value, "+")
    return node.func.attr in ("split", "rsplit", "partition", "rpartition", "replace") and any(
        _says(argument, "+") for argument in node.args[:1]
    )


def test_the_conversation_speaks_of_directions_alone() -> None:
    assert [path for path, node in _nodes("bot", "actions", "storage") if _says(node, "offre", "demande")] == []


def test_labels_are_joined_and_split_in_one_place() -> None:
    apart = {path for path, node in _nodes("bot", "actions", "nlu", "bench") if _takes_apart(node)}
    assert apart == set(), "nlu.labels alone does it, and calls its joint by name"


@pytest.mark.parametrize(
    ("source", "apart"),
    [("label.split('+')", True), ("'+'.join(parts)", True), ("label.replace('+', ' ')", True), ("' '.join(p)", False)],
)
def test_a_label_taken_apart_is_seen(source: str, apart: bool) -> None:
    assert any(map(_takes_apart, ast.walk(ast.parse(source)))) is apart


def test_a_message_gets_its_direction_and_a_case_gives_its_label() -> None:
    found = {kind: Guess(kind, (), 1.0).direction for kind in KINDS}
    assert {kind: way for kind, way in found.items() if way} == {"offre": "offer", "demande": "request"}
    assert label_of_case("offer", ("autre", "aide_alimentaire")) == "offre+aide_alimentaire+autre"
    with pytest.raises(KeyError):
        label_of_case("offre", ())
