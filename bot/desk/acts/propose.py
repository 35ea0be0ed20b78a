"""Propose a request: to one volunteer, to the first three, to somebody one knows; or let the search go on by itself."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from actions.matching import overview, waves
from actions.matching.find import find
from actions.matching.propose import propose
from actions.rules import Forbidden
from actions.unit import read_id
from bot.desk import card, helpers, waiting
from bot.desk.act import Act, buttons, choose, register
from bot.dialogue.screens import Screen
from bot.dialogue.screens import register as register_screen
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import enumerate_french, label, lines, say
from bot.texts.people import first_name
from bot.texts.places import place_name
from nlu.french.text import fold
from storage.models import Case, Coordinator

ALIKE = 80
"""How alike (0–100) a first name must be to the one that is looked for."""

LIKELY = 5
"""Volunteers shown for a name."""


async def _one(turn: Turn, case: Case, offer_id: str, rights: list[Coordinator]) -> None:
    offer = await overview.offer_of(turn.unit, offer_id, rights)
    await _propose(turn, case, [offer] if offer is not None else [], rights)


async def _first(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    found = await find(turn.unit, case, rights, turn.office.practice)
    await _propose(turn, case, found.offers(turn.office.practice.wave), rights)


async def _propose(turn: Turn, case: Case, offers: Sequence[Case], rights: list[Coordinator]) -> None:
    """Ask them, and show the card as it now is."""
    try:
        made = await propose(turn.unit, case, offers, turn.office.practice)
        code = "" if made else "personne"
    except Forbidden as forbidden:
        made, code = [], forbidden.code
    if made:
        names = enumerate_french([first_name(match.offer) for match in made])
        said = say("desk.help.proposed", names=names)
    else:
        said = say("desk.help.not_proposed", why=label(f"desk.forbidden.{code}"))
    await card.show(turn, case, rights, said)


async def _next(turn: Turn, case: Case, after: str, rights: list[Coordinator]) -> None:
    text, choices = await helpers.who_can_help(turn, case, rights, read_id(after) or 0)
    turn.answer(lines(card.line(case, turn.unit.now), text), choices + buttons(case))


async def _widen(turn: Turn, case: Case, _argument: str, rights: list[Coordinator]) -> None:
    if case.widened_at is None:
        await waves.widen(turn.unit, case)
        said = say("desk.help.widened")
    else:
        await waves.stop_widening(turn.unit, case)
        said = say("desk.help.not_widened")
    await card.show(turn, case, rights, said)


async def _know(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    turn.state.target = case.id
    turn.go("desk_know")


async def show(turn: Turn) -> None:
    """Wait for a first name or a reference."""
    turn.show(say("desk.help.who"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """Whom the coordinator knows: proposed by a button, among the validated offers of their territory."""
    rights = await waiting.rights_of(turn)
    case = await waiting.case_of(turn, keep=True)
    if case is None:
        return True
    found = _named(turn.text, await overview.offers(turn.unit, case.missions, rights))
    if not found:
        turn.say(say("desk.help.who_missed"))
        return True
    waiting.leave(turn)
    named = [(f"{first_name(offer)}, {place_name(offer.commune)}", str(offer.id)) for offer in found]
    proposals = [(str(say("desk.help.propose", name=words)), offer_id) for words, offer_id in named]
    turn.answer(say("desk.help.who_which", reference=case.reference), choose("prop", case, *proposals))
    return True


def _named(words: str, offers: Sequence[Case]) -> list[Case]:
    """The offers whose reference or first name was typed, the closest name first."""
    typed = fold(words).strip(" .!")
    by_reference = [offer for offer in offers if fold(offer.reference) == typed]
    likeness = {offer.id: fuzz.ratio(typed, fold(first_name(offer))) for offer in offers}
    close = [offer for offer in offers if likeness[offer.id] >= ALIKE]
    return by_reference or sorted(close, key=lambda offer: (-likeness[offer.id], offer.id))[:LIKELY]


register_screen(Screen("desk_know", show, waiting.cancel, read, hears="for_others"))
register(Act("prop", _one))
register(Act("propn", _first))
register(Act("next", _next))
register(Act("wide", _widen))
register(Act("know", _know))
