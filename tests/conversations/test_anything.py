"""Whatever a person sends gets a sensible answer, and the question on screen is asked again."""

from __future__ import annotations

from tests.conversations.scripts import offer, send_offer, send_request
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _at_the_commune(service: Running, number: int = 401) -> Person:
    person = service.telegram.person(number, "Ida")
    await play(
        person,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose mon aide"), "Comment voulez-vous aider"),
            (button("Appels, visites"), "Dans quelle commune"),
        ],
    )
    return person


async def test_everything_that_is_not_a_text(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await ida.send_voice()
    await ida.expect("messages vocaux", "Dans quelle commune")
    await ida.send_photo()
    await ida.expect("photos", "Dans quelle commune")
    await ida.send_sticker()
    await ida.expect("Merci pour l'image", "Dans quelle commune")
    await ida.send_location(48.79, 2.39)
    await ida.expect("nom de la commune", "Dans quelle commune")
    await ida.send_document()
    await ida.expect("fichiers", "Dans quelle commune")
    await ida.send_contact("+33639981234")
    await ida.expect("fiche de contact", "Dans quelle commune")
    await ida.send_photo(caption="Ivry-sur-Seine")
    await ida.expect("j'ai lu votre texte", "Quand êtes-vous disponible")


async def test_a_contact_card_answers_the_question_of_the_phone(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("94400", "Quand êtes-vous disponible"),
            (button("Le soir"), "Quel est votre prénom"),
            ("Ida", "À quel numéro"),
        ],
    )
    await ida.send_contact("33639981234")
    await ida.expect("Voici ce que je vais envoyer", "06 39 98 12 34")


async def test_a_name_may_come_with_its_number(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("94400", "Quand êtes-vous disponible"),
            (button("Le soir"), "Quel est votre prénom"),
            ("Ida, 06 39 98 12 34", ("Voici ce que je vais envoyer", "Prénom : Ida", "06 39 98 12 34")),
        ],
    )


async def test_wrong_answers_are_explained_and_asked_again(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("99999", ("Je ne trouve pas cette commune", "Dans quelle commune")),
            ("🙂🙂🙂", ("Je ne trouve pas cette commune", "/humain")),
            (button("Je ne trouve pas ma commune"), "Quand êtes-vous disponible"),
            ("quand les poules auront des dents", "Je n'ai pas compris le moment"),
            ("le mardi matin", "Quel est votre prénom"),
            ("12345", "Écrivez seulement votre prénom"),
            ("Ida", "À quel numéro"),
            ("06 12", "Je ne lis pas ce numéro"),
            ("zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre", "06 39 98 12 34"),
        ],
    )


async def test_homonyms_are_chosen_by_button(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("Saint-Denis", "Laquelle est-ce"),
            (button("Saint-Denis (93)"), "Quand êtes-vous disponible"),
        ],
    )


async def test_a_very_long_message_is_read_and_said_so(running: Start) -> None:
    service = await running()
    ida = service.telegram.person(401, "Ida")
    await ida.say("j'habite à Clamart et je voudrais raconter. " + "bla " * 1000)
    await ida.expect("J'ai gardé votre message")
    await play(ida, [(button("J'ai besoin d'aide"), ("Clamart", "De quelle aide"))])


async def test_an_edited_message_changes_the_form_but_never_what_is_stored(running: Start) -> None:
    service = await running()
    ida = await _at_the_commune(service)
    first = await ida.say("Clamart")
    await ida.expect("Quand êtes-vous disponible")
    await ida.edit(first.message_id, "Ivry-sur-Seine")
    await ida.expect("C'est corrigé", "Quand êtes-vous disponible")
    await play(
        ida,
        [
            (button("Le soir"), "prénom"),
            ("Ida", "numéro"),
            (button("Sans téléphone"), "Ivry-sur-Seine"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "enregistrée"),
        ],
    )
    await ida.edit(first.message_id, "Paris 12e")
    await ida.expect("Ce qui est enregistré n'a pas changé")


async def test_commands_anywhere_keep_the_form(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("/aide", ("Comment ça marche", "Dans quelle commune")),
            ("/privacy", ("Vos données, en clair", "Dans quelle commune")),
            ("/confidentialite", ("Vos données, en clair", "Dans quelle commune")),
            ("/suivi", ("encore rien envoyé", "Dans quelle commune")),
            ("/start", ("Reprenons", "Dans quelle commune")),
            ("/help", ("Comment ça marche", "Dans quelle commune")),
            ("/Aide !", ("Comment ça marche", "Dans quelle commune")),
            ("/suivi.", ("encore rien envoyé", "Dans quelle commune")),
            ("/inconnue", ("Je ne connais pas cette commande", "Dans quelle commune")),
            ("/annuler", ("C'est arrêté", "Que souhaitez-vous")),
        ],
    )


async def test_stop_and_cancel_in_any_spelling(running: Start) -> None:
    service = await running()
    for number, command in enumerate(("/stop", "/cancel", "/annuler.", "/STOP"), 410):
        ida = await _at_the_commune(service, number)
        await play(ida, [(command, ("C'est arrêté", "Que souhaitez-vous"))])


async def test_wishes_are_heard_whatever_is_asked_and_without_the_model(running: Start) -> None:
    service = await running()
    for number, (words, heard) in enumerate(
        (("je voudrais arrêter", "C'est arrêté"), ("effacez mes coordonnées svp", "Effacer toutes vos données"),
         ("où en est mon offre ?", "encore rien envoyé"), ("retour s'il vous plaît", "Comment voulez-vous aider"),
         ("je préfère parler à quelqu'un", "Un coordinateur peut vous rappeler"),
         ("pourquoi vous demandez ça ?", "trouver quelqu'un près de chez vous")), 420,
    ):  # fmt: skip
        ida = await _at_the_commune(service, number)
        await play(ida, [(words, heard)])


async def test_privacy_before_anything(running: Start) -> None:
    service = await running()
    ida = service.telegram.person(401, "Ida")
    await ida.say("/privacy")
    notice = await ida.expect("Vos données, en clair")
    for item in ("Qui", "Pourquoi", "Quoi", "Base", "Qui voit", "Combien de temps", "Vos droits", "cnil.fr"):
        assert item in notice.text


async def test_modify_withdraw_and_see(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(402, "Karim")
    reference = await send_offer(karim)
    await play(
        karim,
        [
            ("/modifier", "Que voulez-vous modifier"),
            (button(reference), "Que voulez-vous corriger"),
            (button("Commune"), "Dans quelle commune"),
            ("Clamart", ("Voici ce que je vais envoyer", "Clamart (92)")),
            (button("Oui, envoyer"), (reference, "est modifiée")),
            ("/annuler", "Que voulez-vous annuler"),
            (button(reference), (reference, "est retirée")),
            ("/annuler", "Vous n'avez rien en cours"),
        ],
    )
    await karim.say("/mesdonnees")
    sent = await karim.expect("tout ce que je garde")
    assert sent.file is not None
    content = sent.file.content.decode()
    assert "+33639981234" in content
    assert reference in content
    assert '"statut": "retiree"' in content


async def test_erasure_leaves_nothing_and_the_person_may_come_back(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(402, "Karim")
    await send_request(karim)
    await play(
        karim,
        [
            ("/supprimer", "Effacer toutes vos données"),
            (button("Non, garder"), "Rien n'est effacé"),
            ("/supprimer", "Effacer toutes vos données"),
            (button("Oui, tout effacer"), "tout est effacé"),
            ("/suivi", "encore rien envoyé"),
        ],
    )


async def test_a_second_form_asks_neither_name_nor_consent_again(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(402, "Karim")
    await send_offer(karim)
    await play(
        karim,
        [
            ("/start", "Bonjour Karim"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Nourriture"), "Pour qui"),
            (button("Pour moi"), "Quand avez-vous besoin"),
            (button("Peu importe"), "De quoi avez-vous besoin"),
            (button("Passer"), ("Voici ce que je vais envoyer", "Vitry-sur-Seine", "06 39 98 12 34")),
            (button("Oui, envoyer"), "D-2"),
        ],
    )


async def test_to_speak_to_somebody_becomes_a_call_back(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    ida = service.telegram.person(401, "Ida")
    await play(
        ida,
        [
            ("/humain", ("Un coordinateur peut vous rappeler", "Dans quelle commune")),
            ("vitry sur seine", "Quel est votre prénom"),
            ("Ida", "À quel numéro"),
            ("0639980000", ("Demande de rappel", "06 39 98 00 00")),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("Lire toute la notice"), ("Vos données, en clair", "Avant d'enregistrer")),
            ("oui", "D-1"),
        ],
    )
    await play(marie, [("/file", "D-1"), (button("Ouvrir D-1"), "Souhaite parler à quelqu'un")])


async def test_a_structure_looks_for_volunteers(running: Start) -> None:
    service = await running()
    rosa = service.telegram.person(403, "Rosa")
    await play(
        rosa,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Nourriture, produits"), "Pour qui"),
            (button("Pour une structure"), "Comment s'appelle votre structure"),
            ("Épicerie solidaire Le Panier", "Quel type de structure"),
            (button("Association"), "Combien de bénévoles"),
            ("beaucoup", "Écrivez un nombre"),
            ("5", "Dans quelle commune"),
            ("Clamart", "Pour quelle date"),
            ("samedi matin", "À quelle adresse"),
            ("12 rue des Lilas à 9 h", "Faut-il savoir quelque chose"),
            ("répondre avant le 1er janvier 2020", "déjà passée"),
            ("18 ans minimum, porter des cartons", "De quoi avez-vous besoin"),
            ("trier les légumes", "Quel est votre prénom"),
            ("Rosa", "À quel numéro"),
            (
                "01 99 00 12 34",
                ("Recherche de bénévoles", "Le Panier", "5 bénévoles", "samedi matin", "18 ans minimum"),
            ),
        ],
    )


async def test_going_back_from_a_correction_keeps_the_answer(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("94400", "Quand êtes-vous disponible"),
            (button("Le soir"), "Quel est votre prénom"),
            ("Ida", "À quel numéro"),
            (button("Sans téléphone"), "Voici ce que je vais envoyer"),
            (button("Corriger"), "Que voulez-vous corriger"),
            (button("Commune"), "Dans quelle commune"),
            (button("Retour"), "Que voulez-vous corriger"),
            (button("Retour"), ("Voici ce que je vais envoyer", "Vitry-sur-Seine")),
        ],
    )


async def test_a_form_left_by_mistake_is_taken_up_again(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            (button("Arrêter"), "C'est arrêté"),
            (button("Reprendre ma réponse"), ("lien avec les personnes isolées", "Dans quelle commune")),
        ],
    )


async def test_a_number_with_a_digit_too_many_is_asked_again(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("94400", "Quand"),
            (button("Le soir"), "prénom"),
            ("Ida", "À quel numéro"),
            ("0148731234 56", "Je ne lis pas ce numéro"),
            ("+32 470 12 34 56", "Voici ce que je vais envoyer"),
        ],
    )


async def test_erasing_takes_the_button(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(402, "Karim")
    await send_offer(karim)
    await play(
        karim,
        [
            ("/supprimer", "Effacer toutes vos données"),
            ("oui", ("Choisissez un bouton", "Effacer toutes vos données")),
            ("non", "Rien n'est effacé"),
            ("/suivi", "O-1"),
        ],
    )


async def test_refusing_the_notice_stores_nothing_and_says_so(running: Start) -> None:
    ida = await _at_the_commune(await running())
    await play(
        ida,
        [
            ("94400", "Quand"),
            (button("Le soir"), "prénom"),
            ("Ida", "À quel numéro"),
            ("06 39 98 12 34", "Voici"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("Je refuse"), ("Sans votre accord", "Que souhaitez-vous")),
            ("/suivi", "encore rien envoyé"),
        ],
    )


async def test_a_place_nobody_follows_is_said(running: Start) -> None:
    service = await running()
    await service.coordinator(201, "Marie", "13")
    ida = service.telegram.person(404, "Ida")
    script = offer("Appels, visites", "94400", "Ida", "06 39 98 12 34")
    heard = await play(ida, script)
    assert "Aucun coordinateur ne suit encore cette commune" in heard[-1].text
