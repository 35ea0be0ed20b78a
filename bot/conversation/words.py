"""Free words in the middle of anything: an answer, something new, a change of mind, a question, or none of these."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.conversation import asides, form
from bot.conversation.draft import Draft
from bot.conversation.state import Screen
from bot.conversation.turn import Turn
from bot.texts import say
from nlu.decision import SURE
from nlu.readers.text import fold
from nlu.types import Understanding

TAKES_ANY_WORDS: tuple[Screen, ...] = (
    "home", "unsure", "learn", "clarify", "desk_question", "desk_commune",
)  # fmt: skip
"""Screens that wait for words, whatever they are."""

TAKES_ANY_ANSWER = ("details", "beneficiary", "place")
"""Questions whose answer may well sound like another offer or request."""

NEW_STATEMENT_WORDS = 4
"""A shorter text in the middle of a form is an answer, never a new offer or request."""

Read = Callable[[Turn], Awaitable[bool]]


async def read(turn: Turn, screen_reads: Read | None) -> bool:
    """Find who takes these words; false when nobody does. ``screen_reads`` is the screen's own reader, if any."""
    if turn.state.screen in TAKES_ANY_WORDS:
        return screen_reads is not None and await screen_reads(turn)
    return (
        _other_door(turn)
        or _something_new(turn)
        or await _plain_aside(turn)
        or (screen_reads is not None and await screen_reads(turn))
        or await _other_wish(turn)
    )


def _stated(turn: Turn) -> Understanding | None:
    """A confident offer or request while a form is open, else None; which missions exactly may be settled later."""
    understood = turn.understanding
    if turn.state.draft is None or understood is None or understood.guess.kind not in ("offre", "demande"):
        return None
    readings = (understood.guess, *understood.alternatives)
    sure = sum(reading.confidence for reading in readings if reading.kind == understood.guess.kind)
    return understood if sure >= SURE else None


def _turned(turn: Turn, understood: Understanding) -> bool:
    """Whether it goes the other way than the form: a request in an offer, or the reverse."""
    return (understood.guess.kind == "offre") != (turn.draft.direction == "offer")


def _other_door(turn: Turn) -> bool:
    """« Je propose » was pressed, and the first words ask for help (or the reverse): the words are right."""
    understood = _stated(turn)
    if understood is None or turn.draft.missions or not _turned(turn, understood):
        return False
    turn.say(say("form.switched"))
    form.begin(turn, Draft.from_guess(understood.guess, turn.text, understood.facts))
    return True


def _something_new(turn: Turn) -> bool:
    """A second offer or request, said in the middle of the first: it is kept for after."""
    understood = _stated(turn)
    if understood is None or turn.state.question == "missions" or len(turn.text.split()) < NEW_STATEMENT_WORDS:
        return False
    missions = set(understood.guess.missions)
    if missions == {"indetermine"} or not (_turned(turn, understood) or missions.isdisjoint(turn.draft.missions)):
        return False
    if turn.state.question in TAKES_ANY_ANSWER and not _says_also(turn.text):
        return False
    form.queue(turn, Draft.from_guess(understood.guess, turn.text, understood.facts))
    return True


def _says_also(text: str) -> bool:
    folded = fold(text)
    return "en plus" in folded or not {"aussi", "egalement"}.isdisjoint(folded.split())


async def _plain_aside(turn: Turn) -> bool:
    """A text that the open question would swallow, but that plainly is a question or a wish of its own."""
    if turn.state.screen != "form" or form.is_strict(turn.state.question):
        return False
    return await _aside(turn)


async def _other_wish(turn: Turn) -> bool:
    """Not an answer: a correction by words, or an aside that the model recognises."""
    understood = turn.understanding
    if understood is None:
        return False
    if turn.state.draft is not None and understood.guess.kind == "modification":
        return form.correct_by_words(turn, understood) or await _aside(turn)
    return await _aside(turn) or (turn.state.screen == "summary" and form.correct_by_words(turn, understood))


async def _aside(turn: Turn) -> bool:
    """Something that may be said anywhere, when the model is sure of it or a question mark makes it plain."""
    understood = turn.understanding
    if understood is None or not understood.alive or understood.guess.kind not in asides.INTERRUPTING:
        return False
    if understood.ask and "?" not in turn.text:
        return False
    await asides.answer(turn, understood.guess.kind)
    return True
