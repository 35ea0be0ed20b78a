"""How far communes are from each other: known distances, islands, arrondissements, places GeoNames does not know."""

from __future__ import annotations

import pytest

from nlu.gazetteer.distances import kilometres, near
from nlu.gazetteer.table import table


@pytest.mark.parametrize(
    ("one", "other", "expected", "margin"),
    [
        ("94081", "94028", 4.7, 1.0),  # Vitry-sur-Seine, Créteil
        ("75056", "69123", 392.0, 5.0),  # Paris, Lyon
        ("69381", "69383", 1.6, 1.0),  # two arrondissements of Lyon
        ("13055", "13201", 1.0, 3.0),  # Marseille and its first arrondissement
        ("97411", "97415", 23.0, 3.0),  # Saint-Denis and Saint-Paul de La Réunion
        ("2A004", "2B033", 105.0, 5.0),  # Ajaccio, Bastia
        ("62041", "62160", 100.0, 10.0),  # Arras, Boulogne-sur-Mer
        ("97209", "97105", 165.0, 25.0),  # Fort-de-France, Basse-Terre
    ],
)
def test_known_distances(one: str, other: str, expected: float, margin: float) -> None:
    found = kilometres(one, other)
    assert found is not None
    assert abs(found - expected) <= margin
    assert kilometres(other, one) == pytest.approx(found)


def test_a_commune_is_near_itself_and_the_others_in_their_order() -> None:
    around = near("94081", 5.0)
    assert around["94081"] == 0.0
    assert {"94022", "94028", "94041"} <= around.keys()  # Choisy-le-Roi, Créteil, Ivry-sur-Seine
    assert "77284" not in around  # Meaux
    assert all(0.0 <= km <= 5.0 for km in around.values())
    assert around.keys() < near("94081", 15.0).keys()


def test_a_tiny_commune_has_neighbours_of_its_own_country() -> None:
    around = near("09055", 15.0)  # Bestiac, some thirty inhabitants
    assert around["09055"] == 0.0
    assert len(around) > 10
    assert {code[:2] for code in around} <= {"09", "11", "66", "31"}


def test_nearly_every_commune_has_its_place() -> None:
    without = {code for code in table().insee if kilometres(code, code) is None}
    assert {code[:3] for code in without} <= {"977", "978", "984", "989"}
    assert near("97701", 10.0) == {"97701": 0.0}


def test_nothing_is_near_what_is_not_known() -> None:
    assert near("00000", 10.0) == {}
    assert kilometres("00000", "94081") is None
