"""A change of mind, in words: a field named, a value said anew, something added or taken away."""

from __future__ import annotations

import re
from dataclasses import asdict

from bot.citizen.case_form import fields
from bot.citizen.case_form.draft import CaseDraft, case_said
from bot.dialogue import filling
from bot.dialogue import form as forms
from bot.dialogue.question import Answer, Question, Taken
from bot.dialogue.turn import Turn
from bot.texts import say
from nlu.french.text import flat, fold
from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.repair import meant
from nlu.readers.when import revise
from nlu.types import Availability, Understanding
from nlu.understand import NOTHING

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

_NOT_THIS = re.compile(r"(?:non[ ,]+)?(?:c'est |ce n'est |c )?pas ")
"""« pas lundi, mardi » says mardi alone, where « tous les jours, pas le lundi » says the six others."""

_HOW = re.compile(r"(?:avec|trop|mal|faux|fausse|pas|incomplet\w*)(?![a-z])")
"""What is wrong with a value, rather than a new one."""

CORRECTED = ("communes", "phone", "availability", "headcount", "vehicle", "urgent", "structure", "first_name")
"""Facts that a later message may change."""

_SAID_INSTEAD = (
    "beneficiary", "author", "structure_kind", "agreement", "adult", "phone", "headcount", "commune", "name",
)  # fmt: skip
"""Fields that « pas ceci, cela » may change without naming them, in the order in which they are tried."""


def correct(turn: Turn, words: str) -> bool:
    """Change what the words say, else ask again the field that they name; false when they do neither."""
    if take(turn, words):
        return True
    found = fields.named(words, case_said(turn))
    name = "missions" if found is None and _about_missions(words) else found and found[0]
    if not name:
        return False
    if turn.state.screen == "form":  # in the middle of a form, the way back stays what it was
        filling.reopen(turn, name)
    else:
        filling.correct(turn, name)
    return True


def take(turn: Turn, words: str) -> bool:
    """Change the answers that the words give anew; false when they give none."""
    draft, instead = case_said(turn), meant(words)
    found = fields.named(words, draft)
    if instead != words and _take_instead(turn, instead):
        return True
    if found is not None and found[0] != "missions":
        return _take_field(turn, *found, words)
    said = instead if _NOT_THIS.match(fold(words)) else words
    if _take_missions(draft, words) or _take_facts(turn, said) or (instead != said and _take_facts(turn, instead)):
        changed_one(turn)
        return True
    return False


def names_a_mistake(turn: Turn, words: str) -> bool:
    """« la date est fausse », in the middle of a form: that answer is corrected, or asked again."""
    found = fields.named(words, case_said(turn))
    return found is not None and _MISTAKE.search(fold(words)) is not None and correct(turn, words)


def changed_one(turn: Turn) -> None:
    """Say that an answer was changed, and show what comes next."""
    turn.say(say("form.changed"))
    turn.state.question = None
    turn.go("form")


def _take_field(turn: Turn, name: str, after: str, words: str) -> bool:
    """Give what follows the name of a field, else the whole, to its question."""
    question = forms.of(turn.draft).by_name[name]
    lead = _VALUE.match(fold(after))
    value = flat(after)[lead.end() :] if lead else ""
    values = [value] if value and not _HOW.match(fold(value)) else []
    if not question.takes_any_words:
        values += [after] if name == "name" else [after, words]
    for tried_words in values:
        tried = case_said(turn).model_copy(deep=True)
        if tried_words and gives(turn, question, tried, tried_words):
            turn.state.draft = tried
            changed_one(turn)
            return True
    return False


def gives(turn: Turn, question: Question[CaseDraft], draft: CaseDraft, words: str) -> bool:
    """Whether a question takes these words as its answer, in place of the one that this draft has."""
    question.clear(draft)
    understood = Understanding(words, NOTHING, alive=False, facts=turn.facts_of(words))
    return isinstance(question.read(draft, Answer(words, understood, turn.today)), Taken) and question.filled(draft)


def _take_instead(turn: Turn, words: str) -> bool:
    """Words that one question takes, and that change its answer: « (pas ma mère,) ma tante »."""
    for question in (forms.of(turn.draft).by_name[name] for name in _SAID_INSTEAD):
        tried = case_said(turn).model_copy(deep=True)
        if question.applies(tried) and gives(turn, question, tried, words) and tried != case_said(turn):
            turn.state.draft = tried
            changed_one(turn)
            return True
    return False


def _about_missions(words: str) -> bool:
    folded = fold(words)
    return bool((_ADDS.search(folded) or _REMOVES.search(folded)) and _missions_said(words))


def _missions_said(words: str) -> list[str]:
    """The missions named, those to be taken away included."""
    folded = fold(words)
    removed = _REMOVES.search(folded)
    return [*read_missions(folded[removed.end() :] if removed else words)]


def _take_missions(draft: CaseDraft, words: str) -> bool:
    """« enlevez les courses », « rajoutez des visites », « ce n'est pas des courses, c'est de la compagnie »."""
    folded = fold(words)
    removed = _REMOVES.search(folded)
    said = _missions_said(words)
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


def _take_facts(turn: Turn, words: str) -> bool:
    """Take the days, the place, the number that the words say; days are added to those before, or taken out of them."""
    draft, facts = case_said(turn), turn.facts_of(words)
    before = Availability.from_dict(draft.availability) if draft.availability else None
    changed = draft.absorb(facts.only(CORRECTED), overwrite=True)
    if "availability" in changed and (days := revise(before, words, turn.today)) is not None:
        draft.availability = asdict(days)
    if draft.candidates:
        filling.reopen(turn, "commune")
        draft.absorb(facts.only(("communes",)))
        return True
    return bool(changed)
