"""Outwards: an unmet need as a text ready to post elsewhere, or to send to a structure; nothing in it identifies."""

from __future__ import annotations

from bot.desk.act import Act, buttons, register, while_it_is
from bot.dialogue.turn import Turn
from bot.texts import lines, say
from bot.texts.missions import mission_names
from bot.texts.moments import availability_in_words
from bot.texts.places import place_name
from nlu.gazetteer import commune
from nlu.mask.hide import hide
from storage.encryption import opened
from storage.models import Case, Coordinator
from storage.models.cases import RUNNING


async def _run(turn: Turn, case: Case, _argument: str, _rights: list[Coordinator]) -> None:
    turn.answer(lines(say("outwards.title"), text(case), say("outwards.check")), buttons(case))


def text(case: Case) -> str:
    """What anybody may read of a case: the mission, the commune, when, and the words without names, places, numbers."""
    place = commune(case.commune or "")
    secrets = (opened(case.person.name), opened(case.beneficiary))
    names = tuple(name for name in secrets if name)
    words = hide(opened(case.details) or "", names=names, places=(place.name,) if place else ())
    when = availability_in_words(case.availability)
    kind = f"outwards.{'structure' if case.is_posting else case.direction}"
    told = [
        say(kind, missions=mission_names(case.missions), place=place_name(case.commune)),
        say("outwards.when", when=when) if when else "",
        say("outwards.vehicle") if case.vehicle else "",
        say("outwards.words", words=words) if words else "",
        say("outwards.answer", reference=case.reference),
    ]
    return "\n".join(str(line) for line in told if line)


register(Act("out", _run, 125, while_it_is(*RUNNING, words="outwards.button")))
