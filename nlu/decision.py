"""From probabilities to a decision: the best guess, its rivals, and what to ask rather than take it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain, combinations
from math import prod

from nlu.labels import KINDS, MISSIONS, TASKS, Kind, Mission
from nlu.readers.wish import Wish, read_wish
from nlu.types import Decision, Doubt, Guess, Shares

SURE = 0.8
"""Below this confidence the conversation asks.

On writers left out of training (``coupdemain nlu test``, 34,066 messages of 116 writers, a fifth of them traps), 5.0 %
of the messages are taken wrongly and 29 % asked, the right answer being among the choices 96 times in 100. At 0.70:
7.4 % and 21 %; at 0.90: 2.7 % and 42 %. What is taken is shown at once and confirmed before it is stored.
"""

SURE_DIRECTION = 0.98
"""From this share of a direction, an unsure message is asked for its missions alone.

On the same writers the direction so taken is wrong in 0.2 % of the messages (at 0.95: 0.4 %, at 0.90: 0.8 %), and no
limit costs fewer presses. It is said to the person, and « Retour » leads to the doors with the message kept.
"""

SURE_TASK = 0.9
"""From this share of offers and requests together, and missions ``SURE``, the direction alone is asked."""

LIKELY = 0.5
"""A mission above this probability is ticked beforehand: no other limit costs fewer presses to put right."""

RIVALS = 3

LOST = 0.7
"""When the guess and its rivals together hold less, none of them is worth offering: the menu is shorter."""

PLAIN_ODDS = 100.0
"""How many times less likely is a kind that the plain words of a message contradict.

On the writers of ``nlu/data``, traps included, the direction that ``read_wish`` states is right 99 times in 100.
"""

DANGER_DOUBT = 0.5
"""Probability of danger from which the model alone brings the numbers; a needless number wakes a coordinator.

On writers left out of training that no rule of danger was tuned for, the model alone then alarms 1.2 ordinary messages
in 1,000 beside the rules; from 0.2 on, 4 in 1,000, without one danger more (248 of 250, with the rules).
"""

DANGER_WORDS = 8
"""A shorter message says too little for the model to see what no rule sees: « ma mère », « 3e étage porte gauche ».

On the same writers, a danger that the rules miss has 9 words or more.
"""


_NAMED = tuple(mission for mission in MISSIONS if mission != "indetermine")
MISSION_SETS: tuple[tuple[Mission, ...], ...] = (
    *chain.from_iterable(combinations(_NAMED, size) for size in range(1, len(_NAMED) + 1)),
    ("indetermine",),
)
"""What a message may name: one mission or more, or none of them; ``indetermine`` never beside another."""


def decide(shares: Shares, text: str, *, never: Collection[Kind] = ()) -> Decision:
    """Decide what is made of a message; no rival when all of the readings may be wrong.

    ``text`` is the message, whose plain words weigh in; ``never`` are kinds that it cannot be. A guess is as sure as
    its kind and its set of missions together. The likeliest kind wins, then the likeliest set for it. A kind that the
    plain words contradict is never taken without asking; a danger is a reading only when it brings the numbers
    (``may_be_danger``).
    """
    wish = read_wish(text)
    weighed = _heed(shares.kinds, wish, never)
    if not may_be_danger(shares.kinds, text):
        weighed["urgence_vitale"] = 0.0  # the share is lost: a doubt about danger makes nothing else surer
    sets = _weigh(shares.missions)
    likeliest = sorted(KINDS, key=lambda kind: -weighed.get(kind, 0.0))
    best = _guesses(likeliest[0], weighed, sets)[0]
    others = chain.from_iterable(_guesses(kind, weighed, sets) for kind in likeliest)
    rivals = tuple(sorted((guess for guess in others if guess != best), key=lambda guess: -guess.confidence)[:RIVALS])
    lost = best.confidence + sum(rival.confidence for rival in rivals) < LOST
    doubt: Doubt | None = "everything" if lost else "reading"
    if not wish.contradicts(best.kind):
        doubt = None if best.confidence >= SURE else _part_in_doubt(best.kind, weighed, sets[0][1]) or doubt
    likely = tuple(mission for mission in _NAMED if shares.missions.get(mission, 0.0) > LIKELY)
    return Decision(best, () if lost else rivals, doubt, likely)


def _part_in_doubt(kind: Kind, kinds: Mapping[str, float], missions: float) -> Doubt | None:
    """Which half of an offer or a request is in doubt, when the other one is sure; ``missions``: how sure they are."""
    if kind not in TASKS:
        return None
    if kinds.get(kind, 0.0) >= SURE_DIRECTION:
        return "missions"
    return "direction" if missions >= SURE and sum(kinds.get(task, 0.0) for task in TASKS) >= SURE_TASK else None


def may_be_danger(kinds: Mapping[str, float], text: str) -> bool:
    """Whether the model thinks of danger enough, on words enough, that numbers must be shown first, right or wrong."""
    return kinds.get("urgence_vitale", 0.0) >= DANGER_DOUBT and len(text.split()) >= DANGER_WORDS


def _heed(kinds: Mapping[str, float], wish: Wish, never: Collection[str]) -> dict[str, float]:
    """The probabilities once the plain words are heard: what they contradict is ``PLAIN_ODDS`` times less likely."""
    kept = {kind: 0.0 if kind in never else share for kind, share in kinds.items()}
    heard = {kind: share / PLAIN_ODDS if wish.contradicts(kind) else share for kind, share in kept.items()}
    left = sum(heard.values())
    return {kind: share * sum(kinds.values()) / left for kind, share in heard.items()} if left else dict(kinds)


def _guesses(kind: Kind, kinds: Mapping[str, float], sets: list[tuple[tuple[Mission, ...], float]]) -> list[Guess]:
    """The readings of one kind, likeliest first."""
    sure = kinds.get(kind, 0.0)
    if kind not in TASKS:
        return [Guess(kind, (), sure)]
    return [Guess(kind, named, sure * share) for named, share in sets]


def _weigh(missions: Mapping[str, float]) -> list[tuple[tuple[Mission, ...], float]]:
    """Share 1 between the sets that a message may name, as if missions were independent; likeliest first."""
    weights = [
        prod(missions.get(mission, 0.0) if mission in named else 1 - missions.get(mission, 0.0) for mission in MISSIONS)
        for named in MISSION_SETS
    ]
    total = sum(weights)
    if total == 0:
        return [(("indetermine",), 1.0)]
    shared = ((named, weight / total) for named, weight in zip(MISSION_SETS, weights, strict=True))
    return sorted(shared, key=lambda entry: -entry[1])
