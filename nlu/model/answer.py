"""An answer on a message of Rasa: ``intent`` and ``intent_ranking`` (kinds), ``missions`` ({mission: probability})."""

from __future__ import annotations

from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

from nlu.model.linear import Answer

_RANKING, _MISSIONS = "intent_ranking", "missions"


def write_answer(message: Message, answer: Answer) -> None:
    """Put an answer on a message, in place of one that is there."""
    likeliest = sorted(answer.kinds.items(), key=lambda entry: -entry[1])
    ranking = [{"name": kind, "confidence": confidence} for kind, confidence in likeliest]
    message.set(INTENT, ranking[0], add_to_output=True)
    message.set(_RANKING, ranking, add_to_output=True)
    message.set(_MISSIONS, answer.missions, add_to_output=True)


def read_answer(message: Message) -> Answer:
    """The answer that a message carries."""
    kinds = {entry["name"]: float(entry["confidence"]) for entry in message.get(_RANKING)}
    return Answer(kinds, dict(message.get(_MISSIONS)))
