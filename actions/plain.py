"""Words without what people leave out or get wrong when they type them: accents, capitals, marks."""

from __future__ import annotations

import unicodedata

from rapidfuzz import utils


def plain(text: str) -> str:
    """« Mme Étienne-Durand » as « mme etienne durand »."""
    letters = unicodedata.normalize("NFKD", text)
    return utils.default_process("".join(each for each in letters if not unicodedata.combining(each)))
