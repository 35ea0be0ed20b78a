"""What a coordinator takes down for somebody without the application, and how that person may come here later."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta

from actions import submit
from actions.coordinate import rights as rights_of
from actions.reach import tell_untold
from actions.submit import Submission, Submitted
from actions.unit import Unit
from storage import cases, people
from storage.encryption import opened
from storage.models import Case, Coordinator, Identity, Key, Person

CONSENTS = ("telephone", "proche", "papier")
"""How somebody agreed: they said so on the telephone, somebody close said it for them, they signed a paper."""

KEY_LIFE = timedelta(hours=72)
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0, O, 1, I and L: a code is read aloud."""
KEY_LENGTH = 8


async def known_by(unit: Unit, phone: str, direction: str, rights: Sequence[Coordinator]) -> list[Case]:
    """The open cases, within these rights, of those who answer a number; newest first."""
    found = await people.with_phone(unit.session, phone)
    return await cases.open_of(unit.session, [person.id for person in found], direction, rights) if found else []


async def take(unit: Unit, said: Submission, consent: str, version: str, person: Person | None = None) -> Submitted:
    """Store what was said on the telephone, with the consent that was heard, by whom and when.

    ``person`` is whoever the coordinator recognised; their name and number stay as they gave them.
    """
    if consent not in CONSENTS:
        raise ValueError(consent)
    if person is None:
        person = await people.add_by_phone(unit.session, unit.now)
    elif person.consent_at is not None:
        said = said.model_copy(update={"name": opened(person.name) or said.name, "phone": opened(person.phone)})
    if person.consent_version != version:
        submit.agree(unit, person, version)
        person.consent_how, person.consent_by = consent, unit.actor
    unit.log(f"taken_{consent}", f"person-{person.id}")
    return await submit.submit(unit, person, said)


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def is_code(word: str) -> bool:
    """Whether a word may be such a code, in whatever case it was typed."""
    return len(word) == KEY_LENGTH and set(word.upper()) <= set(ALPHABET)


def give_key(unit: Unit, person: Person) -> str:
    """A one-time code by which somebody known by telephone takes their place here; it is kept nowhere."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(KEY_LENGTH))
    unit.session.add(Key(code_hash=_hash(code), person_id=person.id, expires_at=unit.now + KEY_LIFE))
    unit.log("key_given", f"person-{person.id}")
    return code


class AlreadySomebody(Exception):
    """Who brings the code has cases or rights of their own: two files are not made one by a code."""


async def come_in(unit: Unit, identity: Identity, visitor: Person, code: str) -> Person | None:
    """Make this address that of the person known by telephone; None when the code is good for nothing.

    Raises ``AlreadySomebody``, with nothing changed.
    """
    if await cases.of_person(unit.session, visitor.id) or await rights_of(unit, visitor.id):
        raise AlreadySomebody
    person = await people.take_key(unit.session, _hash(code), unit.now)
    if person is None:
        unit.log("key_refused", f"person-{visitor.id}")
        return None
    identity.person = person
    person.by_phone, person.last_contact_at = False, unit.now
    await unit.session.flush()
    await people.forget(unit.session, visitor.id)
    unit.session.expunge(visitor)
    unit.actor = person.id
    unit.log("came_in", f"person-{person.id}")
    await tell_untold(unit, person, person.created_at)
    return person
