"""What a question is, and what a text given to it may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from bot.dialogue.draft import Draft
from bot.engine.replies import Choice
from bot.texts import say
from nlu.readers.answers.choice import pick
from nlu.readers.answers.reluctance import find_reluctance
from nlu.readers.answers.repair import meant
from nlu.types import Facts, Understanding

NAME_MAX = 60
"""Characters of a first name, or of who is to be helped."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The answer is in the draft."""


@dataclass(frozen=True, slots=True)
class Declined:
    """Whoever was asked does not know, or does not want to say."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """It was meant as an answer and is none yet; ``why`` is the key of the text that says what is missing."""

    why: str


@dataclass(frozen=True, slots=True)
class NotAnAnswer:
    """Something else, which others may read."""


Reading = Taken | Declined | Unclear | NotAnAnswer


@dataclass(frozen=True, slots=True)
class Answer:
    """A free text given to a question; ``insisted`` when the question was already asked in vain."""

    text: str
    understanding: Understanding | None
    today: date
    insisted: bool = False

    @property
    def meant(self) -> str:
        """The words that stand when somebody corrects themselves: « pas Angers, Cholet »."""
        return meant(self.text)

    @property
    def facts(self) -> Facts:
        """What the plain readers found."""
        return self.understanding.facts if self.understanding is not None else Facts()


ALL_FACTS = ("communes", "phone", "availability", "headcount", "vehicle", "urgent", "structure", "first_name")


D = TypeVar("D", bound=Draft)


class Question(Generic[D]):
    """One question of a form, whose answers are in a draft ``D``."""

    name: ClassVar[str]
    texts: ClassVar[str] = "form"
    """The file of its texts: « form.commune.ask », « form.commune.missed »."""
    takes_any_words: ClassVar[bool] = False
    """Any text answers it, what sounds like another offer included."""
    takes_questions: ClassVar[bool] = False
    """Its answers are read even inside a question: « Numéro belge, ça va ? +32… »."""
    optional: ClassVar[bool] = False
    """It may be skipped by a button from the start."""
    needed: ClassVar[bool] = False
    """Why it is asked is told once before it may be skipped."""
    absorbs: ClassVar[tuple[str, ...]] = ALL_FACTS
    """The facts that words beside the answer may fill: an hour beside a number is an hour to call, not to help."""

    def applies(self, draft: D) -> bool:
        """Whether this form needs it at all."""
        return True

    def answered(self, draft: D) -> bool:
        """Whether nothing more is to be asked: it is filled in, or was skipped."""
        return self.filled(draft) or self.name in draft.skipped

    def filled(self, draft: D) -> bool:
        """Whether the draft holds the answer."""
        raise NotImplementedError

    def text(self, draft: D) -> str:
        """What is asked."""
        return say(f"{self.texts}.{self.name}.ask")

    def choices(self, draft: D) -> list[list[Choice]]:
        """Buttons, where a choice is natural."""
        return []

    def choose(self, draft: D, data: str) -> bool:
        """Take a button; false when it is none of this question's."""
        return False

    def read(self, draft: D, answer: Answer) -> Reading:
        """Read a text; the draft changes only when the answer is taken."""
        raise NotImplementedError

    def clear(self, draft: D) -> None:
        """Forget the answer, so that it is asked again."""
        raise NotImplementedError

    def value(self, draft: D) -> str:
        """The answer in French, for the summary; empty when there is nothing to show."""
        raise NotImplementedError

    def chosen(self, draft: D, answer: Answer) -> Reading | None:
        """Read a text that names one button: by its words, or by its place when they stand one below the other."""
        rows = self.choices(draft)
        buttons = [choice for row in rows for choice in row]
        ranked = all(len(row) == 1 for row in rows)
        found = pick(answer.text, [choice.label for choice in buttons], ranked=ranked)
        if len(found) != 1:
            return None
        return Taken() if self.choose(draft, buttons[found[0]].data) else None


AnyQuestion = Question[Any]


def declined(answer: Answer) -> Reading:
    """What a text is that the question cannot read: a way of not answering (« non » is none), or another thing."""
    return Declined() if find_reluctance(answer.text) in ("unknown", "refused", "later") else NotAnAnswer()
