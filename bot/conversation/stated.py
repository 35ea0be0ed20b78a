"""An offer or a request stated while something else was asked: by plain words, and by a model sure of its direction."""

from __future__ import annotations

from nlu.decision import SURE
from nlu.readers.answers.statement import states_plainly
from nlu.types import Kind, Understanding


def stated(understood: Understanding | None) -> Kind | None:
    """« offre » or « demande », when that is sure; which missions exactly may be settled later."""
    if understood is None or understood.guess.kind not in ("offre", "demande") or not states_plainly(understood.text):
        return None
    readings = (understood.guess, *understood.alternatives)
    sure = sum(reading.confidence for reading in readings if reading.kind == understood.guess.kind)
    return understood.guess.kind if sure >= SURE else None
