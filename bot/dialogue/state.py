"""Where one conversation stands. It is stored with every message, so a restart forgets nothing."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import BaseModel, ValidationError, model_validator

from bot.citizen.draft import Draft
from bot.citizen.questions import BY_NAME

Screen = Literal[
    "home",
    "unsure",
    "form",
    "summary",
    "correct",
    "consent",
    "learn",
    "modify",
    "withdraw",
    "erase",
    "clarify",
    "is_answer",
    "desk_question",
    "desk_commune",
]


NEED_A_DRAFT: tuple[Screen, ...] = ("form", "summary", "correct", "consent")


class Heard(BaseModel):
    """A text of this form, kept so that editing it changes what it said; ``question`` is the one it was given to."""

    text: str
    question: str | None = None


class Option(BaseModel):
    """One way to read an unsure message, kept until the person chooses."""

    kind: str
    missions: list[str] = []


class State(BaseModel):
    """The screen shown last, and what it needs.

    ``turn`` grows with every screen: a button of an older screen is recognised by it. ``labels`` are the words on the
    buttons now shown, so that typing them is as good as pressing.
    """

    turn: int = 0
    screen: Screen = "home"
    question: str | None = None
    """The question of the form on screen; one being corrected is named here before it is shown."""
    labels: dict[str, str] = {}
    draft: Draft | None = None
    pending: list[Draft] = []
    stopped: Draft | None = None
    """The form left last, for who left it by mistake; gone when another one begins."""
    history: list[str] = []
    before: Draft | None = None
    """The form as it was when a correction was opened: going back restores it."""
    options: list[Option] = []
    said: str = ""
    target: int | None = None
    """The case or the coordinator's question that the screen is about."""
    heard: dict[str, Heard] = {}
    """The texts of the open form, by the reference of their message; they go with it."""
    misses: int = 0
    """How many answers in a row were not understood."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        """A screen of a form needs its form, and a question that this version asks."""
        if self.screen in NEED_A_DRAFT and self.draft is None:
            raise ValueError("a screen without its draft")
        if self.question is not None and self.question not in BY_NAME:
            raise ValueError("a question that is no longer asked")
        return self

    @classmethod
    def restore(cls, stored: dict[str, Any]) -> Self:
        """The state as it was stored; one written by a version that no longer fits starts afresh."""
        try:
            return cls.model_validate(stored)
        except ValidationError:
            return cls()
