"""Who: for oneself, for somebody else who agrees, and whether a helper is of age."""

from __future__ import annotations

from bot.conversation.draft import Draft
from bot.conversation.questions.base import NAME_MAX, Answer, Question
from bot.replies import Choice, rows
from bot.texts import label, say, table
from nlu.readers.people import find_beneficiary
from nlu.readers.yesno import read_yes_no


class Author(Question):
    """For oneself, for somebody else, or for a structure."""

    name = "author"

    def applies(self, draft: Draft) -> bool:
        return draft.direction == "request"

    def answered(self, draft: Draft) -> bool:
        return draft.author is not None

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows(*[(words, f"a:{author}") for author, words in table("form")["author"]["choices"].items()])

    def choose(self, draft: Draft, data: str) -> bool:
        author = data.removeprefix("a:")
        if author not in ("self", "other", "structure"):
            return False
        draft.author = author  # type: ignore[assignment]  # checked on the line above
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        words = answer.text.lower()
        if facts is not None and facts.structure is not None:
            draft.author, draft.structure_kind = "structure", facts.structure.kind
            draft.structure_name = facts.structure.name
        elif facts is not None and facts.beneficiary is not None:
            draft.author, draft.beneficiary = "other", facts.beneficiary.relation
        elif any(word in words for word in ("moi", "mon compte", "ma famille", "nous")):
            draft.author = "self"
        else:
            return False
        return True

    def clear(self, draft: Draft) -> None:
        draft.author = draft.beneficiary = draft.agreement = draft.structure_name = draft.structure_kind = None

    def value(self, draft: Draft) -> str:
        return label(f"form.author.value.{draft.author}") if draft.author in ("self", "structure") else ""


class Beneficiary(Question):
    """Who the help is for, when it is for somebody else."""

    name = "beneficiary"
    strict = False

    def applies(self, draft: Draft) -> bool:
        return draft.author == "other"

    def answered(self, draft: Draft) -> bool:
        return bool(draft.beneficiary)

    def read(self, draft: Draft, answer: Answer) -> bool:
        named = find_beneficiary(f"j'ai besoin d'aide pour {answer.text}")
        if named is not None:
            draft.beneficiary = named.relation
            return True
        if len(answer.text) > NAME_MAX or not any(character.isalpha() for character in answer.text):
            return False
        draft.beneficiary = answer.text
        return True

    def clear(self, draft: Draft) -> None:
        draft.beneficiary = None

    def value(self, draft: Draft) -> str:
        return draft.beneficiary or ""


class Agreement(Question):
    """Whether that person agrees; who agreed, how and when is kept with the request."""

    name = "agreement"

    def applies(self, draft: Draft) -> bool:
        return draft.author == "other"

    def answered(self, draft: Draft) -> bool:
        return draft.agreement is not None

    def text(self, draft: Draft) -> str:
        return say("form.agreement.ask", who=draft.beneficiary or "")

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows(*[(words, f"g:{key}") for key, words in table("form")["agreement"]["choices"].items()])

    def choose(self, draft: Draft, data: str) -> bool:
        agreement = data.removeprefix("g:")
        if agreement not in table("form")["agreement"]["choices"]:
            return False
        draft.agreement = agreement
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        agreed = read_yes_no(answer.text)
        if agreed is None:
            return False
        draft.agreement = "said" if agreed else "not_yet"
        return True

    def clear(self, draft: Draft) -> None:
        draft.agreement = None

    def value(self, draft: Draft) -> str:
        return label(f"form.agreement.value.{draft.agreement}")


class Adult(Question):
    """Whether somebody who offers to look after children is of age."""

    name = "adult"

    def applies(self, draft: Draft) -> bool:
        return draft.direction == "offer" and "garde_enfants" in draft.missions

    def answered(self, draft: Draft) -> bool:
        return draft.adult is not None

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows((label("form.yes"), "y"), (label("form.no"), "n"), per_row=2)

    def choose(self, draft: Draft, data: str) -> bool:
        if data not in ("y", "n"):
            return False
        draft.adult = data == "y"
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        ages = answer.understanding.facts.ages if answer.understanding else ()
        digits = answer.text.strip()
        agreed = read_yes_no(answer.text)
        if digits.isdecimal() and len(digits) <= 2:
            ages = (int(digits),)
        if agreed is None and not ages:
            return False
        draft.adult = ages[0] >= 18 if ages else agreed
        return True

    def clear(self, draft: Draft) -> None:
        draft.adult = None

    def value(self, draft: Draft) -> str:
        return label("form.adult.value.yes" if draft.adult else "form.adult.value.no")
