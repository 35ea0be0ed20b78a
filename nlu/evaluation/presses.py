"""What a question costs: the presses that bring a message from how it was read to what it meant.

Counted from the first button shown to the last mission given: one for a reading, or for the ticks, when they are right;
« Rien de cela » or « Retour », a door and the missions when nothing shown is. What is taken costs none, right or wrong.
"""

from __future__ import annotations

from nlu.asking import ASKED_BACK, choices
from nlu.labels import TASKS, join, kind_of, missions_of
from nlu.types import Decision


def presses(label: str, decision: Decision) -> int:
    """How many presses it takes to say what a message meant, by its label."""
    if not decision.ask:
        return 0
    if decision.doubt == "missions":
        right = kind_of(label) == decision.guess.kind
        return _missions(label, set(decision.likely)) if right else 1 + _from_the_doors(label)
    if decision.doubt == "everything":
        return _from_the_doors(label)
    shown = [join(one.kind, one.missions) for one in choices(decision)]
    if label in shown or kind_of(label) not in ASKED_BACK:
        return 1  # that reading, or « Rien de cela » where nothing more is wanted
    if kind_of(label) in TASKS and join(kind_of(label), ["indetermine"]) in shown:
        return 1 + _missions(label, set())
    return 1 + _from_the_doors(label)


def _from_the_doors(label: str) -> int:
    return 1 + (_missions(label, set()) if kind_of(label) in TASKS else 0)


def _missions(label: str, ticked: set[str]) -> int:
    """The presses of the question of the missions: to tick or untick what differs, and « C'est bon ».

    With none ticked a single mission takes one press, and « Plusieurs choses » comes before several.
    """
    wanted = set(missions_of(label)) - {"indetermine"}
    if ticked:
        return len(ticked ^ wanted) + 1
    return 1 if len(wanted) <= 1 else len(wanted) + 2
