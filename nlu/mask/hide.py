"""Somebody's words for a stranger to read before they know each other: what identifies is left out, the rest stays."""

from __future__ import annotations

from difflib import SequenceMatcher

from nlu.french.text import flat
from nlu.mask import mask

HIDDEN = "[…]"
_TWICE = (HIDDEN, HIDDEN)


def hide(text: str, *, names: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> str:
    """The words of a message on one line, « […] » for each name, number, address or place in them.

    Numbers go whatever they count: what stands for a masked one may begin as the true one does.
    """
    said = flat(text).split()
    masked = mask(text, names=names, places=places).split()
    kept: list[str] = []
    for tag, first, last, _first, _last in SequenceMatcher(None, said, masked, autojunk=False).get_opcodes():
        kept += said[first:last] if tag == "equal" else [HIDDEN]
    hidden = [HIDDEN if any(map(str.isdigit, word)) else word for word in kept]
    return " ".join(word for word, before in zip(hidden, ["", *hidden], strict=False) if (word, before) != _TWICE)
