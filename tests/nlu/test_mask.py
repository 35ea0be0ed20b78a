"""Masking: nothing that tells whose words these are is left, and what is left is French that can be learnt from."""

from __future__ import annotations

import re

import pytest

from nlu.mask import mask, mask_contacts, one_line

MASKED = [
    (
        "Bonjour, je m'appelle Nadia Benali, j'habite 12 rue des Lilas à Vitry-sur-Seine (94400), tél 06 12 34 56 78",
        "Bonjour, je m'appelle Camille, j'habite 3 rue de la Mairie à Villefranche (69400), tél 06 39 98 00 00",
    ),
    (
        "bonjour je m'appelle karim benali et je peux faire des courses a vitry le samedi",
        "bonjour je m'appelle Camille et je peux faire des courses a Villefranche le samedi",
    ),
    ("je m'appelle josiane petit et je suis seule", "je m'appelle Camille et je suis seule"),
    ("moi c'est rose, je propose de l'aide", "moi c'est Camille, je propose de l'aide"),
    (
        "salut c'est fatou de clamart, j'ai besoin de couches",
        "salut c'est Camille de Villefranche, j'ai besoin de couches",
    ),
    (
        "JE M'APPELLE SUZANNE LEFEVRE, J'AI BESOIN DE COURSES A IVRY",
        "JE M'APPELLE Camille, J'AI BESOIN DE COURSES A Villefranche",
    ),
    (
        "BESOIN D'AIDE POUR MA MERE SEULE A LA MAISON ELLE S'APPELLE ODETTE ROUSSEAU",
        "BESOIN D'AIDE POUR MA MERE SEULE A LA MAISON ELLE S'APPELLE Camille",
    ),
    ("SIGNE JOSIANE PETIT 06.39.98.11.22", "SIGNE Camille 06 39 98 00 00"),
    ("signé : Émilie", "signé : Camille"),
    ("Je propose mon aide le mardi. Signé Marguerite", "Je propose mon aide le mardi. Signé Camille"),
    ("Mon prénom : Zoé, dispo le soir", "Mon prénom : Camille, dispo le soir"),
    (
        "Ma fille Léa et mon fils hugo ont besoin d'être gardés le mercredi",
        "Ma fille Camille et mon fils Camille ont besoin d'être gardés le mercredi",
    ),
    ("mon fils (Théo, 6 ans) a besoin d'aide aux devoirs", "mon fils (Camille, 6 ans) a besoin d'aide aux devoirs"),
    ("Mme Dupont, 84 ans, cherche de la compagnie", "Mme Martin, 84 ans, cherche de la compagnie"),
    ("Je peux faire du jardinage chez Mme LEROY le mardi", "Je peux faire du jardinage chez Mme Martin le mardi"),
    ("dr cohen m'a dit de vous contacter", "dr Martin m'a dit de vous contacter"),
    ("nous sommes la famille traoré, 5 personnes", "nous sommes la famille Martin, 5 personnes"),
    ("Pierre ne peut plus conduire", "Camille ne peut plus conduire"),
    ("mes voisins les Durand sont âgés", "mes voisins les Camille sont âgés"),
    ("Merci. Nadia B.", "Merci. Camille"),
    ("je suis dispo tous les jours merci karim", "je suis dispo tous les jours merci Camille"),
    ("Odile, Figeac", "Camille, Villefranche"),
    ("mon mail c'est nadia.benali@gmail.com", "mon mail c'est camille@exemple.fr"),
    ("nadia point benali arobase orange point fr", "camille@exemple.fr"),
    ("voir www.mon-asso.fr/benevoles ou https://t.me/nadia_b", "voir exemple.fr ou exemple.fr"),
    ("compte snap : nadiadu94 ou insta @nadia_b94", "compte snap : camille ou insta @camille"),
    ("née le 12 mars 1948, je suis seule", "née le 1er janvier 1950, je suis seule"),
    ("ma mere est nee le 03/05/1939 et ne sort plus", "ma mere est nee le 1er janvier 1950 et ne sort plus"),
    ("née en 1948", "née en 1950"),
    ("numéro allocataire 1234567A, dossier CAF", "numéro allocataire 0000, dossier CAF"),
    ("sécu 2 48 03 94 081 123 45", "sécu 06 39 98 00 00"),
    (
        "mon numéro c'est zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "mon numéro c'est 06 39 98 00 00",
    ),
    (
        "12 bis avenue du Général de Gaulle, bâtiment C, digicode 45B12, 4e étage",
        "3 rue de la Mairie, bâtiment 1, digicode 0000, 4e étage",
    ),
    (
        "j'habite rue jean jaures a montreuil et je ne peux plus porter mes courses",
        "j'habite rue de la Mairie a Villefranche et je ne peux plus porter mes courses",
    ),
    ("habite au 3 allée des Cerisiers appt 24 porte B", "habite au 3 rue de la Mairie appt 1 porte 1"),
    ("rendez-vous place de la République à 9h", "rendez-vous rue de la Mairie à 9h"),
    ("j'habite a villejuiff et je cherche quelqu'un", "j'habite a Villefranche et je cherche quelqu'un"),
    ("Paris 12e, disponible le week-end", "Villefranche, disponible le week-end"),
    ("je vis à Kergroës près de Lannion", "je vis à Villefranche près de Villefranche"),
    ("des bonnets pour les sans-abri d'Amiens", "des bonnets pour les sans-abri de Villefranche"),
    ("dans le 94 je peux aider", "dans le 69 je peux aider"),
    ("code postal 94 400", "code postal 69400"),
    ("le petit est à l'école Jules Ferry", "le petit est à l'école Camille"),
    (
        "je suis directrice de l'EHPAD Les Bleuets à Saint-Denis, on cherche des visiteurs",
        "je suis directrice de l'EHPAD Mimosas à Villefranche, on cherche des visiteurs",
    ),
    (
        "Notre association Les Petits Pas cherche 5 bénévoles samedi",
        "Notre association Mimosas cherche 5 bénévoles samedi",
    ),
    ("je m'appelle N'Dour et moi c'est mme perez", "je m'appelle Camille et moi c'est mme Martin"),
    ("appelez-moi au 06|39|98|45|12", "appelez-moi au 06 39 98 00 00"),
    ("facebook : ada.koita94", "facebook : camille"),
    ("Bonjour,\nj'ai besoin de courses.\nKarim", "Bonjour, j'ai besoin de courses. Camille"),
]

UNTOUCHED = [
    "c'est urgent, je n'ai plus rien à manger",
    "je suis à la rue depuis hier, j'ai faim",
    "je cherche des cours de maths pour mon fils",
    "j'ai un Kangoo et je peux livrer des colis le 12 décembre",
    "Bonjour Madame, Monsieur, je souhaite aider les Restos",
    "je suis infirmière et je peux aider le lundi et le Mercredi, permis B",
    "je peux donner 20 masques et 15 € de courses, 3 fois par semaine",
    "j'ai 72 ans et je vis seule au 3e étage",
    "Pouvez-vous appeler maman ? Elle ne sort plus de chez elle",
    "URGENT PLUS DE LAIT POUR MON BEBE MERCI",
    "je suis bénévole à la Croix-Rouge",
]


@pytest.mark.parametrize(("text", "masked"), MASKED)
def test_what_tells_whose_words_these_are_is_replaced(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("text", UNTOUCHED)
def test_ordinary_words_stay(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(("text", "_masked"), MASKED)
def test_masking_again_changes_nothing(text: str, _masked: str) -> None:
    """A made-up value is not taken for a real one: what was masked may pass here again."""
    once = mask(text)
    assert mask(once) == once


def test_what_the_case_holds_beside_the_words_is_masked_in_them() -> None:
    text = "c'est pour zorblatt, bar du coin, au panier fleuri de trifouillis"
    masked = mask(text, names=("Zorblatt",), structures=("Panier Fleuri",), places=("Trifouillis",))
    assert masked == "c'est pour Camille, bar du coin, au Mimosas de Villefranche"


def test_a_line_can_stand_among_training_examples() -> None:
    assert (
        one_line('/annulation{"x": 1}\n- [lait](entité) \u202eet|couches')
        == 'annulation "x": 1 - lait (entité) et couches'
    )
    assert not re.search(r"[\[\]{}|\n]", mask("[a](b){c}\n|d"))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("joignez-moi au 06:39:98:45:12 ou 01.99.00.45.12", "joignez-moi au [numéro] ou [numéro]"),
        ("7️⃣ jours sur 7️⃣, 0️⃣6️⃣ 3️⃣9️⃣ 9️⃣8️⃣ 4️⃣5️⃣ 1️⃣2️⃣", "7️⃣ jours sur 7️⃣, [numéro]"),
        ("zéro six, trente-neuf, 98, quarante-cinq, 12", "[numéro]"),
        ("écrivez à ada.0639984512@exemple.fr.", "écrivez à [adresse]."),
        ("ada point k arobase exemple point fr", "[adresse]"),
        ("je suis sur t.me/ada_k et wa.me/33639984512", "je suis sur [adresse] et [adresse]"),
        ("insta : ada_k, ou @ada.k", "insta : [adresse], ou [adresse]"),
        ("mon site https://exemple.fr/ada?x=1 voilà", "mon site [adresse] voilà"),
        (
            "je suis sur Facebook, rendez-vous à 18h30 le 12/12/2026",
            "je suis sur Facebook, rendez-vous à 18h30 le 12/12/2026",
        ),
        ("Deux lignes\n\nsans rien", "Deux lignes\n\nsans rien"),
    ],
)
def test_no_stranger_reads_how_to_reach_somebody(text: str, hidden: str) -> None:
    assert mask_contacts(text) == hidden
