"""The questions about an offer or a request, in order."""

from __future__ import annotations

from bot.citizen.case_form.contact import Name, Phone
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.structure import Headcount, Place, StructureKind, StructureName
from bot.citizen.case_form.what import Details, Missions
from bot.citizen.case_form.when import When
from bot.citizen.case_form.where import Where
from bot.citizen.case_form.who import Adult, Agreement, Author, Beneficiary
from bot.dialogue.question import Question

QUESTIONS: tuple[Question[CaseDraft], ...] = (
    Missions(),
    Author(),
    Beneficiary(),
    Agreement(),
    StructureName(),
    StructureKind(),
    Headcount(),
    Adult(),
    Where(),
    When(),
    Place(),
    Details(),
    Name(),
    Phone(),
)
BY_NAME = {question.name: question for question in QUESTIONS}


def applicable(draft: CaseDraft) -> list[Question[CaseDraft]]:
    """The questions of this form, in order."""
    return [question for question in QUESTIONS if question.applies(draft)]
