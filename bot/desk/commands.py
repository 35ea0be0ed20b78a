"""What only coordinators may type, and the buttons that are about no case; each room registers its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.desk import waiting
from bot.dialogue.routes import command
from bot.dialogue.turn import Turn
from bot.engine.registry import Registry
from bot.texts import say
from storage.models import Coordinator

Run = Callable[[Turn, list[Coordinator]], Awaitable[None]]
Pressed = Callable[[Turn, list[Coordinator], int, str], Awaitable[None]]
"""Takes a button of the desk that is about no case: the rights of this moment, its number, and what stands behind."""

PRESSED = Registry[str, Pressed]("buttons of the desk carry")
"""By verb."""


def when_pressed(verb: str) -> Callable[[Pressed], Pressed]:
    """Register who takes a verb that is about no case."""
    return PRESSED.takes(verb)


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
