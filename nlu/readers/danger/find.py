"""Immediate danger, by rules alone: signs add up, as a doctor counts them.

Each sign is worth points; a danger is told when the signs of one reason, near each other, are worth ``ENOUGH``. What
stands around takes signs back (``context.tsv``):

``blank``   a turn of speech or a denial: its words say nothing
``past``    long ago: the signs of its clause do not count, unless ``now`` stands in the sentence; wishes to die always do
``ill``     an illness that lasts, an animal's: the signs of ``detresse_vitale`` in its sentence do not count
``unreal``  a film, a joke, a hypothesis, a training: the signs of its sentence do not count
``help``    an offer, a question on the service, a structure that recruits: two points less
``daily``   errands and chores: one point less
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlu.readers.danger.patterns import Match, Message, Span
from nlu.readers.danger.spelling import words_of
from nlu.readers.danger.tables import PATTERNS, REASONS, SIGNS, TURNS, Reason, Sign

ENOUGH = 3
REACH = 30
"""Words between the first sign of a danger and the last."""
_LOSS = {"unreal": 3, "help": 2, "daily": 1}
MOST = 3
HINT = 1
"""A sign worth no more says nothing without a heavier one."""


@dataclass(frozen=True, slots=True)
class Danger:
    """One immediate danger told by a message; ``reason`` names the reply and its numbers."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign where it stands."""

    sign: Sign
    at: Match


def find_danger(text: str) -> Danger | None:
    """Give the danger that ``text`` tells, or None when nobody seems to be in danger now."""
    sums = {reason: points for reason, points in weigh(text).items() if points >= ENOUGH}
    if "ne_peut_pas_parler" in sums:  # whatever the danger, a voice call would not do
        return Danger("ne_peut_pas_parler")
    return Danger(max(REASONS, key=lambda reason: sums.get(reason, 0))) if sums else None


def weigh(text: str, without: Sign | None = None) -> dict[Reason, int]:
    """The points of each reason, where they are most; ``without`` a sign, to know what it is worth."""
    message = Message(words_of(text), PATTERNS)
    turns = _turns(message)
    seen = [one for one in _seen(message) if one.sign is not without and not _taken_back(one, turns, message.words)]
    loss = _loss(turns)
    sums: dict[Reason, int] = {}
    for reason in REASONS:
        of_reason = [one for one in seen if reason in one.sign.reasons]
        if any(not one.sign.supports for one in of_reason):
            sums[reason] = max(_sum(group) - loss for group in _groups(of_reason))
    return sums


def _seen(message: Message) -> list[Seen]:
    missing = ~message.told
    found = [
        Seen(sign, match)
        for sign in SIGNS
        if not sign.pattern.need & missing
        for match in message.find(sign.pattern)
    ]
    return sorted(found, key=lambda one: one.at.start)


def _turns(message: Message) -> list[tuple[str, int]]:
    """What changes the meaning of signs; turns of speech are erased first."""
    missing = ~message.told
    found = [
        (turn.kind, match) for turn in TURNS if not turn.pattern.need & missing for match in message.find(turn.pattern)
    ]
    message.blank(match for kind, match in found if kind == "blank")
    return [(kind, match.start) for kind, match in found if kind != "blank"]


def _around(words: Sequence[str], at: Match, marks: str) -> Span:
    """The sentence (« . ») or the clause (« ., ») where a match stands."""
    start, end = at.start, at.end
    while start > 0 and words[start - 1] not in marks:
        start -= 1
    while end < len(words) and words[end] not in marks:
        end += 1
    return start, end


def _in(turns: Iterable[tuple[str, int]], kind: str, part: Span) -> bool:
    return any(kind == one and part[0] <= start < part[1] for one, start in turns)


def _taken_back(one: Seen, turns: Sequence[tuple[str, int]], words: Sequence[str]) -> bool:
    if not turns or one.sign.table == "alarm":
        return False
    sentence = _around(words, one.at, ".")
    if one.sign.table == "detresse_vitale" and one.sign.points < 4 and _in(turns, "ill", sentence) and not _in(turns, "now", sentence):
        return True
    past = one.sign.table != "suicide" and one.sign.points < 4 and _in(turns, "past", _around(words, one.at, ".,"))
    return past and not _in(turns, "now", sentence)


def _groups(seen: Sequence[Seen]) -> Iterable[list[Seen]]:
    """Signs that stand near each other, from each of them on."""
    for at, first in enumerate(seen):
        yield [one for one in seen[at : at + REACH] if one.at.start <= first.at.start + REACH]


def _sum(group: Iterable[Seen]) -> int:
    """Add up: each sign once, none over the words of a heavier one; cries for help count for one point in all."""
    taken: list[Seen] = []
    for one in sorted(group, key=lambda one: -one.sign.points):
        if all(one.sign is not other.sign and not one.at.words & other.at.words for other in taken):
            taken.append(one)
    if max((one.sign.points for one in taken if not one.sign.supports), default=0) <= HINT:
        return 0
    cries = any(one.sign.table == "alarm" for one in taken)
    return cries + sum(one.sign.points for one in taken if one.sign.table != "alarm")


def _loss(turns: Iterable[tuple[str, int]]) -> int:
    """What the rest of the message takes from its signs."""
    kinds = dict((at, kind) for kind, at in turns)
    if "unreal" in kinds.values():
        return _LOSS["unreal"]
    return min(MOST, sum(_LOSS.get(kind, 0) for kind in kinds.values()))
