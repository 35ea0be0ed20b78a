"""The lesson of a corrected case: its words without anything that tells whose they are, and its labels."""

from __future__ import annotations

from actions.learn import LessonWords
from bot.texts import label
from nlu.gazetteer import commune
from nlu.labels import join, label_of_case
from nlu.mask import mask
from storage.encryption import opened
from storage.models import Case

WORDS_MIN = 2
"""A masked text shorter than this is no lesson."""


def lesson_of(case: Case) -> LessonWords | None:
    """The words of a corrected case, masked, what was guessed, and what it is now."""
    own = (opened(case.details) or "").removeprefix(label("form.human.details"))  # that sentence is ours
    place = commune(case.commune) if case.commune else None
    text = mask(
        own,
        names=(opened(case.person.name), opened(case.beneficiary)),
        structures=(case.structure.name,) if case.structure else (),
        places=(place.name,) if place else (),
    )
    if len(text.split()) < WORDS_MIN:
        return None
    guessed = None if case.guess is None else join(str(case.guess["kind"]), case.guess["missions"])
    return LessonWords(text, guessed, label_of_case(case.direction, case.missions))
