"""What the server refuses, in the Bot API's own words (code, description, parameters)."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """A call that Telegram would not accept; becomes ``{"ok": false, …}`` with this HTTP status."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def to_json(self) -> dict[str, Any]:
        """Return the body of the HTTP answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str, **parameters: Any) -> Refusal:
    """Build a 400; ``parameters`` become ResponseParameters."""
    return Refusal(400, f"Bad Request: {reason}", parameters)


def forbidden(reason: str) -> Refusal:
    """Build a 403: the person or group cannot be reached any more."""
    return Refusal(403, f"Forbidden: {reason}")


def too_many_requests(retry_after: int) -> Refusal:
    """Build a 429; ``retry_after`` in whole seconds, as Telegram gives it."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})
