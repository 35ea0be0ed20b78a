"""Mask everything that may tell whose words these are, and keep French that can still be learnt from.

What is masked becomes an ordinary word of the same kind (« Camille », « Villefranche », a number kept for fiction):
the model reads plain words, and symbols would teach it symbols. In doubt, more is masked: a word lost costs an
example, a word left may cost somebody.
"""

from __future__ import annotations

import re

from nlu.french.text import clean, flat
from nlu.mask.addresses import mask_contacts
from nlu.mask.known import mask_phrases, name_words, names_said, structures_said
from nlu.mask.names import mask_names
from nlu.mask.numbers import mask_numbers, show_numbers
from nlu.mask.places import mask_places

__all__ = ["mask", "mask_contacts", "one_line"]


def mask(
    text: str,
    *,
    names: tuple[str | None, ...] = (),
    structures: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
) -> str:
    """The message on one line, masked; ``names``, ``structures`` and ``places`` are those the case holds beside it."""
    people = names_said(text) | name_words(*names)
    phrases = (*structures, *structures_said(text))
    lines = [flat(line) for line in clean(text).split("\n") if line.strip()]
    numbered = [mask_places(mask_numbers(line), places) for line in lines]
    named = [show_numbers(mask_names(mask_phrases(line, phrases), people)) for line in numbered]
    return one_line(" ".join(named))


def one_line(text: str) -> str:
    """A text that can stand as a training example: on one line, no mark of Rasa's own in it."""
    plain = re.sub(r"[\[\]{}|<>\\]", " ", flat(text))
    return re.sub(r"\s{2,}", " ", plain).lstrip("/-*• ").strip()
