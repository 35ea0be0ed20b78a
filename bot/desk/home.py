"""Where a coordinator comes in: the invitation, the digest, what waits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from actions import coordinate, decide
from actions import digest as digests
from bot.desk import card, digest, exports, stats, waiting
from bot.desk.act import carries, pressing, queue_button
from bot.dialogue.routes import arrival
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, lines, say
from bot.texts.places import territory_name
from storage.models import Coordinator

PAGE = 8
"""Cases on one page of the queue: each is a line and a button."""

TOKEN_MIN = 16
"""Characters of an invitation; a shorter word after /start is none."""


@arrival
async def join(turn: Turn, token: str) -> bool:
    """An invitation link; false when the word after /start is none, and the person is greeted as anybody."""
    if len(token) < TOKEN_MIN:
        return False
    right = await coordinate.join(turn.unit, turn.speaker.id, token)
    if right is None:
        turn.say(say("desk.invite_refused"))
        return True
    zone = turn.office.zone_for(await waiting.rights_of(turn))
    await digests.schedule(turn.unit, right.person_id, turn.office.digest_at, zone)
    turn.answer(
        say("desk.welcome", territory=territory_name(right.territory_kind, right.territory_code)), queue_button()
    )
    return True


async def show_digest(turn: Turn, rights: list[Coordinator]) -> None:
    """What waits, in one message; it becomes the digest of the day."""
    computed = await digests.compute(turn.unit, rights, turn.office.zone_for(rights))
    reply = digest.render(computed, turn.unit.now)
    reply.priority = 3

    async def remember(outbox_id: int) -> None:
        content = digest.content_hash(reply)
        await digests.remember(turn.unit, turn.speaker.id, computed.day, outbox_id, content)

    turn.send(reply, remember)


async def show_queue(turn: Turn, rights: list[Coordinator], page: int = 0) -> None:
    """One page of what waits for a decision, urgent first, a button for each case."""
    found = await decide.waiting(turn.unit, rights, page, PAGE)
    shown = found[:PAGE]
    if not shown:
        turn.answer(say("desk.queue_empty"))
        return
    listed = "\n".join(card.line(case, turn.unit.now) for case in shown)
    opening = [(str(say("digest.open", reference=case.reference)), carries("open", case)) for case in shown]
    more = rows((label("desk.more"), pressing("file", page + 1))) if len(found) > PAGE else []
    turn.answer(lines(say("desk.queue_title"), listed), rows(*opening, per_row=3) + more)


COMMANDS: dict[str, Callable[[Turn, list[Coordinator]], Awaitable[None]]] = {
    "releve": show_digest,
    "file": show_queue,
    "stats": stats.show,
    "exporter": exports.ask,
}
"""What coordinators type; citizens are told nothing of these."""
