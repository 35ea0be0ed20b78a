"""Put two people in touch by hand, undo it, or note that what was to be done for a request is done."""

from __future__ import annotations

from actions.matching import answer
from actions.matching.answer import TooLate
from actions.matching.end import end
from actions.rules import Forbidden
from actions.unit import read_id
from bot.desk import card, helpers
from bot.desk.act import Act, choose, register
from bot.dialogue.turn import Turn
from bot.texts import label, say
from storage import matches, tasks
from storage.models import Case, Coordinator, Match


async def _match(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> Match | None:
    """A match of this request, if these rights reach both sides of it."""
    match = await matches.get_visible(turn.unit.session, read_id(match_id), rights)
    return match if match is not None and match.request_id == case.id else None


async def _ask_by_hand(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> None:
    """Contacts cannot be taken back: it is confirmed once."""
    match = await _match(turn, case, match_id, rights)
    if match is None:
        turn.answer(say("desk.not_yours"))
        return
    name = helpers.first_name(match.offer)
    sure = choose("hand_yes", case, (label("desk.help.yes_hand"), match_id))
    turn.answer(say("desk.help.sure_hand", name=name), sure)


async def _by_hand(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> None:
    match = await _match(turn, case, match_id, rights)
    try:
        if match is None:
            raise TooLate
        await answer.introduce_by_hand(turn.unit, match, turn.office.practice)
        said = say("desk.help.by_hand")
    except TooLate:
        said = say("desk.help.too_late")
    except Forbidden as forbidden:
        said = say("desk.help.not_proposed", why=label(f"desk.forbidden.{forbidden.code}"))
    await card.show(turn, case, rights, said)


async def _undo(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> None:
    match = await _match(turn, case, match_id, rights)
    if match is not None:
        await end(turn.unit, match, "annulee")
    await card.show(turn, case, rights, say("desk.help.undone" if match is not None else "desk.help.too_late"))


async def _settled(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    await tasks.finish(turn.unit.session, await tasks.work_of(turn.unit.session, case), turn.unit.now)
    await card.show(turn, case, rights, say("desk.help.settled_done"))


register(Act("hand", _ask_by_hand))
register(Act("hand_yes", _by_hand))
register(Act("undo", _undo))
register(Act("done", _settled))
