"""Ask once whether a person's words may teach the program, and hear the answer whenever it comes."""

from __future__ import annotations

from datetime import timedelta

from actions import clarify, learn
from bot.citizen import home
from bot.citizen.own_data import LEARN_NO, LEARN_YES
from bot.dialogue.routes import takes_anywhere
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.replies import Choice, rows
from bot.texts import label, say
from nlu.french.text import fold
from nlu.readers.yesno import read_yes_no

ANSWER_WITHIN = timedelta(minutes=10)
"""A typed answer later than this is about something else; the buttons stay good for ever."""


async def show(turn: Turn) -> None:
    """The question, once: whatever else comes, the conversation goes on as if it had not been asked."""
    if not learn.ask(turn.unit, turn.speaker):
        turn.go("home")
        await home.show(turn)
        return
    turn.show(say("learn.ask"), [])  # first, so that no button of an older screen passes for an answer
    turn.replies[-1].choices = _choices()


def _choices() -> list[list[Choice]]:
    return rows((label("learn.yes"), LEARN_YES), (label("learn.no"), LEARN_NO))


async def press(turn: Turn, data: str) -> None:
    """The answer, or a change of mind: both buttons are good at any time."""
    person = turn.speaker
    if data == "yes" and await learn.agree(turn.unit, person):
        turn.say(say("learn.thanks"))
    elif data == "no" and person.consent_at is not None:
        turn.say(say("learn.stopped") if await learn.refuse(turn.unit, person) else say("learn.refused"))
    if turn.state.screen == "learn":
        turn.go("home")


@takes_anywhere("learn")
async def _press_later(turn: Turn, pressed: Press) -> None:
    await press(turn, pressed.argument)


async def read(turn: Turn) -> bool:
    """A yes or a no just after the question answers it, half a yes asks again; other words are heard as at the start.

    « Ok merci » thanks for what was sent, and a « oui » may answer a coordinator: neither is a consent.
    """
    answer = read_yes_no(turn.text)
    if answer is None or _thanks(turn.text) or not await _just_asked(turn):
        turn.go("home")
        return await home.read(turn)
    if answer.said == "no" or (answer.said == "yes" and answer.plain):
        await press(turn, answer.said)
    else:
        turn.answer(say("learn.unclear"), _choices())
    return True


def _thanks(text: str) -> bool:
    """Whether words welcome what was sent rather than answer: « ok merci », « super »."""
    return fold(text).startswith(("ok", "merci", "super", "parfait", "top", "genial", "tres bien", "entendu", "note"))


async def _just_asked(turn: Turn) -> bool:
    """Whether the question is the last thing that a « oui » can be about."""
    asked_at = turn.speaker.learning_asked_at
    if asked_at is None or turn.unit.now - asked_at > ANSWER_WITHIN:
        return False
    return await clarify.unanswered(turn.unit, turn.speaker, None) is None


register(Screen("learn", show, press, read, hears="anything"))
