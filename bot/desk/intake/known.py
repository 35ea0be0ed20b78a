"""A number that somebody here already has: the cases behind it, before anything new is stored."""

from __future__ import annotations

from actions import intake, twins
from actions.unit import read_id
from bot.citizen.case_form import twin
from bot.citizen.case_form.draft import CaseDraft, case_said
from bot.desk import card, waiting
from bot.dialogue import filling
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, lines, say
from bot.texts.people import first_name
from storage.models import Case, Coordinator

SHOWN = 3


async def are_there(turn: Turn, draft: CaseDraft, rights: list[Coordinator]) -> bool:
    """Whether the number in the form is that of somebody with an open case within these rights."""
    new = draft.case_id is None and not draft.apart and draft.subject is None
    return new and bool(await _known(turn, draft, rights))


async def _known(turn: Turn, draft: CaseDraft, rights: list[Coordinator]) -> list[Case]:
    if draft.phone is None or not rights:
        return []
    return (await intake.known_by(turn.unit, draft.phone, draft.direction, rights))[:SHOWN]


async def show(turn: Turn) -> None:
    """Who has this number, and what may be done with each of their cases."""
    found = await _known(turn, case_said(turn), await waiting.rights_of(turn))
    if not found:
        case_said(turn).apart = True
        turn.go("form")
        return
    listed = "\n".join(f"{card.line(case, turn.unit.now)} · {first_name(case)}" for case in found)
    add = [(str(say("intake.add", reference=case.reference)), f"a:{case.id}") for case in found]
    same = [(str(say("intake.same", name=first_name(found[0]))), f"s:{found[0].id}")]
    ways = rows(*add, *same, (label("intake.other"), "other"), (label("nav.stop"), "stop"))
    turn.show(lines(say("intake.known"), listed), ways)


async def press(turn: Turn, data: str) -> None:
    """Added to a case, another need of the same person, or somebody else."""
    draft, verb = case_said(turn), data.partition(":")[0]
    found = await _known(turn, draft, await waiting.rights_of(turn))
    case = next((case for case in found if case.id == read_id(data.partition(":")[2])), None)
    if data == "stop":
        filling.stop(turn)
    elif case is None:
        draft.apart = True
        turn.go("form")
    elif verb == "a" and case.status == "en_cours":  # somebody helps already: what they agreed to stays
        await twins.pass_on(turn.unit, case, draft.details)
        filling.leave(turn)
        await card.show(turn, case, await waiting.rights_of(turn), say("intake.passed_on", reference=case.reference))
    else:
        draft.subject, draft.apart = case.person_id, True
        turn.subjects[case.person_id] = case.person
        if verb == "a":
            twin.add(turn, case)
        else:
            draft.name = draft.name or first_name(case)
            turn.go("form")


register(Screen("call_known", show, press, needs_form=True))
