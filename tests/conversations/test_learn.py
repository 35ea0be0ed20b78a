"""Learning from corrections, over Telegram: asked once, refused, taken back; and what a coordinator puts right."""

from __future__ import annotations

import json

from sqlalchemy import select

from storage.audit import acts_on
from storage.models import Case, Lesson
from tests.conversations.scripts import send_offer, send_request
from tests.service import Running, Start
from tests.telegram import Person, button, play


async def _lessons(service: Running) -> list[Lesson]:
    async with service.database.reading() as session:
        return list(await session.scalars(select(Lesson)))


async def _case(service: Running, reference: str) -> Case:
    async with service.database.reading() as session:
        return await session.get_one(Case, int(reference[2:]))


async def _correct_mission(marie: Person, reference: str) -> None:
    await play(
        marie,
        [
            ("/file", reference),
            (button(f"Ouvrir {reference}"), reference),
            (button("Changer la mission"), "quelle est la bonne mission"),
            (button("aide alimentaire"), "corrigé"),
        ],
    )


async def test_asked_once_after_sending_and_never_in_the_way(running: Start) -> None:
    service = await running()
    suzanne = service.telegram.person(302, "Suzanne")
    await send_request(suzanne)
    await play(
        suzanne,
        [
            ("/suivi", ("Vos offres et demandes", "Que souhaitez-vous")),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Nourriture"), "Pour qui"),
            (button("Pour moi"), "Quand avez-vous besoin"),
            (button("Peu importe"), "De quoi avez-vous besoin"),
            ("des pâtes et du riz pour la semaine", "Voici ce que je vais envoyer"),
        ],
    )
    await suzanne.press("Oui, envoyer")
    sent = await suzanne.expect("D-2", "Que souhaitez-vous")
    assert "Vos mots peuvent-ils" not in sent.text


async def test_the_question_comes_with_the_reference_and_nothing_is_ticked(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    request = await send_request(suzanne)
    await _correct_mission(marie, request)
    await suzanne.expect(request, "changé la mission")
    assert await _lessons(service) == [], "no answer is no consent"


async def test_nothing_is_asked_about_words_that_were_not_said(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(301, "Karim")
    await send_offer(karim)  # by buttons alone
    await play(karim, [("/start", "Bonjour Karim")])
    async with service.database.reading() as session:
        case = await session.get_one(Case, 1)
        assert case.details is None


async def test_agreed_then_corrected_then_taken_back(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    request = await send_request(suzanne)
    await play(suzanne, [(button("Oui, d'accord"), ("Merci", "/mesdonnees", "Que souhaitez-vous"))])
    await _correct_mission(marie, request)
    [lesson] = await _lessons(service)
    assert lesson.text.get_secret_value() == "je ne peux pas me déplacer en ce moment"
    assert (lesson.guessed, lesson.corrected) == (None, "demande+aide_alimentaire")
    await suzanne.expect(request, "changé la mission")
    await suzanne.say("/mesdonnees")
    sent = await suzanne.expect("tout ce que je garde", "peuvent servir à améliorer")
    assert sent.file is not None
    held = json.loads(sent.file.content)
    assert held["accord pour apprendre de vos mots, donné le"]
    assert held["leçons"][0]["ce qu'il fallait comprendre"] == "demande+aide_alimentaire"
    await play(suzanne, [(button("Ne plus utiliser mes mots"), "appris de vos mots est effacé")])
    assert await _lessons(service) == []
    await suzanne.say("/mesdonnees")
    await suzanne.expect("ne servent pas")
    await play(suzanne, [(button("Utiliser mes mots"), "Merci")])
    assert len(await _lessons(service)) == 1, "consent that comes after the correction"
    await play(suzanne, [("/supprimer", "Effacer toutes"), (button("Oui, tout effacer"), "tout est effacé")])
    assert await _lessons(service) == []


async def test_the_answers_typed_and_other_words_heard_as_at_the_start(running: Start) -> None:
    service = await running()
    suzanne, paul, ida = (service.telegram.person(number, name) for number, name in
                          ((302, "Suzanne"), (303, "Paul"), (304, "Ida")))  # fmt: skip
    for person in (suzanne, paul, ida):
        await send_request(person)
    await play(suzanne, [("non merci", ("vos mots ne serviront pas", "Que souhaitez-vous"))])
    await play(paul, [("oui", ("Merci", "Que souhaitez-vous"))])
    await play(ida, [("je cherche aussi quelqu'un pour le jardin", "J'ai gardé votre message")])
    await ida.say("oui")
    await ida.expect("Que souhaitez-vous")
    async with service.database.reading() as session:
        cases = list(await session.scalars(select(Case).order_by(Case.id)))
        agreed = [case.person_id for case in cases]
        acts = [[row.act for row in await acts_on(session, f"person-{person}")] for person in agreed]
    assert [row[-1] for row in acts] == ["learning_refused", "learning_agreed", "consent_given"]


async def test_only_a_plain_yes_to_this_question_is_a_consent(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne, paul = service.telegram.person(302, "Suzanne"), service.telegram.person(303, "Paul")
    request = await send_request(suzanne)
    await play(suzanne, [("ok merci", "Que souhaitez-vous")])
    asked = await send_request(paul)
    await marie.press_data(f"k.ask.{asked[2:]}")
    await marie.expect("Écrivez votre question")
    await play(marie, [("Avez-vous un ascenseur ?", "Question envoyée")])
    await paul.expect("Avez-vous un ascenseur ?")
    await paul.say("oui")
    await paul.expect("Avez-vous un ascenseur ?", "est-il la réponse")
    async with service.database.reading() as session:
        for reference in (request, asked):
            case = await session.get_one(Case, int(reference[2:]))
            assert [row.act for row in await acts_on(session, f"person-{case.person_id}")] == ["consent_given"]


async def test_a_second_press_on_the_notice_is_no_consent_to_learn(running: Start) -> None:
    service = await running()
    suzanne = service.telegram.person(302, "Suzanne")
    await send_request(suzanne)
    await suzanne.press("J'accepte")
    await suzanne.expect("date d'une étape passée")
    async with service.database.reading() as session:
        acts = [row.act for row in await acts_on(session, f"person-{(await session.get_one(Case, 1)).person_id}")]
    assert acts == ["consent_given"]


async def test_a_stranger_who_forges_the_button_agrees_to_nothing(running: Start) -> None:
    service = await running()
    stranger = service.telegram.person(305, "Inconnu")
    await play(stranger, [("/start", "Que souhaitez-vous")])
    for data in (
        "g.learn.yes",
        "g.learn.no",
        "g.learn",
        "g.direction.1.offer",
        "g.direction..",
        "g.direction.x.request",
    ):
        await stranger.press_data(data)
        await stranger.expect("Que souhaitez-vous")


async def test_an_offer_that_was_a_request(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    luc = await service.coordinator(202, "Luc", "13")
    karim = service.telegram.person(301, "Karim")
    offer = await send_offer(karim)
    await play(
        marie,
        [
            ("/file", offer),
            (button(f"Ouvrir {offer}"), (offer, "offre")),
            (button("Changer en demande"), ("demande de l'aide ?", "prévenue")),
            (button("Retour"), (offer, "offre")),
            (button("Changer en demande"), "demande de l'aide ?"),
            (button("Oui, c'est une demande"), ("corrigé", offer, "demande", "Compris au départ : offre")),
            ("/releve", ("À valider : 1", "Demandes : courses")),
        ],
    )
    told = await karim.expect(offer, "vous demandez de l'aide", "Le numéro ne change pas")
    assert (await _case(service, offer)).direction == "request"
    await play(karim, [("/suivi", (offer, "Un coordinateur va la lire"))])
    await luc.press_data(f"k.dir.{offer[2:]}.offer.sure")
    await luc.expect("pas dans votre territoire")
    await karim.press("Ce n'est pas juste", told)
    await karim.expect(offer, "de nouveau une offre")
    case = await _case(service, offer)
    assert (case.direction, case.status, case.reference) == ("offer", "a_valider", offer)
    await play(marie, [("/releve", ("À valider : 1", "Offres : courses"))])
    assert [noted["field"] for noted in case.corrections or []] == ["direction", "direction"]


async def test_urgent_and_not_urgent(running: Start) -> None:
    service = await running()
    marie, luc = await service.coordinator(201, "Marie", "94"), await service.coordinator(202, "Luc", "94081")
    suzanne = service.telegram.person(302, "Suzanne")
    request = await send_request(suzanne)
    await play(suzanne, [(button("Oui, d'accord"), "Merci")])
    await play(
        marie,
        [
            ("/file", request),
            (button(f"Ouvrir {request}"), request),
            (button("Marquer urgente"), (f"{request} est urgente", "URGENT")),
        ],
    )
    await luc.expect("Demande urgente", request)
    [lesson] = await _lessons(service)
    assert (lesson.urgent_before, lesson.urgent_after) == (False, True)
    await play(marie, [("/releve", "dont urgentes : 1"), ("/file", request), (button(f"Ouvrir {request}"), "URGENT")])
    await play(marie, [(button("Pas urgente"), f"{request} n'est pas urgente")])
    assert await _lessons(service) == []
    await suzanne.quiet(0.3)  # it changes the order of work, nothing for her


async def test_no_correction_once_it_is_over(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(302, "Suzanne")
    request = await send_request(suzanne)
    await play(suzanne, [("/annuler", "Que voulez-vous annuler"), (button(request), "est retirée")])
    for data in (f"k.dir.{request[2:]}.offer.sure", f"k.urg.{request[2:]}.yes"):
        await marie.press_data(data)
        await marie.expect("déjà été traitée", "retirée")
    assert (await _case(service, request)).corrections is None
