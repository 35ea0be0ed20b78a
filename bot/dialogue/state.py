"""Where one conversation stands. It is stored with every message, so a restart forgets nothing."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel

from bot.dialogue.draft import AnyDraft, what_fits
from nlu.labels import Kind, Mission

SAID_MAX = 1000
"""Characters kept of words not yet understood."""


class Heard(BaseModel):
    """A text of this form, kept so that editing it changes what it said; ``question`` is the one it was given to."""

    text: str
    question: str | None = None


class Option(BaseModel):
    """One way to read an unsure message, kept until the person chooses."""

    kind: Kind
    missions: list[Mission] = []


class State(BaseModel):
    """The screen shown last, and what it needs."""

    stamp: str = ""
    """What the buttons now shown carry. It is never used again, so that older ones are recognised for ever."""
    screen: str = "home"
    question: str | None = None
    """The question of the form on screen; one being corrected is named here before it is shown."""
    labels: dict[str, str] = {}
    """The words on the buttons now shown, by what they carry: typing them is as good as pressing."""
    draft: AnyDraft | None = None
    pending: list[AnyDraft] = []
    stopped: AnyDraft | None = None
    """The form left last, for who left it by mistake; gone when another one begins."""
    history: list[str] = []
    before: AnyDraft | None = None
    """The form as it was when a correction was opened: going back restores it."""
    options: list[Option] = []
    said: str = ""
    searched: str = ""
    """What a coordinator looked for last: its next page goes on with it."""
    target: int | None = None
    """The case, the match or the coordinator's question that the screen is about."""
    side: str = ""
    """The side of the match that the person is on, volunteer or person."""
    heard: dict[str, Heard] = {}
    """The texts of the open form, by the reference of their message; they go with it."""
    misses: int = 0
    """How many answers in a row were not understood."""

    @classmethod
    def restore(cls, stored: dict[str, Any]) -> tuple[Self, bool]:
        """The state as it was stored, and whether something of it is lost because this version reads it no more."""
        context = {"lost": False}
        return what_fits(cls, stored, context) or cls(), context["lost"]

    def store(self) -> dict[str, Any]:
        """What ``restore`` reads."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def leave(self) -> None:
        """Forget the form, and what belongs to it."""
        self.draft, self.before, self.question = None, None, None
        self.history, self.misses, self.heard = [], 0, {}
