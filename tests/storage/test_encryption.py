"""What identifies a person cannot be read without the key: not in the files, not in a log line."""

from __future__ import annotations

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from actions import clarify
from storage import Database, inbox, outbox
from storage.encryption import Cipher, WrongKey, current_cipher, use_cipher
from storage.models import Case, Clarification, Conversation, Inbox, Outbox, Person
from storage.people import recognise
from tests.databases import KEY
from tests.factories import NOW, make_case, make_person, raw_bytes, readable, stored, working

CANARIES = (
    "CanariNadia",
    "+33612345678",
    "CanariDetails",
    "CanariPorte",
    "CanariTante",
    "CanariQuestion",
    "CanariReponse",
    "CanariBrouillon",
    "CanariRecu",
    "CanariEnvoye",
)


async def _fill(database: Database) -> int:
    """Write each canary where a person's words or contacts may be; returns the case."""
    person_id = await make_person(database, "nadia")
    case_id = await make_case(
        database, person_id, author="other", agreement="phone", name="CanariNadia", phone="+33612345678",
        details="CanariDetails", place="CanariPorte", beneficiary="CanariTante",
    )  # fmt: skip
    async with working(database) as unit:
        await clarify.ask(unit, await unit.session.get_one(Case, case_id), "CanariQuestion")
    async with working(database) as unit:
        known = await recognise(unit.session, "terminal", "nadia", NOW)
        assert await clarify.answer(unit, known.person, None, "CanariReponse")
        known.conversation.state = {"draft": "CanariBrouillon"}
        received: inbox.Received = {
            "channel": "terminal", "account": "a", "update_id": 1, "address": "nadia",
            "payload": {"text": "CanariRecu"}, "received_at": NOW,
        }  # fmt: skip
        await inbox.store(unit.session, [received])
        await outbox.add(
            unit.session, [Outbox(channel="terminal", address="nadia", payload={"text": "CanariEnvoye"})], NOW
        )
    return case_id


async def test_nothing_is_readable_without_the_key(database: Database) -> None:
    await _fill(database)
    raw = await raw_bytes(database)
    assert [canary for canary in CANARIES if readable(raw, canary)] == []
    for clear in ("94081", "nadia", "lien_social"):
        assert readable(raw, clear), f"{clear} is stored in clear: the search must find it"


async def test_everything_is_readable_with_the_key(database: Database) -> None:
    case = await stored(database, await _fill(database))
    async with database.reading() as session:
        person = (await session.scalars(select(Person))).one()
        asked = (await session.scalars(select(Clarification))).one()
        state = (await session.scalars(select(Conversation.state))).one()
        received = (await session.scalars(select(Inbox.payload))).one()
        sent = (await session.scalars(select(Outbox.payload))).one()
    secrets = [person.name, person.phone, case.details, case.place, case.beneficiary, asked.question, asked.answer]
    opened = [secret.get_secret_value() for secret in secrets if secret is not None]
    assert (*opened, state["draft"], *(received or {}).values(), *(sent or {}).values()) == CANARIES


async def test_another_key_is_refused(database: Database) -> None:
    case_id = await _fill(database)
    use_cipher(Cipher.from_text(Cipher.new_key()))
    try:
        with pytest.raises(WrongKey):
            await stored(database, case_id)
        async with database.reading() as session:
            with pytest.raises(WrongKey):
                (await session.scalars(select(Inbox.payload))).all()
    finally:
        use_cipher(Cipher.from_text(KEY))
    assert (await stored(database, case_id)).details == SecretStr("CanariDetails")


async def test_a_secret_does_not_show_in_a_log_line(sqlite_database: Database) -> None:
    case = await stored(sqlite_database, await _fill(sqlite_database))
    async with sqlite_database.reading() as session:
        person = (await session.scalars(select(Person))).one()
    written = f"{case!r} {case.details!r} {case.details} {vars(person)!r} {person.phone}"
    assert [canary for canary in CANARIES if canary in written] == []


@pytest.mark.parametrize("key", ["", "court", "été", "A" * 43, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEyMw=="])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(WrongKey):
        Cipher.from_text(key)


def test_equal_texts_have_unequal_ciphers_and_equal_indexes() -> None:
    cipher, other = current_or_new(), Cipher.from_text(Cipher.new_key())
    assert cipher.encrypt("+33612345678") != cipher.encrypt("+33612345678")
    assert cipher.index("+33612345678") == cipher.index("+33612345678")
    assert cipher.index("+33612345678") != cipher.index("+33612345679")
    assert cipher.index("+33612345678") != other.index("+33612345678")


def current_or_new() -> Cipher:
    """The cipher of the tests."""
    use_cipher(Cipher.from_text(KEY))
    return current_cipher()


@pytest.mark.parametrize("at", [0, 11, 12, 20, -1])
def test_an_altered_value_is_refused(at: int) -> None:
    cipher = current_or_new()
    blob = bytearray(cipher.encrypt("Nadia, bâtiment C"))
    blob[at] ^= 1
    with pytest.raises(WrongKey):
        cipher.decrypt(bytes(blob))


async def test_the_index_finds_a_number_again(database: Database) -> None:
    for address, phone in (("a", "+33612345678"), ("b", "+33612345678"), ("c", "+33700000000")):
        await make_case(database, await make_person(database, address), phone=phone)
    async with database.reading() as session:
        wanted = select(Person).where(Person.phone_index == current_cipher().index("+33612345678"))
        found = (await session.scalars(wanted.order_by(Person.id))).all()
    assert [person.phone for person in found] == [SecretStr("+33612345678")] * 2
