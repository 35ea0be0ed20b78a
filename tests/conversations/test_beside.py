"""An answer is an answer: it opens no second form, changes no other field, and fears nothing that nobody said."""

from __future__ import annotations

import pytest

from actions.unit import Unit
from bot.app import dialogue
from bot.citizen.case_form.draft import case_said
from bot.dialogue.screens import SCREENS
from bot.dialogue.turn import Turn
from bot.engine.events import Event
from bot.engine.office import Office
from bot.texts import label
from nlu.types import Guess, Understanding
from storage import Database, people
from tests.conversations.answering import NOW, opened
from tests.conversations.answers import Written
from tests.conversations.scripts import offer, request
from tests.service import Start
from tests.service import Understanding as Server
from tests.telegram import button, play

A_DOUBT = Guess("urgence_vitale", (), 0.9)


async def test_a_number_said_with_its_hours_changes_no_day(running: Start, understanding: Server) -> None:
    karim = (await running(understanding)).telegram.person(820, "Karim")
    await play(
        karim,
        [
            *offer("Courses, services", "Clamart", "Karim", "")[:-4],
            ("Karim", "À quel numéro"),
            ("06 39 98 77 10 plutôt après 19h", ("Quand : le week-end", "06 39 98 77 10", "Pour appeler")),
        ],
    )


async def test_who_has_no_telephone_goes_on_without(running: Start, understanding: Server) -> None:
    service = await running(understanding)
    script = offer("Courses, services", "Clamart", "Karim", "")[:-4]
    for number, words in enumerate(
        ("j'ai pas de portable en ce moment", "je n'en ai plus, désolée", "je préfère ne pas le communiquer",
         "écrivez-moi ici s'il vous plaît", "non"), 821,
    ):  # fmt: skip
        karim = service.telegram.person(number, "Karim")
        await play(
            karim,
            [*script, ("Karim", "À quel numéro"), (words, ("Voici ce que je vais envoyer", "Non, par message ici"))],
        )


async def test_why_a_number_is_refused_is_said(running: Start) -> None:
    karim = (await running()).telegram.person(830, "Karim")
    await play(
        karim,
        [
            *offer("Courses, services", "Clamart", "Karim", "")[:-4],
            ("Karim", "À quel numéro"),
            ("0 892 70 12 40", ("payant", "À quel numéro")),
            ("514 555 0142", ("indicatif", "À quel numéro")),
            ("06 39 98 1", ("il manque des chiffres", "/humain")),
            ("karim@exemple.fr", "pas une adresse"),
            ("+1 514 555 0142", "Voici ce que je vais envoyer"),
        ],
    )


async def test_relatives_and_agreements_are_no_alarm(running: Start, understanding: Server) -> None:
    service = await running(understanding)
    marie = await service.coordinator(201, "Marie", "94")
    for number, (who, agreed) in enumerate(
        (("mon beau-frère", "il est au courant"), ("ma grand-tante Odile", "elle est d'accord oui"),
         ("madame Roche, ma voisine", "elle me l'a demandé"), ("un collègue", "il le sait")), 840,
    ):  # fmt: skip
        lea = service.telegram.person(number, "Léa")
        await play(
            lea,
            [
                *request("De la compagnie", "", "", "")[:3],
                (button("Pour quelqu'un d'autre"), "Qui faut-il aider"),
                (who, "est-elle d'accord"),
                (agreed, "Dans quelle commune"),
                ("à côté de la gare de Vitry-sur-Seine", ("Quand avez-vous besoin",)),
            ],
        )
    await marie.quiet(0.3)


async def _hear(database: Database, question: str, text: str, guess: Guess) -> Turn:
    """One text given to an open question, understood in this way by the model."""
    async with database.transaction() as session:
        known = await people.recognise(session, "terminal", text, NOW)
        state = opened(Written(question, "structure" if question == "place" else "request", text, {}, {}))
        unit = Unit(session, NOW, known.person.id)
        turn = Turn(unit, known, state, Event(kind="text", text=text), Understanding(text, guess), Office(), 1)
        await SCREENS[state.screen].show(turn)
        turn.queued.clear()
        await dialogue(turn.office).converse(turn)
    return turn


def _warned(turn: Turn) -> bool:
    return any(reply.priority == 0 for reply in turn.replies)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("details", "quelqu'un pour les papiers de la maison, je suis perdue depuis l'accident"),
        ("place", "derrière l'ancienne usine au fond du chemin, demandez Paul, il attend"),
    ],
)
async def test_any_words_that_the_model_fears_are_kept_and_the_numbers_shown(
    sqlite_database: Database, question: str, text: str
) -> None:
    turn = await _hear(sqlite_database, question, text, A_DOUBT)
    assert _warned(turn)
    assert turn.state.draft is not None
    assert getattr(turn.state.draft, question) == text
    assert turn.state.question != question, "the answer is taken: the next question is asked after the numbers"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("beneficiary", "mon beau-père"),
        ("beneficiary", "une dame de ma rue"),
        ("agreement", "elle est au courant"),
        ("commune", "partout dans le 94"),
        ("commune", "au 3e étage porte gauche"),
        ("when", "le lundi et le mardi de 9 heures à 11 heures, ou bien le jeudi"),
        ("phone", "je n'ai pas de téléphone"),
        ("details", "porter mes courses"),
    ],
)
async def test_short_words_and_answers_read_are_nothing_to_fear(
    sqlite_database: Database, question: str, text: str
) -> None:
    turn = await _hear(sqlite_database, question, text, A_DOUBT)
    assert not _warned(turn)


async def test_long_words_that_no_question_takes_are_feared(sqlite_database: Database) -> None:
    text = "je ne sais plus comment je vais tenir avec tout ce qui arrive ici"
    turn = await _hear(sqlite_database, "headcount", text, A_DOUBT)
    assert _warned(turn)


@pytest.mark.parametrize("question", ["commune", "phone", "agreement", "headcount", "name", "author", "structure_kind"])
async def test_a_short_answer_never_opens_a_second_form(sqlite_database: Database, question: str) -> None:
    for text in ("aucune idée du tout", "le bleu plutôt", "ça me va bien", "je ne comprends rien"):
        for kind in ("offre", "demande", "modification", "parler_humain", "annulation"):
            turn = await _hear(sqlite_database, question, f"{text}", Guess(kind, ("lien_social",), 0.99))
            assert turn.state.pending == []
            assert not case_said(turn).human


@pytest.mark.parametrize(
    "question", ["missions", "author", "agreement", "headcount", "adult", "commune", "when", "name"]
)
async def test_no_question_is_asked_for_ever(sqlite_database: Database, question: str) -> None:
    kind = "offer" if question == "adult" else "structure" if question == "headcount" else "request"
    async with sqlite_database.transaction() as session:
        known = await people.recognise(session, "terminal", question, NOW)
        state, unit = opened(Written(question, kind, "", {}, {})), Unit(session, NOW, known.person.id)
        for text in ("?!", "…", "?"):
            turn = Turn(unit, known, state, Event(kind="text", text=text), None, Office(), 1)
            await dialogue(turn.office).converse(turn)
        words = [choice.label for row in turn.replies[-1].choices for choice in row]
        assert state.question == question
        assert words[-3] not in (label("nav.back"), label("nav.stop")), "a way on beside the way back and the way out"
