"""Note: words for colleagues alone, kept with the case."""

from __future__ import annotations

from actions import notes
from bot.desk import card, waiting
from bot.desk.act import Act, register
from bot.dialogue.screens import Screen
from bot.dialogue.screens import register as register_screen
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, say
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    turn.state.target = case.id
    turn.go("desk_note")


async def show(turn: Turn) -> None:
    """Wait for the words of a note."""
    turn.show(say("desk.your_note"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """Keep them, and show the card with them."""
    case = await waiting.case_of(turn)
    if case is not None:
        await notes.write(turn.unit, case, turn.text)
        await card.show(turn, case, await waiting.rights_of(turn), say("desk.noted"))
    return True


register_screen(Screen("desk_note", show, waiting.cancel, read, hears="for_others"))
register(Act("note", _run, 120, lambda _case: (label("desk.note"), "")))
