"""What a person may see of themselves: their cases, and everything held on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.fields import FIELDS, read
from actions.unit import Unit, read_id
from storage import cases, lessons, matches, tasks
from storage.coordinators import rights_of
from storage.encryption import opened
from storage.models import Case, Lesson, Match, Note, Person, Structure
from storage.people import conversations_of, identities_of


async def own_cases(unit: Unit, person: Person, *, only_open: bool = False) -> list[Case]:
    """A person's cases, newest first."""
    return await cases.of_person(unit.session, person.id, only_open=only_open)


async def own_case(unit: Unit, person: Person, case_id: str) -> Case | None:
    """One of their open cases, by the id on a button; None when it is not theirs or has ended."""
    number = read_id(case_id)
    if number is None:
        return None
    case = await cases.get_own(unit.session, number, person.id)
    return case if case is not None and case.status in cases.OPEN else None


async def last_structure(unit: Unit, person: Person) -> Structure | None:
    """The structure for which this person wrote last, if they ever did."""
    return await cases.last_structure(unit.session, person.id)


async def everything_about(unit: Unit, person: Person) -> dict[str, Any]:
    """Every value held on this person, opened; French keys, since they read it."""
    unit.log("own_data_seen", f"person-{person.id}")
    return {
        "prénom": opened(person.name),
        "téléphone": opened(person.phone),
        "commune (code INSEE)": person.commune,
        "accord donné le": person.consent_at,
        "version de la notice": person.consent_version,
        "accord donné comment": person.consent_how,
        "joignable par téléphone seulement": person.by_phone,
        "accord pour apprendre de vos mots, donné le": person.learning_at,
        "accord pour apprendre de vos mots, demandé le": person.learning_asked_at,
        "premier message le": person.created_at,
        "dernier message le": person.last_contact_at,
        "adresses": [
            {"canal": identity.channel, "adresse": identity.address}
            for identity in await identities_of(unit.session, person.id)
        ],
        "conversations en cours": [row.state for row in await conversations_of(unit.session, person.id)],
        "territoires coordonnés": [
            {"territoire": right.territory_kind, "code": right.territory_code, "depuis": right.created_at}
            for right in await rights_of(unit.session, person.id)
        ],
        "offres et demandes": [
            _case(case, await cases.notes_of(unit.session, case))
            for case in await cases.of_person(unit.session, person.id)
        ],
        "mises en relation": [_match(match, person) for match in await matches.of_person(unit.session, person.id)],
        "en pause depuis": person.paused_at,
        "coordination : jours de relève": person.digest_days,
        "coordination : en absence depuis": person.away_at,
        "sollicité la dernière fois le": person.asked_at,
        "missions refusées pour toujours": person.declined_missions,
        "attestation d'honorabilité vue le": person.attestation_seen_on,
        "attestation d'honorabilité valable jusqu'au": person.attestation_until,
        "messages qui n'ont pas pu vous parvenir": [
            {
                "fiche": f"n° {task.case_id}",
                "depuis": task.since,
                "ce qu'il fallait vous dire": opened(task.words),
                "réglé le": task.done_at,
            }
            for task in await tasks.of_person(unit.session, person.id)
        ],
        "leçons": [_lesson(lesson) for lesson in await lessons.of_person(unit.session, person.id)],
    }


def _lesson(lesson: Lesson) -> dict[str, Any]:
    return {
        "vos mots, sans ce qui vous désigne": opened(lesson.text),
        "ce que le programme a compris": lesson.guessed,
        "ce qu'il fallait comprendre": lesson.corrected,
        "urgent, avant": lesson.urgent_before,
        "urgent, après": lesson.urgent_after,
        "statut": lesson.status,
        "notée le": lesson.created_at,
        "modifiée le": lesson.updated_at,
        "relue le": lesson.reviewed_at,
    }


def _match(match: Match, person: Person) -> dict[str, Any]:
    """One match as its person may read it: nothing of the other side."""
    volunteer = match.offer.person_id == person.id
    return {
        "fiche": (match.offer if volunteer else match.request).reference,
        "statut": match.status,
        "raison": match.outcome,
        "proposée le": match.made_at,
        "vos mots": opened(match.words) if volunteer else None,
        "rendez-vous": [
            {"jour": visit.day, "ce que vous en avez dit": visit.volunteer_says if volunteer else visit.person_says}
            for visit in match.visits
        ],
        "terminée le": match.ended_at,
    }


def _case(case: Case, notes: Sequence[Note]) -> dict[str, Any]:
    return {
        "référence": case.reference,
        **{field.own: read(case, field) for field in FIELDS if field.own},
        "statut": case.status,
        "raison": case.reason,
        "accord recueilli le": case.agreement_at,
        "corrections": case.corrections,
        "questions posées": [
            {"question": opened(row.question), "réponse": opened(row.answer), "le": row.asked_at}
            for row in case.clarifications
        ],
        "notes des coordinateurs": [{"note": opened(note.words), "le": note.written_at} for note in notes],
        "créée le": case.created_at,
        "modifiée le": case.updated_at,
    }
