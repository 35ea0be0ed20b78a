"""Words without what people leave out or get wrong when they type them: accents, capitals, marks."""

from __future__ import annotations

import unicodedata

from rapidfuzz import utils


def plain(text: str) -> str:
    """« Mme Étienne-Durand » as « mme etienne durand »."""
    letters = unicodedata.normalize("NFKD", text)
    return utils.default_process("".join(each for each in letters if not unicodedata.combining(each)))


LETTERS_MIN = 2

_STOP = """
au aux avec ce ces dans de des du elle en est et il je la le les leur lui ma mais me mes mon ne nous on ou par pas pour
que qui sa se ses son sur ta te tes ton tu un une vos votre vous bonjour merci svp besoin aide
"""
STOP = frozenset(_STOP.split())
"""Words that say nothing of a case."""


def telling(text: str) -> list[str]:
    """The words of a text that say something, each once."""
    said = (word for word in plain(text).split() if len(word) >= LETTERS_MIN and word not in STOP)
    return list(dict.fromkeys(said))
