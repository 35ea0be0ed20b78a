"""Learning: only with a consent standing, only what was corrected, masked, and gone as soon as it is refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from actions import decide, learn, submit
from actions.learn import Line
from storage import Database, audit, cases, lessons, people
from storage.models import Case, Coordinator, Lesson
from tests.factories import NOW, make_case, make_coordinator, make_person, raw_bytes, readable, submission, working

LATER = NOW + timedelta(hours=5)
EVERYWHERE = [Coordinator(territory_kind="all", territory_code="")]
WORDS = "je m'appelle Nadia Benali, une voisine peut-elle m'appeler au 06 12 34 56 78 ? j'habite Vitry"
MASKED = "je m'appelle Camille, une voisine peut-elle m'appeler au 06 39 98 00 00 ? j'habite Villefranche"
GUESS = {"kind": "demande", "missions": ["lien_social"], "confidence": 0.8}


async def _case(database: Database, person_id: int, **said: Any) -> int:
    return await make_case(database, person_id, **{"details": WORDS, "guess": GUESS, "name": "Nadia", **said})


async def _agree(database: Database, person_id: int) -> None:
    async with working(database, actor=person_id) as unit:
        assert await learn.agree(unit, await people.get(unit.session, person_id))


async def _refuse(database: Database, person_id: int) -> bool:
    async with working(database, actor=person_id) as unit:
        return await learn.refuse(unit, await people.get(unit.session, person_id))


async def _correct(database: Database, case_id: int, mission: str, actor: int | None = None) -> None:
    async with working(database, LATER, actor) as unit:
        case = await decide.find(unit, case_id, EVERYWHERE)
        assert case is not None
        await decide.correct_mission(unit, case, mission)


async def _lessons(database: Database, person_id: int) -> list[Lesson]:
    async with database.reading() as session:
        return await lessons.of_person(session, person_id)


async def test_a_correction_makes_a_masked_lesson(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "all", "")
    nadia = await make_person(database, "nadia")
    await _agree(database, nadia)
    case_id = await _case(database, nadia)
    await _correct(database, case_id, "solidarite_proximite", marie)
    [lesson] = await _lessons(database, nadia)
    assert lesson.text.get_secret_value() == MASKED
    assert (lesson.guessed, lesson.corrected) == ("demande+lien_social", "demande+solidarite_proximite")
    assert (lesson.urgent_before, lesson.urgent_after, lesson.status) == (None, None, "a_revoir")
    assert (lesson.case_id, lesson.created_at, lesson.reviewed_at) == (case_id, LATER, None)
    assert not readable(await raw_bytes(database), "Camille"), "masked words are encrypted as others are"
    async with database.reading() as session:
        acts = [row.act for row in await audit.acts_on(session, f"D-{case_id}")]
    assert acts == ["submitted", "corrected_missions", "lesson_noted"]


async def test_no_consent_no_lesson(database: Database) -> None:
    nadia, paul = await make_person(database, "nadia"), await make_person(database, "paul")
    await _agree(database, paul)
    case_id = await _case(database, nadia)
    await _correct(database, case_id, "autre")
    assert await _lessons(database, nadia) == await _lessons(database, paul) == []


async def test_consent_that_comes_later_takes_what_was_corrected(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    corrected, _as_guessed = await _case(database, nadia), await _case(database, nadia)
    await _correct(database, corrected, "autre")
    await _agree(database, nadia)
    assert [lesson.case_id for lesson in await _lessons(database, nadia)] == [corrected]


async def test_refusing_deletes_the_lessons_at_once_and_for_good(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    await _agree(database, nadia)
    case_id = await _case(database, nadia)
    await _correct(database, case_id, "autre")
    assert await _refuse(database, nadia)
    assert await _lessons(database, nadia) == []
    await _correct(database, case_id, "aide_alimentaire")
    assert await _lessons(database, nadia) == []
    assert not await _refuse(database, nadia)
    async with database.reading() as session:
        person = await people.get(session, nadia)
        acts = [row.act for row in await audit.acts_on(session, f"person-{nadia}")]
    assert person.learning_at is None
    assert person.learning_asked_at is not None
    assert acts == ["consent_given", "learning_agreed", "learning_withdrawn", "learning_refused"]


async def test_nobody_agrees_to_this_before_the_notice(sqlite_database: Database) -> None:
    stranger = await make_person(sqlite_database, "inconnu", agreed=False)
    async with working(sqlite_database, actor=stranger) as unit:
        person = await people.get(unit.session, stranger)
        assert not await learn.agree(unit, person)
        assert not learn.ask(unit, person)
        assert (person.learning_at, person.learning_asked_at) == (None, None)


async def test_asked_once(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    async with working(sqlite_database, actor=nadia) as unit:
        person = await people.get(unit.session, nadia)
        assert [learn.ask(unit, person) for _time in range(2)] == [True, False]
        assert person.learning_asked_at == NOW


async def test_one_lesson_a_case_none_when_put_back(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    await _agree(sqlite_database, nadia)
    case_id = await _case(sqlite_database, nadia)
    for mission in ("autre", "aide_alimentaire"):
        await _correct(sqlite_database, case_id, mission)
        [lesson] = await _lessons(sqlite_database, nadia)
        assert lesson.corrected == f"demande+{mission}"
    async with working(sqlite_database) as unit:
        assert await learn.review(unit, lesson.id, "olga", keep=True)
    await _correct(sqlite_database, case_id, "lien_social")
    assert await _lessons(sqlite_database, nadia) == [], "even kept, it taught what was not so"


async def test_corrected_again_it_is_reviewed_again_and_else_not(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    await _agree(sqlite_database, nadia)
    case_id = await _case(sqlite_database, nadia)
    await _correct(sqlite_database, case_id, "autre")
    [lesson] = await _lessons(sqlite_database, nadia)
    async with working(sqlite_database) as unit:
        assert await learn.review(unit, lesson.id, "olga", keep=True)
        assert not await learn.review(unit, lesson.id, "olga", keep=False), "decided already"
        unit.corrected.append(await unit.session.get_one(Case, case_id))  # as when it is sent again unchanged
    [lesson] = await _lessons(sqlite_database, nadia)
    assert (lesson.status, lesson.reviewer, lesson.reviewed_at) == ("gardee", "olga", NOW)
    await _correct(sqlite_database, case_id, "garde_enfants")
    [lesson] = await _lessons(sqlite_database, nadia)
    assert (lesson.status, lesson.reviewer, lesson.reviewed_at) == ("a_revoir", None, None)


@pytest.mark.parametrize(
    ("guess", "chosen", "corrected", "expected"),
    [
        (None, ("lien_social",), "autre", (None, "demande+autre")),
        (None, ("lien_social",), "lien_social", None),
        ({"kind": "demande", "missions": ["indetermine"]}, ("autre",), "lien_social",
         ("demande+indetermine", "demande+lien_social")),
        ({"kind": "demande", "missions": ["autre", "lien_social"]}, ("autre", "lien_social"), "autre",
         ("demande+lien_social+autre", "demande+autre")),
    ],
)  # fmt: skip
async def test_what_was_guessed_and_what_it_was(
    sqlite_database: Database, guess: Any, chosen: tuple[str, ...], corrected: str, expected: Any
) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    await _agree(sqlite_database, nadia)
    await _correct(sqlite_database, await _case(sqlite_database, nadia, guess=guess, missions=chosen), corrected)
    found = [(lesson.guessed, lesson.corrected) for lesson in await _lessons(sqlite_database, nadia)]
    assert found == ([] if expected is None else [expected])


async def test_words_that_say_nothing_teach_nothing(sqlite_database: Database) -> None:
    nadia = await make_person(sqlite_database, "nadia")
    await _agree(sqlite_database, nadia)
    for details in ("", "Nadia", "Souhaite parler à quelqu'un."):
        await _correct(sqlite_database, await _case(sqlite_database, nadia, details=details), "autre")
    assert await _lessons(sqlite_database, nadia) == []


async def test_the_authors_own_correction_teaches_too(sqlite_database: Database) -> None:
    """A mission chosen where none was guessed corrects nothing; another one than was guessed does."""
    nadia = await make_person(sqlite_database, "nadia")
    completed = await _case(sqlite_database, nadia, guess={"kind": "demande", "missions": ["indetermine"]})
    changed = await _case(sqlite_database, nadia, missions=("autre",))
    minor = await _case(sqlite_database, nadia, missions=("autre",), adult=False)
    await _agree(sqlite_database, nadia)
    assert [lesson.case_id for lesson in await _lessons(sqlite_database, nadia)] == [changed]
    assert minor > completed
    async with working(sqlite_database, actor=nadia) as unit:
        said = submission(details=WORDS, guess=GUESS, name="Nadia", case_id=changed)
        await submit.submit(unit, await people.get(unit.session, nadia), said)
    assert await _lessons(sqlite_database, nadia) == [], "put back as it was guessed"


async def test_direction_and_urgency_teach(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    await _agree(database, nadia)
    turned, pressed = await _case(database, nadia), await _case(database, nadia)
    async with working(database, LATER) as unit:
        case = await cases.get_own(unit.session, turned, nadia)
        assert case is not None
        case = await decide.correct_direction(unit, case, "offer")
        case = await cases.get_own(unit.session, pressed, nadia)
        assert case is not None
        await decide.correct_urgency(unit, case, True)
    found = [
        (row.guessed, row.corrected, row.urgent_before, row.urgent_after) for row in await _lessons(database, nadia)
    ]
    assert found == [
        ("demande+lien_social", "offre+lien_social", None, None),
        ("demande+lien_social", "demande+lien_social", False, True),
    ]
    async with working(database, LATER) as unit:
        case = await cases.get_own(unit.session, pressed, nadia)
        assert case is not None
        await decide.correct_urgency(unit, case, False)
    assert [row.case_id for row in await _lessons(database, nadia)] == [turned]


async def test_only_what_was_kept_is_exported(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    await _agree(database, nadia)
    for mission in ("autre", "aide_alimentaire", "garde_enfants"):
        await _correct(database, await _case(database, nadia), mission)
    kept, refused, _waiting = await _lessons(database, nadia)
    async with working(database) as unit:
        assert await learn.review(unit, kept.id, "olga", keep=True, text="je voudrais qu'on m'appelle")
        assert await learn.review(unit, refused.id, "olga", keep=False)
    async with working(database) as unit:
        assert [lesson.corrected for lesson in await learn.waiting(unit)] == ["demande+garde_enfants"]
        assert await learn.export(unit) == [Line("je voudrais qu'on m'appelle", "demande+autre", None)]
    await _refuse(database, nadia)
    async with working(database) as unit:
        assert await learn.export(unit) == [] == await learn.waiting(unit)
        assert not await learn.review(unit, kept.id, "olga", keep=True), "withdrawn meanwhile"
