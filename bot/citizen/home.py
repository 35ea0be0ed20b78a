"""The start: the first words, the two doors, and what a free text means there."""

from __future__ import annotations

from bot.citizen import asides, clarify, doors, unsure
from bot.dialogue import form as forms
from bot.dialogue.routes import command
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.texts import say
from bot.volunteer import in_words


async def read(turn: Turn) -> bool:
    """A free text with no form open."""
    if await in_words.take(turn):
        return True
    understood = unsure.plausible(turn)
    if understood is None:
        return False
    if await clarify.offer_as_answer(turn):
        return True
    if unsure.begins(understood):
        unsure.begin(turn, understood)
    elif understood.ask:
        await unsure.ask(turn, understood)
    else:
        await asides.answer(turn, understood.guess.kind)
    return True


@command("start")
async def greet(turn: Turn) -> None:
    """The first words; in the middle of a form, a way to take it up again or to stop it."""
    if turn.state.draft is not None:
        turn.say(say("home.resume", what=forms.of(turn.state.draft).headline(turn.state.draft)))
        turn.go("form")
        return
    name = turn.speaker.name
    turn.say(say("home.welcome_back", name=name.get_secret_value()) if name else say("home.welcome"))
    turn.go("home")


register(Screen("home", doors.show, doors.press, read, hears="anything"))
