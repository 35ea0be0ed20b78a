"""A coordinator asked something about a case: the person's answer goes back to it."""

from __future__ import annotations

from actions import clarify as clarification
from bot.citizen.kinds import POLICIES
from bot.dialogue.routes import takes_anywhere
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import rows
from bot.texts import label, say
from nlu.readers.yesno import read_yes_no


@takes_anywhere("reply")
async def open_reply(turn: Turn, press: Press) -> None:
    """The button « Répondre » under the question."""
    asked = await clarification.unanswered(turn.unit, turn.speaker, press.argument)
    if asked is None:
        turn.say(say("clarify.gone"))
        return
    turn.state.target = asked.id
    turn.go("clarify")


async def show(turn: Turn) -> None:
    """The question once more, waiting for the answer."""
    turn.show(say("clarify.ask", question=await _question(turn)), rows((label("nav.later"), "later")))


async def _question(turn: Turn) -> str:
    """The words of the question that the screen is about; empty when it no longer waits."""
    asked = await clarification.unanswered(turn.unit, turn.speaker, str(turn.state.target))
    return asked.question.get_secret_value() if asked else ""


async def press(turn: Turn, data: str) -> None:
    """Not now."""
    turn.state.target = None
    turn.say(say("clarify.later") if data == "later" else "")
    turn.go_home()


async def read(turn: Turn) -> bool:
    """The answer itself."""
    await _answer(turn, turn.text)
    return True


async def _answer(turn: Turn, text: str) -> None:
    sent = await clarification.answer(turn.unit, turn.speaker, turn.state.target, text)
    turn.say(say("clarify.sent") if sent else say("clarify.gone"))
    turn.state.target = None
    turn.go_home()


async def offer_as_answer(turn: Turn) -> bool:
    """A text at the start while a question waits may well be its answer: ask. False when none waits."""
    kind = turn.understanding.guess.kind if turn.understanding else "hors_sujet"
    if not POLICIES[kind].like_an_answer:
        return False
    asked = await clarification.unanswered(turn.unit, turn.speaker, None)
    if asked is None or turn.state.said == turn.text:
        return False
    turn.state.said, turn.state.target = turn.text, asked.id
    turn.go("is_answer")
    return True


async def show_is_answer(turn: Turn) -> None:
    """« Is this your answer? »"""
    choices = rows((label("clarify.yes"), "yes"), (label("clarify.no"), "no"))
    turn.show(say("clarify.is_answer", question=await _question(turn)), choices)


async def read_is_answer(turn: Turn) -> bool:
    """A plain yes or no is as good as the button."""
    answer = read_yes_no(turn.text)
    if answer is None or not answer.plain:
        return False
    await press_is_answer(turn, answer.said)
    return True


async def press_is_answer(turn: Turn, data: str) -> None:
    """Yes: pass it on. No: the person is asked to say it again as something new."""
    if data == "yes":
        await _answer(turn, turn.state.said)
        turn.state.said = ""
    else:
        turn.state.target = None
        turn.say(say("clarify.not_answer"))
        turn.go_home()


register(
    Screen("clarify", show, press, read, hears="for_others"),
    Screen("is_answer", show_is_answer, press_is_answer, read_is_answer),
)
