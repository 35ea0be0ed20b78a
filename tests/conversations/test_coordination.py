"""The coordinator's side, over Telegram: join by a link, read the digest, decide in two taps, ask, correct, look."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import select

from actions import digest as digests
from bot.engine.office import Office
from storage import coordinators
from storage.audit import acts_on
from storage.models import Due
from tests.conversations.scripts import offer, request, send_offer, send_request
from tests.service import Running, Start
from tests.telegram import button, play


async def test_a_link_makes_a_coordinator_once(running: Start) -> None:
    service = await running()
    token = await service.invite("94")
    marie, zoe = service.telegram.person(201, "Marie"), service.telegram.person(202, "Zoé")
    await play(marie, [(f"/start {token}", ("coordinatrice", "Val-de-Marne"))])
    await play(zoe, [(f"/start {token}", "n'est plus valable"), ("/releve", "réservée aux coordinateurs")])
    await play(zoe, [(f"/start {'x' * 32}", "n'est plus valable")])


async def test_the_digest_shows_what_the_database_holds_and_decides_in_two_taps(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    karim, suzanne = service.telegram.person(301, "Karim"), service.telegram.person(302, "Suzanne")
    offer, request = await send_offer(karim), await send_request(suzanne)
    await marie.say("/releve")
    digest = await marie.expect("Relève du", "Val-de-Marne", "À valider : 2")
    assert "Karim" not in digest.text
    assert "06 39" not in digest.text
    assert f"Ouvrir {offer}" in digest.labels
    await play(
        marie,
        [
            (button(f"Ouvrir {offer}"), (offer, "Vitry-sur-Seine (94)", "le week-end")),
            (button("Valider"), (offer, "est validée")),
        ],
    )
    await karim.expect(f"Votre offre {offer} est validée")
    await play(
        marie,
        [
            ("/file", request),
            (button(f"Ouvrir {request}"), "je ne peux pas me déplacer"),
            (button("Refuser"), "pour quelle raison"),
            (button("Hors de notre territoire"), (request, "refusée")),
        ],
    )
    await suzanne.expect(request, "hors du territoire")
    await play(marie, [("/releve", "Rien à valider"), ("/file", "Rien n'attend")])
    await play(suzanne, [("/suivi", ("Non retenue",))])


async def test_a_validated_case_is_closed_for_a_reason_the_person_reads(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    request = await send_request(suzanne)
    await play(
        marie,
        [
            ("/file", request),
            (button(f"Ouvrir {request}"), request),
            (button("Valider"), "est validée"),
        ],
    )
    await marie.press_data(f"k.open.{request[2:]}")
    await marie.expect(request, "validée")
    await play(
        marie,
        [
            (button("Clore"), "pour quelle raison"),
            (button("L'aide est en place"), (request, "est close")),
        ],
    )
    await suzanne.expect(request, "est terminée", "L'aide est en place")


async def test_a_detail_goes_to_the_person_and_comes_back(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94081")
    suzanne = service.telegram.person(302, "Suzanne")
    request = await send_request(suzanne)
    await play(
        marie,
        [
            ("/file", request),
            (button(f"Ouvrir {request}"), request),
            (button("Demander un détail"), "Écrivez votre question"),
            ("À quel étage habitez-vous ?", "Question envoyée"),
        ],
    )
    await suzanne.expect("Un coordinateur vous demande", "À quel étage habitez-vous ?")
    await play(
        suzanne,
        [
            (button("Répondre"), "Écrivez votre réponse"),
            ("au 4e <sans> ascenseur & le code est B12", "votre réponse est transmise"),
        ],
    )
    await marie.expect("Réponse pour", "au 4e <sans> ascenseur & le code est B12")
    await play(marie, [(button(f"Ouvrir {request}"), ("À quel étage", "au 4e <sans> ascenseur"))])


async def test_contact_is_shown_on_purpose_and_logged(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    request = await send_request(service.telegram.person(302, "Suzanne"))
    [_, card, _] = await play(
        marie,
        [
            ("/file", request),
            (button(f"Ouvrir {request}"), request),
            (button("Voir le contact"), ("Suzanne", "06 39 98 56 78", "notée")),
        ],
    )
    assert "06 39" not in card.text
    async with service.database.reading() as session:
        acts = [act.act for act in await acts_on(session, request)]
    assert acts == ["submitted", "contact_seen"]


async def test_duplicate_and_corrections(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne, paul = service.telegram.person(302, "Suzanne"), service.telegram.person(303, "Paul")
    first, second = await send_request(suzanne), await send_request(paul)
    await play(
        marie,
        [
            ("/file", second),
            (button(f"Ouvrir {second}"), second),
            (button("Doublon de"), "doublon de laquelle"),
            (button(first), (second, "est un doublon de", first)),
        ],
    )
    await paul.expect(second, "réunie avec une autre")
    await play(
        marie,
        [
            ("/file", first),
            (button(f"Ouvrir {first}"), first),
            (button("Changer la mission"), "quelle est la bonne mission"),
            (button("aide alimentaire"), ("corrigé", "aide alimentaire")),
            (button("Changer la commune"), "Quelle est la bonne commune"),
            ("Ivry sur Seine", ("corrigé", "Ivry-sur-Seine (94)")),
            (button("Changer la commune"), "Quelle est la bonne commune"),
            ("Marseille", "hors de votre territoire"),
        ],
    )
    await suzanne.expect(first, "changé la mission", "aide alimentaire")
    await suzanne.expect(first, "changé la commune", "Ivry-sur-Seine")


async def test_urgent_requests_alert_at_once_and_only_their_territory(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    luc = await service.coordinator(202, "Luc", "13")
    request = await send_request(service.telegram.person(302, "Suzanne"), when="Dès que possible")
    await marie.expect("Demande urgente", request)
    await luc.quiet(0.5)
    await luc.press_data(f"k.open.{request[2:]}")
    await luc.expect("pas dans votre territoire")
    await luc.press_data(f"k.ok.{request[2:]}")
    await luc.expect("pas dans votre territoire")


async def test_rights_are_read_anew_at_each_press(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    request = await send_request(service.telegram.person(302, "Suzanne"))
    await play(marie, [("/file", request), (button(f"Ouvrir {request}"), request)])
    async with service.database.transaction() as session:
        for person_id in await coordinators.everyone(session):
            for right in await coordinators.rights_of(session, person_id):
                right.revoked_at = service.clock()
    await play(marie, [(button("Valider"), "réservée aux coordinateurs")])


async def test_two_coordinators_cannot_both_decide(running: Start) -> None:
    service = await running()
    marie, luc = await service.coordinator(201, "Marie", "94"), await service.coordinator(202, "Luc", "94081")
    request = await send_request(service.telegram.person(302, "Suzanne"))
    for coordinator in (marie, luc):
        await play(coordinator, [("/file", request), (button(f"Ouvrir {request}"), request)])
    await play(marie, [(button("Valider"), "est validée")])
    await play(luc, [(button("Valider"), ("déjà été traitée", "validée"))])


def _next(service: Running, at: time) -> datetime:
    """The next moment it is ``at`` in Paris."""
    return digests.next_slot(service.clock(), at, Office().zone)


async def _due(service: Running, kind: str) -> datetime:
    """When the one act of this kind is due."""
    async with service.database.reading() as session:
        [due] = [row.due_at for row in await session.scalars(select(Due)) if row.key.startswith(f"{kind}:")]
        return due


async def test_the_morning_digest_comes_once_and_is_edited_in_place(running: Start) -> None:
    service = await running()
    eight = service.settings.digest_at
    marie = await service.coordinator(201, "Marie", "94")
    service.clock.go_to(_next(service, eight))
    await marie.quiet(2)  # nothing happened: nothing is sent
    request = await send_request(service.telegram.person(302, "Suzanne"))
    service.clock.go_to(_next(service, eight))
    digest = await marie.expect("Relève du", "À valider : 1")
    service.clock.forward(hours=5)
    await marie.quiet(2)
    await play(marie, [(button(f"Ouvrir {request}"), request), (button("Valider"), "est validée")])
    service.clock.forward(seconds=25)
    edited = await marie.expect("Relève du", "Rien à valider")
    assert edited.message_id == digest.message_id
    service.clock.forward(days=2)  # nobody has been found for so long
    another = await marie.expect("Relève du", "sans personne pour aider")
    assert another.message_id != digest.message_id


async def test_the_next_digest_is_tomorrow_at_the_hour_chosen(running: Start) -> None:
    """Across a night in which the clocks change: on 28 March 2027, at 2:00 it is 3:00."""
    service = await running(digest_at=time(18, 30))
    service.clock.go_to(datetime(2027, 3, 27, 12, tzinfo=Office().zone))
    marie = await service.coordinator(201, "Marie", "94")
    await send_request(service.telegram.person(302, "Suzanne"))
    for day, named in ((27, "samedi 27 mars"), (28, "dimanche 28 mars")):
        assert await _due(service, "digest") == datetime(2027, 3, day, 18, 30, tzinfo=Office().zone)
        service.clock.go_to(datetime(2027, 3, day, 18, 29, tzinfo=Office().zone))
        await marie.quiet(1.5)
        service.clock.forward(minutes=1)
        await marie.expect(f"Relève du {named}", "À valider : 1")
    assert await _due(service, "digest") == datetime(2027, 3, 29, 18, 30, tzinfo=Office().zone)


async def test_words_for_one_person_never_reach_another(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne, paul = service.telegram.person(302, "Suzanne"), service.telegram.person(303, "Paul")
    first, second = await send_request(suzanne), await send_request(paul)
    await marie.press_data(f"k.ask.{first[2:]}")
    await marie.expect("Écrivez votre question")
    await marie.press_data(f"k.open.{second[2:]}")
    await marie.expect(second)
    await marie.say("je crois que celui-là est un faux")
    await marie.expect("Que souhaitez-vous")
    await suzanne.quiet(0.5)
    await paul.quiet(0.1)


async def test_a_coordinators_own_form_survives_the_desk(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    request = await send_request(service.telegram.person(302, "Suzanne"))
    await play(marie, offer("Appels, visites", "94400", "Marie", "06 39 98 12 34")[:-2])
    await marie.press_data(f"k.ask.{request[2:]}")
    await marie.expect("Écrivez votre question")
    await marie.press_data(f"k.open.{request[2:]}")
    await marie.expect(request)
    await play(marie, [("oui", "Avant d'enregistrer")])


async def test_forged_buttons_are_refused(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    request = await send_request(service.telegram.person(302, "Suzanne"))
    stranger = service.telegram.person(303, "Inconnu")
    await play(stranger, [("/start", "Que souhaitez-vous")])
    for data in (f"k.open.{request[2:]}", f"k.ok.{request[2:]}", f"k.who.{request[2:]}"):
        await stranger.press_data(data)
        await stranger.expect("réservée aux coordinateurs")
    for data in ("g.reply.99999999999999999999", "g.modify.1", "g.nothing.1", "...", "1.2.3"):
        await stranger.press_data(data)
        await stranger.expect("Que souhaitez-vous")
    await marie.press_data("k.open.99999999999999999999")
    await marie.expect("n'existe plus")


async def test_words_of_people_are_shown_as_they_were_written(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    lea, rosa = service.telegram.person(310, "Léa"), service.telegram.person(311, "Rosa")
    mine = request("De la compagnie", "Vitry-sur-Seine", "Léa", "06 39 98 12 34")
    await play(
        lea,
        [
            *mine[:3],
            (button("Pour quelqu'un d'autre"), "Qui faut-il aider"),
            ("l'oncle d'Anaïs & sa femme", "est-elle d'accord"),
            (button("Oui, elle me l'a dit"), "Dans quelle commune"),
            *mine[4:7],
            (mine[7][0], "À quel numéro"),
            (mine[8][0], ("l'oncle d'Anaïs & sa femme", "Oui, la personne l'a dit")),
            *mine[9:],
        ],
    )
    await play(
        rosa,
        [
            *mine[:3],
            (button("Pour une structure"), "Comment s'appelle votre structure"),
            ("L'Épicerie « d'à côté » <& Cie>", "Quel type"),
            (button("Association"), "Combien"),
            ("3", "Dans quelle commune"),
            (mine[4][0], "Pour quelle date"),
            ("samedi", "À quelle adresse"),
            ("12, rue de l'Aqueduc", "Faut-il savoir quelque chose"),
            (button("Rien de particulier"), "De quoi avez-vous besoin"),
            ("l'accueil & le tri", "prénom"),
            ("Rosa", "À quel numéro"),
            (button("Sans téléphone"), ("L'Épicerie « d'à côté » <& Cie>", "l'accueil & le tri")),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "D-2"),
        ],
    )
    await marie.say("/file")
    await marie.expect("D-2")
    for reference, words in (
        ("D-1", ("l'oncle d'Anaïs & sa femme (accord : Oui, la personne l'a dit)",)),
        ("D-2", ("L'Épicerie « d'à côté » <& Cie> (Association)", "12, rue de l'Aqueduc", "l'accueil & le tri")),
    ):
        await marie.press_data(f"k.open.{reference[2:]}")
        card = await marie.expect(reference, *words)
        assert "&amp;" not in card.text
        assert "&#" not in card.text


async def test_a_coordinator_knows_who_could_not_be_told(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne, paul = service.telegram.person(302, "Suzanne"), service.telegram.person(303, "Paul")
    away, here = await send_request(suzanne), await send_request(paul)
    await suzanne.block()
    for reference, told in ((away, "elle n'est pas prévenue"), (here, "La personne est prévenue")):
        await marie.press_data(f"k.mis.{reference[2:]}.autre")
        await marie.expect("corrigé", told)
        await marie.press_data(f"k.ask.{reference[2:]}")
        await marie.expect("Écrivez votre question")
        await play(marie, [("Avez-vous un ascenseur ?", "ne la lira pas" if reference == away else "arrivera ici")])
        await marie.press_data(f"k.dir.{reference[2:]}.offer")
        await marie.expect("propose son aide", "ne sera pas prévenue" if reference == away else "Elle sera prévenue")
        await marie.press_data(f"k.ok.{reference[2:]}")
        await marie.expect("est validée", told)
        await marie.press_data(f"k.end.{reference[2:]}.plus_besoin")
        await marie.expect("est close", told)
