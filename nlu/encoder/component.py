"""The step of the Rasa pipeline that averages the encoder with what the linear model has answered."""

# ruff: noqa: ARG003 - Rasa names the arguments of a step, used or not.

from __future__ import annotations

import logging
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.encoder.average import Balance, average, listen
from nlu.encoder.encoder import Encoder
from nlu.encoder.places import TRAINED
from nlu.encoder.trained import Trained
from nlu.encoder.weights import Unreadable, Weights
from nlu.model.answer import read_answer, write_answer
from nlu.model.linear import Answer

log = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FrenchEncoder(GraphComponent):  # type: ignore[misc]
    """Changes the answer of ``FrenchClassifier``, which stands before it in the pipeline, and may add ``urgent``.

    ``make encoder`` trains it, not Rasa. Where it cannot run, the answer stays as it is and the log says why.
    """

    def __init__(self, encoder: Encoder | None, balance: Balance, *, tells_urgent: bool) -> None:
        self._encoder = encoder
        self._balance = balance
        self._tells_urgent = tells_urgent

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FrenchEncoder:
        """Make the step from the package and from what ``make encoder`` left."""
        try:
            trained = Trained.load(TRAINED)
            encoder = Encoder(Weights(), trained)
            encoder.logits("")  # prepares what the first message would wait for
        except (Unreadable, OSError, ValueError):
            log.warning("The encoder does not run, the linear model answers alone", exc_info=True)
            return cls(None, Balance(), tells_urgent=False)
        return cls(encoder, Balance(**trained.notes["balance"]), tells_urgent=trained.notes["urgent"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Average for each message."""
        if self._encoder is None:
            return messages
        for message in messages:
            answer = read_answer(message)
            said = listen(answer.kinds, answer.missions, self._encoder.logits(message.get(TEXT) or ""))
            write_answer(message, Answer(*average(said, self._balance)))
            if self._tells_urgent:
                message.set("urgent", said.urgent, add_to_output=True)
        return messages
