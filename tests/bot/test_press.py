"""What a button carries comes back as it was, and never exceeds what a channel takes."""

from __future__ import annotations

import pytest

from bot.engine.press import BYTES_MAX, Press


@pytest.mark.parametrize("press", [Press("k", "open", "12"), Press("g", "again"), Press("form", "Ab-_9", "m:autre.x")])
def test_it_comes_back_as_it_was(press: Press) -> None:
    assert Press.read(press.data) == press


@pytest.mark.parametrize("argument", ["x" * 61, "é" * 31])
def test_too_long_a_button_is_refused_where_it_is_made(argument: str) -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        Press("k", "a", argument).data  # noqa: B018
    assert len(Press("k", "a", "x" * 60).data) == BYTES_MAX


def test_a_part_with_the_separator_is_refused() -> None:
    with pytest.raises(ValueError, match="holds"):
        Press("k.open", "12").data  # noqa: B018


@pytest.mark.parametrize("data", ["", ".", "...", "é", "7.yes", "k"])
def test_anything_can_be_read(data: str) -> None:
    assert Press.read(data).room in ("", "é", "7", "k")
