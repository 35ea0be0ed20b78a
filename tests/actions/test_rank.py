"""Who fits best: reasons, walls, and an order that is fair whatever the order of the candidates."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.matching.rank import Candidate, Need, rank

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
TUESDAY = {"slots": [{"day": "mardi", "moment": "matin"}]}
NEED = Need(frozenset({"solidarite_proximite"}), date(2026, 12, 1), availability=TUESDAY)
FITS = Candidate(1, 1, NEED.missions, 3.0, availability=TUESDAY)
CAP = 3


def _first(*candidates: Candidate, need: Need = NEED) -> int:
    return rank(need, candidates, NOW, CAP)[0][0].candidate.offer_id


@pytest.mark.parametrize(
    ("wall", "candidate"),
    [
        ("pause", replace(FITS, paused=True)),
        ("injoignable", replace(FITS, unreachable=True)),
        ("deja_proposee", replace(FITS, asked_before=True)),
        ("question_en_cours", replace(FITS, busy=True)),
        ("meme_foyer", replace(FITS, same_household=True)),
        ("mission_refusee", replace(FITS, declined=NEED.missions)),
        ("attestation", replace(FITS, attested=False)),
        ("plafond", replace(FITS, asked_this_week=CAP)),
        ("pas_libre", replace(FITS, availability={"slots": [{"day": "samedi", "moment": None}]})),
    ],
)
def test_a_wall_keeps_somebody_out_and_is_told(wall: str, candidate: Candidate) -> None:
    ranked, walls = rank(NEED, [candidate], NOW, CAP)
    assert (ranked, dict(walls)) == ([], {wall: 1})


def test_a_vehicle_is_needed_or_not() -> None:
    needy = replace(NEED, vehicle=True)
    assert rank(needy, [replace(FITS, vehicle=False)], NOW, CAP)[1] == {"vehicule": 1}
    assert _first(replace(FITS, offer_id=2, person_id=2, vehicle=True), FITS, need=needy) == 2
    alike = [
        replace(FITS, vehicle=True, last_asked_at=NOW - timedelta(days=30)),
        replace(FITS, offer_id=2, person_id=2),
    ]
    assert _first(*alike) == 2, "a vehicle that nobody needs is no reason to call somebody again"


def test_who_waited_longest_comes_first_among_those_who_fit_alike() -> None:
    called = [
        replace(FITS, offer_id=days, person_id=days, last_asked_at=NOW - timedelta(days=days)) for days in (2, 40, 300)
    ]
    ranked, _ = rank(NEED, [*called, FITS], NOW, CAP)
    assert [one.candidate.offer_id for one in ranked] == [1, 300, 40, 2]


def test_who_is_free_then_comes_before_who_does_not_say() -> None:
    assert _first(replace(FITS, offer_id=2, person_id=2, availability=None), FITS) == 1


def test_one_person_is_offered_once() -> None:
    ranked, _ = rank(NEED, [FITS, replace(FITS, offer_id=2, km=1.0)], NOW, CAP)
    assert [one.candidate.offer_id for one in ranked] == [2]


CANDIDATES = st.lists(
    st.builds(
        lambda number, km, days: replace(
            FITS, offer_id=number, person_id=number, km=km, last_asked_at=days and NOW - timedelta(days=days)
        ),
        st.integers(1, 50),
        st.integers(0, 40).map(float),
        st.one_of(st.none(), st.integers(1, 200)),
    ),
    unique_by=lambda candidate: candidate.offer_id,
    max_size=12,
)


@given(CANDIDATES, st.randoms())
def test_the_order_of_the_candidates_changes_nothing(candidates: list[Candidate], random: object) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(NEED, candidates, NOW, CAP) == rank(NEED, shuffled, NOW, CAP)


@given(CANDIDATES, st.integers(1, 10))
def test_nearer_is_never_worse(candidates: list[Candidate], by: int) -> None:
    for candidate in candidates:
        nearer = replace(candidate, offer_id=99, person_id=99, km=max(0.0, candidate.km - by))
        ranked, _ = rank(NEED, [candidate, nearer], NOW, CAP)
        assert ranked[0].score >= ranked[1].score
        assert ranked[0].candidate.offer_id == 99 or ranked[0].score == ranked[1].score
