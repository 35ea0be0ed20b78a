"""Calls to make about a case, as its card shows them: who, what is to be said, and what came of it."""

from __future__ import annotations

from actions import calls
from bot.desk.act import carries
from bot.dialogue.turn import Turn
from bot.engine.replies import Choice, rows
from bot.texts import label, lines, say
from nlu.mask import mask_contacts
from storage.encryption import opened
from storage.models import Case, Task

SHOWN, WORDS_MAX = 2, 160
"""Calls on one card, and characters of what is to be said in each; the whole is one tap away."""


async def section(turn: Turn, case: Case) -> tuple[str, list[list[Choice]]]:
    """What is to be said to whom, and the buttons of each call."""
    waiting = (await calls.of_case(turn.unit, case))[:SHOWN]
    if not waiting:
        return "", []
    told = [_line(task, number) for number, task in enumerate(waiting, 1)]
    pressed = [button for number, task in enumerate(waiting, 1) for button in _buttons(case, task, number)]
    return lines(say("calls.title"), "\n".join(told)), rows(*pressed, per_row=2)


def _line(task: Task, number: int) -> str:
    words = " ".join(mask_contacts(opened(task.words) or "").split())
    shown = words if len(words) <= WORDS_MAX else f"{words[:WORDS_MAX]}…"
    tried = f" {say(f'calls.tried.{task.outcome}', count=task.tries)}" if task.tries else ""
    name = opened(task.person.name) if task.person is not None else None
    return str(say("calls.line", number=number, name=name or label("calls.somebody"), words=shown)) + tried


def _buttons(case: Case, task: Task, number: int) -> list[tuple[str, str]]:
    read = (str(say("calls.read", number=number)), carries("say", case, str(task.id)))
    outcomes = [
        (str(say(f"calls.{outcome}", number=number)), carries("call", case, f"{task.id}.{outcome}"))
        for outcome in calls.OUTCOMES
    ]
    return [read, *outcomes]
