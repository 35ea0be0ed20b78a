"""« Oui, je peux », « non, désolé » typed instead of pressed, while one question waits for this person."""

from __future__ import annotations

from actions.matching import standing
from bot.dialogue.turn import Turn
from bot.volunteer import proposal
from nlu.readers.yesno import read_yes_no

WORDS_MAX = 6
"""Words of an answer; a longer text says something else, or more, and is read as any other."""


async def take(turn: Turn) -> bool:
    """A short yes or no is the answer to the one question that waits; false when it is none, or several wait."""
    said = read_yes_no(turn.text)
    if said is None or said.said == "mixed" or len(turn.text.split()) > WORDS_MAX:
        return False
    waiting = await standing.questions(turn.unit, turn.speaker)
    if len(waiting) != 1:
        return False
    match, side = waiting[0]
    await proposal.ANSWERS[side, said.said](turn, str(match.id))
    return True
