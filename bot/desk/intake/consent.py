"""The last step of a call: how the person agreed, who heard it and when. Without it nothing is stored."""

from __future__ import annotations

from actions import decide, intake, submit
from bot.citizen.case_form.confirm import privacy_version, submission
from bot.citizen.case_form.draft import case_said
from bot.desk import card, waiting
from bot.dialogue import filling
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, lines, say


async def show(turn: Turn) -> None:
    """How they agreed."""
    choices = [(label(f"intake.consent.{how}"), f"c:{how}") for how in intake.CONSENTS]
    turn.show(lines(say("intake.agreed"), say("intake.notice")), rows(*choices, (label("intake.not_agreed"), "no")))


async def press(turn: Turn, data: str) -> None:
    """Store it with the consent heard, and show the card, which the coordinator may decide on at once."""
    how, rights = data.removeprefix("c:"), await waiting.rights_of(turn)
    if how not in intake.CONSENTS or not rights:
        turn.say(say("intake.refused" if rights else "desk.not_coordinator"))
        filling.leave(turn)
        return
    draft = case_said(turn)
    person = turn.subjects.get(draft.subject) if draft.subject is not None else None
    try:
        stored = await intake.take(turn.unit, submission(draft, turn.inbox_id), how, privacy_version(), person)
    except submit.NotYours:
        turn.say(say("submitted.gone"))
        filling.leave(turn)
        return
    filling.leave(turn)
    said = say("intake.stored", reference=stored.reference)
    case = await decide.find(turn.unit, stored.case_id, rights)
    if case is None:
        turn.say(lines(said, say("intake.elsewhere")))
    else:
        await card.show(turn, case, rights, said)


register(Screen("call_consent", show, press, needs_form=True))
