"""What a message may be: a kind and, for offers and requests, its missions; a label joins them: « offre+lien_social ».

Joined, split and put in order here alone. In the tables an offer or a request has a direction, in English: a message
gets it from ``Guess.direction``, a case gives its label by ``label_of_case``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

Kind = Literal[
    "offre",
    "demande",
    "urgence_vitale",
    "suivi",
    "modification",
    "annulation",
    "suppression_donnees",
    "parler_humain",
    "question_service",
    "salutation",
    "remerciement",
    "au_revoir",
    "affirmer",
    "nier",
    "hors_sujet",
]
Mission = Literal[
    "aide_alimentaire",
    "garde_enfants",
    "lien_social",
    "solidarite_proximite",
    "autre",
    "indetermine",
]
Theme = Literal[
    "numerique",
    "demarches",
    "devoirs",
    "meubles",
    "logement",
    "couture",
    "argent",
    "traduction",
    "bricolage",
    "transport_objets",
]
"""What « autre » is about; nothing when it is about something else."""
Direction = Literal["offer", "request"]
"""Which way a case goes, as everything stored says it; the model says « offre » and « demande »."""

KINDS: tuple[Kind, ...] = get_args(Kind)
MISSIONS: tuple[Mission, ...] = get_args(Mission)
THEMES: tuple[Theme, ...] = get_args(Theme)
DIRECTIONS: dict[Kind, Direction] = {"offre": "offer", "demande": "request"}
"""The kinds that have a direction, and take missions."""

TASKS: frozenset[Kind] = frozenset(DIRECTIONS)
"""The kinds that take missions."""

_JOINT = "+"
_KINDS: dict[str, Kind] = {direction: kind for kind, direction in DIRECTIONS.items()}


def join(kind: str, missions: Iterable[str] = ()) -> str:
    """The label of a kind and its missions, these in the order of ``MISSIONS``."""
    named = set(missions)
    return _JOINT.join([kind, *[mission for mission in MISSIONS if mission in named]])


def kind_of(label: str) -> str:
    """The kind that a label names."""
    return label.split(_JOINT, 1)[0]


def missions_of(label: str) -> tuple[str, ...]:
    """The missions that a label names."""
    return tuple(label.split(_JOINT)[1:])


def is_label(label: str) -> bool:
    """Whether a label is a kind, with its missions in the order of ``MISSIONS`` when it takes any."""
    kind, missions = kind_of(label), missions_of(label)
    if kind not in KINDS or bool(missions) != (kind in TASKS):
        return False
    return label == join(kind, missions) and ("indetermine" not in missions or missions == ("indetermine",))


def rank(label: str) -> tuple[int, list[int]]:
    """A key that sorts labels by the order of the kinds, then of the missions."""
    kinds: tuple[str, ...] = KINDS
    order: tuple[str, ...] = MISSIONS
    return kinds.index(kind_of(label)), [order.index(mission) for mission in missions_of(label)]


def label_of_case(direction: str, missions: Iterable[str]) -> str:
    """The label of a stored case. Raises ``KeyError`` for what is no direction."""
    return join(_KINDS[direction], missions)
