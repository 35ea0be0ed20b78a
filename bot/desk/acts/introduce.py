"""Put two people in touch by hand, undo it, or note that what was to be done for a request is done."""

from __future__ import annotations

from actions.matching import answer, overview
from actions.matching.answer import TooLate
from actions.matching.end import end
from actions.rules import Forbidden
from bot.desk import card
from bot.desk.act import Act, choose, register
from bot.dialogue.turn import Turn
from bot.texts import label, say
from bot.texts.people import first_name
from storage.models import Case, Coordinator


async def _ask_by_hand(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> None:
    """Contacts cannot be taken back: it is confirmed once."""
    match = await overview.match_of(turn.unit, case, match_id, rights)
    if match is None:
        turn.answer(say("desk.not_yours"))
        return
    name = first_name(match.offer)
    sure = choose("hand_yes", case, (label("desk.help.yes_hand"), match_id))
    turn.answer(say("desk.help.sure_hand", name=name), sure)


async def _by_hand(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> None:
    match = await overview.match_of(turn.unit, case, match_id, rights)
    try:
        if match is None:
            raise TooLate
        await answer.introduce_by_hand(turn.unit, match, turn.office.practice)
        by_phone = match.offer.person.by_phone or match.request.person.by_phone
        said = say("desk.help.by_hand_call" if by_phone else "desk.help.by_hand")
    except TooLate:
        said = say("desk.help.too_late")
    except Forbidden as forbidden:
        said = say("desk.help.not_proposed", why=label(f"desk.forbidden.{forbidden.code}"))
    await card.show(turn, case, rights, said)


async def _undo(turn: Turn, case: Case, match_id: str, rights: list[Coordinator]) -> None:
    match = await overview.match_of(turn.unit, case, match_id, rights)
    if match is not None:
        await end(turn.unit, match, "annulee")
    await card.show(turn, case, rights, say("desk.help.undone" if match is not None else "desk.help.too_late"))


async def _settled(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    await overview.settle(turn.unit, case)
    await card.show(turn, case, rights, say("desk.help.settled_done"))


register(Act("hand", _ask_by_hand))
register(Act("hand_yes", _by_hand))
register(Act("undo", _undo))
register(Act("done", _settled))
