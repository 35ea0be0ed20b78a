"""« De quelle aide s'agit-il ? » in a few words, and the structure that asks."""

from __future__ import annotations

import pytest

from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.structure_kind import read_structure_kind
from nlu.readers.answers.structure_name import has_no_name, read_structure_name


@pytest.mark.parametrize(
    ("text", "missions"),
    [
        ("les courses", "solidarite_proximite"),
        ("aller à la pharmacie", "solidarite_proximite"),
        ("promener mon chien", "solidarite_proximite"),
        ("des visites", "lien_social"),
        ("papoter au téléphone", "lien_social"),
        ("un colis alimentaire", "aide_alimentaire"),
        ("de quoi manger", "aide_alimentaire"),
        ("des couches", "aide_alimentaire"),
        ("garder mon fils", "garde_enfants"),
        ("du baby-sitting", "garde_enfants"),
        ("aide aux devoirs", "autre"),
        ("réparer mon ordinateur", "autre"),
        ("les courses et des visites", "lien_social solidarite_proximite"),
        ("pas de courses, juste de la compagnie", "lien_social"),
        ("la cuisine non, le ménage oui", "solidarite_proximite"),
        ("des repas et puis déménager un lit", "aide_alimentaire autre"),
    ],
)
def test_missions_named_in_a_few_words(text: str, missions: str) -> None:
    assert set(read_missions(text)) == set(missions.split())


@pytest.mark.parametrize(
    "text", ["oui", "je ne sais pas", "de l'aide", "tout", "06 39 98 12 34", "lundi", "pas les courses"]
)
def test_no_mission_named(text: str) -> None:
    assert read_missions(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("asso loi 1901", "association"), ("une petite association de quartier", "association"), ("centre social",
        "association"),
        ("notre CCAS", "ccas"), ("maison de retraite publique", "ehpad"), ("on est une mairie", "collectivite"),
        ("foyer de l'enfance", "ase"), ("la MDPH du Rhône", "mdph"), ("pôle emploi", "operateur"), ("un collège",
        "autre"),
        ("une entreprise", "autre"), ("associasion", "association"), ("communauté de communes", "collectivite"),
    ],
)  # fmt: skip
def test_kinds_of_structures(text: str, kind: str) -> None:
    assert read_structure_kind(text) == kind


@pytest.mark.parametrize(
    "text", ["oui", "grande", "pas une association", "mairie et CCAS", "Les Tilleuls", "aucune idée"]
)
def test_no_kind_or_several(text: str) -> None:
    assert read_structure_kind(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Les Mains Tendues", "Les Mains Tendues"),
        ("notre asso s'appelle Le Fil Rouge", "Le Fil Rouge"),
        ("c'est le Secours populaire de Lille", "le Secours populaire de Lille"),
        ("Stop Galère", "Stop Galère"),
        ("Merci Voisine", "Merci Voisine"),
        ("Association L'Élan 06 39 98 12 34", "Association L'Élan"),
        ("Oui-Mêmes", "Oui-Mêmes"),
        ("CCAS de Brou-sur-Chantereine 😊", "CCAS de Brou-sur-Chantereine"),
    ],
)
def test_names_of_structures(text: str, name: str) -> None:
    assert read_structure_name(text) == name


@pytest.mark.parametrize("text", ["oui", "une association", "la mairie", "je m'appelle Paul", "12 bénévoles", "?", "x"])
def test_no_name_of_a_structure(text: str) -> None:
    assert read_structure_name(text) is None


def test_a_structure_may_have_no_name_yet() -> None:
    assert has_no_name("on n'a pas encore de nom")
    assert not has_no_name("Sans Frontières")
