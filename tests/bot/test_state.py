"""A conversation survives a new version of the program: what still fits is kept, and what is lost is said."""

from __future__ import annotations

import pytest

from bot.app import ROOMS
from bot.citizen.case_form.draft import CaseDraft
from bot.dialogue.screens import settle
from bot.dialogue.state import State

assert ROOMS  # their screens and forms are registered


def test_a_state_comes_back_as_it_was_stored() -> None:
    draft = CaseDraft(direction="offer", missions=["autre"], skipped=["details"])
    state = State(stamp="AbC", screen="form", question="commune", draft=draft, pending=[draft], before=draft)
    assert State.restore(state.store()) == (state, False)
    assert settle(state)


def test_the_draft_of_an_older_version_has_no_name_of_a_form() -> None:
    state, lost = State.restore({"screen": "summary", "turn": 4, "draft": {"direction": "offer", "name": "Karim"}})
    assert (state.draft, lost) == (CaseDraft(direction="offer", name="Karim"), False)
    assert settle(state)


@pytest.mark.parametrize(
    ("stored", "screen", "draft"),
    [
        ({"screen": "a screen of long ago"}, "home", None),
        ({"screen": "form", "draft": {"direction": "sideways"}}, "home", None),
        ({"screen": "form", "draft": {"form": "gone", "direction": "offer"}}, "home", None),
        (
            {"screen": "gone", "draft": {"direction": "offer", "headcount": "beaucoup", "name": "Karim"}},
            "form",
            CaseDraft(direction="offer", name="Karim"),
        ),
        (
            {"screen": "form", "question": "shoe_size", "draft": {"direction": "request", "missions": ["autre"]}},
            "form",
            CaseDraft(direction="request", missions=["autre"]),
        ),
        ({"screen": "consent", "misses": "trois"}, "home", None),
    ],
)
def test_a_state_that_no_longer_fits_keeps_what_it_can(
    stored: dict[str, object], screen: str, draft: CaseDraft | None
) -> None:
    state, lost = State.restore(stored)
    fits = settle(state)
    assert lost or not fits
    assert (state.screen, state.draft) == (screen, draft)
    assert state.question is None
