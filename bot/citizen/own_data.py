"""What is held on a person: they see it, and erase it."""

from __future__ import annotations

import json
import re

from actions import access, erase
from bot.dialogue.routes import anywhere
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import Attachment, Choice, Reply, rows
from bot.texts import label, lines, say
from nlu.french.text import fold
from nlu.readers.acts import find_act
from nlu.readers.yesno import read_yes_no

LEARN_YES, LEARN_NO = anywhere("learn", "yes"), anywhere("learn", "no")
"""The buttons by which somebody lets their words teach, or not; good at any time."""

_KEEPS = ("stop", "back", "keep")
_ASKS_TO_KEEP = re.compile(
    r"^(?:non|nan)?[ ,]*(?:garde[rz]?|conserve[rz]?|laisse[rz]?|touchez a rien|je prefere (?:que ca reste|garder)"
    r"|annule[rz]?|pas maintenant|finalement non)(?![a-z])"
)
_ASKS_TO_SEE = re.compile(
    r"(?<![a-z])(?:voir|affich\w+|montr\w+|regarder|consulter|liste|savoir)(?![a-z]).*|(?:vous avez|t'?as?) (?:quoi"
    r"|ske)|qu'avez[- ]vous"
)


async def show(turn: Turn) -> None:
    """Everything held on this person, as a file they can keep."""
    held = await access.everything_about(turn.unit, turn.speaker)
    content = json.dumps(held, ensure_ascii=False, indent=2, default=str)
    person = turn.speaker
    learning_is = say("learn.agreed" if person.learning_at is not None else "learn.not_agreed")
    text = lines(say("mine.data"), learning_is)
    file = Attachment.of("mes-donnees.json", content.encode())
    turn.send(Reply(text=text, choices=_learning(turn), attachment=file))


def _learning(turn: Turn) -> list[list[Choice]]:
    """The button that changes whether their words may teach, for somebody of whom something is stored."""
    if turn.speaker.learning_at is not None:
        return rows((label("learn.stop"), LEARN_NO))
    return rows((label("learn.start"), LEARN_YES)) if turn.speaker.consent_at is not None else []


async def show_erase(turn: Turn) -> None:
    """Erasing cannot be undone: it takes a press."""
    choices = rows((label("erase.yes"), "yes"), (label("erase.see"), "see"), (label("erase.no"), "no"))
    turn.show(say("erase.ask"), choices)


async def press_erase(turn: Turn, data: str) -> None:
    """Erase everything, show everything, or do nothing."""
    if data == "yes":
        await erase.erase(turn.unit, turn.speaker, turn.known.identity)
        turn.forgotten = True
        turn.answer(say("erase.done"))
    elif data == "see":
        turn.go_home()
        await show(turn)
    else:
        turn.say(say("erase.kept"))
        turn.go_home()


async def read_erase(turn: Turn) -> bool:
    """A no of any shape keeps everything; no yes is enough to erase, only the button is."""
    answer, act = read_yes_no(turn.text), find_act(turn.text)
    if _ASKS_TO_SEE.search(fold(turn.text)) or act == "mesdonnees":
        await press_erase(turn, "see")
    elif act in _KEEPS or _ASKS_TO_KEEP.search(fold(turn.text)) or (answer is not None and answer.said == "no"):
        await press_erase(turn, "no")
    elif answer is not None or act == "suppression_donnees":
        turn.say(say("erase.by_button"))
    else:
        return False
    return True


register(Screen("erase", show_erase, press_erase, read_erase, hears="first"))
