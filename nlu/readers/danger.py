"""Immediate danger, recognised by rules alone: no model, no network, before any form or consent.

The rules lean towards raising: a real danger missed costs more than a number given for nothing. What is urgent without
being vital (hunger, baby milk, medicine, heating, a wet cellar) is not a danger. Figures are measured in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from nlu.readers import danger_context as context
from nlu.readers import danger_pairs as pairs
from nlu.readers import danger_rules as rules
from nlu.readers.danger_rules import Reason
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
_GAP = r" (?:\S+ ){0,4}?"
_PUT_ASIDE = " _"
_CLAUSE_REACH = 200
"""Letters read on each side of a danger to find whether its clause is about the past."""
_CLAUSE_END = re.compile(r"(?:(?<!\S)(?:,|mais|aujourd hui|maintenant|et la|alors)(?!\S))")


@dataclass(frozen=True, slots=True)
class Danger:
    """One immediate danger told by a message; ``reason`` names the reply and its numbers."""

    reason: Reason


def _compile(patterns: Iterable[str]) -> re.Pattern[str]:
    """Join ``patterns`` into one expression over whole words, opening gaps and word lists.

    It begins with the space before its first word: a literal start is what makes the search fast.
    """
    joined = "|".join(patterns).replace(" …?", "…").replace("…", _GAP)
    joined = re.sub(r"¬\(([^()]*)\)", r"(?! (?:\1)(?!\\S))", joined)
    while "<" in re.sub(r"\(\?<", "", joined):
        joined = re.sub(r"<(\w+)>", lambda name: rules.LISTS[name[1]], joined)
    return re.compile(rf" (?:{joined})(?!\S)")


_ASIDE = _compile(context.FIGURES + context.DENIALS)
_FIRM = {reason: _compile(patterns) for reason, patterns in rules.FIRM.items()}
_TOPIC = {reason: _compile(patterns) for reason, patterns in rules.TOPIC.items()}
_IDEAS = {name: _compile([words]) for name, words in pairs.IDEAS.items()}
_MUTE, _FEAR = _compile(context.MUTE), _compile(context.FEAR)
_NOW, _BARE_BLOW, _HABIT = _compile(context.NOW), _compile(context.BARE_BLOW), _compile(context.HABIT)
_PAST, _RECENT = _compile(context.PAST), _compile(context.PAST + context.RECENT)
_UNREAL = _compile(context.STORY + context.HYPOTHESIS)
_ABOUT = _compile(context.OFFER + context.AFTERMATH + context.QUESTION)
_FIRST_PERSON = _compile(context.FIRST_PERSON)
_GROWN_CHILD, _CHILD_STRIKES = _compile(context.GROWN_CHILD), _compile(context.CHILD_STRIKES)
_ANIMAL, _AGED_MIND = _compile(context.ANIMAL), _compile(context.AGED_MIND)


def find_danger(text: str) -> Danger | None:
    """Give the danger that ``text`` tells, or None when nobody seems to be in danger now."""
    told = [_ASIDE.sub(_PUT_ASIDE, f" {sentence}") for sentence in dict.fromkeys(sentences(text))]
    named = {reason for sentence in told for reason in _named(sentence)}
    found = named | {reason for sentence in told for reason in _meetings(sentence)}
    if "violence_conjugale" in found and "enfant_danger" not in named:  # the children are only mentioned
        found.discard("enfant_danger")
    whole = " ,".join(told)
    if _MUTE.search(whole) and (found or _FEAR.search(whole)):
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
    if reason == "enfant_danger" and (_AGED_MIND.search(whole) or _CHILD_STRIKES.search(whole)):
        return "violence_immediate"
    if reason == "enfant_danger" and _GROWN_CHILD.search(whole):
        return "violence_conjugale"
    if reason != "violence_conjugale" or _HABIT.search(whole):
        return reason
    return "violence_immediate" if _NOW.search(whole) or _BARE_BLOW.search(whole) else reason
