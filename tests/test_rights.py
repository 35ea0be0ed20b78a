"""Nobody forgets the territory: read from the source, whatever looks for cases is held to somebody's rights."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

OF_NOBODY = {
    "storage.cases.get": "a case already known, for what must be told of it; nobody reads it by this",
    "storage.cases.as_it_is": "a case just corrected, for its lesson",
    "storage.cases.turn": "is given the case",
    "storage.cases.merged_into": "is given the case",
    "storage.cases.empty_ended": "retention",
    "storage.cases.hold_request": "the search that goes on by itself, by the rights of who allowed it",
    "storage.matches.hold": "a match already known: who may answer it is asked next",
    "storage.matches.of_case": "is given the case",
    "storage.matches.asked_for": "is given the case",
    "storage.matches.asked_since": "numbers of persons found within rights",
    "storage.matches.waiting_for": "numbers of persons found within rights",
    "storage.matches.hold_visit": "a time of help already known: whose it is is asked next",
    "storage.matches.done_by": "what one person did, by their id",
    "storage.search.changed": "the index in memory: what it finds is read again within rights",
    "storage.search.all_ids": "the index in memory: what is gone leaves it",
    "storage.people.forget": "erasure",
    "storage.people.forget_silent": "retention",
}
"""The only functions that look for cases without rights and not among those of one person, and why they may."""

COUNTS_AND_HOLDS = {
    "storage.matches.hold",
    "storage.matches.asked_for",
    "storage.matches.asked_since",
    "storage.matches.waiting_for",
    "storage.matches.helped_before",
    "storage.matches.places_taken",
    "storage.matches.last_wave",
    "storage.cases.merged_into",
    "storage.people.forget",
    "storage.cases.of_person",
    "storage.cases.get_own",
    "storage.search.changed",
    "storage.search.all_ids",
}
"""What a search within rights, and a proposal, ask besides: numbers, a match whose two sides are checked next; for a
case within rights, what was merged into it, a call added to it, and the erasing of its person at their wish."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Known:
    """One function of ``storage`` or ``actions``, and the functions that it names."""

    name: str
    node: Function
    names: frozenset[str]

    @property
    def given(self) -> set[str]:
        """The names of what it is given."""
        arguments = self.node.args
        return {argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}

    @property
    def source(self) -> str:
        """Its body, without what it is given."""
        return "\n".join(map(ast.unparse, self.node.body))

    @property
    def looks_for_cases(self) -> bool:
        """Whether a query of its own speaks of cases."""
        return any(
            isinstance(node, ast.Name) and node.id == "Case" for each in self.node.body for node in ast.walk(each)
        )

    @property
    def passes_rights_on(self) -> bool:
        """Whether the rights it is given are those of a query, or given to another function."""
        return any(
            isinstance(argument, ast.Name) and argument.id == "rights"
            for node in ast.walk(self.node)
            if isinstance(node, ast.Call)
            for argument in (*node.args, *(keyword.value for keyword in node.keywords))
        )


def _imported(tree: ast.Module) -> dict[str, str]:
    """What each imported name is: a module or a function, by its whole name."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for alias in node.names
    }


def _named(tree: ast.AST, imported: dict[str, str], module: str) -> frozenset[str]:
    """Every function named in a piece of source, by its whole name: « cases.get », « get », a neighbour."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in imported:
            found.add(f"{imported[node.value.id]}.{node.attr}")
        elif isinstance(node, ast.Name):
            found.add(imported.get(node.id, f"{module}.{node.id}"))
    return frozenset(found)


def _functions(module: str, source: str) -> Iterator[Known]:
    tree = ast.parse(source)
    imported = _imported(tree)
    for node in tree.body:
        if isinstance(node, Function):
            yield Known(f"{module}.{node.name}", node, _named(node, imported, module))


def _modules(package: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / package).rglob("*.py")):
        yield ".".join(path.relative_to(ROOT).with_suffix("").parts), path.read_text()


KNOWN = {
    each.name: each
    for package in ("storage", "actions")
    for module, source in _modules(package)
    if not module.startswith(("storage.models", "storage.migrations", "storage.territory"))
    for each in _functions(module, source)
}


def _reached(names: frozenset[str], known: dict[str, Known]) -> set[str]:
    """These functions of ours and all that they lead to."""
    reached: set[str] = set()
    waiting = [name for name in names if name in known]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [other for other in known[name].names if other in known]
    return reached


def _searches(known: dict[str, Known]) -> dict[str, Known]:
    """The functions of storage that others call and that look for cases, by themselves or by a helper beside them."""
    private = {name for name in known if name.rpartition(".")[2].startswith("_")}
    return {
        name: each
        for name, each in known.items()
        if name.startswith("storage.") and name not in private
        if any(known[one].looks_for_cases for one in {name} | (_reached(each.names, known) & private))
    }


def _forgetful(known: dict[str, Known]) -> list[str]:
    """Searches held neither to rights nor to one person."""
    return [
        name
        for name, each in _searches(known).items()
        if not ("rights" in each.given and "visible_to(rights)" in each.source)
        and not ("person_id" in each.given and "Case.person_id == person_id" in each.source)
    ]


def test_every_search_of_cases_is_held_to_rights_or_to_one_person() -> None:
    assert len(_searches(KNOWN)) > 15
    assert sorted(_forgetful(KNOWN)) == sorted(OF_NOBODY)


def test_whoever_is_given_rights_uses_them() -> None:
    given = [each for each in KNOWN.values() if "rights" in each.given]
    assert len(given) > 12
    assert [each.name for each in given if not each.passes_rights_on] == []


def test_the_desk_reaches_cases_by_rights_alone() -> None:
    """What coordinators press reads no table, and leads to no search but those held to their rights."""
    for module, source in _modules("bot/desk"):
        tree = ast.parse(source)
        imported = _imported(tree)
        read = [name for name in imported.values() if name.startswith("storage.")]
        tables = [name for name in read if not name.startswith(("storage.models.", "storage.encryption."))]
        assert tables == [], module
        reached = _reached(_named(tree, imported, module), KNOWN) & set(_searches(KNOWN))
        unheld = {name for name in reached if not {"rights", "case"} & KNOWN[name].given}
        assert unheld <= COUNTS_AND_HOLDS, module


FORGETFUL = (
    "async def search(session, words, rights):\n    return await session.scalars(select(Case).where(Case.x == words))"
)
HELD = "async def search(session, rights):\n    return await session.scalars(select(Case).where(visible_to(rights)))"
OWN = "async def mine(session, person_id):\n    return select(Case).where(Case.person_id == person_id)"
BY_A_HELPER = (
    f"def _all():\n    return select(Case)\n{OWN.replace('select(Case).where(Case.person_id == person_id)', '_all()')}"
)
OTHER = "async def people(session):\n    return select(Person)"


@pytest.mark.parametrize(
    ("source", "forgetful"), [(FORGETFUL, True), (HELD, False), (OWN, False), (BY_A_HELPER, True), (OTHER, False)]
)
def test_a_search_that_forgets_the_rights_is_seen_wherever_it_is(source: str, forgetful: bool) -> None:
    known = {each.name: each for each in _functions("storage.search", source)}
    assert bool(_forgetful(known)) is forgetful


def test_a_way_of_the_desk_around_the_rights_is_seen() -> None:
    source = "from actions import access\nasync def _run(turn):\n    await access.own_case(turn.unit, turn.person, '1')"
    tree = ast.parse(source)
    reached = _reached(_named(tree, _imported(tree), "bot.desk.acts.peek"), KNOWN)
    assert "storage.cases.get_own" in reached & set(_searches(KNOWN))
