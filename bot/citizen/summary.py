"""What was understood, shown back: in one line at the start, in full before it is sent."""

from __future__ import annotations

from bot.citizen.draft import Draft
from bot.citizen.questions import applicable
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, lines, say
from bot.texts.missions import mission_names
from bot.texts.places import place_label
from nlu.readers.phone import format_phone


def _kind(draft: Draft) -> str:
    return "structure" if draft.author == "structure" else "human" if draft.human else draft.direction


def headline(draft: Draft) -> str:
    """« une offre : courses, lien » in a few words."""
    missions = mission_names(draft.missions)
    kind = label(f"summary.kind.{_kind(draft)}")
    return f"{kind} : {missions}" if missions else kind


def understood(draft: Draft) -> str:
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
    if not draft.missions and not any(facts):
        return ""
    first = say("summary.understood", what=headline(draft))
    return "\n".join([str(first), *[f"• {fact}" for fact in facts if fact]])


async def show(turn: Turn) -> None:
    """The whole form, before anything is sent."""
    draft = turn.draft
    turn.state.question = None
    if draft.direction == "offer" and "garde_enfants" in draft.missions:
        turn.say(say("form.adult.attestation"))
    choices = rows((label("summary.send"), "send"), (label("summary.correct"), "correct"), (label("nav.stop"), "stop"))
    turn.show(lines(say("summary.title"), fields(draft), say("summary.question")), choices)


def fields(draft: Draft) -> str:
    """One line a field: its name and its value."""
    values = [(question.name, question.value(draft)) for question in applicable(draft)]
    extras = [(name, label("form.yes")) for name in ("vehicle", "urgent") if getattr(draft, name)]
    first = ("direction", label(f"summary.kinds.{_kind(draft)}"))
    shown = [(name, value) for name, value in [first, *values, *extras] if value]
    return "\n".join(
        str(say("summary.line", name=label(f"summary.fields.{name}"), value=value)) for name, value in shown
    )
