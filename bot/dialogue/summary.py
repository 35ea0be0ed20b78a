"""A whole form shown back before anything is sent: its text. ``sending`` takes the answer to it."""

from __future__ import annotations

from bot.dialogue import form as forms
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, lines, say


async def show(turn: Turn) -> None:
    """The whole form, before anything is sent."""
    draft, form = turn.draft, forms.of(turn.draft)
    turn.state.question = None
    form.before_sending(turn, draft)
    choices = rows((label("summary.send"), "send"), (label("summary.correct"), "correct"), (label("nav.stop"), "stop"))
    turn.show(lines(say("summary.title"), form.summary(draft), say("summary.question")), choices)


async def show_fields(turn: Turn) -> None:
    """The fields to correct, one button each."""
    form = forms.of(turn.draft)
    fields = [(form.field(question), f"f:{question.name}") for question in form.applicable(turn.draft)]
    turn.show(say("summary.which"), rows(*fields, per_row=2) + rows((label("nav.back"), "back")))
