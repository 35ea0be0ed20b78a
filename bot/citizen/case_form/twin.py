"""« Vous avez déjà… »: a need said twice is added to the first, or kept apart, before anything new is stored."""

from __future__ import annotations

from actions import access, twins
from bot.citizen.case_form.draft import CaseDraft, case_said
from bot.dialogue import filling
from bot.dialogue import form as forms
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from bot.texts.missions import mission_names
from nlu.readers.yesno import read_yes_no
from storage.models import Case


async def show(turn: Turn) -> None:
    """Their case, and what may be done: add to it, or keep apart. Where somebody helps already, leave it as it is."""
    case = await _twin(turn)
    if case is None:
        _keep_apart(turn)
        return
    known = say(f"twin.{case.direction}", reference=case.reference, missions=mission_names(case.missions))
    helped = case.status == "en_cours"
    add = str(say("twin.leave")) if helped else str(say("twin.add", reference=case.reference))
    ask = say("twin.helped" if helped else "twin.ask")
    choices = rows((add, "add"), (label("twin.apart"), "apart"), (label("nav.stop"), "stop"))
    turn.show(f"{known} {ask}", choices)


async def _twin(turn: Turn) -> Case | None:
    draft = case_said(turn)
    return None if draft.twin is None else await access.own_case(turn.unit, turn.subject, str(draft.twin))


async def press(turn: Turn, data: str) -> None:
    """One of the two, or nothing after all."""
    case = await _twin(turn)
    if data == "stop":
        filling.stop(turn)
    elif data == "apart" or case is None:
        _keep_apart(turn)
    elif case.status == "en_cours":
        await twins.pass_on(turn.unit, case, case_said(turn).details)
        turn.say(say("twin.passed_on", reference=case.reference))
        filling.leave(turn)
    else:
        add(turn, case)


def _keep_apart(turn: Turn) -> None:
    case_said(turn).apart = True
    turn.go("form")


def add(turn: Turn, case: Case) -> None:
    """Open the stored case with what is new in it; the summary shows it whole before it is sent."""
    new = case_said(turn)
    whole = type(new).of_case(case, turn.subject)
    whole.subject = new.subject
    if new.details and new.details not in whole.details:
        whole.add_details(new.details)
    whole.missions = sorted({*whole.missions, *new.missions} - ({"indetermine"} if new.missions else set()))
    whole.availability = new.availability or whole.availability
    whole.vehicle = new.vehicle if new.vehicle is not None else whole.vehicle
    whole.urgent = whole.urgent or new.urgent
    forms.of(whole).ask_nothing_more(whole)
    turn.state.draft, turn.state.history, turn.state.question = whole, [], None
    turn.say(say("twin.added", reference=case.reference))
    turn.go("form")


async def read(turn: Turn) -> bool:
    """A plain yes adds, a plain no keeps apart."""
    answer = read_yes_no(turn.text)
    if answer is None or not answer.plain:
        return False
    await press(turn, "add" if answer.said == "yes" else "apart")
    return True


async def has_one(turn: Turn, draft: CaseDraft) -> bool:
    """Whether the person has an open case that this one may repeat; it is then remembered in the draft."""
    new = draft.case_id is None and not draft.apart and not draft.human and draft.author != "structure"
    if not new or not draft.missions or turn.subject.consent_at is None:
        return False
    found = await twins.of_person(turn.unit, turn.subject, draft.direction, draft.missions, draft.beneficiary)
    draft.twin = found.id if found is not None else None
    return found is not None


register(Screen("twin", show, press, read, needs_form=True))
