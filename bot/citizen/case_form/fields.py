"""The fields of a form named in words: « le prénom », « mon numéro », « la ville »."""

from __future__ import annotations

import re
from functools import cache

from bot.citizen.case_form.draft import CaseDraft
from bot.dialogue import form as forms
from bot.texts import label, table
from nlu.french.text import flat, fold


def named(text: str, draft: CaseDraft) -> tuple[str, str] | None:
    """The first field already answered that a text names, and what follows its name in the text; else ``None``."""
    folded = fold(text)
    asked = [question.name for question in forms.of(draft).applicable(draft) if question.answered(draft)]
    found = [(match.start(), -match.end(), name, match) for name in asked if (match := _pattern(name).search(folded))]
    if not found:
        return None
    *_, name, match = min(found)
    return name, flat(text)[match.end() :].strip(" ,;:.!?")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The words for one field: its label in the summary, and the others by which it may be named."""
    words = [label(f"form.{name}.summary"), *table("form")[name].get("named", [])]
    either = "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:(?:le|la|les|l'|mon|ma|mes|notre|son|sa|ses) ?)?(?:{either})(?![a-z])")
