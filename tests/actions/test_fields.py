"""The one list of the fields of a case: nothing that a person says is lost, and whoever shows it finds its words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions import submit
from actions.fields import FIELDS, Answers, answers_of
from bot.citizen.case_form.form import CASE_FORM
from bot.texts import has
from storage import Database, cases, people
from storage.encryption import EncryptedText
from storage.models import Case
from tests.factories import make_person, submission, working

SAID: dict[str, Any] = {
    "missions": ["aide_alimentaire", "autre"], "theme": "demarches", "availability": {"text": "le jeudi"},
    "urgent": True, "vehicle": False,
    "adult": True, "headcount": 4, "details": "porter des colis", "place": "devant la halle",
    "guess": {"kind": "demande", "missions": ["autre"]},
}  # fmt: skip
OTHER = {**SAID, "author": "other", "beneficiary": "mon oncle", "agreement": "said"}
STRUCTURE = {**SAID, "author": "structure", "structure_name": "La Halle", "structure_kind": "association"}
STRUCTURE |= {"conditions": "18 ans minimum", "deadline": date(2026, 12, 20)}


def test_the_list_and_the_answers_name_the_same_fields() -> None:
    assert {field.name for field in FIELDS if field.kept != "place"} == set(Answers.model_fields)
    assert {*OTHER, *STRUCTURE} == set(Answers.model_fields), "each field has its value in this test"


def test_secret_words_are_encrypted_and_never_exported() -> None:
    columns = Case.__table__.columns
    encrypted = {column.name for column in columns if isinstance(column.type, EncryptedText)}
    assert {field.name for field in FIELDS if field.secret} == encrypted
    assert [field.name for field in FIELDS if field.secret and field.exported] == []


def test_every_field_has_its_words_and_a_place_of_its_own() -> None:
    places = [field.card for field in FIELDS if field.card]
    assert len(places) == len(set(places))
    names = [f"form.{field.asked}.card" for field in FIELDS if field.card]
    names += [f"form.{name}.summary" for name in (*CASE_FORM.by_name, "direction", "vehicle", "urgent")]
    assert [name for name in names if not has(name)] == []
    own = [field.own for field in FIELDS if field.own]
    assert len(own) == len(set(own))


@pytest.mark.parametrize("said", [OTHER, STRUCTURE])
async def test_what_is_said_comes_back_as_it_was(database: Database, said: dict[str, Any]) -> None:
    nadia = await make_person(database, "nadia")
    async with working(database, actor=nadia) as unit:
        stored = await submit.submit(unit, await people.get(unit.session, nadia), submission(**said))
    async with database.reading() as session:
        [case] = await cases.of_person(session, nadia)
    assert case.reference == stored.reference
    assert answers_of(case) == said
