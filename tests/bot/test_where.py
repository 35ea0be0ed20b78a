"""The question of the commune: what a département given instead of one changes."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest

from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.where import Where
from bot.dialogue.question import Answer
from bot.texts import say

TODAY = date(2026, 11, 22)


def answered(*texts: str) -> CaseDraft:
    """Return the draft after these answers, one after the other."""
    draft = CaseDraft(direction="request")
    for text in texts:
        Where().read(draft, Answer(text, None, TODAY))
    return draft


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("dans la Drôme", "Quelle commune de la Drôme ?"),
        ("le 44", "Quelle commune de la Loire-Atlantique ?"),
        ("partout en Martinique", "Quelle commune de la Martinique ?"),
        ("l'Auvergne", "Quelle commune d'Auvergne ?"),
    ],
)
def test_a_departement_is_no_commune_and_is_asked_further(text: str, asked: str) -> None:
    draft = answered(text)
    assert (draft.insee, draft.candidates) == (None, [])
    assert unescape(Where().text(draft)).startswith(asked)


@pytest.mark.parametrize(
    ("texts", "insee"),
    [
        (("en Isère", "Laval"), "38206"),
        (("à la Réunion", "Saint-Denis"), "97411"),
        (("la Marne", "Vitry"), "51649"),
        (("le Rhône", "finalement Dijon"), "21231"),
        (("en Isère", "la Drôme", "Valence"), "26362"),
    ],
)
def test_the_commune_is_looked_for_there_first(texts: tuple[str, ...], insee: str) -> None:
    draft = answered(*texts)
    assert (draft.insee, draft.area) == (insee, None)


def test_homonyms_of_the_departement_are_chosen_by_button() -> None:
    draft = answered("l'Ille-et-Vilaine", "Montreuil")
    labels = [choice.label for row in Where().choices(draft) for choice in row]
    assert Where().text(draft) == say("form.commune.which")
    assert labels
    assert all(label.endswith("(35)") for label in labels)
