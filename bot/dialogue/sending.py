"""What is answered to a summary: send it, correct a field, stop."""

from __future__ import annotations

import re

from bot.dialogue import filling
from bot.dialogue import form as forms
from bot.dialogue.turn import Turn
from bot.texts import say
from nlu.french.text import fold
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.yesno import finds_nothing_wrong, read_yes_no


async def press(turn: Turn, data: str) -> None:
    """A button under the summary."""
    if data == "send":
        await forms.of(turn.draft).send(turn)
    elif data == "correct":
        turn.go("correct")
    elif data == "stop":
        filling.stop(turn)


async def read(turn: Turn) -> bool:
    """Whatever leaves it as it is sends it; what stands beside a yes or a no is corrected; a no alone asks which."""
    answer, form = read_yes_no(turn.text), forms.of(turn.draft)
    if finds_nothing_wrong(turn.text):
        await form.send(turn)
    elif find_reluctance(turn.text) == "later":
        turn.say(say("summary.unclear"))
    elif form.correct_by_words(turn, turn.text if answer is None else answer.rest):
        pass
    elif _SOMETHING_WRONG.search(fold(turn.text)):
        turn.go("correct")
    elif answer is None:
        return False
    elif answer.said == "yes":
        await form.send(turn)
    elif answer.said == "no":
        turn.go("correct")
    else:
        turn.say(say("summary.unclear"))
    return True


_SOMETHING_WRONG = re.compile(
    r"(?<![a-z])(?:erreurs?|faux|fo|fausse|corriger|changer|modifier|presque|pas tout a fait)(?![a-z])"
)


async def press_field(turn: Turn, data: str) -> None:
    """Choose a field: it is forgotten and asked again."""
    name = data.removeprefix("f:")
    if name in forms.of(turn.draft).by_name:
        filling.correct(turn, name)
    else:
        turn.go("form")  # an answer may have been forgotten to be asked again; with none missing it is the summary


async def read_field(turn: Turn) -> bool:
    """A field named in words, or its new value at once; nothing to correct returns to the summary."""
    if finds_nothing_wrong(turn.text):
        turn.go("form")
        return True
    return forms.of(turn.draft).correct_by_words(turn, turn.text)
