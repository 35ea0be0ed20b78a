"""Understand one message: the rules of danger first, the plain readers always, the model when it answers."""

from __future__ import annotations

from datetime import date

import structlog

from nlu.client import NluClient
from nlu.decision import decide
from nlu.facts import read_facts
from nlu.readers.danger import find_danger
from nlu.types import Facts, Guess, Understanding

log = structlog.get_logger()

NOTHING = Guess("hors_sujet", (), 0.0)
DANGER = Guess("urgence_vitale", (), 1.0)


class Understander:
    """Turns texts into understandings; with no client, or a silent one, only readers and rules answer."""

    def __init__(self, client: NluClient | None) -> None:
        self._client = client

    async def understand(self, text: str, today: date) -> Understanding:
        """Everything one message says. ``today`` is the day it was written, where its writer is."""
        danger = find_danger(text) is not None
        facts = _facts(text, today)
        if danger:
            return Understanding(text, DANGER, ask=False, facts=facts)
        if text.lstrip().startswith("/"):
            # A command is never words: Rasa itself would read « /intent » as that intent, beyond doubt.
            return Understanding(text, NOTHING, ask=True, facts=facts)
        raw = await self._client.parse(text) if self._client is not None and text.strip() else None
        if raw is None:
            return Understanding(text, NOTHING, ask=True, alive=False, facts=facts)
        guess, alternatives, ask = decide(raw.kinds, raw.missions, text)
        return Understanding(text, guess, alternatives, ask, facts=facts)


def _facts(text: str, today: date) -> Facts:
    """What the readers find; one that fails on a strange text must not silence the conversation."""
    try:
        return read_facts(text, today)
    except Exception as error:
        log.exception("a reader failed", error=type(error).__name__)
        return Facts()
