"""What a coordinators' verb is. Each has a file of its own in ``bot/desk/acts/`` and registers itself here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import groupby

from bot.dialogue.turn import Turn
from bot.engine.press import Press
from bot.engine.registry import Registry
from bot.engine.replies import Choice, rows
from bot.texts import label, say
from storage.models import Case, Coordinator

Run = Callable[[Turn, Case, str, list[Coordinator]], Awaitable[None]]
"""Does the act on a case that these rights reach; the text is what the button carries beside verb and case."""

ROOM = "k"
"""What every button of the desk begins with; it is good whatever the screen, for as long as the rights are."""

QUEUE_PLACE = 199
"""The last button of a card."""

Offered = Callable[[Case], tuple[str, str] | None]
"""The words of the button on a card and what it carries besides, or None when the act is not for this case now."""


@dataclass(frozen=True, slots=True)
class Act:
    """One verb: the short word its buttons carry, and what it does.

    ``place`` orders the buttons of a card; a new hundred begins a new row. A verb that no card offers has no
    ``offered``.
    """

    verb: str
    run: Run
    place: int = 0
    offered: Offered = lambda _case: None


ACTS = Registry[str, Act]("acts are called")
"""Every verb, once ``bot.desk.acts`` is imported."""


def register(act: Act) -> Act:
    """Make a verb known; two of one name are an error."""
    ACTS.add(act.verb, act)
    return act


def while_it_is(*statuses: str, words: str) -> Offered:
    """An act that a card offers while its case has one of these statuses; ``words`` is the key of its button's text."""
    return lambda case: (label(words), "") if case.status in statuses else None


def carries(verb: str, case: Case, argument: str = "") -> str:
    """What the button of an act on a case sends back."""
    return pressing(verb, case.id, argument)


def pressing(verb: str, number: int, argument: str = "") -> str:
    """What a button of the desk carries: a verb, and the number of a case or of a page."""
    return Press(ROOM, verb, f"{number}.{argument}" if argument else str(number)).data


def choose(verb: str, case: Case, *choices: tuple[str, str], per_row: int = 1) -> list[list[Choice]]:
    """Buttons that do one act with one argument each, from (label, argument) pairs, and a way back to the card."""
    buttons = rows(*[(words, carries(verb, case, argument)) for words, argument in choices], per_row=per_row)
    return buttons + rows((label("nav.back"), carries("open", case)))


def is_reached(case: Case) -> bool:
    """Whether what is decided reaches the author: who has blocked the service, or has only a telephone, is not told."""
    return case.person.unreachable_at is None and not case.person.by_phone


def done(case: Case, said: str) -> str:
    """What was done, and whether the author knows it."""
    told = "desk.told" if is_reached(case) else "desk.to_be_called" if case.person.by_phone else "desk.not_told"
    return " ".join([str(said), str(say(told))])


def queue_button() -> list[list[Choice]]:
    """The way to what waits next."""
    return rows(_to_the_queue())


def _to_the_queue() -> tuple[str, str]:
    return label("desk.queue"), pressing("file", 0)


def buttons(case: Case) -> list[list[Choice]]:
    """What may be done with this case now, and the way to what waits."""
    ordered = sorted(ACTS.values(), key=lambda act: act.place)
    offered = [(act, *shown) for act in ordered if (shown := act.offered(case)) is not None]
    placed = [(act.place, words, carries(act.verb, case, argument)) for act, words, argument in offered]
    groups = groupby([*placed, (QUEUE_PLACE, *_to_the_queue())], key=lambda button: button[0] // 100)
    return [row for _hundred, group in groups for row in rows(*[(words, data) for _, words, data in group], per_row=2)]
