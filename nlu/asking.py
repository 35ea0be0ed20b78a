"""What an unsure message is asked back with: a few readings in words, or nothing but the two doors."""

from __future__ import annotations

from nlu.labels import TASKS, Kind
from nlu.types import Decision, Guess

CHOICES_MAX = 3
"""How many readings are offered; more would be a menu."""

ASKED_BACK: frozenset[Kind] = TASKS | {
    "suivi",
    "modification",
    "annulation",
    "suppression_donnees",
    "parler_humain",
    "question_service",
}
"""The kinds that are offered; of the others, nothing would follow."""


def choices(decision: Decision) -> list[Guess]:
    """The readings to choose from, likeliest first and erasing last; none when the doors or the missions are asked.

    Offers and requests are both there when one of them is: nobody answers « Rien de cela » for the direction alone.
    """
    guess = decision.guess
    if decision.doubt == "direction":
        return [guess, _turned(guess)]
    if decision.doubt != "reading":
        return []
    offered = [one for one in (guess, *decision.rivals) if one.kind in ASKED_BACK][:CHOICES_MAX]
    tasks = [one for one in offered if one.kind in TASKS]
    if len({one.kind for one in tasks}) == 1:
        offered = [*offered[: CHOICES_MAX - 1], _turned(tasks[0])]
    return sorted(offered, key=lambda one: one.kind == "suppression_donnees")


def _turned(guess: Guess) -> Guess:
    """The same missions the other way."""
    other = next(kind for kind in TASKS if kind != guess.kind)
    return Guess(other, guess.missions, 0.0)
