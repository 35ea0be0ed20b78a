"""A conversation survives a new version of the program."""

from __future__ import annotations

from bot.citizen.draft import Draft
from bot.dialogue.state import State


def test_a_state_comes_back_as_it_was_stored() -> None:
    state = State(turn=4, screen="form", question="commune", draft=Draft(direction="offer", missions=["autre"]))
    assert State.restore(state.model_dump(mode="json", exclude_defaults=True)) == state


def test_a_state_that_no_longer_fits_starts_afresh() -> None:
    assert State.restore({"screen": "a screen of long ago"}) == State()
    assert State.restore({"screen": "form", "draft": {"direction": "sideways"}}) == State()
