"""``/chercher``: a case by its reference, a name, a number, a commune, a structure or a word, misspelt too."""

from __future__ import annotations

import re

from actions import decide
from bot.desk import card, waiting
from bot.desk.act import carries, pressing
from bot.desk.commands import for_coordinators, when_pressed
from bot.dialogue.screens import Screen, register
from bot.dialogue.turn import Turn
from bot.engine.replies import rows
from bot.texts import label, lines, say
from bot.texts.people import first_name
from nlu.readers.commune import find_communes
from nlu.readers.phone import read_phone
from storage.models import Case, Coordinator

PAGE = 6
QUERY_MAX = 100
"""Characters of a search."""

_REFERENCE = re.compile(r"(?:[od] ?-? ?)?(\d{1,9})", re.I)


@for_coordinators("chercher")
async def search(turn: Turn, rights: list[Coordinator]) -> None:
    """The words behind the command, or asked for."""
    if turn.event.arguments:
        await _look(turn, rights, turn.event.arguments)
    else:
        turn.go("desk_search")


async def ask(turn: Turn) -> None:
    """Wait for the words."""
    turn.show(say("search.what"), rows((label("nav.cancel"), "cancel")))


async def read(turn: Turn) -> bool:
    """The words."""
    waiting.leave(turn)
    rights = await waiting.rights_of(turn)
    if rights:
        await _look(turn, rights, turn.text)
    else:
        turn.say(say("desk.not_coordinator"))
    return True


async def _look(turn: Turn, rights: list[Coordinator], words: str) -> None:
    """A reference opens its card at once; anything else is a list."""
    turn.state.searched = words[:QUERY_MAX]
    reference = _REFERENCE.fullmatch(words.strip())
    case = await decide.find(turn.unit, int(reference[1]), rights) if reference is not None else None
    if case is not None:
        await card.show(turn, case, rights)
    else:
        await _page(turn, rights, 0)


async def _page(turn: Turn, rights: list[Coordinator], page: int) -> None:
    found = await _found(turn, rights, turn.state.searched)
    shown = await turn.office.search.shown(turn.unit, found[page * PAGE : (page + 1) * PAGE], rights)
    if not shown:
        again = rows((label("search.again"), pressing("seek", 0)))
        turn.answer(say("search.nothing", words=turn.state.searched), again)
        return
    listed = "\n".join(_line(turn, case) for case in shown)
    opening = rows(*[(case.reference, carries("open", case)) for case in shown], per_row=3)
    more = rows((label("search.more"), pressing("found", page + 1))) if found[(page + 1) * PAGE :] else []
    turn.answer(lines(say("search.found", count=len(found), words=turn.state.searched), listed), opening + more)


async def _found(turn: Turn, rights: list[Coordinator], words: str) -> list[int]:
    """By number when it is one; else within the commune that is named, or anywhere when that finds nothing."""
    number = read_phone(words).number
    if number is not None:
        return await turn.office.search.of_phone(turn.unit, number, rights)
    communes = [place.insee for place in find_communes(words, expected=len(words.split()) == 1)]
    if communes:
        rest = " ".join(word for word in words.split() if not find_communes(word, expected=True))
        found = await turn.office.search.find(turn.unit, rest, rights, communes)
        if found:
            return found
    return await turn.office.search.find(turn.unit, words, rights)


def _line(turn: Turn, case: Case) -> str:
    status = label(f"status.desk.{case.status}")
    return str(say("search.line", line=card.line(case, turn.unit.now), name=first_name(case), status=status))


@when_pressed("found")
async def _more(turn: Turn, rights: list[Coordinator], page: int, _argument: str) -> None:
    """The next page of the last search; an older one is asked again."""
    if turn.state.searched:
        await _page(turn, rights, page)
    else:
        turn.answer(say("search.old"))


@when_pressed("seek")
async def _again(turn: Turn, _rights: list[Coordinator], _number: int, _argument: str) -> None:
    turn.go("desk_search")


register(Screen("desk_search", ask, waiting.cancel, read, hears="for_others"))
