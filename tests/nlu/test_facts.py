"""The readers together: whole messages, and any text at all."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.facts import read_facts
from nlu.french.text import clean
from nlu.readers.numbers import find_ages, find_headcount
from nlu.readers.people import (
    find_beneficiary,
    find_first_name,
    find_structure,
    looks_like_name,
    read_name,
    speaks_for_self,
)
from nlu.readers.phone import find_phone, mask_phones, read_phone
from nlu.readers.urgency import is_urgent
from nlu.readers.vehicle import has_vehicle
from nlu.readers.when import describe, find_availability
from nlu.readers.yesno import read_yes_no
from nlu.types import Beneficiary, Slot, Structure

TODAY = date(2026, 11, 22)

# Words that wake the readers up, glued at random: far likelier to break them than random letters alone.
_FRENCH = """
je j'ai pas plus ma mère mon voisin enfants et moi 3 ans 06 12 34 56 78 +33 zéro six douze lundi
mar. aprem du au le 24/12 31/02 29 février 20 décembre Noël sauf 18h entre midi jusqu'à dès ce week-
end prochain notre CCAS de Vitry besoin urgent voiture m'appelle Karim oui non dame immeuble , . ? '
- / ( ) œ ﬁ ½ ٣ 0 99 né en 1950 une dizaine personnes
"""
_ODD = ["👍🏽", "\u202e", "\u200b", "\ud800", "\n", "e\u0301", "\u2028"]
_WORDS = st.sampled_from(_FRENCH.split() + _ODD)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(_WORDS, max_size=25).map(" ".join), st.lists(_WORDS, max_size=25).map("".join)
)
READERS = (
    find_phone,
    mask_phones,
    find_headcount,
    find_ages,
    has_vehicle,
    is_urgent,
    find_beneficiary,
    speaks_for_self,
    find_structure,
    find_first_name,
    looks_like_name,
    read_name,
    read_phone,
    read_yes_no,
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_no_reader_raises_and_cleaning_changes_no_reading(text: str) -> None:
    cleaned = clean(text)
    for reader in READERS:
        if reader is not mask_phones:
            assert reader(cleaned) == reader(text), reader
    availability = find_availability(text, TODAY)
    assert find_availability(cleaned, TODAY) == availability
    assert availability is None or describe(availability)
    assert find_phone(mask_phones(text)) is None


def test_a_whole_offer() -> None:
    facts = read_facts(
        "Bonjour, je m'appelle Karim, 34 ans, j'ai une voiture et je suis dispo le mardi matin et jeudi."
        " Tel 06.12.34.56.78",
        TODAY,
    )
    assert facts.first_name == "Karim"
    assert facts.ages == (34,)
    assert facts.vehicle is True
    assert facts.phone == "+33612345678"
    assert facts.availability is not None
    assert facts.availability.slots == (Slot("mardi", "matin"), Slot("jeudi"))
    assert not facts.urgent
    assert facts.beneficiary is None
    assert facts.structure is None
    assert facts.headcount is None


def test_a_whole_request_for_somebody_else() -> None:
    facts = read_facts(
        "URGENT ma mère de 84 ans ne peut plus sortir, il lui faut ses courses demain. 0692 12 34 56", TODAY
    )
    assert facts.beneficiary == Beneficiary("votre mère")
    assert facts.urgent
    assert facts.ages == (84,)
    assert facts.phone == "+262692123456"
    assert facts.availability is not None
    assert facts.availability.dates == ("2026-11-23",)


def test_a_whole_message_of_a_structure() -> None:
    facts = read_facts("Le CCAS de Vitry recherche 5 bénévoles samedi 28 novembre de 9h à 12h", TODAY)
    assert facts.structure == Structure("ccas", "CCAS de Vitry")
    assert facts.headcount == 5
    assert facts.availability is not None
    assert facts.availability.dates == ("2026-11-28",)


def test_the_digits_of_a_phone_are_nothing_else() -> None:
    facts = read_facts("06/12/34/56/78", TODAY)
    assert facts.phone == "+33612345678"
    assert (facts.availability, facts.ages, facts.headcount, facts.postcode) == (None, (), None, None)


def test_nothing_is_found_in_nothing() -> None:
    facts = read_facts("", TODAY)
    assert facts == type(facts)()


@pytest.mark.parametrize(
    "words", ["0 ", "06 12 34 56 78 ", "2, ", "3 et ", "12/", "mon voisin ", "zéro six ", "lundi "]
)
def test_the_longest_message_is_read_in_a_moment(words: str) -> None:
    """Telegram sends at most 4096 characters; no pattern may run away on them."""
    started = time.process_time()
    read_facts((words * 4096)[:4096], TODAY)
    assert time.process_time() - started < 20
