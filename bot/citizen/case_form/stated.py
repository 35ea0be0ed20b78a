"""An offer or a request stated while something else was asked: by plain words, and by a model sure of its direction."""

from __future__ import annotations

from nlu.decision import SURE
from nlu.readers.answers.mission import read_missions
from nlu.readers.answers.statement import states_plainly, takes_back
from nlu.types import Guess, Understanding


def stated(text: str, understood: Understanding | None) -> Guess | None:
    """The offer or the request, when its direction is sure; which missions exactly may be settled later."""
    guess = understood.guess if understood is not None else None
    if (meant := takes_back(text)) is not None:
        known = guess is not None and understood is not None and guess.kind == meant and not understood.ask
        return guess if known else Guess(meant, read_missions(text) or ("indetermine",), SURE)
    if guess is None or understood is None or guess.direction is None or not states_plainly(text):
        return None
    readings = (guess, *understood.alternatives)
    sure = sum(reading.confidence for reading in readings if reading.direction == guess.direction)
    return guess if sure >= SURE else None
