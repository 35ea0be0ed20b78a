"""Who: for oneself, for somebody else who agrees, and whether a helper is of age."""

from __future__ import annotations

from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.draft import CaseDraft
from bot.citizen.case_form.order import asked
from bot.dialogue.question import NAME_MAX, Answer, Declined, Reading, Taken, Unclear, declined
from bot.engine.replies import Choice, rows
from bot.texts import label, say, table
from nlu.readers.answers.adult import read_adult
from nlu.readers.answers.agreement import read_agreement
from nlu.readers.answers.whom import read_beneficiary, read_whom
from nlu.readers.people import find_beneficiary


@asked(20)
class Author(CaseQuestion):
    """For oneself, for somebody else, or for a structure."""

    name = "author"
    needed = True

    def applies(self, draft: CaseDraft) -> bool:
        return draft.direction == "request"

    def filled(self, draft: CaseDraft) -> bool:
        return draft.author is not None

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        return rows(*[(words, f"a:{author}") for author, words in table("form")["author"]["choices"].items()])

    def choose(self, draft: CaseDraft, data: str) -> bool:
        author = data.removeprefix("a:")
        if author not in ("self", "other", "structure"):
            return False
        draft.author = author  # type: ignore[assignment]  # checked on the line above
        return True

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if (chosen := self.chosen(draft, answer)) is not None:
            return chosen
        whom = read_whom(answer.text)
        if whom is None:
            return declined(answer)
        draft.author = whom
        structure = answer.facts.structure
        if whom == "structure" and structure is not None:
            draft.structure_name, draft.structure_kind = structure.name, structure.kind
        elif whom == "other":
            named = find_beneficiary(f"j'ai besoin d'aide pour {answer.meant}")
            draft.beneficiary = named.relation if named is not None else None
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.author = draft.beneficiary = draft.agreement = draft.structure_name = draft.structure_kind = None

    def value(self, draft: CaseDraft) -> str:
        return label(f"form.author.value.{draft.author}") if draft.author in ("self", "structure") else ""


@asked(30)
class Beneficiary(CaseQuestion):
    """Who the help is for, when it is for somebody else."""

    name = "beneficiary"
    takes_any_words = True
    absorbs = ("communes", "phone")

    def applies(self, draft: CaseDraft) -> bool:
        return draft.author == "other"

    def filled(self, draft: CaseDraft) -> bool:
        return bool(draft.beneficiary)

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if isinstance(declined(answer), Declined):
            return Declined()
        who = read_beneficiary(answer.text)
        if who is None or len(who) > NAME_MAX:
            return Unclear("form.beneficiary.missed")
        draft.beneficiary = who
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.beneficiary = None

    def value(self, draft: CaseDraft) -> str:
        return draft.beneficiary or ""


@asked(40)
class Agreement(CaseQuestion):
    """Whether that person agrees; who agreed, how and when is kept with the request."""

    name = "agreement"
    needed = True
    absorbs = ("phone",)

    def applies(self, draft: CaseDraft) -> bool:
        return draft.author == "other"

    def filled(self, draft: CaseDraft) -> bool:
        return draft.agreement is not None

    def text(self, draft: CaseDraft) -> str:
        return say("form.agreement.ask", who=draft.beneficiary or label("form.agreement.somebody"))

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        return rows(*[(words, f"g:{key}") for key, words in table("form")["agreement"]["choices"].items()])

    def choose(self, draft: CaseDraft, data: str) -> bool:
        agreement = data.removeprefix("g:")
        if agreement not in table("form")["agreement"]["choices"]:
            return False
        draft.agreement = agreement
        return True

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        if (chosen := self.chosen(draft, answer)) is not None:
            return chosen
        said = read_agreement(answer.text, draft.beneficiary or "")
        if said is None:
            return declined(answer)
        if said == "refused":
            return Unclear("form.agreement.refused")
        draft.agreement = said
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.agreement = None

    def value(self, draft: CaseDraft) -> str:
        return label(f"form.agreement.value.{draft.agreement or 'not_yet'}")


@asked(80)
class Adult(CaseQuestion):
    """Whether somebody who offers to look after children is of age."""

    name = "adult"
    needed = True
    absorbs = ("phone",)

    def applies(self, draft: CaseDraft) -> bool:
        return draft.direction == "offer" and "garde_enfants" in draft.missions

    def filled(self, draft: CaseDraft) -> bool:
        return draft.adult is not None

    def choices(self, draft: CaseDraft) -> list[list[Choice]]:
        return rows((label("form.yes"), "y"), (label("form.no"), "n"), per_row=2)

    def choose(self, draft: CaseDraft, data: str) -> bool:
        if data not in ("y", "n"):
            return False
        draft.adult = data == "y"
        return True

    def read(self, draft: CaseDraft, answer: Answer) -> Reading:
        adult = read_adult(answer.text, answer.today)
        if adult is None:
            return declined(answer)
        draft.adult = adult
        return Taken()

    def clear(self, draft: CaseDraft) -> None:
        draft.adult = None

    def value(self, draft: CaseDraft) -> str:
        if draft.adult is None:
            return label("form.adult.value.unknown")
        return label("form.adult.value.yes" if draft.adult else "form.adult.value.no")
