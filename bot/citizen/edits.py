"""A message edited in the middle of a form: what it said is changed, and what coordinators will read."""

from __future__ import annotations

from bot.citizen.case_form import corrections
from bot.citizen.case_form.draft import DETAILS_MAX, CaseDraft, open_case
from bot.dialogue import form as forms
from bot.dialogue.state import SAID_MAX, Heard
from bot.dialogue.turn import Turn
from nlu.types import Facts

HEARD_MAX = 12
"""Texts of one form kept for their editing; older ones are corrected by words."""


def remember(turn: Turn, question: str | None) -> None:
    """Keep a text, and the question it was given to, as long as something of it is kept and may be edited."""
    if turn.state.draft is None and not turn.state.said:
        turn.state.heard = {}
    elif turn.event.message_ref is not None:
        kept = list(turn.state.heard.items())[1 - HEARD_MAX :]
        turn.state.heard = {**dict(kept), turn.event.message_ref: Heard(text=turn.text, question=question)}


def edited(turn: Turn) -> bool:
    """Put the new words in the place of the old ones, with what they say; false when that changes nothing here."""
    heard = turn.state.heard.get(turn.event.message_ref or "")
    if heard is not None:
        remember(turn, heard.question)
    draft = open_case(turn)
    if draft is None:
        return heard is not None and _say_otherwise(turn, heard.text)
    if heard is None:
        return corrections.correct(turn, turn.text)
    before = draft.model_copy(deep=True)
    draft.details = draft.details.replace(heard.text[:DETAILS_MAX], turn.text)[:DETAILS_MAX]
    if heard.question is None:
        _tell_anew(turn, draft, heard.text)
    elif corrections.gives(
        turn, forms.of(draft).by_name[heard.question], tried := draft.model_copy(deep=True), turn.text
    ):
        turn.state.draft = tried
    if turn.draft == before:
        return False
    corrections.changed_one(turn)
    return True


def _say_otherwise(turn: Turn, before: str) -> bool:
    """Change what was kept of words not yet understood."""
    kept = turn.state.said
    turn.state.said = kept.replace(before[:SAID_MAX], turn.text)[:SAID_MAX]
    return turn.state.said != kept


def _tell_anew(turn: Turn, draft: CaseDraft, before: str) -> None:
    """Change what the new sentence says otherwise than the old one: its facts, and the missions when they are sure."""
    understood = turn.understanding
    old, new = turn.facts_of(before), turn.facts_of(turn.text)
    _unsay(draft, old, new)
    changed = [name for name in corrections.CORRECTED if getattr(new, name) != getattr(old, name)]
    draft.absorb(new.only(tuple(changed)), overwrite=True)
    if understood is not None and not understood.ask and understood.guess.direction is not None:
        said = CaseDraft.from_guess(understood.guess, turn.text, understood.facts)
        draft.direction, draft.guess = said.direction, said.guess
        draft.missions = said.missions or draft.missions


def _unsay(draft: CaseDraft, old: Facts, new: Facts) -> None:
    """Forget the day or the place that only the old sentence gave: they are asked again."""
    days = (draft.availability or {}).get("text")
    if old.availability and not new.availability and days == old.availability.text:
        draft.availability = None
    if len(old.communes) == 1 and not new.communes and draft.insee == old.communes[0].insee:
        draft.insee = None
