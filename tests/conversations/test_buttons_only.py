"""With the understanding down, every path still ends: by buttons, short answers, and the rules in code."""

from __future__ import annotations

from tests.service import Start
from tests.telegram import button, play


async def test_an_offer_from_the_first_button_to_the_reference(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(101, "Karim")
    await play(
        karim,
        [
            ("/start", ("Bonjour, ici Coup de main", "Que souhaitez-vous")),
            (button("Je propose mon aide"), "Comment voulez-vous aider"),
            (button("Courses, services aux voisins"), "Dans quelle commune"),
            ("vitry sur seine", "Quand êtes-vous disponible"),
            (button("Le week-end"), "Quel est votre prénom"),
            ("karim", "À quel numéro"),
            ("06 39 98 12 34", ("Voici ce que je vais envoyer", "Vitry-sur-Seine (94)", "Karim", "06 39 98 12 34")),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), ("Merci", "O-1", "enregistrée")),
            ("/suivi", ("O-1", "Un coordinateur va la lire")),
        ],
    )


async def test_a_request_for_somebody_else_keeps_who_agreed(running: Start) -> None:
    service = await running()
    lea = service.telegram.person(102, "Léa")
    await play(
        lea,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("De la compagnie, des appels"), "Pour qui"),
            (button("Pour quelqu'un d'autre"), "Qui faut-il aider"),
            ("ma grand-mère", ("votre grand-mère", "est-elle d'accord")),
            (button("Pas encore"), "Dans quelle commune"),
            ("94200", "Quand avez-vous besoin"),
            (button("Dès que possible"), "De quoi avez-vous besoin"),
            ("qu'on l'appelle le soir, elle est seule", "Quel est votre prénom"),
            ("Léa", "À quel numéro"),
            (button("Sans téléphone, ici seulement"), ("Ivry-sur-Seine", "À recueillir", "Urgent")),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), ("D-1", "urgente", "son accord")),
        ],
    )


async def test_a_first_message_not_understood_is_kept_as_the_details(running: Start) -> None:
    service = await running()
    ana = service.telegram.person(103, "Ana")
    await play(
        ana,
        [
            ("il me faut quelqu'un pour les courses à Clamart jeudi", ("J'ai gardé votre message", "bouton")),
            (button("J'ai besoin d'aide"), ("Clamart (92)", "jeudi", "De quelle aide")),
            (button("Courses, service du quotidien"), "Pour qui"),
            (button("Pour moi ou ma famille"), "Quel est votre prénom"),
            ("Ana", "À quel numéro"),
            (button("Sans téléphone"), ("Voici ce que je vais envoyer", "il me faut quelqu'un pour les courses")),
        ],
    )


async def test_back_stop_and_old_buttons(running: Start) -> None:
    service = await running()
    noe = service.telegram.person(104, "Noé")
    [_, _, third] = await play(
        noe,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose"), "Comment voulez-vous aider"),
            (button("Appels, visites"), "Dans quelle commune"),
        ],
    )
    await play(
        noe,
        [
            (button("Retour"), "Comment voulez-vous aider"),
            (button("Garde d'enfants"), "18 ans"),
            (button("Non"), ("Garder des enfants demande d'avoir 18 ans", "Comment voulez-vous aider")),
        ],
    )
    await noe.press_data("2.m:lien_social")
    await noe.expect("Ce bouton date d'une étape passée", "Comment voulez-vous aider")
    await play(noe, [(button("Arrêter"), ("C'est arrêté", "Que souhaitez-vous"))])
    assert third.labels[-2:] == ["◀ Retour", "Arrêter"]


async def test_several_missions_are_ticked_then_given(running: Start) -> None:
    service = await running()
    lin = service.telegram.person(106, "Lin")
    heard = await play(
        lin,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose"), "Comment voulez-vous aider"),
            (button("Plusieurs choses"), "Cochez tout ce qui convient"),
            (button("☐ Appels, visites"), "Cochez"),
            (button("☐ Aide alimentaire"), "Cochez"),
            (button("☑ Appels, visites"), "Cochez"),
            (button("☐ Courses, services"), "Cochez"),
        ],
    )
    assert heard[2].labels[-3:] == ["☐ Autre chose", "◀ Retour", "Arrêter"]  # nothing is ticked, nothing to agree to
    assert heard[-1].labels[:3] == [
        "☑ Courses, services aux voisins",
        "☐ Appels, visites aux isolés",
        "☑ Aide alimentaire",
    ]
    await play(
        lin,
        [
            ("c'est bon", "Dans quelle commune"),
            ("clamart", "Quand êtes-vous disponible"),
            (button("Le week-end"), "Quel est votre prénom"),
            ("Lin", "À quel numéro"),
            (button("Sans téléphone"), ("aide alimentaire", "courses et services de voisinage")),
        ],
    )


async def test_danger_is_answered_first_in_any_state(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(200, "Marie", "94")
    iris = service.telegram.person(105, "Iris")
    await play(
        iris,
        [
            ("/start", "Que souhaitez-vous"),
            (button("J'ai besoin d'aide"), "De quelle aide"),
            (button("Autre chose"), "Pour qui"),
            (button("Pour moi"), "Dans quelle commune"),
            ("mon mari ne respire plus", "15"),
            (button("Continuer"), "Dans quelle commune"),
        ],
    )
    alert = await marie.expect("Danger signalé")
    assert "respire" not in alert.text
