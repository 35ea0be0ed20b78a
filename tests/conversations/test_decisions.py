"""Fewer taps at the desk: the next case by itself, a decision taken back, several offers at once, a search begun."""

from __future__ import annotations

from tests.conversations.scripts import offer, reference_in, send_offer, send_request, send_validated_offer, validate
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _offers(service: Running, names: list[str]) -> tuple[list[Person], list[str]]:
    people, references = [], []
    for number, name in enumerate(names):
        person = service.telegram.person(400 + number, name)
        steps = offer("Courses, services", "Vitry-sur-Seine", name, f"06 39 98 00 0{number}")
        references.append(reference_in((await play(person, steps))[-1].text))
        people.append(person)
    return people, references


async def test_the_next_case_is_shown_with_each_decision(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    first = await send_request(service.telegram.person(302, "Suzanne"))
    second = await send_offer(service.telegram.person(301, "Karim"))
    await marie.press_data(f"k.open.{first[2:]}")
    await marie.expect(first)
    await play(
        marie,
        [
            (button("Refuser"), "pour quelle raison"),
            (
                button("Déjà aidée par ailleurs"),
                (f"{first} est refusée", f"À suivre : {second}", "Vitry-sur-Seine (94)"),
            ),
            (button("Valider"), (f"{second} est validée", "Rien d'autre n'attend")),
        ],
    )


async def test_a_decision_is_taken_back_within_a_minute_and_the_person_knows(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    reference = await send_request(suzanne)
    await validate(marie, reference)
    await suzanne.expect(f"{reference} est validée")
    await play(marie, [(button(f"Annuler pour {reference}"), (f"{reference} attend de nouveau", "à valider"))])
    await suzanne.expect(reference, "une erreur de notre part")
    await play(marie, [(button("Refuser"), "pour quelle raison"), (button("Hors de nos missions"), "est refusée")])
    await suzanne.expect(reference, "ne peut pas être retenue")
    service.clock.forward(minutes=2)
    await play(marie, [(button(f"Annuler pour {reference}"), ("Plus d'une minute", "refusée"))])
    await play(suzanne, [("/suivi", "Non retenue")])


async def test_taking_back_a_validation_takes_back_what_was_proposed(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim, suzanne = service.telegram.person(301, "Karim"), service.telegram.person(302, "Suzanne")
    await send_validated_offer(marie, karim, "Karim", "06 39 98 12 34")
    reference = await send_request(suzanne, when="Le week-end")
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference, "à valider")
    await play(marie, [(button("Valider et chercher"), (f"{reference} est validée", "continue toute seule"))])
    await karim.expect("je ne peux pas me déplacer", "Pouvez-vous aider")
    await play(marie, [(button(f"Annuler pour {reference}"), "attend de nouveau")])
    await karim.expect(reference)
    assert "Oui, je peux" not in karim.messages[-1].labels


async def test_similar_offers_are_validated_together_but_not_those_that_came_since(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    people, references = await _offers(service, ["Ali", "Bea", "Chen"])
    await marie.press_data(f"k.open.{references[0][2:]}")
    await marie.expect(references[0])
    await play(marie, [(button("Valider avec les offres semblables (2)"), tuple(references))])
    late = await send_offer(service.telegram.person(301, "Karim"))
    other = await send_offer(service.telegram.person(303, "Zoé"), mission="Appels, visites aux isolés")
    await play(marie, [(button("Oui, les valider (3)"), (*references, "validées", "À suivre"))])
    for person in people:
        await person.expect("est validée")
    await play(marie, [("/file", (late, other))])
