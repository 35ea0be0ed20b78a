"""Give one short answer to one open question, through the real step of the conversation, and tell what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy import func, select

from actions.unit import Unit
from bot.app import dialogue
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.form import CASE_FORM
from bot.dialogue.screens import SCREENS
from bot.dialogue.state import State
from bot.dialogue.turn import Turn
from bot.engine.events import Event
from bot.engine.office import Office
from bot.engine.replies import plain
from bot.texts import label, table
from nlu.decision import decide
from nlu.facts import read_facts
from nlu.readers.danger import find_danger
from nlu.types import Shares, Understanding
from nlu.understand import DANGER, NOTHING
from storage import Session, people
from storage.models import Case
from tests.conversations.answers import Written

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
"""The Tuesday on which every answer was written."""

_people = count(1)
_VITRY = "94081"
_SATURDAY = {
    "slots": [{"day": "samedi", "moment": None}],
    "dates": [],
    "start": None,
    "end": None,
    "anytime": False,
    "text": "samedi",
}


@dataclass(slots=True)
class Became:
    """What became of an answer: an outcome named as in the tables, its value, and all that was said."""

    outcome: str
    value: Any = None
    kind: str = ""
    said: str = ""
    draft: CaseDraft | None = None
    stored: int = 0
    taken: dict[str, Any] = field(default_factory=dict)


def whole_draft(question: str, kind: str) -> CaseDraft:
    """A form with every answer, of the sort that asks this question."""
    draft = CaseDraft(
        direction="offer" if kind == "offer" else "request", missions=["solidarite_proximite"], insee=_VITRY,
        availability=dict(_SATURDAY), name="Karim", phone="+33639981234",
    )  # fmt: skip
    if kind == "offer":
        draft.missions = {"adult": ["garde_enfants"], "details": ["autre"]}.get(question, draft.missions)
    else:
        draft.author, draft.details = "self", "porter mes courses au quatrième étage"
    if kind == "structure" or question in ("structure_name", "structure_kind", "headcount", "place"):
        draft.author, draft.structure_name, draft.structure_kind = "structure", "Le Panier", "association"
        draft.headcount, draft.place, draft.conditions = 8, "12 rue des Lilas", "18 ans minimum"
    elif question in ("author", "beneficiary", "agreement"):
        draft.author, draft.beneficiary, draft.agreement = "other", "votre mère", "said"
    if question == "adult":
        draft.adult = True
    return draft


def opened(written: Written) -> State:
    """The form with this question on screen, the ones before answered and the ones after not."""
    question, kind = written.question, written.draft
    draft = whole_draft(written.expected.get("field") or question, kind)
    if question not in CASE_FORM.by_name:
        screen: Any = question
        return State(screen=screen, draft=None if question == "erase" else draft, history=["name", "phone"])
    asked = [each.name for each in CASE_FORM.applicable(draft)]
    for later in asked[asked.index(question) :]:
        CASE_FORM.by_name[later].clear(draft)
    return State(screen="form", question=question, draft=draft, history=asked[: asked.index(question)])


def understood(written: Written, *, alive: bool) -> Understanding:
    """What is understood of it: the readers of today, and the model as it was recorded or silent."""
    facts = read_facts(written.text, NOW.date())
    danger = find_danger(written.text)
    if danger is not None:
        return Understanding(written.text, DANGER, facts=facts, danger=danger.reason)
    if not alive:
        return Understanding(written.text, NOTHING, alive=False, facts=facts)
    shares = Shares(written.guess["kinds"], written.guess["missions"])
    return Understanding(written.text, decide(shares, written.text), shares, facts=facts)


async def answer(session: Session, written: Written, *, alive: bool) -> Became:
    """Play it in this session, and tell what became of it; the caller takes the session back."""
    known = await people.recognise(session, "terminal", f"answer-{next(_people)}", NOW)
    state, unit = opened(written), Unit(session, NOW, known.person.id)
    await SCREENS[state.screen].show(Turn(unit, known, state, Event(kind="other"), None, Office(), 1))
    before = state.model_copy(deep=True)
    event = Event(kind="text", text=written.text)
    turn = Turn(unit, known, state, event, understood(written, alive=alive), Office(), 2)
    await dialogue(turn.office).converse(turn)
    stored = (await session.execute(select(func.count()).select_from(Case))).scalar_one()
    said = plain("\n".join(reply.text for reply in turn.replies))
    became = Became("", said=said, draft=_case(turn.state) if turn.state.draft is not None else None, stored=stored)
    became.outcome, became.kind = _tell(before, turn, became)
    if became.outcome == "taken" and turn.state.draft is not None:
        became.value = getattr(turn.state.draft, _ATTRIBUTE.get(written.question, written.question))
    return became


_ATTRIBUTE = {"commune": "insee", "when": "availability"}


def _tell(before: State, turn: Turn, became: Became) -> tuple[str, str]:
    after = turn.state
    if any(reply.priority == 0 for reply in turn.replies):
        return "danger", ""
    if turn.forgotten:
        return "erased", ""
    if (kind := _aside(before, turn, became.said)) is not None:
        return "aside", kind
    if before.screen == "erase":
        return _erase(turn, became.said), ""
    if after.draft is None:
        return _left(became), ""
    if len(after.pending) > len(before.pending) or (before.draft and _case(after).direction != _case(before).direction):
        return "new", ""
    return _of_form(before, after) if before.screen == "form" else _of_screen(before, after, became), ""


def _aside(before: State, turn: Turn, said: str) -> str | None:
    after = turn.state
    if after.draft is not None and _case(after).human:
        return "parler_humain"
    if after.screen == "erase" and before.screen != "erase":
        return "suppression_donnees"
    if label("mine.none_open") in said or after.screen in ("withdraw", "modify"):
        return "annulation"
    if label("mine.none") in said:
        return "suivi"
    for kind in ("salutation", "remerciement", "au_revoir", "hors_sujet"):
        if said.startswith(label(f"asides.{kind}")) and after.question == before.question:
            return kind
    whys = [label(f"form.{before.question}.why")] if before.question else []
    if any(entry["answer"] in said for entry in table("faq").values()) or any(why in said for why in whys):
        return "question_service"
    return None


def _case(state: State) -> CaseDraft:
    assert isinstance(state.draft, CaseDraft)
    return state.draft


def _erase(turn: Turn, said: str) -> str:
    if label("erase.kept") in said:
        return "keep"
    if any(reply.attachment for reply in turn.replies):
        return "see"
    return "ask" if turn.state.screen == "erase" else turn.state.screen


def _left(became: Became) -> str:
    if label("consent.refused") in became.said:
        return "refuse"
    if became.stored:
        return "agree"
    return "stop" if label("form.stopped") in became.said else "back"


def _of_form(before: State, after: State) -> str:
    draft, question = _case(after), before.question or ""
    order = [each.name for each in CASE_FORM.questions]
    if after.screen == "form" and after.question == question:
        return "ask" if not (question == "commune" and draft.candidates) else "which"
    if (
        question == "adult" and draft.adult is False
    ):  # what else a minor offers is asked, so earlier questions come again
        return "taken"
    if after.question is not None and order.index(after.question) < order.index(question):
        return "back"
    if question in draft.skipped:
        return "skip"
    return "taken" if CASE_FORM.by_name[question].filled(draft) else after.screen


def _of_screen(before: State, after: State, became: Became) -> str:
    if before.screen == "summary":
        if after.screen == "consent":
            return "send"
        if after.screen == "form" and after.question == before.history[-1] and label("form.changed") not in became.said:
            became.value = after.question
            return "back"
        if after.screen in ("correct", "form") or label("form.changed") in became.said:
            became.value = after.question or ""
            return "correct"
        return "ask"
    if label("privacy.notice").split("\n")[0][3:20] in became.said:
        return "read"
    return "back" if after.screen == "summary" else "ask"
