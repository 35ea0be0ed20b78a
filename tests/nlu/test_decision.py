"""From probabilities to a guess, its rivals, and whether to ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.decision import (
    DANGER_DOUBT,
    DANGER_WORDS,
    LOST,
    MISSION_SETS,
    RIVALS,
    SURE,
    SURE_DIRECTION,
    decide,
    may_be_danger,
)
from nlu.labels import KINDS, MISSIONS, TASKS
from nlu.readers.wish import read_wish
from nlu.types import Shares

ERRANDS, COMPANY, CHILDREN, NO_TASK = "solidarite_proximite", "lien_social", "garde_enfants", "indetermine"


@pytest.mark.parametrize(
    ("kinds", "missions", "kind", "named"),
    [
        ({"offre": 0.95}, {ERRANDS: 0.97}, "offre", (ERRANDS,)),
        ({"offre": 0.95}, {ERRANDS: 0.97, COMPANY: 0.9}, "offre", (COMPANY, ERRANDS)),  # in the order of MISSIONS
        ({"demande": 0.95}, {ERRANDS: 0.3, CHILDREN: 0.2}, "demande", (ERRANDS,)),  # at least the likeliest one
        ({"demande": 0.95}, {NO_TASK: 0.9, COMPANY: 0.2}, "demande", (NO_TASK,)),
        ({"demande": 0.95}, {NO_TASK: 0.8, COMPANY: 0.9}, "demande", (COMPANY,)),  # never beside another
        ({"demande": 0.95}, {NO_TASK: 0.9, COMPANY: 0.8}, "demande", (NO_TASK,)),
        ({"offre": 0.9}, {"autre": 0.9, CHILDREN: 0.9}, "offre", (CHILDREN, "autre")),
        (
            {"annulation": 0.8, "offre": 0.2},
            {ERRANDS: 0.99},
            "annulation",
            (),
        ),  # only offers and requests name missions
        (
            {"offre": 0.55, "hors_sujet": 0.45},
            {ERRANDS: 0.7, COMPANY: 0.4},
            "offre",
            (ERRANDS,),
        ),  # the kind comes first
        ({"offre": 1.0}, {}, "offre", (NO_TASK,)),
    ],
)
def test_the_guess(kinds: dict[str, float], missions: dict[str, float], kind: str, named: tuple[str, ...]) -> None:
    guess = decide(Shares(kinds, missions), "").guess
    assert (guess.kind, guess.missions) == (kind, named)


@pytest.mark.parametrize(
    ("kinds", "missions", "ask"),
    [
        ({"remerciement": SURE + 0.01}, {}, False),
        ({"remerciement": SURE - 0.01}, {}, True),
        ({"offre": 0.99}, {ERRANDS: 0.99}, False),
        ({"offre": 0.99}, {ERRANDS: 0.99, COMPANY: 0.4}, True),  # the kind is sure, the missions are not
        ({"offre": 0.6, "demande": 0.4}, {ERRANDS: 0.99}, True),
        ({}, {}, True),
    ],
)
def test_whether_to_ask(kinds: dict[str, float], missions: dict[str, float], ask: bool) -> None:
    assert decide(Shares(kinds, missions), "").ask is ask


@pytest.mark.parametrize(
    ("text", "kinds", "kind", "ask"),
    [
        ("Je suis bénévole à Cahors", {"demande": 0.9, "offre": 0.1}, "offre", False),  # the plain words win
        ("Je suis bénévole à Cahors", {"demande": 0.9999, "offre": 0.0001}, "demande", True),  # or the model asks
        ("on a besoin de bras dimanche", {"offre": 0.7, "demande": 0.3}, "demande", False),
        ("je n'ai pas besoin de votre aide", {"demande": 0.98, "nier": 0.02}, "nier", True),
        ("je ne veux pas être bénévole", {"offre": 1.0}, "offre", True),
        ("n'effacez pas ma fiche", {"suppression_donnees": 0.999, "nier": 0.001}, "suppression_donnees", True),
        ("je propose mon aide", {"modification": 0.95, "demande": 0.05}, "modification", False),  # directions alone
        ("mon aide, c'est une longue histoire", {"demande": 0.9, "offre": 0.1}, "demande", False),  # nothing plain
    ],
)
def test_plain_words_weigh_in_and_are_never_contradicted_in_silence(
    text: str, kinds: dict[str, float], kind: str, ask: bool
) -> None:
    decision = decide(Shares(kinds, {NO_TASK: 1.0}), text)
    assert (decision.guess.kind, decision.ask) == (kind, ask)


def test_the_rivals_are_the_next_likeliest_of_any_kind() -> None:
    shares = Shares({"offre": 0.5, "demande": 0.4, "suivi": 0.1}, {ERRANDS: 0.99, COMPANY: 0.001})
    decision = decide(shares, "")
    assert decision.guess.kind == "offre"
    assert [(rival.kind, rival.missions) for rival in decision.rivals[:2]] == [("demande", (ERRANDS,)), ("suivi", ())]


def test_a_message_that_may_mean_anything_has_no_rival_worth_offering() -> None:
    decision = decide(Shares(dict.fromkeys(KINDS, 1 / len(KINDS)), {}), "")
    assert decision.doubt == "everything"
    assert decision.rivals == ()
    assert decision.guess.confidence < LOST


_SHARES = st.floats(0, 1)


@given(
    st.lists(_SHARES, min_size=len(KINDS), max_size=len(KINDS)).filter(lambda shares: sum(shares) > 0),
    st.lists(_SHARES, min_size=len(MISSIONS), max_size=len(MISSIONS)),
    st.sampled_from(["", "je propose des visites", "pas besoin d'aide", "n'annulez rien"]),
)
def test_every_guess_is_one_that_the_conversation_can_show(
    shares: list[float], missions: list[float], text: str
) -> None:
    kinds: dict[str, float] = dict(zip(KINDS, (share / sum(shares) for share in shares), strict=True))
    named_missions: dict[str, float] = dict(zip(MISSIONS, missions, strict=True))
    decision = decide(Shares(kinds, named_missions), text)
    guess, rivals, ask = decision.guess, decision.rivals, decision.ask
    readings = [(reading.kind, reading.missions) for reading in (guess, *rivals)]
    assert len(set(readings)) == len(readings)
    assert len(rivals) in (0, RIVALS)
    for kind, named in readings:
        assert named in MISSION_SETS if kind in TASKS else named == ()
    assert all(0 <= reading.confidence <= 1 + 1e-9 for reading in (guess, *rivals))
    assert sum(reading.confidence for reading in (guess, *rivals)) <= 1 + 1e-9
    assert ask or guess.confidence >= SURE
    assert not read_wish(text).contradicts(guess.kind) or ask


LONG = "il est par terre et il ne me répond plus du tout"


@pytest.mark.parametrize(
    ("share", "text", "danger"),
    [
        (DANGER_DOUBT, LONG, True),
        (DANGER_DOUBT - 0.01, LONG, False),
        (0.99, "ma mère", False),
        (0.99, "3e étage porte gauche", False),
        (0.99, " ".join(["mot"] * (DANGER_WORDS - 1)), False),
        (0.99, " ".join(["mot"] * DANGER_WORDS), True),
        (0.0, LONG, False),
    ],
)
def test_the_model_alone_sees_a_danger_in_words_enough(share: float, text: str, danger: bool) -> None:
    kinds = {"urgence_vitale": share, "demande": 1 - share}
    assert may_be_danger(kinds, text) is danger
    decision = decide(Shares(kinds, {NO_TASK: 1.0}), text)
    seen = [reading.confidence for reading in (decision.guess, *decision.rivals) if reading.kind == "urgence_vitale"]
    assert any(seen) is danger
    assert decision.ask or danger or share == 0  # a doubt about danger makes nothing else surer


def _shares(offer: float, request: float, missions: dict[str, float], **others: float) -> Shares:
    return Shares({"offre": offer, "demande": request, **others}, missions)


SPREAD = {ERRANDS: 0.5, COMPANY: 0.5, CHILDREN: 0.5}


@pytest.mark.parametrize(
    ("shares", "doubt"),
    [
        (_shares(0.99, 0.01, {ERRANDS: 0.99}), None),
        (_shares(SURE_DIRECTION, 1 - SURE_DIRECTION, {ERRANDS: 0.6, COMPANY: 0.4}), "missions"),
        (_shares(0.99, 0.01, SPREAD), "missions"),  # even when no set of them is likely at all
        (_shares(0.94, 0.06, {ERRANDS: 0.6, COMPANY: 0.4}), "reading"),
        (_shares(0.55, 0.45, {ERRANDS: 0.99}), "direction"),
        (_shares(0.55, 0.45, {NO_TASK: 0.99}), "direction"),
        (_shares(0.55, 0.45, {ERRANDS: 0.6, COMPANY: 0.4}), "reading"),
        (_shares(0.5, 0.35, {ERRANDS: 0.99}, suivi=0.15), "reading"),  # it may be no task at all
        (_shares(0.55, 0.45, SPREAD), "everything"),
        (Shares({"suivi": 0.6, "annulation": 0.4}, {ERRANDS: 0.99}), "reading"),
        (Shares({"suivi": 0.97, "annulation": 0.03}, SPREAD), None),
    ],
)
def test_what_is_asked_is_what_is_in_doubt(shares: Shares, doubt: str | None) -> None:
    assert decide(shares, "").doubt == doubt


def test_what_plain_words_contradict_is_never_half_taken() -> None:
    decision = decide(Shares({"offre": 1.0}, {ERRANDS: 0.6, COMPANY: 0.4}), "je ne veux pas être bénévole")
    assert decision.doubt in ("reading", "everything")


@pytest.mark.parametrize(
    ("missions", "likely"),
    [
        ({ERRANDS: 0.51, COMPANY: 0.49}, (ERRANDS,)),
        ({ERRANDS: 0.6, COMPANY: 0.9}, (COMPANY, ERRANDS)),
        ({ERRANDS: 0.3, NO_TASK: 0.9}, ()),
        ({}, ()),
    ],
)
def test_the_missions_ticked_are_those_more_likely_than_not(
    missions: dict[str, float], likely: tuple[str, ...]
) -> None:
    assert decide(_shares(0.99, 0.01, missions), "").likely == likely


def test_a_kind_that_cannot_be_leaves_its_share_to_the_others() -> None:
    shares = Shares({"suivi": 0.5, "demande": 0.5}, {ERRANDS: 0.99})
    assert decide(shares, "").ask
    alone = decide(shares, "", never=["suivi"])
    assert (alone.guess.kind, alone.doubt) == ("demande", None)
    assert all(reading.kind != "suivi" or reading.confidence == 0 for reading in alone.rivals)
