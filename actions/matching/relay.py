"""Pass words from one side to the other, when both agreed: the way to reach who has no telephone."""

from __future__ import annotations

from actions.rules import Forbidden, check_contact
from actions.unit import Unit
from storage.encryption import opened
from storage.models import Match

WORDS_MAX = 1000
"""Characters passed on."""


def check(match: Match) -> None:
    """Only while the help is to come. Raises ``Forbidden``."""
    check_contact(match)
    if match.status != "confirmee":
        raise Forbidden("contact")


def other_name(match: Match, side: str) -> str:
    """The first name of who reads what this side writes."""
    return opened(match.other(side).person.name) or ""


def pass_on(unit: Unit, match: Match, side: str, words: str) -> None:
    """Send the words of one side (volunteer, person) to the other. Raises ``Forbidden``."""
    check(match)
    back = "person" if side == "volunteer" else "volunteer"
    name = other_name(match, back)
    values = {"match_id": match.id, "reference": match.request.reference, "side": back, "name": name}
    unit.log("relayed", f"match-{match.id}")
    unit.tell(match.other(side).person_id, "relayed", words=words[:WORDS_MAX], **values)
