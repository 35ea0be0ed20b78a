"""A change of mind, in words: a field named, a value said anew, an addition, a message edited."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from bot.conversation import fields, form
from bot.conversation.draft import DETAILS_MAX, Draft
from bot.conversation.questions import BY_NAME, Answer, Question, Taken, applicable
from bot.conversation.turn import Turn
from bot.texts import say
from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.repair import meant
from nlu.readers.text import flat, fold
from nlu.types import Availability, Guess, Understanding

_ADDS = re.compile(r"(?<![a-z])(?:aussi|egalement|en plus|ajoute\w*|rajoute\w*|plus)(?![a-z])")
_REMOVES = re.compile(r"(?<![a-z])(?:enleve\w*|retire\w*|supprime\w*|vire\w*|otez?|sans|plus de)(?![a-z])")
_MISTAKE = re.compile(
    r"(?:faux|fausse|mauvaise?|trompee?|mal ecrite?|erreur|pas (?:bon|bonne|juste|ca|sa)|corriger|changer|modifier"
    r"|gouree?)(?![a-z])"
)
_VALUE = re.compile(
    r"(?:.*(?:faux|fausse|pas bonne?|mal ecrite?)[ ,.:;]+)?(?:(?:c'est|c|est|s'ecrit|s'appelle|plutot|mettez|devient"
    r"|sera)(?: plutot)? |[:=] ?)"
)
"""What stands between a field and its new value: « mon prénom s'écrit Maëlys »."""

_HOW = re.compile(r"(?:avec|trop|mal|faux|fausse|pas|incomplet\w*)(?![a-z])")
"""What is wrong with a value, rather than a new one."""

_CORRECTED = ("communes", "phone", "availability", "headcount", "vehicle", "urgent", "structure", "first_name")
_SAID_INSTEAD = (
    "beneficiary",
    "author",
    "structure_kind",
    "agreement",
    "adult",
    "phone",
    "headcount",
    "commune",
    "name",
)
"""Fields that « pas ceci, cela » may change without naming them, in the order in which they are tried."""

_NOBODY = Guess("hors_sujet", (), 0.0)


def correct(turn: Turn, words: str) -> bool:
    """Change what the words name or say, in the form that is open; false when they say nothing of it."""
    draft, instead = turn.draft, meant(words)
    if instead != words and _correct_by_answer(turn, instead):
        return True
    if (found := fields.named(words, draft)) is not None and found[0] != "missions":
        _correct_field(turn, *found, words)
    elif (
        _correct_missions(draft, words)
        or _correct_facts(turn, words)
        or (instead != words and _correct_facts(turn, instead))
    ):
        _done(turn)
    elif found is not None or ((_ADDS.search(fold(words)) or _REMOVES.search(fold(words))) and read_missions(words)):
        form.correct(turn, "missions")
    else:
        return False
    return True


def names_a_mistake(turn: Turn, words: str) -> bool:
    """« la date est fausse », in the middle of a form: that answer is asked again."""
    found = fields.named(words, turn.draft)
    if found is None or not _MISTAKE.search(fold(words)) or not BY_NAME[found[0]].answered(turn.draft):
        return False
    return correct(turn, words)


def _done(turn: Turn) -> None:
    turn.say(say("form.changed"))
    turn.state.question = None
    turn.go("form")


def _correct_field(turn: Turn, name: str, after: str, words: str) -> None:
    """Give what follows the name of a field, else the whole, to its question; ask it again when that is no answer."""
    question = BY_NAME[name]
    lead = _VALUE.match(fold(after))
    values = [flat(after)[lead.end() :]] if lead and not _HOW.match(fold(after)[lead.end() :]) else []
    if not question.takes_any_words and name != "name":
        values += [after, words]
    elif name == "name":
        values.append(after)
    for value in values:
        tried = turn.draft.model_copy(deep=True)
        if value and _read(turn, question, tried, value):
            turn.state.draft = tried
            _done(turn)
            return
    form.correct(turn, name)


def _read(turn: Turn, question: Question, draft: Draft, words: str) -> bool:
    """Whether a question takes these words as its answer, in place of the one that it had."""
    question.clear(draft)
    understood = Understanding(words, _NOBODY, alive=False, facts=turn.facts_of(words))
    return isinstance(question.read(draft, Answer(words, understood, turn.today)), Taken) and question.filled(draft)


def _correct_by_answer(turn: Turn, words: str) -> bool:
    """Words that one question takes, and that change its answer: « (pas ma mère,) ma tante »."""
    for question in sorted(applicable(turn.draft), key=lambda question: _rank(question.name)):
        tried = turn.draft.model_copy(deep=True)
        if question.name in _SAID_INSTEAD and _read(turn, question, tried, words) and tried != turn.draft:
            turn.state.draft = tried
            _done(turn)
            return True
    return False


def _rank(name: str) -> int:
    return _SAID_INSTEAD.index(name) if name in _SAID_INSTEAD else len(_SAID_INSTEAD)


def _correct_missions(draft: Draft, words: str) -> bool:
    """« enlevez les courses », « rajoutez des visites », « ce n'est pas des courses, c'est de la compagnie »."""
    folded = fold(words)
    removed = _REMOVES.search(folded)
    said: list[str] = [*read_missions(folded[removed.end() :] if removed else words)]
    if not said or not draft.missions:
        return False
    if removed:
        kept = [mission for mission in draft.missions if mission not in said]
    elif _ADDS.search(folded):
        kept = [*draft.missions, *(mission for mission in said if mission not in draft.missions)]
    else:
        kept = said if re.search(r"(?<![a-z])pas(?![a-z])", folded) else draft.missions
    changed = kept != draft.missions
    draft.missions = kept
    return changed


def _correct_facts(turn: Turn, words: str) -> bool:
    """Take the days, the place, the number that the words say; days said « aussi » are added to those before."""
    draft, facts = turn.draft, turn.facts_of(words)
    before = draft.availability
    changed = draft.absorb(facts.only(_CORRECTED), overwrite=True)
    if "availability" in changed and before is not None and _ADDS.search(fold(words)) and draft.availability:
        draft.availability = added(before, draft.availability)
    if draft.candidates:
        form.reopen(turn, "commune")
        draft.absorb(facts.only(("communes",)))
        return True
    return bool(changed)


def added(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Both availabilities in one: « samedi », then « et aussi le jeudi »."""
    first, second = Availability.from_dict(before), Availability.from_dict(after)
    slots = (*first.slots, *(slot for slot in second.slots if slot not in first.slots))
    dates = tuple(sorted({*first.dates, *second.dates}))
    words = ", ".join(text for text in (first.text, second.text) if text)
    return asdict(
        Availability(slots, dates, first.start or second.start, first.end or second.end, first.anytime, text=words)
    )


def edited(turn: Turn) -> bool:
    """An edited message of the open form: its new words replace the old ones, and what it said with them."""
    draft, reference = turn.draft, turn.event.message_ref or ""
    heard = turn.state.heard.get(reference)
    if heard is None:
        return correct(turn, turn.text)
    turn.state.heard[reference] = heard.model_copy(update={"text": turn.text})
    before = draft.model_copy(deep=True)
    if heard.text and heard.text in draft.details:
        draft.details = draft.details.replace(heard.text, turn.text)[:DETAILS_MAX]
    if heard.question is not None:
        tried = draft.model_copy(deep=True)
        if _read(turn, BY_NAME[heard.question], tried, turn.text):
            turn.state.draft = tried
    else:
        _said_anew(turn, heard.text)
    if turn.draft == before:
        return False
    _done(turn)
    return True


def _said_anew(turn: Turn, before: str) -> None:
    """Change what the new sentence says otherwise than the old one: its facts, and the missions when they are sure."""
    draft, understood = turn.draft, turn.understanding
    old, new = turn.facts_of(before), turn.facts_of(turn.text)
    changed = tuple(name for name in _CORRECTED if getattr(new, name) and getattr(new, name) != getattr(old, name))
    draft.absorb(new.only(changed), overwrite=True)
    if understood is not None and not understood.ask and understood.guess.kind in ("offre", "demande"):
        said = Draft.from_guess(understood.guess, turn.text, understood.facts)
        draft.direction, draft.guess = said.direction, said.guess
        draft.missions = said.missions or draft.missions
