"""What was understood, shown back: in one line at the start, in full before it is sent."""

from __future__ import annotations

from actions.fields import FIELDS
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.questions import QUESTIONS
from bot.dialogue.question import Question
from bot.texts import label, say
from bot.texts.missions import mission_names
from bot.texts.places import place_label
from nlu.readers.phone import format_phone

_ASKED = {question.name for question in QUESTIONS}
UNASKED = [field.name for field in FIELDS if field.kept == "answer" and field.asked not in _ASKED]
"""Fields that no question asks: they are shown when they are so."""


def _kind(draft: CaseDraft) -> str:
    return "structure" if draft.author == "structure" else "human" if draft.human else draft.direction


def headline(draft: CaseDraft) -> str:
    """« une offre : courses, lien » in a few words."""
    missions = mission_names(draft.missions)
    kind = label(f"summary.kind.{_kind(draft)}")
    return f"{kind} : {missions}" if missions else kind


def understood(draft: CaseDraft) -> str:
    """What one message already says, so that the person sees it was read; empty when it says nothing yet."""
    facts = [
        draft.beneficiary and say("summary.for_whom", who=draft.beneficiary),
        draft.commune and say("summary.at", place=place_label(draft.commune)),
        draft.when and say("summary.when", when=draft.when),
        draft.vehicle and label("summary.vehicle"),
        draft.headcount and say("summary.headcount", count=draft.headcount),
        draft.phone and say("summary.phone", phone=format_phone(draft.phone)),
        draft.urgent and label("summary.urgent"),
    ]
    if not (draft.missions or draft.ticked) and not any(facts):
        return ""
    first = say("summary.understood", what=headline(draft))
    return "\n".join([str(first), *[f"• {fact}" for fact in facts if fact]])


def fields(draft: CaseDraft, questions: list[Question[CaseDraft]]) -> str:
    """One line a field: its name and its value."""
    values = [(question.name, question.value(draft)) for question in questions]
    extras = [(name, label("form.yes")) for name in UNASKED if getattr(draft, name) is True]
    first = ("direction", label(f"summary.kinds.{_kind(draft)}"))
    shown = [(name, value) for name, value in [first, *values, *extras] if value]
    return "\n".join(str(say("summary.line", name=label(f"form.{name}.summary"), value=value)) for name, value in shown)
