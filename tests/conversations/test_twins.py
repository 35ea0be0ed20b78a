"""The same need said twice: seen before it is stored, added to the first, or kept apart; merged and parted."""

from __future__ import annotations

from tests.conversations.scripts import request, send_offer, send_request, validate
from tests.service import Start
from tests.telegram import Person, button, play


async def _say_again(person: Person) -> None:
    """Somebody who is known asks for the same mission by the buttons."""
    await play(
        person,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Courses, service"), ("Vous avez déjà une demande en cours", "Est-ce la même chose")),
        ],
    )


async def test_the_same_need_is_added_to_the_first(running: Start) -> None:
    service = await running()
    marie, suzanne = await service.coordinator(201, "Marie", "94"), service.telegram.person(302, "Suzanne")
    first = await send_request(suzanne)
    await _say_again(suzanne)
    await play(
        suzanne,
        [
            (button(f"Oui, l'ajouter à {first}"), (first, "ce que vous venez d'ajouter", "Est-ce juste")),
            (button("Oui, envoyer"), first),
        ],
    )
    await marie.say("/file")
    shown = await marie.expect("À valider")
    assert [label for label in shown.labels if label.startswith("Ouvrir")] == [f"Ouvrir {first}"]


async def test_another_need_is_kept_apart(running: Start) -> None:
    service = await running()
    marie, suzanne = await service.coordinator(201, "Marie", "94"), service.telegram.person(302, "Suzanne")
    first = await send_request(suzanne)
    await _say_again(suzanne)
    await play(
        suzanne,
        [
            (button("Non, c'est autre chose"), "Pour qui"),
            (button("Pour moi ou ma famille"), "Quand avez-vous besoin"),
            (button("En semaine"), "De quoi avez-vous besoin"),
            ("porter un meuble au deuxième étage", "Voici ce que je vais envoyer"),
            (button("Oui, envoyer"), "enregistrée"),
        ],
    )
    await play(marie, [("/file", (first, "D-2"))])
    await marie.press_data("k.open.2")
    await marie.expect("Ressemble à", f"{first} : la même personne")


async def test_what_somebody_helps_with_already_is_passed_on_and_not_broken(running: Start) -> None:
    service = await running()
    marie, karim = await service.coordinator(201, "Marie", "94"), service.telegram.person(301, "Karim")
    suzanne = service.telegram.person(302, "Suzanne")
    offer, need = await send_offer(karim), await send_request(suzanne, when="Le week-end")
    await validate(marie, offer)
    await validate(marie, need)
    await play(marie, [(button("Proposer à Karim"), "C'est proposé à")])
    await karim.expect("Pouvez-vous aider")
    await play(karim, [(button("Oui, je peux"), "Merci")])
    await suzanne.expect("Êtes-vous d'accord")
    await play(suzanne, [(button("Oui, d'accord"), "Karim")])
    await play(
        suzanne,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Courses, service"), "Quelqu'un vous aide déjà"),
            (button("Oui, le dire à la coordination"), f"C'est noté pour {need}"),
            ("/suivi", need),
        ],
    )
    await marie.press_data(f"k.open.{need[2:]}")
    await marie.expect(need, "d'accord tous les deux")


async def test_two_cases_are_merged_in_one_tap_and_parted_again(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    mother, daughter = service.telegram.person(302, "Suzanne"), service.telegram.person(303, "Anne")
    first, second = await send_request(mother), await send_request(daughter)
    await marie.press_data(f"k.open.{second[2:]}")
    await marie.expect("Ressemble à", f"{first} : le même téléphone")
    await play(marie, [(button(f"Réunir avec {first}"), f"{second} est un doublon de {first}")])
    await daughter.expect(f"{second} est réunie")
    await marie.press_data(f"k.open.{first[2:]}")
    await marie.expect(first, "Réunies ici", second, "je ne peux pas me déplacer")
    service.clock.forward(days=20)
    await marie.press_data(f"k.open.{second[2:]}")
    await marie.expect(second)
    await play(marie, [(button("Séparer de l'autre fiche"), (f"{second} attend de nouveau", "à valider"))])
    await daughter.expect(second, "une erreur de notre part")


async def test_a_stranger_with_the_same_number_is_told_nothing(running: Start) -> None:
    service = await running()
    first = await send_request(service.telegram.person(302, "Suzanne"))
    anne = service.telegram.person(303, "Anne")
    await play(anne, request("Courses, service", "Vitry-sur-Seine", "Suzanne", "06 39 98 56 78"))
    assert not any(first in message.text for message in anne.messages)
