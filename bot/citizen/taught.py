"""What a corrected case teaches: its words without anything that tells whose they are, and its labels."""

from __future__ import annotations

from actions.learn import Taught
from bot.texts import label
from nlu.gazetteer import commune
from nlu.labels import join, kind_of_direction
from nlu.mask import mask
from storage.encryption import opened
from storage.models import Case

WORDS_MIN = 2
"""A masked text shorter than this teaches nothing."""


def taught(case: Case) -> Taught | None:
    """What a corrected case teaches: its words masked, what was guessed, what it is now."""
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
    return Taught(text, guessed, join(kind_of_direction(case.direction), case.missions))
