"""A need made known elsewhere: the mission, the place and the moment, and nobody in it."""

from __future__ import annotations

from tests.conversations.scripts import reference_in, validate
from tests.service import Start
from tests.telegram import button, play

WORDS = "je suis Odette Marchand, 12 rue des Acacias, appelez le 06 39 98 56 78 pour mes courses lourdes"


async def test_the_text_to_post_names_nobody(running: Start) -> None:
    service = await running()
    marie, odette = await service.coordinator(201, "Marie", "94"), service.telegram.person(302, "Odette")
    heard = await play(
        odette,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Courses, service"), "Pour qui"),
            (button("Pour moi ou ma famille"), "Dans quelle commune"),
            ("Vitry-sur-Seine", "Quand avez-vous besoin"),
            (button("Le week-end"), "De quoi avez-vous besoin"),
            (WORDS, "Quel est votre prénom"),
            ("Odette", "Voici ce que je vais envoyer"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "enregistrée"),
        ],
    )
    reference = reference_in(heard[-1].text)
    await validate(marie, reference)
    [post] = await play(marie, [(button("Texte à publier"), ("Vitry-sur-Seine", "le week-end", "courses", reference))])
    assert not any(secret in post.text for secret in ("Odette", "Marchand", "Acacias", "06 39", "56 78"))
