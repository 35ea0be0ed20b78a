"""Yes and no are read whole: a consent is a plain yes, half a yes is asked again, what follows « sauf » corrected."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from storage.models import Case, Person
from tests.conversations.scripts import offer, send_offer, send_request
from tests.service import Running, Start
from tests.telegram import Person as Somebody
from tests.telegram import button, play

TO_THE_SUMMARY = offer("Courses, services", "Clamart", "Karim", "06 39 98 12 34")[:-2]


async def _at_the_summary(service: Running, number: int) -> Somebody:
    person = service.telegram.person(number, "Karim")
    await play(person, TO_THE_SUMMARY)
    return person


async def _at_the_notice(service: Running, number: int) -> Somebody:
    person = await _at_the_summary(service, number)
    await play(person, [(button("Oui, envoyer"), "Avant d'enregistrer")])
    return person


async def _stored(service: Running) -> tuple[int, int]:
    """How many cases are stored, and how many people have agreed to the notice."""
    async with service.database.reading() as session:
        stored = await session.scalar(select(func.count()).select_from(Case))
        agreed = await session.scalar(select(func.count()).select_from(Person).where(Person.consent_at.is_not(None)))
    return stored or 0, agreed or 0


async def test_no_shape_of_a_refusal_is_a_consent(running: Start) -> None:
    service = await running()
    refusals = (
        "naturellement que non", "certainement que non", "pas d'accord, désolé", "hors de question", "plutôt non",
        "ah ça non alors", "c'est exactement le contraire", "nannn", "je n'accepte pas ces conditions", "👎🏽",
    )  # fmt: skip
    for number, refusal in enumerate(refusals, 700):
        person = await _at_the_notice(service, number)
        await play(person, [(refusal, ("Sans votre accord", "Que souhaitez-vous")), ("/suivi", "encore rien envoyé")])
    assert await _stored(service) == (0, 0)


async def test_half_a_yes_is_asked_again_and_stores_nothing(running: Start) -> None:
    service = await running()
    person = await _at_the_notice(service, 720)
    for half in (
        "oui mais sans mon numéro", "d'accord à condition de rester anonyme", "oui sauf pour le téléphone", "mouais",
        "peut-être", "je ne suis pas certaine", "oui ?", "ni oui ni non", "rien à changer", "non, c'est juste",
        "pourquoi pas", "évidemment que je ne suis pas d'accord", "oui, appelez-moi le soir", "envoyez",
    ):  # fmt: skip
        await play(person, [(half, ("sans condition", "Avant d'enregistrer"))])
    assert await _stored(service) == (0, 0)
    await play(person, [("vouii 😊", "enregistrée")])
    assert await _stored(service) == (1, 1)


@pytest.mark.parametrize(
    "agreed", ["bien sûr que oui", "okk", "d'accord pour tout, merci", "c'est bon pour moi", "👍🏿", "ouais ouais"]
)
async def test_a_plain_yes_in_any_words_is_one(running: Start, agreed: str) -> None:
    service = await running()
    person = await _at_the_notice(service, 721)
    await play(person, [(agreed, "enregistrée")])


async def test_whatever_leaves_the_summary_as_it_is_sends_it(running: Start) -> None:
    service = await running()
    sends = ("rien à modifier", "non non, c'est correct", "tout est bon", "c'est parti !", "aucune erreur", "non rien",
             "nickel", "vous pouvez envoyer", "ne changez rien", "parfait, rien à ajouter")  # fmt: skip
    for number, words in enumerate(sends, 730):
        person = await _at_the_summary(service, number)
        await play(person, [(words, "Avant d'enregistrer")])


async def test_what_follows_except_is_corrected(running: Start) -> None:
    service = await running()
    person = await _at_the_summary(service, 750)
    await play(
        person,
        [
            ("tout est bon sauf le numéro", ("Question", "À quel numéro")),
            ("06 39 98 55 66", ("Voici ce que je vais envoyer", "06 39 98 55 66")),
            ("oui à part la commune, j'habite à Meudon", ("C'est corrigé", "Meudon (92)")),
            ("ok mais seulement le jeudi", ("C'est corrigé", "Quand : jeudi")),
            ("c'est bon mais mon prénom c'est Kader", ("C'est corrigé", "Prénom : Kader")),
            ("oui mais bon", ("Répondez oui", "Est-ce juste")),
            ("non", "Que voulez-vous corriger"),
            ("rien", ("Voici ce que je vais envoyer", "Kader", "Meudon (92)", "jeudi")),
            ("oui", "Avant d'enregistrer"),
        ],
    )


async def test_erasing_takes_the_button_and_any_no_keeps(running: Start) -> None:
    service = await running()
    karim = service.telegram.person(760, "Karim")
    await send_offer(karim)
    for words in ("oui oui", "ouais efface", "👍", "d'accord mais gardez mon offre", "je ne sais plus"):
        await play(karim, [("/supprimer", "Effacer toutes"), (words, ("Choisissez un bouton", "Effacer toutes"))])
    for words in ("bien sûr que non", "surtout pas", "laissez tomber", "non non gardez tout", "pas du tout"):
        await play(karim, [("/supprimer", "Effacer toutes"), (words, "Rien n'est effacé")])
    await play(karim, [("/supprimer", "Effacer toutes"), ("montrez d'abord", "tout ce que je garde")])
    assert await _stored(service) == (1, 1)


async def test_withdrawing_takes_a_plain_yes_for_the_only_case(running: Start) -> None:
    service = await running()
    suzanne = service.telegram.person(770, "Suzanne")
    request = await send_request(suzanne)
    await play(
        suzanne,
        [
            ("/annuler", "Que voulez-vous annuler"),
            ("oui mais pas tout de suite", ("Touchez un bouton", "Que voulez-vous annuler")),
            ("non finalement", "Rien n'a changé"),
            ("/suivi", "Un coordinateur va la lire"),
            ("/annuler", "Que voulez-vous annuler"),
            ("oui", (request, "est retirée")),
        ],
    )


async def test_learning_takes_a_plain_yes(running: Start) -> None:
    service = await running()
    suzanne = service.telegram.person(771, "Suzanne")
    await send_request(suzanne)
    await play(
        suzanne,
        [
            ("oui mais pas tout", "Sans réponse, vos mots ne serviront pas"),
            ("bien sûr que non", "vos mots ne serviront pas à cela"),
        ],
    )
    async with service.database.reading() as session:
        assert await session.scalar(select(Person.learning_at).where(Person.consent_at.is_not(None))) is None
