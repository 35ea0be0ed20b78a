"""Ask the Rasa server what a message means; silence, errors and nonsense are all "no answer"."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Self

import aiohttp
from pydantic import BaseModel, Field

TIMEOUT_SECONDS = 1.5
"""A person waits for an answer: after this the conversation goes on by buttons."""

HEAD, TAIL = 1000, 500
"""Characters kept of a long message: what is asked stands at its beginning or in its last words."""


class _Named(BaseModel):
    name: str | None
    confidence: float = Field(ge=0, le=1)


class _Parsed(BaseModel):
    intent_ranking: list[_Named] = Field(min_length=1)
    missions: dict[str, float]
    urgent: float | None = Field(default=None, ge=0, le=1)


class RawGuess(BaseModel):
    """What the model answers: probabilities of kinds (they sum to about 1) and of missions (each alone).

    ``urgent`` is the probability that it cannot wait, where the encoder serves.
    """

    kinds: dict[str, float]
    missions: dict[str, float]
    urgent: float | None = None


class NluClient:
    """A client of one server, found anew at each call: a server of our own may restart on another port."""

    def __init__(self, where: Callable[[], tuple[str, str | None]], timeout: float = TIMEOUT_SECONDS) -> None:
        """``where`` gives the address and the token at this moment."""
        self._where = where
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._http: aiohttp.ClientSession | None = None

    @classmethod
    def at(cls, url: str, token: str | None, timeout: float = TIMEOUT_SECONDS) -> Self:
        """A client of a server that stays where it is."""
        return cls(lambda: (url, token), timeout)

    async def __aenter__(self) -> Self:
        # ``trust_env`` stays off: no proxy of the machine may read what people write.
        self._http = aiohttp.ClientSession(timeout=self._timeout)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._http is not None:
            await self._http.close()

    async def parse(self, text: str) -> RawGuess | None:
        """The model's answer for one message, or None when there is none to be had in time."""
        if self._http is None:
            raise RuntimeError("a client is used inside « async with »")
        url, token = self._where()
        try:
            async with self._http.post(
                f"{url}/model/parse", params={"token": token} if token else None, json={"text": plain_words(text)}
            ) as answer:
                answer.raise_for_status()
                parsed = _Parsed.model_validate_json(await answer.read())
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return None
        kinds = {entry.name: entry.confidence for entry in parsed.intent_ranking if entry.name}
        return RawGuess(kinds=kinds, missions=parsed.missions, urgent=parsed.urgent)


def plain_words(text: str) -> str:
    """The text as it may reach Rasa: never too long, and never beginning with the slash that forges an intent."""
    words = text.strip().lstrip("/@ \t").strip()
    if len(words) > HEAD + TAIL:
        words = f"{words[:HEAD]} {words[-TAIL:]}"
    return words
