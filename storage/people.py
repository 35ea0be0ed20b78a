"""Find, remember and forget persons and their addresses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import SecretStr
from sqlalchemy import CursorResult, LargeBinary, Select, bindparam, delete, func, select, type_coerce, update
from sqlalchemy.orm import joinedload

from storage.database import Session
from storage.encryption import EMPTY_JSON_BYTES, current_cipher
from storage.models import Case, Conversation, Coordinator, Identity, Key, Person


@dataclass(slots=True)
class Known:
    """Who is writing: the address, the person behind it, and where their conversation stands."""

    identity: Identity
    person: Person
    conversation: Conversation


_AT = (
    select(Identity, Conversation)
    .join(Conversation, Conversation.identity_id == Identity.id)
    .options(joinedload(Identity.person))
    .where(Identity.channel == bindparam("channel"), Identity.address == bindparam("address"))
)


async def find(session: Session, channel: str, address: str) -> Known | None:
    """The person at this address; None before their first message."""
    row = (await session.execute(_AT, {"channel": channel, "address": address})).one_or_none()
    if row is None:
        return None
    identity, conversation = row
    return Known(identity, identity.person, conversation)


async def recognise(session: Session, channel: str, address: str, now: datetime) -> Known:
    """The person at this address, made on the first message."""
    if (found := await find(session, channel, address)) is not None:
        return found
    person = Person(created_at=now, last_contact_at=now)
    identity = Identity(channel=channel, address=address, person=person)
    session.add_all([person, identity])
    await session.flush()
    conversation = Conversation(identity_id=identity.id, state={}, updated_at=now)
    session.add(conversation)
    await session.flush()
    return Known(identity, person, conversation)


async def by_ids(session: Session, ids: Collection[int]) -> dict[int, Person]:
    """Persons by their ids; those who are gone are left out."""
    if not ids:
        return {}
    return {person.id: person for person in await session.scalars(select(Person).where(Person.id.in_(ids)))}


async def at(session: Session, channel: str, address: str) -> int | None:
    """The id of the person at this address, if anybody is."""
    query = select(Identity.person_id).where(Identity.channel == channel, Identity.address == address)
    return (await session.scalars(query)).one_or_none()


async def with_phone(session: Session, phone: str) -> list[Person]:
    """The persons who answer this number (E.164), oldest first."""
    index = current_cipher().index(phone)
    return list((await session.scalars(select(Person).where(Person.phone_index == index).order_by(Person.id))).all())


async def add_by_phone(session: Session, now: datetime) -> Person:
    """Somebody without an address here."""
    person = Person(created_at=now, last_contact_at=now, by_phone=True)
    session.add(person)
    await session.flush()
    return person


async def take_key(session: Session, code_hash: str, now: datetime) -> Person | None:
    """Use a one-time code; the person it stands for, or None when it is unknown, used or too old."""
    used = update(Key).where(Key.code_hash == code_hash, Key.used_at.is_(None), Key.expires_at > now)
    result = await session.execute(used.values(used_at=now))
    assert isinstance(result, CursorResult)
    if result.rowcount == 0:
        return None
    query = select(Person).join(Key, Key.person_id == Person.id).where(Key.code_hash == code_hash)
    return (await session.scalars(query)).one_or_none()


async def check_key(session: Session) -> None:
    """Open one encrypted value, if there is any; raises ``WrongKey`` when this process has another key."""
    await session.scalars(select(Conversation.state).limit(1))


async def identities_of(session: Session, person_id: int) -> list[Identity]:
    """Every address of a person, oldest first."""
    query = select(Identity).where(Identity.person_id == person_id).order_by(Identity.id)
    return list((await session.scalars(query)).all())


async def conversations_of(session: Session, person_id: int) -> list[Conversation]:
    """Where each chat of a person stands, oldest address first."""
    query = select(Conversation).join(Identity, Identity.id == Conversation.identity_id)
    query = query.where(Identity.person_id == person_id).order_by(Identity.id)
    return list((await session.scalars(query)).all())


async def get(session: Session, person_id: int) -> Person:
    """The person with this id; raises when there is none."""
    return await session.get_one(Person, person_id)


async def hold(session: Session, person_id: int) -> Person:
    """The person as they are now, held until the end of the transaction: what they allow cannot change meanwhile."""
    await session.flush()
    query = select(Person).where(Person.id == person_id).with_for_update().execution_options(populate_existing=True)
    return (await session.scalars(query)).one()


def set_phone(person: Person, phone: str | None) -> None:
    """Store a number (E.164) with the index by which it can be found again."""
    person.phone = None if phone is None else SecretStr(phone)
    person.phone_index = None if phone is None else current_cipher().index(phone)


async def mark_unreachable(session: Session, channel: str, address: str, now: datetime) -> None:
    """Nothing arrives at this address any more; the person is not written to until they come back.

    The first moment stays: what could not be told since then is told on their return.
    """
    owner = select(Identity.person_id).where(Identity.channel == channel, Identity.address == address)
    known = update(Person).where(Person.id.in_(owner), Person.unreachable_at.is_(None))
    await session.execute(known.values(unreachable_at=now))


async def move(session: Session, channel: str, old: str, new: str) -> None:
    """The channel gave this chat another address."""
    query = update(Identity).where(Identity.channel == channel, Identity.address == old)
    await session.execute(query.values(address=new))


async def forget(session: Session, person_id: int) -> None:
    """Erase a person; addresses, conversations, cases and what hangs on them go by cascade.

    Somebody else's case that repeated one of theirs waits for a decision again: what it repeated does not go on.
    """
    again = {"status": "a_valider", "decided_at": None, "decided_by": None}
    await _free_duplicates(session, select(Person.id).where(Person.id == person_id), again)
    await session.execute(delete(Person).where(Person.id == person_id))


async def empty_idle(session: Session, before: datetime) -> int:
    """Empty the conversations in which nothing has happened since a moment; returns how many held something."""
    holds = func.length(type_coerce(Conversation.state, LargeBinary)) > EMPTY_JSON_BYTES
    query = update(Conversation).where(Conversation.updated_at < before, holds)
    result = await session.execute(query.values(state={}))
    assert isinstance(result, CursorResult)
    return result.rowcount


async def forget_silent(session: Session, before: datetime) -> int:
    """Erase citizens who have not written since a moment; coordinators stay while they hold a right.

    Somebody else's case that repeated one of theirs is closed: it is too old to be decided again.
    """
    rights = select(Coordinator.person_id).where(Coordinator.revoked_at.is_(None))
    silent = (Person.last_contact_at < before) & Person.id.not_in(rights)
    await _free_duplicates(session, select(Person.id).where(silent), {"status": "close", "reason": "original_efface"})
    result = await session.execute(delete(Person).where(silent))
    assert isinstance(result, CursorResult)
    return result.rowcount


async def _free_duplicates(session: Session, leaving: Select[int], values: dict[str, Any]) -> None:
    """A duplicate names its original, by constraint: before the original goes, the duplicate becomes something else."""
    originals = select(Case.id).where(Case.person_id.in_(leaving))
    await session.execute(update(Case).where(Case.duplicate_of.in_(originals)).values(duplicate_of=None, **values))
