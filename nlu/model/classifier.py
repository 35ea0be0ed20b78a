"""The step of the Rasa pipeline that understands a message: a thin wrapper of ``LinearModel``."""

# ruff: noqa: ARG003 - Rasa names the arguments of a step, used or not.

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.model.answer import write_answer
from nlu.model.linear import LinearModel, Strength

FILE = "linear.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FrenchClassifier(GraphComponent):  # type: ignore[misc]
    """Sets ``intent`` and ``intent_ranking`` (kinds), and ``missions``: {mission: probability}."""

    def __init__(self, model: LinearModel, storage: ModelStorage, resource: Resource) -> None:
        self._model = model
        self._storage = storage
        self._resource = resource

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Every number of ``Strength`` may be set in config.yml."""
        return {name: getattr(Strength(), name) for name in Strength.__slots__}

    @staticmethod
    def required_packages() -> list[str]:
        """What Rasa checks before it trains."""
        return ["sklearn", "snowballstemmer"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FrenchClassifier:
        """Make an untrained step."""
        strength = Strength(**{name: float(config[name]) for name in Strength.__slots__})
        return cls(LinearModel(strength), model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FrenchClassifier:
        """Make a step from what training stored."""
        with model_storage.read_from(resource) as folder:
            return cls(LinearModel.load(Path(folder) / FILE), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example and store the result."""
        examples = training_data.intent_examples
        self._model.fit([example.get(TEXT) for example in examples], [example.get(INTENT) for example in examples])
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder) / FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Answer for each message."""
        for message in messages:
            write_answer(message, self._model.answer(message.get(TEXT) or ""))
        return messages
