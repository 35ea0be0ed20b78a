"""From a validated request to help given, over Telegram: two taps for the coordinator, one question at a time for others."""

from __future__ import annotations

from datetime import timedelta

from tests.conversations.scripts import offer, request
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _validated(service: Running, marie: Person, reference: str) -> None:
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference, "à valider")
    await play(marie, [(button("Valider"), (reference, "est validée"))])


async def _volunteer(service: Running, marie: Person, number: int, name: str) -> Person:
    person = service.telegram.person(number, name)
    heard = await play(person, offer("Courses, services", "Vitry-sur-Seine", name, f"06 39 98 12 {number % 100:02}"))
    reference = next(word for word in heard[-1].text.replace("<b>", " ").split() if word.startswith("O-"))
    await _validated(service, marie, reference)
    await person.expect(f"Votre offre {reference} est validée")
    return person


async def test_an_errand_is_refused_once_taken_by_the_second_done_and_thanked(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = await _volunteer(service, marie, 301, "Karim")
    lea = await _volunteer(service, marie, 302, "Lea")
    suzanne = service.telegram.person(303, "Suzanne")
    heard = await play(
        suzanne, request("Courses, service", "Vitry-sur-Seine", "Suzanne", "06 39 98 56 78", when="Le week-end")
    )
    reference = next(word for word in heard[-1].text.replace("<b>", " ").split() if word.startswith("D-"))
    await _validated(service, marie, reference)
    await suzanne.expect("est validée")

    await marie.press_data(f"k.open.{reference[2:]}")
    card = await marie.expect(reference, "Qui peut aider", "Karim", "dans la commune", "jamais sollicité")
    assert "Proposer à Karim" in card.labels
    await play(marie, [(button("Proposer aux 2 premiers"), ("C'est proposé à", "Karim", "Lea"))])
    for volunteer in (karim, lea):
        asked = await volunteer.expect("Quelqu'un a besoin d'aide", "Vitry-sur-Seine", "je ne peux pas me déplacer")
        assert "Suzanne" not in asked.text
        assert "06 39" not in asked.text
    await play(karim, [(button("Non"), "merci d'avoir répondu")])
    await play(lea, [(button("Oui, je peux"), "Je demande à la personne")])
    asked = await suzanne.expect("Bonne nouvelle", "Lea", "Vitry-sur-Seine")
    assert "06 39" not in asked.text
    await play(suzanne, [(button("Oui, d'accord"), "Très bien")])
    await suzanne.expect("Lea", "va vous aider", "06 39 98 12 02")
    await lea.expect("Vous allez aider", "Suzanne", "06 39 98 56 78", "première rencontre")

    service.clock.forward(days=8)
    await lea.expect("avez-vous pu aider Suzanne")
    await suzanne.expect("l'aide de Lea a-t-elle eu lieu")
    await play(suzanne, [(button("Oui"), "c'est noté")])
    await lea.expect("Merci", "premier coup de main")
    await play(suzanne, [("/suivi", (reference, "Terminée"))])
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference, "terminée", "aide donnée")
