"""Ask for a detail: the coordinator's words go to the author, and the answer comes back to the case."""

from __future__ import annotations

from actions import clarify, decide
from bot.desk import waiting
from bot.desk.act import Act, is_reached, queue_button, register
from bot.dialogue.screens import Screen
from bot.dialogue.screens import register as register_screen
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    if not decide.is_open(case):
        raise decide.AlreadyDecided
    turn.state.target = case.id
    turn.go("desk_question")


async def show(turn: Turn) -> None:
    """Wait for the words of a question to the person."""
    turn.show(say("desk.your_question"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """The words of the question: sent to the person."""
    case = await waiting.case_of(turn)
    if case is not None:
        await clarify.ask(turn.unit, case, turn.text)
        sent = "desk.question_sent" if is_reached(case) else "desk.question_kept"
        turn.answer(say(sent, reference=case.reference), queue_button())
    return True


def _offered(case: Case) -> tuple[str, str] | None:
    return (label("desk.ask"), "") if decide.is_open(case) else None


register_screen(Screen("desk_question", show, waiting.cancel, read, hears="for_others"))
register(Act("ask", _run, 30, _offered))
