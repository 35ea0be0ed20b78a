"""What only coordinators may type. Each room registers its own; citizens are told nothing of these."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.desk import waiting
from bot.dialogue.routes import command
from bot.dialogue.turn import Turn
from bot.texts import say
from storage.models import Coordinator

Run = Callable[[Turn, list[Coordinator]], Awaitable[None]]


def for_coordinators(name: str) -> Callable[[Run], Run]:
    """Register what a command does, given the rights of this moment; without any, nothing is done."""

    def take(run: Run) -> Run:
        @command(name)
        async def guarded(turn: Turn) -> None:
            waiting.leave(turn)
            rights = await waiting.rights_of(turn)
            if rights:
                await run(turn, rights)
            else:
                turn.say(say("desk.not_coordinator"))

        return run

    return take
