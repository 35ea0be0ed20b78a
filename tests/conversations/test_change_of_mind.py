"""A change of mind in words, at the summary, on the list of fields, in the middle of a form; and messages edited."""

from __future__ import annotations

from tests.conversations.scripts import offer, request
from tests.service import Running, Start, Understanding
from tests.telegram import Person, button, play


async def _at_the_summary(service: Running, number: int = 801) -> Person:
    person = service.telegram.person(number, "Karim")
    await play(person, offer("Courses, services", "Clamart", "Karim", "06 39 98 12 34")[:-2])
    return person


async def test_days_are_added_or_replaced(running: Start) -> None:
    karim = await _at_the_summary(await running())
    await play(
        karim,
        [
            ("et aussi le mercredi", ("C'est corrigé", "Quand : mercredi et le week-end")),
            ("pas le mercredi, le vendredi", ("C'est corrigé", "Quand : vendredi")),
            ("plutôt le lundi", ("C'est corrigé", "Quand : lundi")),
            ("ajoutez le mardi soir", ("C'est corrigé", "mardi soir")),
        ],
    )


async def test_a_value_said_anew_is_enough(running: Start) -> None:
    karim = await _at_the_summary(await running())
    await play(
        karim,
        [
            ("non, 06 39 98 44 55", ("C'est corrigé", "06 39 98 44 55")),
            ("c'est pas Clamart c'est Vanves", ("C'est corrigé", "Vanves (92)")),
            ("mon prénom s'écrit Carim", ("C'est corrigé", "Prénom : Carim")),
            ("enlevez les courses", ("C'est corrigé", "Comment voulez-vous aider")),
        ],
    )


async def test_a_field_named_in_words_is_chosen(running: Start) -> None:
    karim = await _at_the_summary(await running())
    for words, asked in (
        ("le prénom", "Quel est votre prénom"),
        ("mon numéro", "À quel numéro"),
        ("la ville", "Dans quelle commune"),
        ("les horaires", "Quand êtes-vous disponible"),
        ("telefone non, le portable", "À quel numéro"),
    ):
        await play(
            karim,
            [
                (button("Corriger"), "Que voulez-vous corriger"),
                (words, asked),
                (button("Retour"), "Que voulez-vous corriger"),
                (button("Retour"), ("Voici ce que je vais envoyer", "Karim", "Clamart", "06 39 98 12 34")),
            ],
        )
    await play(
        karim,
        [
            (button("Corriger"), "Que voulez-vous corriger"),
            ("la commune c'est Issy-les-Moulineaux", ("C'est corrigé", "Issy-les-Moulineaux (92)")),
        ],
    )


async def test_a_mistake_is_told_in_the_middle_of_a_form(running: Start) -> None:
    karim = (await running()).telegram.person(802, "Karim")
    await play(
        karim,
        [
            *offer("Courses, services", "Clamart", "Karim", "06 39 98 12 34")[:5],
            ("attendez, je me suis trompé de commune", "Dans quelle commune"),
            ("Meudon", "Quel est votre prénom"),
            ("question précédente", "Dans quelle commune"),
        ],
    )


async def test_nothing_is_erased_nor_withdrawn_when_it_is_denied(running: Start) -> None:
    karim = await _at_the_summary(await running())
    for words in ("n'effacez surtout pas mes données", "je ne veux pas annuler", "ne supprimez rien svp"):
        await play(karim, [(words, ("rien n'est effacé", "Voici ce que je vais envoyer"))])
    await play(karim, [("oui", "Avant d'enregistrer"), ("oui", "O-1")])
    for words in ("surtout n'annulez pas mon offre", "je ne veux pas que vous effaciez mes données"):
        await play(karim, [(words, ("rien n'est annulé", "Que souhaitez-vous"))])
    await play(karim, [("/suivi", "O-1")])


async def test_the_words_of_an_edited_message_are_those_that_coordinators_read(
    running: Start, understanding: Understanding
) -> None:
    service = await running(understanding)
    marie = await service.coordinator(201, "Marie", "92")
    ana = service.telegram.person(803, "Ana")
    first = await ana.say("je peux faire les courses de mes voisins le mardi à Clamart")
    await ana.expect("mardi", "Clamart", "prénom")
    await ana.edit(first.message_id, "je peux faire les courses de mes voisins le jeudi à Meudon")
    await ana.expect("C'est corrigé", "prénom")
    name = await ana.say("Ana")
    await ana.expect("À quel numéro")
    await ana.edit(name.message_id, "Anna")
    await ana.expect("C'est corrigé", "À quel numéro")
    await play(
        ana,
        [
            (button("Sans téléphone"), ("jeudi", "Meudon (92)", "le jeudi à Meudon", "Prénom : Anna")),
            (button("Oui, envoyer"), "Avant d'enregistrer"),
            (button("J'accepte"), "O-1"),
        ],
    )
    await marie.say("/file")
    await marie.expect("O-1")
    await marie.press("Ouvrir O-1")
    card = await marie.expect("le jeudi à Meudon")
    assert "mardi" not in card.text
    assert "Clamart" not in card.text


async def test_edited_answers_and_words_kept_for_later(running: Start) -> None:
    service = await running()
    suzanne = service.telegram.person(804, "Suzanne")
    kept = await suzanne.say("il me faudrait quelqu'un pour promener mon chien")
    await suzanne.expect("J'ai gardé votre message")
    await suzanne.edit(kept.message_id, "il me faudrait quelqu'un pour promener mon vieux chien")
    await suzanne.expect("C'est noté", "Que souhaitez-vous")
    await play(
        suzanne,
        [
            *request("Courses, service", "Clamart", "Suzanne", "06 39 98 56 78")[1:5],
            (button("En semaine"), "Quel est votre prénom"),
            ("Suzanne", "À quel numéro"),
            (button("Sans téléphone"), "promener mon vieux chien"),
        ],
    )
