"""From a validated request to help given, over Telegram: two taps for the coordinator, one question for the others."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.conversations.scripts import reference_in, request, send_validated_offer, validate
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _volunteer(marie: Person, service: Running, number: int, name: str) -> Person:
    person = service.telegram.person(number, name)
    await send_validated_offer(marie, person, name, f"06 39 98 12 {number % 100:02}")
    return person


async def test_an_errand_is_refused_once_taken_by_the_second_done_and_thanked(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = await _volunteer(marie, service, 301, "Karim")
    lea = await _volunteer(marie, service, 302, "Lea")
    suzanne = service.telegram.person(303, "Suzanne")
    heard = await play(
        suzanne, request("Courses, service", "Vitry-sur-Seine", "Suzanne", "06 39 98 56 78", when="Le week-end")
    )
    reference = reference_in(heard[-1].text)
    await validate(marie, reference)
    await suzanne.expect("est validée")

    await marie.press_data(f"k.open.{reference[2:]}")
    card = await marie.expect(reference, "Qui peut aider", "Karim", "dans la commune", "jamais sollicité")
    assert "Proposer à Karim" in card.labels
    await play(marie, [(button("Proposer aux 2 premiers"), ("C'est proposé à", "Karim", "Lea"))])
    for volunteer in (karim, lea):
        asked = await volunteer.expect("Quelqu'un a besoin d'aide", "Vitry-sur-Seine", "je ne peux pas me déplacer")
        assert "Suzanne" not in asked.text
        assert "06 39" not in asked.text
    await play(karim, [("non désolé", "merci d'avoir répondu")])
    await play(lea, [("Oui, je peux", "Je demande à la personne")])
    asked = await suzanne.expect("Bonne nouvelle", "Lea", "Vitry-sur-Seine")
    assert "06 39" not in asked.text
    await play(suzanne, [(button("Non merci"), "Que souhaitez-vous"), ("oui bien sûr", "Très bien")])
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


async def _request(marie: Person, person: Person, mission: str = "Courses, service", when: str = "Le week-end") -> str:
    """A validated request of this person, its card open in front of the coordinator."""
    heard = await play(person, request(mission, "Vitry-sur-Seine", "Suzanne", "06 39 98 56 78", when=when))
    reference = reference_in(heard[-1].text)
    await validate(marie, reference)
    await person.expect("est validée")
    return reference


async def _three(running: Start) -> tuple[Running, Person, Person, Person, str]:
    """A service, its coordinator, a volunteer, and who asks for help: their request validated, its card open."""
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim, suzanne = await _volunteer(marie, service, 301, "Karim"), service.telegram.person(303, "Suzanne")
    return service, marie, karim, suzanne, await _request(marie, suzanne)


async def _agreed(marie: Person, volunteer: Person, name: str, person: Person) -> None:
    """From the proposal to the introduction, as everybody says yes."""
    await play(marie, [(button(f"Proposer à {name}"), "C'est proposé à")])
    await volunteer.expect("Quelqu'un a besoin d'aide")
    await play(volunteer, [(button("Oui, je peux"), "Je demande à la personne")])
    await person.expect(name, "peut vous aider")
    await play(person, [(button("Oui, d'accord"), "Très bien")])
    await volunteer.expect("Vous allez aider")
    await person.expect("va vous aider")


async def test_a_volunteer_who_blocks_gives_everything_back_at_once(running: Start) -> None:
    _service, marie, karim, suzanne, reference = await _three(running)
    await _agreed(marie, karim, "Karim", suzanne)
    await karim.block()
    await suzanne.expect(reference, "n'est plus joignable", "On cherche quelqu'un d'autre")
    await marie.expect(reference, "ne peut plus")
    await play(marie, [("/releve", ("À faire : 1", reference, "trouver quelqu'un d'autre"))])
    await play(suzanne, [("/suivi", ("Validée. On cherche quelqu'un",))])


async def test_a_volunteer_cancels_the_day_before(running: Start) -> None:
    service, marie, karim, suzanne, reference = await _three(running)
    await _agreed(marie, karim, "Karim", suzanne)
    zone = ZoneInfo("Europe/Paris")
    today = service.clock().astimezone(zone)
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    service.clock.go_to(datetime.combine(saturday.date() - timedelta(days=1), time(18, 1), zone))
    await karim.expect("Demain", "Suzanne", reference)
    await play(karim, [(button("Je ne peux plus"), "merci de l'avoir dit")])
    await suzanne.expect(reference, "empêchement")
    await marie.expect(reference, "ne peut plus")


async def test_child_care_waits_for_an_attestation(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = service.telegram.person(301, "Karim")
    heard = await play(
        karim,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose mon aide"), "Comment voulez-vous aider"),
            (button("Garde d'enfants"), "18 ans ou plus"),
            (button("Oui"), "Dans quelle commune"),
            ("Vitry-sur-Seine", "Quand êtes-vous disponible"),
            (button("En semaine"), "Quel est votre prénom"),
            ("Karim", "À quel numéro"),
            ("06 39 98 12 34", "Voici ce que je vais envoyer"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "enregistrée"),
        ],
    )
    offered = reference_in(heard[-1].text)
    await validate(marie, offered)
    suzanne = service.telegram.person(303, "Suzanne")
    reference = await _request(marie, suzanne, "Garde d'enfants", when="En semaine")
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("Personne ne convient", "1 sans attestation vue")
    await marie.press_data(f"k.prop.{reference[2:]}.{offered[2:]}")
    await marie.expect("Rien n'est proposé", "attestation d'honorabilité")
    await marie.press_data(f"k.open.{offered[2:]}")
    await marie.expect("Attestation d'honorabilité : à voir")
    await play(marie, [(button("Attestation vue"), ("attestation vue aujourd'hui", "n'est pas gardé"))])
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("Qui peut aider", "Karim")
    await play(marie, [(button("Proposer à Karim"), "C'est proposé à")])
    await karim.expect("Quelqu'un a besoin d'aide")


async def test_nobody_answers_is_recalled_closed_and_the_search_goes_on_where_it_was_allowed(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim = await _volunteer(marie, service, 301, "Karim")
    suzanne = service.telegram.person(303, "Suzanne")
    reference = await _request(marie, suzanne)
    await play(marie, [(button("Élargir tout seul"), "continue toute seule")])
    await karim.expect("Quelqu'un a besoin d'aide")
    service.clock.forward(days=3)
    await karim.expect("Petit rappel")
    service.clock.forward(days=3)
    await karim.expect("je propose cette demande à d'autres")
    await suzanne.expect(reference, "encore trouvé personne")
    await play(marie, [("/releve", (reference, "personne de trouvé"))])


async def test_another_moment_is_read_and_asked_of_who_wants_help(running: Start) -> None:
    _service, marie, karim, suzanne, reference = await _three(running)
    await play(marie, [(button("Proposer à Karim"), "C'est proposé à")])
    await karim.expect("Quelqu'un a besoin d'aide")
    await play(
        karim,
        [
            (button("Un autre moment"), "Quand pourriez-vous venir"),
            ("euh je sais pas", "pas compris le moment"),
            ("plutot jeudi aprem", ("jeudi après-midi", "Je demande à la personne")),
        ],
    )
    await suzanne.expect("Karim", "propose", "jeudi après-midi")
    await play(suzanne, [(button("Non"), "on cherche quelqu'un d'autre")])
    await karim.expect("Merci d'avoir dit oui")
    await play(marie, [("/releve", (reference, "personne n'a dit oui"))])


async def test_a_problem_stops_the_match_and_pauses_the_volunteer(running: Start) -> None:
    _service, marie, karim, suzanne, reference = await _three(running)
    await _agreed(marie, karim, "Karim", suzanne)
    await play(
        suzanne, [(button("Signaler un problème"), "Voulez-vous signaler"), (button("Oui, signaler"), "prévenue")]
    )
    await marie.expect("Problème signalé", reference)
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("À faire", "1 à l'arrêt", "problème signalé")
    await play(marie, [(button("C'est réglé"), "C'est noté")])
    await play(karim, [("/suivi", "Vous êtes en pause"), ("/reprendre", "Vous êtes de retour")])


async def test_two_people_are_put_in_touch_by_hand_and_it_can_be_undone(running: Start) -> None:
    _service, marie, karim, suzanne, _reference = await _three(running)
    await play(
        marie,
        [
            (button("Je connais quelqu'un"), "Écrivez le prénom"),
            ("Bertille", "Je ne trouve personne"),
            ("karime", "à qui proposer"),
            (button("Proposer à Karim, Vitry"), "C'est proposé à"),
            (button("Karim : les deux sont d'accord"), "vous ont toutes les deux dit oui"),
            (button("Oui, mettre en relation"), "les deux ont reçu"),
        ],
    )
    await karim.expect("Vous allez aider", "06 39 98 56 78")
    await suzanne.expect("va vous aider", "06 39 98 12 01")
    await play(marie, [(button("Karim : annuler"), "C'est annulé")])
    await karim.expect("annulée par la coordination")
    await suzanne.expect("annulée par la coordination")
