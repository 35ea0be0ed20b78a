"""Open: the whole card of a case."""

from __future__ import annotations

from bot.desk import card
from bot.desk.act import Act, register
from bot.dialogue.turn import Turn
from storage.models import Case, Coordinator


async def _run(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    await card.show(turn, case, rights)


register(Act("open", _run))
