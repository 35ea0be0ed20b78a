"""What a training depends on, in two short words: its messages and its code."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from nlu.encoder.messages import Message

_CODE = ("weights", "pieces", "layers", "graph", "lessons", "lower", "learner")
"""The modules that decide what is learnt."""


def fingerprint(messages: Iterable[Message]) -> dict[str, str]:
    """``data``: the messages, their labels and their order; ``code``: the modules that decide what is learnt."""
    data, code = hashlib.sha256(), hashlib.sha256()
    for message in messages:
        data.update(repr((message.text, message.label, message.urgent)).encode())
    for name in _CODE:
        code.update((Path(__file__).parent / f"{name}.py").read_bytes())
    return {"data": data.hexdigest(), "code": code.hexdigest()}
