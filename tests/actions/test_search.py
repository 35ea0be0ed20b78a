"""Search: whole words, beginnings and mistakes; within rights; what changes, and what is gone; both engines."""

from __future__ import annotations

import pytest

from actions.search import Finder
from actions.search.index import Index
from storage import Database, people
from storage.models import Case, Coordinator
from tests.factories import MEAUX, VITRY, make_case, make_person, working

EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]
VAL_DE_MARNE = [Coordinator(territory_kind="departement", territory_code="94")]

SAID = {
    1: (("Lucienne Ørsted", 2.0), ("porter un frigo au troisième étage, l'ascenseur est en panne", 1.0)),
    2: (("Mme Étienne-Durand", 2.0), ("mes médicaments à la pharmacie du marché", 1.0)),
    3: (("Lucien", 2.0), ("frigidaire à donner, presque neuf", 1.0)),
    4: (("Bakary", 2.0), ("il lit le courrier de Lucienne, sa voisine", 1.0)),
}


def _index() -> Index:
    index = Index()
    for case_id, texts in SAID.items():
        index.put(case_id, texts)
    return index


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Lucienne", [1, 4]),
        ("lucien", [3, 1, 4]),
        ("LUCIÈNE", [3, 1, 4]),
        ("medicaments", [2]),
        ("médicamment", [2]),
        ("etienne durand", [2]),
        ("pharmcie marché", [2]),
        ("frigo", [1]),
        ("frig", [3, 1]),
        ("lucienne voisine", [4, 1]),
        ("le de la", []),
        ("xylophone", []),
        ("", []),
    ],
)
def test_words_are_found_whole_begun_or_misspelt(query: str, found: list[int]) -> None:
    assert _index().find(query, limit=9) == found


def test_a_narrow_territory_never_starves() -> None:
    index = Index()
    for case_id in range(1, 2000):
        index.put(case_id, [("des courses", 1.0)])
    assert index.find("courses", within={3, 17}, limit=9) == [17, 3]


def test_what_is_said_anew_is_found_by_its_new_words_alone() -> None:
    index = _index()
    index.put(2, [("Mme Étienne-Durand", 2.0), ("plus besoin de rien", 1.0)])
    assert (index.find("pharmacie", limit=9), index.find("durand", limit=9)) == ([], [2])
    index.drop(2)
    assert index.find("durand", limit=9) == []
    assert len(index) == 3


async def _found(database: Database, finder: Finder, words: str, rights: list[Coordinator] = EVERYWHERE) -> list[int]:
    async with working(database) as unit:
        return await finder.find(unit, words, rights)


async def test_within_ones_territories_alone(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    near = await make_case(database, nadia, details="un déambulateur à réparer", **VITRY)
    far = await make_case(database, nadia, details="un déambulateur à prêter", **MEAUX)
    finder = Finder()
    assert sorted(await _found(database, finder, "deambulateur")) == [near, far]
    assert await _found(database, finder, "deambulateur", VAL_DE_MARNE) == [near]
    assert await _found(database, finder, "deambulateur", []) == []
    async with working(database) as unit:
        assert await finder.find(unit, "", VAL_DE_MARNE, ["77284"]) == []


async def test_changes_are_found_and_what_is_erased_is_not(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    first = await make_case(database, nadia, name="Nadège", details="une ampoule à changer")
    finder = Finder()
    assert await _found(database, finder, "ampoule") == [first]
    second = await make_case(database, paul, name="Wendeline", details="une étagère à fixer")
    assert await _found(database, finder, "wendline") == [second]
    async with working(database) as unit:
        case = await unit.session.get_one(Case, second)
        case.details, case.updated_at = None, unit.now
    assert await _found(database, finder, "étagère") == []
    async with working(database) as unit:
        await people.forget(unit.session, nadia)
    assert await _found(database, finder, "ampoule") == []


async def test_a_number_is_found_whole_and_never_by_a_part(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    case = await make_case(database, nadia, phone="+33639987412")
    finder = Finder()
    async with working(database) as unit:
        assert await finder.of_phone(unit, "+33639987412", EVERYWHERE) == [case]
        assert await finder.of_phone(unit, "+3363998741", EVERYWHERE) == []
    assert await _found(database, finder, "0639987412") == []
