"""What the conversation makes of each kind of message, in one table; offers and requests are ``TASKS`` of their own."""

from __future__ import annotations

from dataclasses import dataclass

from nlu.labels import TASKS, Kind


@dataclass(frozen=True, slots=True)
class Policy:
    """How a message of one kind may be taken, where the model alone says that it is of this kind."""

    offered: bool = False
    """An unsure message may be asked back with it."""
    interrupts: bool = False
    """It is answered in the middle of a form, and the question asked again."""
    like_a_question: bool = False
    """A question about the service is sometimes taken for it: « pourquoi mon numéro ? »."""
    about_a_case: bool = False
    """It speaks of something sent before: who never sent anything cannot mean it."""
    like_an_answer: bool = False
    """An answer to a coordinator is sometimes taken for it."""
    answers: tuple[str, ...] = ()
    """Questions whose answer sounds like it: « appelez-moi madame Petit » gives a name."""


POLICIES: dict[Kind, Policy] = {
    "offre": Policy(offered=True, like_an_answer=True),
    "demande": Policy(offered=True, like_an_answer=True),
    "urgence_vitale": Policy(),
    "suivi": Policy(offered=True, interrupts=True, about_a_case=True),
    "modification": Policy(offered=True, interrupts=True, about_a_case=True, like_an_answer=True),
    "annulation": Policy(offered=True, interrupts=True, about_a_case=True),
    "suppression_donnees": Policy(offered=True, interrupts=True, like_a_question=True),
    "parler_humain": Policy(offered=True, interrupts=True, like_a_question=True, answers=("name", "phone")),
    "question_service": Policy(offered=True, interrupts=True),
    "salutation": Policy(interrupts=True),
    "remerciement": Policy(interrupts=True),
    "au_revoir": Policy(interrupts=True),
    "affirmer": Policy(like_an_answer=True),
    "nier": Policy(like_an_answer=True),
    "hors_sujet": Policy(like_a_question=True, like_an_answer=True),
}

ASIDES = tuple(kind for kind, policy in POLICIES.items() if policy.offered and kind not in TASKS)
"""What an unsure message may be besides an offer or a request."""
