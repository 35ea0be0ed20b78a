"""Somebody's words for a stranger to read before they know each other: what identifies is left out, the rest stays."""

from __future__ import annotations

from difflib import SequenceMatcher

from nlu.french.text import flat
from nlu.mask import mask

HIDDEN = "[…]"


def hide(text: str, *, names: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> str:
    """The words of a message on one line, « […] » for each name, number, address or place in them."""
    said = flat(text).split()
    masked = mask(text, names=names, places=places).split()
    shown: list[str] = []
    for tag, first, last, _first, _last in SequenceMatcher(None, said, masked, autojunk=False).get_opcodes():
        if tag == "equal":
            shown += said[first:last]
        elif not shown or shown[-1] != HIDDEN:
            shown.append(HIDDEN)
    return " ".join(shown)
