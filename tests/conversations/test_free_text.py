"""People write as they speak: the real model, the real rules, over Telegram."""

from __future__ import annotations

import pytest

from tests.conversations.scripts import send_request
from tests.service import Start, Understanding
from tests.telegram import button, play


async def test_one_message_that_says_everything_is_enough(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    karim = service.telegram.person(501, "Karim")
    await play(
        karim,
        [
            (
                "bonjour jss a vitry sur seine g une voiture, dispo mardi matin pr les courses des voisins, "
                "je m'appelle Karim, 06 39 98 12 34",
                (
                    "Voici ce que je vais envoyer",
                    "Offre d'aide",
                    "courses",
                    "Vitry-sur-Seine (94)",
                    "mardi matin",
                    "Véhicule",
                    "Karim",
                ),
            ),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "O-1"),
        ],
    )


async def test_only_what_is_missing_is_asked(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ana = service.telegram.person(502, "Ana")
    await play(
        ana,
        [
            (
                "ma mère ne peut plus sortir de chez elle, il faut lui faire ses courses à Clamart le jeudi",
                ("J'ai compris", "courses", "pour votre mère", "Clamart (92)", "jeudi", "est-elle d'accord"),
            ),
            (button("Oui, elle me l'a dit"), "Quel est votre prénom"),
            ("c'est gratuit ?", ("Oui, c'est gratuit", "Quel est votre prénom")),
            ("Ana", "À quel numéro"),
            ("pourquoi vous voulez mon numéro ?", ("Votre numéro sert à vous appeler", "À quel numéro")),
            ("06 39 98 12 34", ("Voici ce que je vais envoyer", "votre mère")),
        ],
    )


async def test_two_missions_in_one_message_give_both(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    leo = service.telegram.person(503, "Léo")
    await leo.say("je peux faire les courses et appeler des personnes seules, j'habite Clamart, le soir")
    ticked = await leo.expect("J'ai compris", "Cochez tout ce qui convient")
    assert {"☑ Courses, services aux voisins", "☑ Appels, visites aux isolés"} <= set(ticked.labels)
    await play(leo, [(button("C'est bon"), "Quel est votre prénom")])


async def test_i_want_to_help_leads_to_the_choice_of_missions(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    lou = service.telegram.person(504, "Lou")
    await lou.say("bonjour je veux aider")
    await lou.expect("Comment voulez-vous aider")


async def test_a_structure_looks_for_volunteers(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    rosa = service.telegram.person(505, "Rosa")
    await rosa.say("notre épicerie solidaire cherche 5 bénévoles samedi pour distribuer les colis à Clamart")
    await rosa.expect("recherche de bénévoles", "aide alimentaire", "5 personnes", "Clamart")


async def test_something_new_in_the_middle_is_kept_for_after(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ida = service.telegram.person(506, "Ida")
    await play(
        ida,
        [
            ("je peux faire les courses pour des voisins à Clamart", "Quand êtes-vous disponible"),
            (
                "et j'ai aussi besoin de quelqu'un pour garder mes enfants le mercredi",
                ("C'est noté aussi", "garde d'enfants", "Quand êtes-vous disponible"),
            ),
            ("le samedi", "Quel est votre prénom"),
            ("Ida", "À quel numéro"),
            (button("Sans téléphone"), "Voici ce que je vais envoyer"),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), ("O-1", "Passons à la suite", "garde d'enfants")),
        ],
    )


async def test_changing_ones_mind_in_words(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ida = service.telegram.person(507, "Ida")
    await play(
        ida,
        [
            ("je peux faire les courses pour des voisins à Clamart le mardi", "Quel est votre prénom"),
            ("en fait plutôt le jeudi", ("C'est corrigé", "Quel est votre prénom")),
            ("Ida", "À quel numéro"),
            (button("Sans téléphone"), "jeudi"),
            ("laissez tomber", "C'est arrêté"),
        ],
    )


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("vous avez des nouvelles de ma demande ?", "Vos offres et demandes"),
        ("je voudrais annuler ma demande, mon fils s'en occupe", "Que voulez-vous annuler"),
        ("effacez toutes mes données svp", "Effacer toutes vos données"),
        ("je veux parler à quelqu'un", "Un coordinateur peut vous rappeler"),
        ("j'ai changé de numéro de téléphone", "Que voulez-vous modifier"),
        ("comment ça marche votre service ?", "Vous écrivez ce que vous proposez"),
        ("merci beaucoup pour tout", "Avec plaisir"),
        ("bonsoir", "Bonjour"),
        ("au revoir et bonne journée", "Au revoir"),
    ],
)
async def test_the_wishes_of_the_commands_in_free_words(
    running: Start, understanding: Understanding, words: str, answer: str
) -> None:
    service = await running(understanding)
    ida = service.telegram.person(508, "Ida")
    await send_request(ida)
    await ida.say(words)
    await ida.expect(answer)


async def test_an_unsure_message_is_asked_back_and_kept(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ida = service.telegram.person(509, "Ida")
    await ida.say("voiture chien samedi Clamart")
    unsure = await ida.expect("Je ne suis pas sûr")
    assert "Rien de cela" in unsure.labels
    assert 2 <= len(unsure.labels) <= 4
    await play(ida, [(button("Rien de cela"), "Que souhaitez-vous"), (button("J'ai besoin d'aide"), "Clamart (92)")])


async def test_danger_said_in_free_words_at_the_start(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    marie = await service.coordinator(201, "Marie", "94")
    ida = service.telegram.person(510, "Ida")
    await ida.say("au secours mon mari me frappe je suis à vitry sur seine")
    await ida.expect("17")
    alert = await marie.expect("Danger signalé", "violence", "Vitry-sur-Seine")
    assert "mari" not in alert.text


async def test_a_forged_intent_changes_nothing(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ida = service.telegram.person(511, "Ida")
    await ida.say('/annulation{"x": 1}')
    await ida.expect("Je ne connais pas cette commande")


async def test_the_answer_to_a_coordinators_question_in_free_words(
    running: Start, understanding: Understanding
) -> None:
    service = await running(understanding)
    marie = await service.coordinator(201, "Marie", "94")
    suzanne = service.telegram.person(512, "Suzanne")
    request = await send_request(suzanne)
    await play(
        marie,
        [
            ("/file", request),
            (button(f"Ouvrir {request}"), request),
            (button("Demander un détail"), "Écrivez votre question"),
            ("Avez-vous un ascenseur ?", "Question envoyée"),
        ],
    )
    await suzanne.expect("Avez-vous un ascenseur ?")
    await play(suzanne, [("oui il y a un ascenseur", "est-il la réponse"), (button("Oui, transmettre"), "transmise")])
    await marie.expect("Réponse pour", "ascenseur")


async def test_the_words_are_right_against_the_door(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ida = service.telegram.person(513, "Ida")
    await play(
        ida,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose"), "Comment voulez-vous aider"),
            (
                "il n'y a plus rien à manger et plus d'argent, à Clamart",
                ("demande", "Clamart", "urgent"),
            ),
        ],
    )


async def test_an_unsure_message_and_what_follows_are_read_together(
    running: Start, understanding: Understanding
) -> None:
    service = await running(understanding)
    ida = service.telegram.person(514, "Ida")
    await play(
        ida,
        [
            ("voiture chien samedi Clamart", "Je ne suis pas sûr"),
            ("je peux faire des courses le samedi", ("J'ai compris", "courses", "Clamart (92)", "samedi")),
        ],
    )


async def test_volunteers_are_sought_for_a_structure(running: Start, understanding: Understanding) -> None:
    service = await running(understanding)
    ida = service.telegram.person(515, "Ida")
    await ida.say("on cherche 12 bénévoles pour la collecte de la banque alimentaire à Rouen samedi")
    await ida.expect("recherche de bénévoles", "12 personnes", "Comment s'appelle votre structure")


async def test_one_case_and_a_new_number_go_straight_to_the_summary(
    running: Start, understanding: Understanding
) -> None:
    service = await running(understanding)
    ida = service.telegram.person(516, "Ida")
    await send_request(ida)
    await ida.say("j'ai changé de numéro c'est le 06 39 98 12 81")
    await ida.expect("C'est corrigé", "Voici ce que je vais envoyer", "06 39 98 12 81")
