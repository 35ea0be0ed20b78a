"""Who comes with a vehicle, who has none, and vehicles that are only spoken of."""

from __future__ import annotations

import pytest

from nlu.readers.vehicle import has_vehicle


@pytest.mark.parametrize(
    "text",
    [
        "j'ai une voiture",
        "g une voiture",
        "jai la voiture",
        "J'AI UNE VOITURE",
        "je suis véhiculé",
        "véhiculée",
        "VEHICULEE ET DISPO",
        "motorisé",
        "j'ai ma camionnette",
        "avec ma camionnette je peux livrer",
        "permis B et voiture",
        "permis et voiture perso",
        "je peux conduire des personnes à leurs rdv",
        "notre club peut prêter un camion, on a un minibus",
        "j'ai le permis et une petite voiture",
        "je viens en voiture",
        "je possède un utilitaire",
        "j'ai une voiture sans permis",
        "voiture",
        "j'ai un scooter",
        "mon véhicule est dispo",
        "g le permi et une clio",
        "voiture oui",
    ],
)
def test_has_one(text: str) -> None:
    assert has_vehicle(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "pas de voiture",
        "je n'ai pas de voiture",
        "j'ai pas la voiture",
        "sans voiture",
        "je ne conduis pas",
        "je conduis plus",
        "sans permis",
        "j'ai pas le permis",
        "je n'ai plus de voiture",
        "ma voiture est en panne",
        "on m'a volé ma voiture",
        "pas véhiculé",
        "je suis à pied",
        "je me déplace en bus",
        "aucun véhicule",
        "jai pa de voitur",
        "permis B mais pas de voiture",
        "je ne sais pas conduire",
    ],
)
def test_has_none(text: str) -> None:
    assert has_vehicle(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "sa voiture est en panne",
        "elle n'a pas de voiture",
        "ma mère n'a plus de voiture",
        "il a une voiture mais ne peut plus conduire",
        "je cherche quelqu'un avec une voiture",
        "besoin d'une personne véhiculée",
        "avez-vous une voiture ?",
        "il faut être véhiculé",
        "je dors dans une voiture",
        "je suis disponible le mardi",
        "automne",
        "",
    ],
)
def test_says_nothing(text: str) -> None:
    assert has_vehicle(text) is None
