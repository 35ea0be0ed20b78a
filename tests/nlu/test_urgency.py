"""What cannot wait, and what only sounds like it."""

from __future__ import annotations

import pytest

from nlu.readers.urgency import is_urgent


@pytest.mark.parametrize(
    "text",
    [
        "c'est urgent",
        "URGENT besoin de lait",
        "c urgent svp",
        "très urgent !!",
        "urgence alimentaire",
        "besoin d'aide au plus vite",
        "dès que possible svp",
        "j'ai besoin de courses aujourd'hui",
        "il me faut quelqu'un dès ce soir",
        "on cherche un bénévole pour ce soir",
        "je n'ai plus rien à manger",
        "plus rien a manger",
        "on a plu rien a bouffer",
        "le bébé n'a plus de lait",
        "y a plus de couches pour la petite",
        "plus de médicament",
        "ma mère n'a plus ses médicaments, plus d'insuline",
        "plus de chauffage depuis hier",
        "la chaudière est en panne",
        "il y a de l'eau dans la cave",
        "ma cave est inondée",
        "depuis hier rien mangé",
        "mes enfants n'ont pas mangé depuis hier",
        "le frigo est vide",
        "on nous a coupé l'électricité",
        "pas mangé depuis deux jours",
        "c'est ma dernière boîte de lait",
        "il me manque mon traitement pour le coeur, je suis à court demain",
        "cherche baby sitter pour ce soir",
        "j'ai faim",
        "plus d'eau chaude ni de gaz",
        "pouvez-vous venir tout de suite svp, j'ai besoin d'aide",
        "il ne me reste qu'un cachet",
        "mon mari n'a plus son insuline",
        "mamie na plu ses cachets",
        "plus que deux couches",
        "plus une goutte de lait",
        "svp du lait pour mon fils",
        "rien dans le frigo",
        "elle n'a rien à leur donner ce soir",
        "je n'ai pas de quoi manger",
        "nous manquons de tout",
        "pa de chofage, un bébé d'un mois",
        "plus de fioul dans la cuve",
        "on est sans électricité",
        "on dort dans la voiture",
        "répondez svp, vite",
        "il faut livrer avant midi, qui peut ?",
        "qqn peut garder mes enfants cet aprem ?",
        "je voudrais un repas pour ce soir",
        "plus de lait pour la petite, je peux venir le chercher",
    ],
)
def test_urgent(text: str) -> None:
    assert is_urgent(text)


@pytest.mark.parametrize(
    "text",
    [
        "pas urgent",
        "ce n'est pas urgent",
        "c'est pas du tout urgent",
        "rien ne presse",
        "rien d'urgent",
        "ce n'est pas une urgence",
        "je travaille aux services d'urgence",
        "infirmière aux urgences, je cherche une garde pour mes enfants",
        "je suis médecin urgentiste",
        "un numéro en cas d'urgence",
        "dispo aujourd'hui",
        "je peux aider aujourd'hui",
        "je suis libre ce soir pour aider",
        "bonjour, comment ça marche aujourd'hui ?",
        "je peux apporter à manger à ceux qui n'ont plus rien à manger",
        "bonsoir j'ai besoin d'aide pour mes courses la semaine prochaine",
        "je cherche de la compagnie pour ma mère",
        "il fait beau aujourd'hui",
        "je sors des urgences, il me faut une aide au ménage",
        "je ne veux pas de repas, seulement de la visite",
        "des pulls pour ceux qui ont froid",
        "il reste 12 parts de couscous si ça intéresse quelqu'un ce soir",
        "une partie de cartes vite fait",
        "j'ai fini de manger",
        "mon chat n'a plus de croquettes",
        "je suis sapeur pompier, habitué aux situations d'urgence, je veux aider",
        "",
    ],
)
def test_not_urgent(text: str) -> None:
    assert not is_urgent(text)
