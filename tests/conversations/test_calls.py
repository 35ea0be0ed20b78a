"""A telephone call typed in: one sentence, what is missing, the consent; what the person must be told is a call."""

from __future__ import annotations

from tests.conversations.scripts import reference_in, send_request, send_validated_offer
from tests.service import Running, Start, Understanding
from tests.telegram import Person, button, play

SENTENCE = "Mme Garnier, 4 rue des Tilleuls à Vitry, 06 39 98 70 70, a besoin de ses courses le jeudi"


async def _take(marie: Person, sentence: str = SENTENCE, consent: str = "Oui, elle l'a dit au téléphone") -> str:
    """Type a call in; returns the reference of what was stored."""
    heard = await play(
        marie,
        [
            (f"/saisir {sentence}", "Voici ce que je vais envoyer"),
            (button("Oui, envoyer"), "est-elle d'accord"),
            (button(consent), "est enregistrée"),
        ],
    )
    return reference_in(heard[-1].text)


async def _desk(running: Start, understanding: Understanding) -> tuple[Running, Person]:
    service = await running(understanding)
    return service, await service.coordinator(201, "Marie", "94")


async def test_one_sentence_and_two_presses_store_a_call(running: Start, understanding: Understanding) -> None:
    _service, marie = await _desk(running, understanding)
    heard = await play(marie, [(f"/saisir {SENTENCE}", "Voici ce que je vais envoyer")])
    parts = ("courses et services", "Vitry-sur-Seine (94)", "jeudi", "Mme Garnier", "06 39 98 70 70", "4 rue des Tille")
    for said in parts:
        assert said in heard[0].text, said
    heard = await play(
        marie,
        [
            (button("Oui, envoyer"), ("est-elle d'accord", "tout faire effacer")),
            (button("Oui, par un proche"), ("est enregistrée", "par téléphone seulement", "par un proche, le")),
        ],
    )
    assert "06 39" not in heard[-1].text
    reference = reference_in(heard[-1].text)
    await play(marie, [("/file", reference)])


async def test_what_is_missing_is_asked_and_nothing_is_stored_without_consent(
    running: Start, understanding: Understanding
) -> None:
    _service, marie = await _desk(running, understanding)
    await play(
        marie,
        [
            ("/saisir", "Écrivez en une phrase"),
            ("M. Ferrand propose de faire des courses le samedi, il a une voiture", "Dans quelle commune"),
            ("Choisy-le-Roi", "À quel numéro l'appeler"),
            (button("Je ne sais pas"), ("Voici ce que je vais envoyer", "Offre d'aide", "M. Ferrand")),
            (button("Oui, envoyer"), "est-elle d'accord"),
            (button("Non, ou pas encore"), "rien n'est enregistré"),
            ("/file", "Rien n'attend"),
        ],
    )


async def test_only_a_coordinator_types_calls_in(running: Start, understanding: Understanding) -> None:
    service, _marie = await _desk(running, understanding)
    await play(service.telegram.person(999, "Zoé"), [(f"/saisir {SENTENCE}", "réservée aux coordinateurs")])


async def test_what_somebody_must_hear_is_a_call_until_it_is_said(running: Start, understanding: Understanding) -> None:
    service, marie = await _desk(running, understanding)
    karim = service.telegram.person(301, "Karim")
    await send_validated_offer(marie, karim, "Karim", "06 39 98 12 34")
    reference = await _take(marie, SENTENCE.replace("le jeudi", "le samedi"))
    await play(marie, [(button("Valider et chercher"), (f"{reference} est validée", "Elle n'a que le téléphone"))])
    await karim.expect("Quelqu'un a besoin d'aide")
    await play(karim, [(button("Oui, je peux"), "Merci")])
    await play(marie, [("/releve", ("À appeler : 1", reference))])
    await marie.press_data(f"k.open.{reference[2:]}")
    card = await marie.expect("À appeler", "Mme Garnier", "Karim")
    assert "06 39" not in card.text
    await play(
        marie,
        [
            (button("1. Pas de réponse"), ("L'appel reste à faire", "(sans réponse : 1)")),
            (button("1. Lire en entier"), ("À dire à Mme Garnier", "06 39 98 70 70", "Karim")),
            (button("◀ Retour"), "À appeler"),
            (button("Karim : les deux sont d'accord"), "vous ont toutes les deux dit oui"),
            (button("Oui, mettre en relation"), ("C'est fait", "Il reste à appeler")),
        ],
    )
    await karim.expect("06 39 98 70 70", "4 rue des Tilleuls")
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("À appeler", "Mme Garnier", "Karim")
    await play(marie, [(button("1. C'est dit"), "la personne le sait")])
    await marie.say("/releve")
    assert "À appeler" not in (await marie.expect("Relève du")).text


async def test_the_same_number_twice_is_seen_before_it_is_stored(running: Start, understanding: Understanding) -> None:
    _service, marie = await _desk(running, understanding)
    first = await _take(marie)
    await play(
        marie,
        [
            ("/saisir 06 39 98 70 70, Mme Garnier à Vitry voudrait ses médicaments vendredi", ("déjà connu", first)),
            (button(f"L'ajouter à {first}"), ("avec ce que vous venez d'ajouter", "vendredi", "Mme Garnier")),
            (button("Oui, envoyer"), "est-elle d'accord"),
            (button("Oui, elle l'a dit au téléphone"), (f"{first} est enregistrée", "médicaments")),
            ("/file", first),
        ],
    )
    assert sum(label.startswith("Ouvrir") for label in marie.messages[-1].labels) == 1


async def test_somebody_who_had_only_a_telephone_comes_with_a_code(
    running: Start, understanding: Understanding
) -> None:
    service, marie = await _desk(running, understanding)
    reference = await _take(marie)
    heard = await play(marie, [(button("Donner un code"), "Code à donner")])
    code = heard[-1].text.split("/start ")[1].split()[0]
    suzanne, zoe = service.telegram.person(302, "Suzanne"), service.telegram.person(303, "Zoé")
    await play(suzanne, [(f"/start {code.lower()}", "Bienvenue"), ("/suivi", reference), ("/mesdonnees", None)])
    await play(zoe, [(f"/start {code}", "n'est plus valable"), ("/suivi", "rien envoyé")])
    await marie.press_data(f"k.ok.{reference[2:]}")
    await suzanne.expect(f"Votre demande {reference} est validée")


async def test_a_code_does_not_join_two_files(running: Start, understanding: Understanding) -> None:
    service, marie = await _desk(running, understanding)
    suzanne = service.telegram.person(302, "Suzanne")
    own = await send_request(suzanne)
    await _take(marie)
    heard = await play(marie, [(button("Donner un code"), "Code à donner")])
    code = heard[-1].text.split("/start ")[1].split()[0]
    await play(suzanne, [(f"/start {code}", "déjà des demandes"), ("/suivi", own)])


async def test_somebody_on_the_telephone_is_erased_at_their_wish(running: Start, understanding: Understanding) -> None:
    _service, marie = await _desk(running, understanding)
    reference = await _take(marie)
    await play(
        marie,
        [
            (button("Tout effacer"), "C'est définitif"),
            (button("Oui, tout effacer"), f"{reference} : tout est effacé"),
            ("/file", "Rien n'attend"),
        ],
    )


async def test_a_note_is_for_colleagues_alone(running: Start, understanding: Understanding) -> None:
    service, marie = await _desk(running, understanding)
    lea, suzanne = await service.coordinator(202, "Léa", "94"), service.telegram.person(302, "Suzanne")
    reference = await send_request(suzanne)
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect(reference)
    words = "Passer plutôt par la gardienne"
    await play(marie, [(button("Écrire une note"), "Seuls les coordinateurs"), (words, ("C'est noté", words))])
    await lea.press_data(f"k.open.{reference[2:]}")
    await lea.expect(reference, "Passer plutôt par la gardienne")
    assert not any("gardienne" in message.text for message in suzanne.messages)


async def test_a_call_about_help_that_is_agreed_changes_nothing_of_it(
    running: Start, understanding: Understanding
) -> None:
    service, marie = await _desk(running, understanding)
    karim = service.telegram.person(301, "Karim")
    await send_validated_offer(marie, karim, "Karim", "06 39 98 12 34")
    reference = await _take(marie, SENTENCE.replace("le jeudi", "le samedi"))
    await play(marie, [(button("Valider et chercher"), f"{reference} est validée")])
    await karim.expect("Pouvez-vous aider")
    await play(karim, [(button("Oui, je peux"), "Merci")])
    await marie.press_data(f"k.open.{reference[2:]}")
    await marie.expect("À appeler")
    await play(
        marie, [(button("Karim : les deux sont d'accord"), "dit oui"), (button("Oui, mettre en relation"), "fait")]
    )
    await play(
        marie,
        [
            (
                "/saisir Mme Garnier 06 39 98 70 70 à Vitry demande aussi du pain avec ses courses",
                ("déjà connu", reference),
            ),
            (button(f"L'ajouter à {reference}"), ("quelqu'un aide déjà", "d'accord tous les deux", "du pain")),
        ],
    )
