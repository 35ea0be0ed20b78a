"""Understand one message: the rules of danger first, the plain readers always, the model when it answers."""

from __future__ import annotations

from datetime import date

from nlu.client import NluClient
from nlu.decision import decide
from nlu.facts import read_facts, safely
from nlu.readers.danger import find_danger
from nlu.types import Guess, Understanding
from nlu.written import Written

TEXT_MAX = 4000
"""Characters understood of one message."""

DANGER_MAX = 8000
"""Characters searched for danger; Telegram itself cuts a message at 4,096, a terminal does not."""

NOTHING = Guess("hors_sujet", (), 0.0)
DANGER = Guess("urgence_vitale", (), 1.0)


class Understander:
    """Turns texts into understandings; with no client, or a silent one, only readers and rules answer."""

    def __init__(self, client: NluClient | None) -> None:
        self._client = client

    async def understand(self, text: str, written: Written | date) -> Understanding:
        """Everything one message says, by the day it was written where its writer is."""
        danger = safely(lambda: find_danger(text[:DANGER_MAX]), None)
        read = text[:TEXT_MAX]
        facts = read_facts(read, written)
        if danger is not None:
            return Understanding(text, DANGER, ask=False, facts=facts, danger=danger.reason)
        if text.lstrip().startswith("/"):
            # A command is never words: Rasa itself would read « /intent » as that intent, beyond doubt.
            return Understanding(text, NOTHING, ask=True, facts=facts)
        raw = await self._client.parse(read) if self._client is not None and read.strip() else None
        if raw is None:
            return Understanding(text, NOTHING, ask=True, alive=False, facts=facts)
        guess, alternatives, ask = decide(raw.kinds, raw.missions, text)
        return Understanding(text, guess, alternatives, ask, facts=facts)
