"""Immediate danger, recognised by rules alone: no model, no network, before any form or consent.

The rules lean towards raising: a real danger missed costs more than a number given for nothing. What is urgent without
being vital (hunger, baby milk, medicine, heating, a wet cellar) is not a danger. Figures are measured in the tests.

Two readings: sentence by sentence, exact phrases (``danger_rules``) and ideas that meet (``danger_pairs``); then, when
they find nothing, families of dangers told in several words or sentences (``danger_body``, ``danger_despair``,
``danger_violence``, ``danger_places``): a new way of saying a danger goes to its family there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from nlu.readers import danger_context as context
from nlu.readers import danger_pairs as pairs
from nlu.readers import danger_rules as rules
from nlu.readers.danger_body import BODY
from nlu.readers.danger_despair import DESPAIR
from nlu.readers.danger_family import Family
from nlu.readers.danger_places import PLACES
from nlu.readers.danger_rules import Reason
from nlu.readers.danger_search import Phrases, awake
from nlu.readers.danger_violence import VIOLENCE
from nlu.readers.danger_words import sentences

ORDER: tuple[Reason, ...] = (
    "suicide",
    "detresse_vitale",
    "incendie_gaz",
    "enfant_danger",
    "violence_conjugale",
    "violence_immediate",
    "a_la_rue",
    "generic",
)
"""When several dangers are told, the first of these is answered; the reply texts name the other numbers that matter."""

_SUDDEN: frozenset[Reason] = frozenset({"detresse_vitale", "incendie_gaz", "violence_immediate"})
_LASTING: frozenset[Reason] = frozenset({"violence_conjugale", "enfant_danger"})
"""What lasts is told with its beginning: « depuis son accident »."""
_PUT_ASIDE = " _"
PASSAGE = 600
"""Letters of a passage read at once."""
CRY_WORDS = 9
"""A cry for help without a word of the danger is believed when it is nearly all the message."""
FAMILY_REACH = 130
"""Letters between the first part of a danger told in several words and each other part."""
NEAR = 60
"""The same in a message that also speaks of errands."""
_CLAUSE_REACH = 200
"""Letters read on each side of a danger to find whether its clause is about the past."""
_CLAUSE_END = re.compile(r"(?:(?<!\S)(?:,|mais|aujourd hui|maintenant|et la|alors)(?!\S))")


@dataclass(frozen=True, slots=True)
class Danger:
    """One immediate danger told by a message; ``reason`` names the reply and its numbers."""

    reason: Reason


_ASIDE = Phrases(context.FIGURES + context.DENIALS)
_FIRM = {reason: Phrases(patterns) for reason, patterns in rules.FIRM.items()}
_TOPIC = {reason: Phrases(patterns) for reason, patterns in rules.TOPIC.items()}
_IDEAS = {name: Phrases([words]) for name, words in pairs.IDEAS.items()}
_MUTE, _FEAR = Phrases(context.MUTE), Phrases(context.FEAR)
_NOW, _BARE_BLOW, _HABIT = Phrases(context.NOW), Phrases(context.BARE_BLOW), Phrases(context.HABIT)
_PAST, _RECENT = Phrases(context.PAST), Phrases(context.PAST + context.RECENT)
_UNREAL = Phrases(context.STORY + context.HYPOTHESIS)
_ABOUT = Phrases(context.OFFER + context.AFTERMATH + context.QUESTION)
_FIRST_PERSON = Phrases(context.FIRST_PERSON)
_GROWN_CHILD, _CHILD_STRIKES = Phrases(context.GROWN_CHILD), Phrases(context.CHILD_STRIKES)
_GIVEN, _OUTSIDE_MYSELF = Phrases(context.GIVEN), Phrases(context.OUTSIDE_MYSELF)
_BURNT_OUT = Phrases(context.BURNT_OUT)
_ORDINARY = Phrases(context.ORDINARY)
_MISSING = Phrases(context.MISSING)
_ANIMAL, _AGED_MIND = Phrases(context.ANIMAL), Phrases(context.AGED_MIND)


_SENTENCE_END = " . "


class _Telling:
    """One way of telling the danger of a family: its parts, and what takes it back."""

    def __init__(self, family: Family, said: str) -> None:
        self.family = family
        self.parts = tuple(Phrases([part]) for part in said.split(" & "))
        self.patterns = frozenset().union(*(part.patterns for part in self.parts))
        self.unsays = Phrases(family.unsays)


_TELLINGS = tuple(_Telling(family, said) for family in (*DESPAIR, *BODY, *PLACES, *VIOLENCE) for said in family.says)


def find_danger(text: str) -> Danger | None:
    """Give the danger that ``text`` tells, or None when nobody seems to be in danger now."""
    told = [_ASIDE.sub(_PUT_ASIDE, f" {sentence}") for sentence in dict.fromkeys(sentences(text))]
    named = {reason for sentence in told for reason in _named(sentence)}
    found = named | {reason for sentence in told for reason in _meetings(sentence)}
    whole = " ,".join(told)
    if "a_la_rue" in found and _GIVEN.search(whole) and not _OUTSIDE_MYSELF.search(whole):
        found.discard("a_la_rue")
    if "incendie_gaz" in found and _BURNT_OUT.search(whole) and not _NOW.search(whole):
        found.discard("incendie_gaz")
    if "generic" in found and whole.count(" ") > CRY_WORDS:  # « au secours » closes many an ordinary request
        found.discard("generic")
    if not found:  # the whole message, for what is told in several sentences
        for passage in _passages([sentence.strip() for sentence in told]):
            found |= set(_family_reasons(passage))
        if "incendie_gaz" in found:  # who is under a wall or breathes gas is first reached by the 18
            found.discard("detresse_vitale")
    if "violence_conjugale" in found and "enfant_danger" not in named:  # the children are only mentioned
        found.discard("enfant_danger")
    if "ne_peut_pas_parler" in found or (_MUTE.search(whole) and (found or _FEAR.search(whole))):
        return Danger("ne_peut_pas_parler")
    return next((Danger(_settled(reason, whole)) for reason in ORDER if reason in found), None)


def _named(sentence: str) -> Iterable[Reason]:
    """Yield the reasons that one sentence puts into words and that nothing in it excuses."""
    if _UNREAL.search(sentence):
        return
    about = bool(_ABOUT.search(sentence))
    for reason in ORDER:
        told = chain(_FIRM[reason].finditer(sentence), () if about else _TOPIC[reason].finditer(sentence))
        if any(not _excused(reason, sentence, met, about) for met in told):
            yield reason


def _meetings(sentence: str) -> Iterable[Reason]:
    """Yield the reasons of the ideas that meet within reach in one sentence about somebody's own case."""
    if _UNREAL.search(sentence) or _ABOUT.search(sentence):
        return
    seen: dict[str, list[re.Match[str]]] = {}
    for reason, ideas in pairs.TOGETHER:
        for idea in ideas:
            if idea not in seen:
                seen[idea] = list(_IDEAS[idea].finditer(sentence))
            if not seen[idea]:
                break
        else:
            if any(_meet(reason, sentence, met, [seen[idea] for idea in ideas[1:]]) for met in seen[ideas[0]]):
                yield reason


def _passages(told: list[str]) -> Iterable[str]:
    """Yield the sentences together, a long message in passages that share their ends: a danger is told in a few."""
    passage: list[str] = []
    for sentence in told:
        passage.append(sentence)
        if sum(map(len, passage)) > PASSAGE:
            yield f" {_SENTENCE_END.join(passage)}"
            passage = passage[-2:]
    yield f" {_SENTENCE_END.join(passage)}"


def _family_reasons(whole: str) -> Iterable[Reason]:
    """Yield the reasons of the families that the whole message tells."""
    possible = awake(whole)
    ordinary = bool(_ORDINARY.search(whole))
    for telling in _TELLINGS:
        reason = telling.family.reason
        reach = NEAR if ordinary else FAMILY_REACH
        if (
            telling.patterns <= possible
            and _told(reason, whole, telling.parts, reach)
            and not telling.unsays.search(whole)
        ):
            yield reason


def _told(reason: Reason, whole: str, parts: tuple[Phrases, ...], reach: int) -> bool:
    """Say whether every part stands apart from the others and within reach of the first, which nothing excuses."""
    met: list[list[re.Match[str]]] = []
    for part in parts:
        found = list(part.finditer(whole))
        if not found:
            return False
        met.append(found)
    return any(_joined(first, met[1:], reach) and not _unsaid(reason, whole, first) for first in met[0])


def _joined(first: re.Match[str], others: list[list[re.Match[str]]], reach: int) -> bool:
    """Say whether every other part stands within ``reach`` of ``first``, none over another."""
    taken = [first]
    for other in others:
        near = next(
            (
                one
                for one in other
                if abs(one.start() - first.start()) <= reach
                and all(one.end() <= seen.start() + 1 or one.start() >= seen.end() - 1 for seen in taken)
            ),
            None,
        )
        if near is None:
            return False
        taken.append(near)
    return True


def _unsaid(reason: Reason, whole: str, met: re.Match[str]) -> bool:
    """Say whether the sentence where ``met`` stands is a story, an offer or about the past."""
    start = whole.rfind(_SENTENCE_END, 0, met.start() + 1) + len(_SENTENCE_END) - 1 if _SENTENCE_END in whole else 0
    start = max(start, 0)
    end = whole.find(_SENTENCE_END, met.end())
    sentence = whole[start if start <= met.start() else 0 : end if end >= 0 else len(whole)]
    if _UNREAL.search(sentence) or _ABOUT.search(sentence):
        return True
    return reason != "suicide" and (
        (reason == "detresse_vitale" and _ANIMAL.search(sentence) is not None)
        or (reason not in _LASTING and _PAST.search(sentence) is not None and not _NOW.search(sentence))
    )


def _meet(reason: Reason, sentence: str, met: re.Match[str], others: list[list[re.Match[str]]]) -> bool:
    """Say whether every other idea stands within reach of ``met`` and apart from it, none of them excused."""
    near = [
        next((m for m in other if m.span() != met.span() and abs(m.start() - met.start()) <= pairs.REACH), None)
        for other in others
    ]
    together = [met, *near]
    return all(one is not None and not _excused(reason, sentence, one, False) for one in together)


def _excused(reason: Reason, sentence: str, met: re.Match[str], about: bool) -> bool:
    """Say whether the words around ``met`` tell of others whom one helps, of the past, or of an animal's ills."""
    if about and not _FIRST_PERSON.search(
        " ".join(["", *sentence[max(0, met.start() - 40) : met.start()].split()[-2:], met[0]])
    ):
        return True
    if reason == "suicide":
        return False
    before = _CLAUSE_END.split(sentence[max(0, met.start() - _CLAUSE_REACH) : met.start()])[-1]
    after = _CLAUSE_END.split(sentence[met.end() : met.end() + _CLAUSE_REACH])[0]
    clause = f" {before}{met[0]}{after}"
    if reason == "detresse_vitale" and _ANIMAL.search(clause):
        return True
    past = _RECENT if reason in _SUDDEN else _PAST
    return bool(past.search(clause)) and not _NOW.search(clause)


def _settled(reason: Reason, whole: str) -> Reason:
    """Tell blows that fall now from a life of violence, and a confused old parent from a violent one."""
    if reason == "enfant_danger" and _MISSING.search(whole):
        return "violence_immediate"
    if reason == "enfant_danger" and (_AGED_MIND.search(whole) or _CHILD_STRIKES.search(whole)):
        return "violence_immediate"
    if reason == "enfant_danger" and _GROWN_CHILD.search(whole):
        return "violence_conjugale"
    if reason != "violence_conjugale" or _HABIT.search(whole):
        return reason
    return "violence_immediate" if _NOW.search(whole) or _BARE_BLOW.search(whole) else reason
