"""Signs add up: a danger is told when those of one reason, near each other, are worth ``ENOUGH``.

What stands around takes signs back (``context.tsv``):

``blank``   a turn of speech or a denial: its words say nothing
``past``    long ago: the signs of its clause do not count, unless ``now`` stands in the sentence; those of suicide do
``ill``     an illness that lasts, an animal's: the same for ``detresse_vitale``, in its sentence
``unreal``  a film, a joke, a hypothesis, a training: points off the whole message
``help``    an offer, a question on the service, a structure that recruits: points off
``daily``   errands, chores, things to carry, days of the week: a point off for each
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nlu.readers.danger.patterns import Match, Message
from nlu.readers.danger.spelling import words_of
from nlu.readers.danger.tables import PATTERNS, SIGNS, TURNS, Sign, Turn
from nlu.types import REASONS, Reason

Line = TypeVar("Line", Sign, Turn)

ENOUGH = 3
HINT = 1
"""A sign worth no more says nothing without a heavier one."""
SURE = 4
"""A sign worth as much holds whatever is said of long ago or of an illness."""
REACH = 30
"""Words between the first sign of a danger and the last."""
_LOSS = {"unreal": 3, "help": 2, "daily": 1}
_MOST_LOST = 3


@dataclass(frozen=True, slots=True)
class Danger:
    """One immediate danger told by a message; ``reason`` names the reply and its numbers."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign where it stands."""

    sign: Sign
    at: Match


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """What the signs of one reason are worth, where they are worth most.

    ``leaning`` counts who, when and how even over words that other signs took: it settles which reason.
    """

    points: int
    leaning: int


def find_danger(text: str, signs: Sequence[Sign] = SIGNS, turns: Sequence[Turn] = TURNS) -> Danger | None:
    """Give the danger that ``text`` tells, or None when nobody seems to be in danger now.

    The tables may be given less a line, to know what it is for.
    """
    message = Message(words_of(text), PATTERNS)
    turned = _turns(message, turns)  # first: it erases turns of speech
    seen = [one for one in _seen(message, signs) if not _taken_back(one, turned, message)]
    told = {reason: weight for reason, weight in _weigh(seen, _loss(turned)).items() if weight.points >= ENOUGH}
    if "ne_peut_pas_parler" in told:  # whatever the danger, a call by voice would not do
        return Danger("ne_peut_pas_parler")
    return Danger(max(told, key=lambda reason: told[reason].leaning)) if told else None


def _weigh(seen: Sequence[Seen], loss: int) -> dict[Reason, Weight]:
    """The weight of each reason that has a sign of its own, in their order; ``loss`` is taken from each."""
    weights: dict[Reason, Weight] = {}
    for reason in REASONS:
        of_reason = [one for one in seen if reason in one.sign.reasons]
        if any(not one.sign.supports for one in of_reason):
            weights[reason] = max(_weight(group, loss) for group in _groups(of_reason))
    return weights


def _seen(message: Message, signs: Iterable[Sign]) -> list[Seen]:
    """The signs of the message, in its order."""
    return sorted((Seen(*found) for found in _found(message, signs)), key=lambda one: one.at.start)


def _turns(message: Message, turns: Iterable[Turn]) -> list[tuple[str, int]]:
    """What changes the meaning of signs, and where; turns of speech are erased."""
    found = list(_found(message, turns))
    message.blank(match for turn, match in found if turn.kind == "blank")
    return [(turn.kind, match.start) for turn, match in found if turn.kind != "blank"]


def _found(message: Message, lines: Iterable[Line]) -> Iterator[tuple[Line, Match]]:
    """The lines told by a message, and where; most are passed over for a word that is not there."""
    missing = ~message.told
    return ((line, match) for line in lines if not line.pattern.need & missing for match in message.find(line.pattern))


def _taken_back(one: Seen, turns: Sequence[tuple[str, int]], message: Message) -> bool:
    if not turns or one.sign.points >= SURE or one.sign.table in ("alarm", "suicide"):
        return False
    sentence = {kind for kind, at in turns if message.together(one.at, at, message.sentences)}
    if "now" in sentence:
        return False
    clause = {kind for kind, at in turns if message.together(one.at, at, message.clauses)}
    return "past" in clause or ("ill" in sentence and one.sign.table == "detresse_vitale")


def _loss(turns: Iterable[tuple[str, int]]) -> int:
    """What the rest of the message takes from its signs."""
    kinds = {at: kind for kind, at in turns}.values()
    return _LOSS["unreal"] if "unreal" in kinds else min(_MOST_LOST, sum(_LOSS.get(kind, 0) for kind in kinds))


def _groups(seen: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Signs that stand near each other, from each of them on."""
    for at, first in enumerate(seen):
        yield [one for one in seen[at : at + REACH] if one.at.start <= first.at.start + REACH]


def _weight(group: Iterable[Seen], loss: int) -> Weight:
    """Add up: each sign once, none over the words of a heavier one; cries for help count for one point in all."""
    taken: list[Seen] = []
    over: set[Sign] = set()
    for one in sorted(group, key=lambda one: -one.sign.points):
        if any(one.at.words & other.at.words for other in taken if other.sign is not one.sign):
            over.add(one.sign)
        elif all(one.sign is not other.sign for other in taken):
            taken.append(one)
    if max((one.sign.points for one in taken if not one.sign.supports), default=0) <= HINT:
        return Weight(0, 0)
    own = [one.sign for one in taken if one.sign.table != "alarm"]
    points = sum(sign.points for sign in own) + (len(own) < len(taken)) - loss
    return Weight(points, points + sum(sign.points for sign in over - set(own) if sign.supports))
