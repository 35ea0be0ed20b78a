"""What the rooms above register in those below, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Registry(dict[K, V]):
    """Names and what they stand for. Raises ``ValueError`` for two of one name."""

    def __init__(self, two: str) -> None:
        """``two`` says what there are then two of: « two screens are called 'home' »."""
        super().__init__()
        self._two = two

    def add(self, name: K, value: V) -> None:
        """Make one known."""
        if name in self:
            raise ValueError(f"two {self._two} {name!r}")
        self[name] = value

    def takes(self, *names: K) -> Callable[[V], V]:
        """Make what is decorated known by these names."""

        def register(value: V) -> V:
            for name in names:
                self.add(name, value)
            return value

        return register
