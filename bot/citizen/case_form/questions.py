"""The questions about an offer or a request, in the order of their places."""

from __future__ import annotations

from bot.citizen.case_form import contact, structure, what, when, where, who
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.order import PLACES
from bot.dialogue.question import Question

ASKING = (contact, structure, what, when, where, who)
"""The modules whose questions take their places when they are imported."""

QUESTIONS: tuple[Question[CaseDraft], ...] = tuple(question for _place, question in sorted(PLACES.items()))
