"""Understand one message: the rules of danger first, the plain readers always, the model when it answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from nlu.client import NluClient, RawGuess
from nlu.decision import decide
from nlu.facts import read_facts, safely
from nlu.readers.danger import find_danger
from nlu.types import Decision, Guess, Shares, Understanding
from nlu.written import Written

TEXT_MAX = 4000
"""Characters understood of one message."""

DANGER_MAX = 8000
"""Characters searched for danger; Telegram itself cuts a message at 4,096, a terminal does not."""

URGENT_FROM = 0.4
"""Probability from which the encoder alone makes a request urgent, beside the reader of plain words.

On the 191 requests of the real tuning texts: recall 0.71 and precision 0.56 (reader alone 0.29 and 0.67; from 0.6 on,
0.62 and 0.62). It is shown in the summary before anything is sent, and a coordinator may change it.
"""

NOTHING = Decision(Guess("hors_sujet", (), 0.0))
DANGER = Decision(Guess("urgence_vitale", (), 1.0), doubt=None)


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
            return Understanding(text, DANGER, facts=facts, danger=danger.reason)
        if text.lstrip().startswith("/"):
            # A command is never words: Rasa itself would read « /intent » as that intent, beyond doubt.
            return Understanding(text, NOTHING, facts=facts)
        raw = await self._client.parse(read) if self._client is not None and read.strip() else None
        if raw is None:
            return Understanding(text, NOTHING, alive=False, facts=facts)
        shares = Shares(raw.kinds, raw.missions)
        if _cannot_wait(raw):
            facts = replace(facts, urgent=True)
        return Understanding(text, decide(shares, text), shares, facts=facts)


def _cannot_wait(raw: RawGuess) -> bool:
    """Whether the encoder thinks that a need cannot wait: hunger, above all, is seldom said to be urgent."""
    asks = raw.kinds.get("demande", 0.0) >= raw.kinds.get("offre", 0.0)
    return asks and raw.urgent is not None and raw.urgent >= URGENT_FROM
