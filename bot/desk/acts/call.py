"""Call: read what is to be said, and note what came of the call."""

from __future__ import annotations

from actions import calls
from bot.desk import card
from bot.desk.act import Act, carries, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from nlu.readers.phone import format_phone
from storage.encryption import opened
from storage.models import Case, Coordinator


async def _say(turn: Turn, case: Case, task_id: str, rights: list[Coordinator]) -> None:
    """Everything, with the number to call: it is noted who read it."""
    task = await calls.one(turn.unit, case, task_id)
    if task is None or task.person is None:
        await card.show(turn, case, rights, say("calls.over"))
        return
    words = calls.words_of(turn.unit, case, task)
    phone = opened(task.person.phone)
    text = say(
        "calls.whole",
        name=opened(task.person.name) or label("calls.somebody"),
        phone=format_phone(phone) if phone else label("calls.no_phone"),
        words=words,
    )
    outcomes = [
        (label(f"calls.short.{outcome}"), carries("call", case, f"{task.id}.{outcome}")) for outcome in calls.OUTCOMES
    ]
    turn.answer(text, rows(*outcomes, (label("nav.back"), carries("open", case))))


async def _report(turn: Turn, case: Case, argument: str, rights: list[Coordinator]) -> None:
    task_id, _, outcome = argument.partition(".")
    task = await calls.one(turn.unit, case, task_id)
    if task is None or outcome not in calls.OUTCOMES:
        await card.show(turn, case, rights, say("calls.over"))
        return
    await calls.report(turn.unit, case, task, outcome)
    await card.show(turn, case, rights, say(f"calls.noted.{outcome}"))


register(Act("say", _say))
register(Act("call", _report))
