"""How many people, and how old, among all the other figures of a message."""

from __future__ import annotations

from datetime import date

import pytest

from nlu.readers.numbers import find_ages, find_headcount

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on est 4", 4),
        ("on est quatre à la maison", 4),
        ("ON EST 4", 4),
        ("nous sommes 3 motivés", 3),
        ("nous serons cinq samedi", 5),
        ("on viendra à 3", 3),
        ("on peut venir à deux", 2),
        ("on vit à 6 dans un studio", 6),
        ("5 bénévoles", 5),
        ("l'épicerie cherche 5 bénévoles samedi", 5),
        ("il nous faut trois volontaires", 3),
        ("on cherche 2 ou 3 personnes", 2),
        ("une famille de six", 6),
        ("famille de 5 avec un bébé", 5),
        ("pour deux personnes", 2),
        ("des repas pour 12 personnes", 12),
        ("mes 3 enfants et moi", 4),
        ("mes trois enfants et moi on n'a plus rien", 4),
        ("moi et mes deux enfants", 3),
        ("mon mari et moi", 2),
        ("ma femme, mes deux enfants et moi", 4),
        ("je suis seule avec mes 3 enfants", 4),
        ("garder mes 3 enfants", 3),
        ("une dizaine de personnes", 10),
        ("une vingtaine de bénévoles", 20),
        ("une quinzaine d'enfants", 15),
        ("groupe de 8 étudiants", 8),
        ("équipe de dix", 10),
        ("vingt-cinq résidents", 25),
        ("on cherche un bénévole pour samedi", 1),
        ("4", 4),
        ("pour 3", 3),
        ("on est une bande de 6 potes", 6),
        ("moi, ma femme et nos 2 gosses", 4),
        ("quatre", 4),
        ("environ 10", 10),
        ("il manque 2 bras pour la distribution", 2),
        ("nous sommes un groupe de 7 amis", 7),
        ("50 familles attendent un colis", 50),
        ("2 adultes et 3 enfants", 5),
        ("2 adultes et 3 enfants soit 5 personnes", 5),
        ("moi et 5 amis du club, donc 6 personnes", 6),
        ("moi et 5 amis", 6),
        ("on peut être 2 ou 3, disons 3", 3),
        ("on est une vingtaine", 20),
        ("on dort à 4 dans une chambre", 4),
        ("besoin de lait pour mes 2 bb", 2),
        ("accueillir jusqu'à 4 réfugiés", 4),
        ("mon mari et moi on peut aider", 2),
        ("une quarantaine", 40),
        ("une grosse vingtaine de parents", 20),
        ("trois bras", 3),
        ("2-3 personnes", 3),
        ("1 homme 3 femmes", 4),
        ("4 garçons et 2 filles", 6),
        ("nous cherchons 5 formateurs", 5),
        ("il manque deux accompagnatrices", 2),
        ("nos 12 choristes chantent dimanche", 12),
        ("elles sont 4", 4),
        ("un logement pour nous 3", 3),
        ("moi et mon cousin", 2),
        ("ma belle-sœur et moi", 2),
    ],
)
def test_headcount(text: str, expected: int) -> None:
    assert find_headcount(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "je suis seule",
        "depuis 3 ans",
        "j'ai 78 ans",
        "on est 2 h après",
        "nous sommes le 24 novembre",
        "à 18h",
        "20 euros",
        "dans le 13e",
        "paris 13",
        "3 fois par semaine",
        "je suis à 5 km",
        "en quarantaine",
        "une personne âgée de mon immeuble",
        "mon père habite à Maubeuge et moi à Londres",
        "mon mari est à l'hôpital et moi je ne conduis pas",
        "le matin soit un petit tour",
        "on est une semaine avant Noël",
        "12 rue des Lilas",
        "bonjour",
        "94400",
        "le plus possible",
        "pas mal de monde",
        "3 ordinateurs et 2 radiateurs",
        "8 plantes à arroser",
        "4 escaliers à monter",
        "",
    ],
)
def test_no_headcount(text: str) -> None:
    assert find_headcount(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("78 ans", (78,)),
        ("j'ai 78 ans", (78,)),
        ("ma mère de 84ans", (84,)),
        ("MA MERE A 84 ANS", (84,)),
        ("soixante-dix-huit ans", (78,)),
        ("quatre vingt douze ans", (92,)),
        ("mes enfants de 3 et 7 ans", (3, 7)),
        ("3, 5 et 7 ans", (3, 5, 7)),
        ("trois et sept ans", (3, 7)),
        ("mon fils 4 ans et ma fille 9 ans", (4, 9)),
        ("enfants de 3 à 10 ans", (3, 10)),
        ("3 ans, 5 ans et 7 ans", (3, 5, 7)),
        ("bébé de 6 mois", (0,)),
        ("ma fille de 18 mois", (1,)),
        ("un bébé d'un an", (1,)),
        ("né en 1950", (76,)),
        ("née en 1942, je vis seule", (84,)),
        ("né le 12/03/1950", (76,)),
        ("née le 24/12/1950", (75,)),
        ("Jean-Pierre, 62 ans, retraité", (62,)),
        ("j'ai plus de 70 ans", (70,)),
        ("locataire depuis 20 ans, 81 ans", (81,)),
        ("retraité de 70 ans, bénévole pendant 15 ans", (70,)),
        ("une dame de 90 ans et son mari de 92 ans", (90, 92)),
    ],
)
def test_ages(text: str, expected: tuple[int, ...]) -> None:
    assert find_ages(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "depuis 3 ans",
        "depuis plus de 10 ans",
        "il y a 2 ans",
        "ça fait 5 ans que j'habite ici",
        "j'ai 10 ans d'expérience",
        "pendant 2 ans",
        "tous les 4 ans",
        "dans 3 mois",
        "depuis 6 mois",
        "enceinte de 6 mois",
        "un CDD de 2 ans",
        "20 euros",
        "Lyon 7",
        "à 18h",
        "dans le 18",
        "",
    ],
)
def test_no_age(text: str) -> None:
    assert find_ages(text, TODAY) == ()


def test_a_birth_year_needs_the_day_of_reading() -> None:
    assert find_ages("né en 1950") == ()
