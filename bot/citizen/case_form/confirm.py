"""From the summary to a reference number: send, correct a field, agree to the privacy notice."""

from __future__ import annotations

import re

from actions import submit
from actions.fields import FIELDS
from bot.citizen.case_form.draft import CaseDraft, case_said
from bot.dialogue import filling
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say, table
from nlu.french.text import fold
from nlu.gazetteer import codes_of
from nlu.readers.answers.choice import pick
from nlu.readers.theme import find_theme
from nlu.readers.yesno import finds_nothing_wrong, read_yes_no


def privacy_version() -> str:
    """The version of the notice in force; an older agreement is asked again."""
    return str(table("privacy")["version"])


async def send(turn: Turn) -> None:
    """Store the case, once its person has agreed to that."""
    if turn.subject.consent_version == privacy_version():
        await _store(turn)
    else:
        turn.go("consent")


async def show_consent(turn: Turn) -> None:
    """The privacy notice in four lines, before any contact is stored."""
    choices = rows((label("consent.accept"), "yes"), (label("consent.refuse"), "no"), (label("consent.read"), "read"))
    turn.show(say("consent.ask"), choices)


async def press_consent(turn: Turn, data: str) -> None:
    """The answer to the notice."""
    if data == "yes":
        submit.agree(turn.unit, turn.subject, privacy_version())
        await _store(turn)
    elif data == "no":
        turn.say(say("consent.refused"))
        filling.leave(turn)
    else:
        turn.say(say("privacy.notice"))


async def read_consent(turn: Turn) -> bool:
    """A plain yes typed is as good as the button, and so is a no; whatever stands between is asked again."""
    if _ASKS_TO_READ.search(fold(turn.text)):
        await press_consent(turn, "read")
        return True
    if _NAMES_A_BUTTON.search(fold(turn.text)) and (chosen := pick(turn.text, list(turn.state.labels.values()))):
        await press_consent(turn, list(turn.state.labels)[chosen[0]])
        return True
    answer = read_yes_no(turn.text)
    if answer is None:
        return False
    if answer.said != "mixed" and (answer.plain or (answer.said == "no" and not finds_nothing_wrong(turn.text))):
        await press_consent(turn, answer.said)
    else:
        turn.say(say("consent.unclear"))
    return True


_NAMES_A_BUTTON = re.compile(r"(?<![a-z])(?:bouton|choix|option)(?![a-z])")
_ASKS_TO_READ = re.compile(
    r"(?<![a-z])(?:lire|lis|relire|la notice|en entier|en detail|texte complet|en savoir plus|plus long)(?![a-z])"
)


async def _store(turn: Turn) -> None:
    draft, subject = case_said(turn), turn.subject
    try:
        stored = await submit.submit(turn.unit, subject, submission(draft, turn.inbox_id))
    except submit.NotYours:
        turn.say(say("submitted.gone"))
        filling.leave(turn)
        return
    turn.say(say("submitted.changed" if draft.case_id else f"submitted.{draft.direction}", reference=stored.reference))
    if draft.urgent and not draft.case_id:
        turn.say(say("submitted.urgent"))
    if not stored.followed:
        turn.say(say("submitted.nobody"))
    if draft.agreement == "not_yet":
        turn.say(say("submitted.agreement"))
    filling.leave(turn)
    if draft.details and turn.state.draft is None and draft.subject is None and subject.learning_asked_at is None:
        turn.go("learn")


def submission(draft: CaseDraft, inbox_id: int | None) -> submit.Submission:
    """What is sent of a form: nobody named means for oneself, and what is only for another author is left out."""
    author = draft.author or "self"
    said = {
        field.name: getattr(draft, field.name)
        for field in FIELDS
        if field.kept != "place" and field.only_for in (None, author)
    }
    said |= {"author": author, "missions": draft.missions or ["indetermine"]}
    if "autre" in draft.missions:
        said["theme"] = find_theme(draft.details)
    if author == "other":
        said["agreement"] = draft.agreement or "not_yet"
    return submit.Submission(
        **said,
        direction=draft.direction,
        codes=codes_of(draft.commune) if draft.commune else {},
        name=draft.name or "",
        phone=draft.phone,
        inbox_id=inbox_id,
        case_id=draft.case_id,
    )


register(Screen("consent", show_consent, press_consent, read_consent, needs_form=True))
