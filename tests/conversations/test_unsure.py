"""What is asked when the model is not sure, and how few presses it takes; what the model thinks is given."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio

from actions.unit import Unit
from bot.app import dialogue
from bot.citizen.case_form.draft import CaseDraft
from bot.dialogue.screens import SCREENS, settle
from bot.dialogue.state import State
from bot.dialogue.turn import Turn
from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.replies import Reply, plain
from nlu.decision import decide
from nlu.facts import read_facts
from nlu.types import Shares, Understanding
from nlu.understand import NOTHING
from storage import Database, Session, people
from storage.people import Known
from tests.conversations.answering import NOW

ERRANDS, COMPANY, FOOD, NO_TASK = "solidarite_proximite", "lien_social", "aide_alimentaire", "indetermine"

SAID = "je passe devant chez madame Roux à Clamart, le pain, un brin de causette"
TWO_LIKELY = Shares({"offre": 0.99, "demande": 0.01}, {ERRANDS: 0.7, COMPANY: 0.6, FOOD: 0.3})
NOTHING_LIKELY = Shares({"offre": 0.99, "demande": 0.01}, {ERRANDS: 0.3, COMPANY: 0.3, NO_TASK: 0.4})
WHICH_WAY = Shares({"demande": 0.55, "offre": 0.44, "nier": 0.01}, {ERRANDS: 0.97})
READINGS = Shares({"demande": 0.6, "suivi": 0.2, "offre": 0.2}, {ERRANDS: 0.8, COMPANY: 0.1})
LOST = Shares({"demande": 0.3, "offre": 0.3, "suivi": 0.2, "nier": 0.2}, {ERRANDS: 0.4, COMPANY: 0.4, FOOD: 0.4})
SURELY_A_CHANGE = Shares({"modification": 0.99, "nier": 0.01}, {})
SURELY_HELP = Shares({"demande": 0.99, "offre": 0.01}, {NO_TASK: 0.99})


@dataclass
class Chat:
    """One conversation without a channel: texts with what the model thinks of them (silent: None), and presses."""

    session: Session
    known: Known
    state: State = field(default_factory=State)
    last: Reply = field(default_factory=lambda: Reply(text=""))

    async def say(self, text: str, shares: Shares | None = None) -> str:
        """Write a text; what is answered."""
        decision = NOTHING if shares is None else decide(shares, text)
        facts = read_facts(text, NOW.date())
        understood = Understanding(text, decision, shares, alive=shares is not None, facts=facts)
        return await self._turn(Event(kind="text", text=text), understood)

    async def press(self, label: str) -> str:
        """Press the button with these words."""
        return await self._turn(Event(kind="press", data=self.data(label)), None)

    async def press_data(self, data: str) -> str:
        """Press a button that is no longer shown."""
        return await self._turn(Event(kind="press", data=data), None)

    def data(self, label: str) -> str:
        """What the button with these words carries."""
        (data,) = [one.data for row in self.last.choices for one in row if one.label == label]
        return data

    async def _turn(self, event: Event, understood: Understanding | None) -> str:
        stored, lost = State.restore(self.state.store())  # as between two messages
        assert not lost
        turn = Turn(Unit(self.session, NOW, self.known.person.id), self.known, stored, event, understood, Office(), 1)
        await dialogue(turn.office).converse(turn)
        self.state, self.last = turn.state, turn.replies[-1]
        return plain(self.last.text)

    @property
    def labels(self) -> list[str]:
        """The words on the buttons, the ways out of a question left out."""
        words = [one.label for row in self.last.choices for one in row]
        return [one for one in words if one not in ("◀ Retour", "Arrêter")]

    @property
    def draft(self) -> CaseDraft:
        """The offer or the request being said."""
        assert isinstance(self.state.draft, CaseDraft)
        return self.state.draft


@pytest_asyncio.fixture
async def chat(sqlite_database: Database) -> AsyncIterator[Chat]:
    """A conversation with somebody who never wrote."""
    async with sqlite_database.transaction() as session:
        yield Chat(session, await people.recognise(session, "terminal", "unsure", NOW))


async def test_one_press_when_the_ticks_are_right(chat: Chat) -> None:
    said = await chat.say(SAID, TWO_LIKELY)
    assert "J'ai compris : une offre" in said
    assert "Comment voulez-vous aider" in said
    assert chat.labels == [
        "☑ Courses, services aux voisins",
        "☑ Appels, visites aux isolés",
        "☐ Aide alimentaire",
        "☐ Garde d'enfants",
        "☐ Autre chose",
        "C'est bon",
    ]
    assert "Quand êtes-vous disponible" in await chat.press("C'est bon")
    assert chat.draft.missions == [COMPANY, ERRANDS]
    assert (chat.draft.details, chat.draft.insee) == (SAID, "92023")


async def test_boxes_are_ticked_and_unticked_one_by_one(chat: Chat) -> None:
    await chat.say(SAID, TWO_LIKELY)
    await chat.press("☑ Appels, visites aux isolés")
    assert (chat.labels[0], chat.labels[1]) == ("☑ Courses, services aux voisins", "☐ Appels, visites aux isolés")
    await chat.press("☐ Aide alimentaire")
    await chat.press("☑ Courses, services aux voisins")
    assert "C'est bon" in chat.labels
    await chat.press("☑ Aide alimentaire")
    assert "C'est bon" not in chat.labels  # nothing is ticked: there is nothing to agree to
    await chat.press("☐ Garde d'enfants")
    await chat.press("C'est bon")
    assert chat.draft.missions == ["garde_enfants"]
    assert chat.state.history == ["missions"]


async def test_the_buttons_of_boxes_shown_before_are_old(chat: Chat) -> None:
    await chat.say(SAID, TWO_LIKELY)
    old = chat.data("☐ Aide alimentaire")
    await chat.press("☑ Appels, visites aux isolés")
    assert "Ce bouton date" in await chat.press_data(old)
    assert chat.draft.ticked == [ERRANDS]


@pytest.mark.parametrize(
    ("words", "missions"),
    [
        ("oui", [COMPANY, ERRANDS]),
        ("c'est bon", [COMPANY, ERRANDS]),
        ("oui c'est ça", [COMPANY, ERRANDS]),
        ("oui et aussi des colis alimentaires", [FOOD, COMPANY, ERRANDS]),
        ("les courses", [ERRANDS]),
        ("Appels, visites aux isolés", [COMPANY]),  # the words of a ticked box give it, they do not untick it
        ("Garde d'enfants", ["garde_enfants"]),
        ("les deux premières", [COMPANY, ERRANDS]),
        ("promener un chien, pas de visites", [ERRANDS]),
    ],
)
async def test_typed_words_answer_the_ticked_question(chat: Chat, words: str, missions: list[str]) -> None:
    await chat.say(SAID, TWO_LIKELY)
    await chat.say(words)
    assert (chat.draft.missions, chat.draft.ticked) == (missions, None)


async def test_with_nothing_likely_one_press_on_a_mission_is_enough(chat: Chat) -> None:
    assert "Comment voulez-vous aider" in await chat.say(SAID, NOTHING_LIKELY)
    assert chat.labels[-1] == "Plusieurs choses"
    await chat.press("Aide alimentaire")
    assert chat.draft.missions == [FOOD]
    assert chat.draft.details == SAID


async def test_several_missions_are_ticked_from_the_doors(chat: Chat) -> None:
    await chat.say("bonjour", Shares({"salutation": 0.99}, {}))
    await chat.press("J'ai besoin d'aide")
    await chat.press("Plusieurs choses")
    await chat.press("☐ Garde d'enfants")
    await chat.press("☐ Courses, service du quotidien")
    await chat.press("C'est bon")
    assert chat.draft.missions == ["garde_enfants", ERRANDS]
    await chat.press("◀ Retour")
    assert chat.draft.ticked == ["garde_enfants", ERRANDS]  # going back finds them as they were


async def test_back_from_a_wrong_direction_keeps_the_words(chat: Chat) -> None:
    await chat.say(SAID, TWO_LIKELY)
    assert "Que souhaitez-vous" in await chat.press("◀ Retour")
    await chat.press("J'ai besoin d'aide")
    assert (chat.draft.direction, chat.draft.details, chat.draft.insee) == ("request", SAID, "92023")


@pytest.mark.parametrize(
    ("answer", "direction"),
    [("J'ai besoin d'aide", "request"), ("Je propose mon aide", "offer"), ("j'en demande", "request"),
     ("je propose", "offer"), ("c'est pour aider", "offer"), ("j'en ai besoin", "request"), ("le 2", "offer"),
     ("oui", "request")],
)  # fmt: skip
async def test_the_direction_alone_is_asked_when_the_missions_are_sure(chat: Chat, answer: str, direction: str) -> None:
    said = await chat.say("le chien, les courses, Clamart", WHICH_WAY)
    assert "J'ai compris : courses et services de voisinage." in said
    assert "Vous proposez votre aide, ou vous en demandez ?" in said
    assert chat.labels == ["J'ai besoin d'aide", "Je propose mon aide", "Rien de cela"]
    await chat.say(answer, LOST)
    assert (chat.draft.direction, chat.draft.missions) == (direction, [ERRANDS])
    assert (chat.draft.insee, chat.draft.details) == ("92023", "le chien, les courses, Clamart")


async def test_a_direction_said_in_words_keeps_the_missions(chat: Chat) -> None:
    await chat.say("le chien, les courses, Clamart", WHICH_WAY)
    await chat.say("moi j'ai besoin d'aide", SURELY_HELP)
    assert (chat.draft.direction, chat.draft.missions, chat.draft.insee) == ("request", [ERRANDS], "92023")


async def test_readings_are_asked_in_words_likeliest_first(chat: Chat) -> None:
    chat.known.person.consent_at, chat.known.person.consent_version = (
        NOW,
        "1",
    )  # something was sent: « suivi » may be meant
    assert "Je ne suis pas sûr" in await chat.say("les courses de lundi pour ma mère", READINGS)
    assert chat.labels == [
        "Je demande : courses et services de voisinage",
        "Savoir où en est ma demande",
        "Je propose : courses et services de voisinage",
        "Rien de cela",
    ]
    await chat.press("Je demande : courses et services de voisinage")
    assert (chat.draft.missions, chat.draft.beneficiary) == ([ERRANDS], "votre mère")


async def test_who_never_sent_anything_is_asked_the_direction_alone(chat: Chat) -> None:
    said = await chat.say("les courses de lundi", READINGS)
    assert "Savoir où en est ma demande" not in chat.labels
    assert "Vous proposez" in said


async def test_none_of_these_leads_to_the_doors_and_keeps_the_words(chat: Chat) -> None:
    await chat.say("le chien, les courses, Clamart", WHICH_WAY)
    assert "Que souhaitez-vous" in await chat.press("Rien de cela")
    await chat.press("Je propose mon aide")
    assert (chat.draft.missions, chat.draft.insee) == ([], "92023")
    assert chat.draft.details == "le chien, les courses, Clamart"


@pytest.mark.parametrize("first", [LOST, WHICH_WAY, None])
@pytest.mark.parametrize(
    ("fact", "name"),
    [("06 39 98 12 34", "phone"), ("je suis à vitry sur seine", "insee"), ("samedi matin", "availability"),
     ("94400", "insee"), ("mon numéro c'est le 06 39 98 12 34", "phone")],
)  # fmt: skip
async def test_a_bare_fact_is_noted_as_a_fact_and_nothing_is_lost(
    chat: Chat, first: Shares | None, fact: str, name: str
) -> None:
    await chat.say("le chien et tout le reste", first)
    before = chat.labels
    assert "C'est noté" in await chat.say(fact, SURELY_A_CHANGE if first else None)
    assert chat.labels == before
    await chat.press("J'ai besoin d'aide")
    assert getattr(chat.draft, name) is not None
    assert chat.draft.details == f"le chien et tout le reste\n{fact}"


async def test_a_bare_fact_after_the_doors_is_noted(chat: Chat) -> None:
    await chat.say("le chien et tout le reste", LOST)
    await chat.press("J'ai besoin d'aide")
    for fact in ("06 39 98 12 34", "à Clamart", "plutôt samedi"):
        said = await chat.say(fact, SURELY_A_CHANGE)
        assert "De quelle aide" in said
    assert (chat.draft.phone, chat.draft.insee) == ("+33639981234", "92023")
    assert chat.draft.availability is not None
    assert chat.state.pending == []


async def test_what_is_said_after_the_doors_is_read_with_what_was_said_first(chat: Chat) -> None:
    await chat.say("madame Roux, Clamart, ses jambes", LOST)
    assert chat.labels[:2] == ["Je propose mon aide", "J'ai besoin d'aide"]
    await chat.say("elle voudrait le pain et un peu de causette", TWO_LIKELY)
    assert "☑ Appels, visites aux isolés" in chat.labels
    assert chat.draft.insee == "92023"
    assert chat.draft.details == "madame Roux, Clamart, ses jambes\nelle voudrait le pain et un peu de causette"


async def test_ticks_come_back_when_missions_are_corrected(chat: Chat) -> None:
    draft = CaseDraft(
        direction="offer", missions=[COMPANY, ERRANDS], insee="92023", name="Ana", skipped=["when", "phone"]
    )
    chat.state = State(screen="summary", draft=draft)
    await chat.press_data("")
    await chat.press("Corriger")
    await chat.press("Mission")
    await chat.press("☑ Appels, visites aux isolés")
    await chat.press("C'est bon")
    assert (chat.state.screen, chat.draft.missions) == ("summary", [ERRANDS])


async def test_a_state_of_the_version_before_goes_on() -> None:
    stored = {
        "screen": "unsure",
        "stamp": "AbC",
        "said": "le chien Clamart",
        "options": [{"kind": "demande", "missions": [ERRANDS]}, {"kind": "suivi"}],
        "draft": {"form": "case", "direction": "offer"},
    }
    state, lost = State.restore(stored)
    assert not lost
    assert settle(state)
    assert [option.kind for option in state.options] == ["demande", "suivi"]
    assert isinstance(state.draft, CaseDraft)
    assert state.draft.ticked is None
    assert state.screen in SCREENS
