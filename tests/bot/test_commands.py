"""The commands of an operator, each in a process of its own, on both engines: backup, restore, purge, invitation."""

from __future__ import annotations

import asyncio
import stat
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from bot.engine.office import Office
from storage import Database, coordinators, inbox
from storage.encryption import Cipher
from storage.models import Case, Inbox, Person
from tests.factories import all_values, make_case, make_coordinator, make_person, working
from tests.program import command, looking


async def _run(url: str, *arguments: str, **settings: str) -> tuple[int, str, str]:
    done = await asyncio.to_thread(command, url, *arguments, **settings)
    return done.returncode, done.stdout, done.stderr


async def _fill(database: Database) -> None:
    nadia = await make_person(database, "nadia")
    await make_case(database, nadia, name="Éloïse", phone="+33639981234", details="« été »")
    await make_case(database, nadia, direction="offer")


async def test_a_backup_is_restored_once_and_opened_by_its_key_alone(database: Database, tmp_path: Path) -> None:
    await _fill(database)
    copy, elsewhere = tmp_path / "copie.jsonl.gz", f"sqlite:///{tmp_path / 'elsewhere.sqlite3'}"
    code, told, _errors = await _run(database.url, "db", "backup", str(copy))
    lines = int(told.split()[0])
    assert code == 0
    assert f"lignes copiées dans {copy}. La clé CONTACT_KEY n'y est pas" in told
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600

    code, told, _errors = await _run(elsewhere, "db", "restore", str(copy))
    assert (code, told) == (0, f"{lines} lignes restaurées.\n")
    before = sorted((await all_values(database)).splitlines())
    async with looking(elsewhere) as restored:
        assert len(before) == lines
        assert sorted((await all_values(restored)).splitlines()) == before

        code, told, errors = await _run(elsewhere, "db", "restore", str(copy))
        assert (code, told) == (2, "")
        assert "restaurez dans une base vide" in errors
        assert sorted((await all_values(restored)).splitlines()) == before

    code, _told, errors = await _run(elsewhere, "db", "purge", CONTACT_KEY=Cipher.new_key())
    assert code == 2
    assert "CONTACT_KEY n'ouvre pas cette base" in errors


async def test_a_purge_says_what_it_removed(database: Database) -> None:
    now = Office().now()
    async with working(database, now) as unit:
        for number, age in ((1, timedelta(days=8)), (2, timedelta(days=6))):
            update: inbox.Received = {
                "channel": "t", "account": "a", "update_id": number, "address": "x", "payload": {},
                "received_at": now - age,
            }  # fmt: skip
            await inbox.store(unit.session, [update])
            [waiting] = await inbox.next_waiting(unit.session, "t", "x")
            await inbox.take(unit.session, waiting.id)
    for removed in (1, 0):
        code, told, _errors = await _run(database.url, "db", "purge")
        assert code == 0
        assert told.startswith(f"inbox : {removed}, outbox : 0, ")
    async with database.reading() as session:
        assert list(await session.scalars(select(Inbox.update_id))) == [2]


async def test_an_invitation_makes_coordinators_and_nothing_else(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite3'}"
    code, told, _errors = await _run(url, "invite", "--territory", "94", "--role", "coordinator")
    assert code == 0
    assert told.startswith("https://t.me/")
    code, told, _errors = await _run(url, "invite", "--territory", "94", "--role", "chef")
    assert (code, told) == (2, "")


async def test_who_coordinates_is_listed_and_revoked_at_once(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "departement", "94")
    code, told, _errors = await _run(database.url, "coordinators", "list")
    assert code == 0
    assert "Val-de-Marne" in told
    code, told, _errors = await _run(database.url, "coordinators", "revoke", "1")
    assert (code, "retiré" in told) == (0, True)
    async with database.reading() as session:
        assert await coordinators.rights_of(session, marie) == []
    code, _told, errors = await _run(database.url, "coordinators", "revoke", "1")
    assert (code, "Personne ne coordonne sous le numéro 1" in errors) == (1, True)


LIST = """message;accord;sens;nom;telephone;commune
Mme Aubry de Créteil a besoin de ses courses le mardi;telephone;;;06 39 98 31 00;
propose des visites aux personnes seules;papier;;Yann;06 39 98 31 01;Vitry-sur-Seine
a besoin de colis alimentaires à Vitry-sur-Seine;;;Léon;06 39 98 31 02;
ses médicaments;proche;;Rose;06 39 98 31 03;Vitry-sur-Seine
a besoin d'aide pour ses papiers;proche;;Rose;12;Vitry-sur-Seine
a besoin de ses courses;proche;;;06 39 98 31 00;Créteil
"""


async def test_a_list_of_calls_is_taken_line_by_line_and_nothing_by_half(database: Database, tmp_path: Path) -> None:
    listed = tmp_path / "appels.csv"
    listed.write_text(LIST, encoding="utf-8-sig")
    code, told, _errors = await _run(database.url, "intake", str(listed))
    assert code == 1
    assert "2 lignes enregistrées, 4 refusées" in told
    for why in ("accord doit", "demande ou une offre", "pas valable", "a déjà D-1"):
        assert why in " ".join(told.split())
    async with database.reading() as session:
        kept = list(await session.scalars(select(Case).order_by(Case.id)))
        people_kept = list(await session.scalars(select(Person)))
    assert [(case.reference, case.commune) for case in kept] == [("D-1", "94028"), ("O-2", "94081")]
    assert [(person.by_phone, person.consent_how) for person in people_kept] == [(True, "telephone"), (True, "papier")]
    assert (await _run(database.url, "intake", str(listed)))[1].count("a déjà") >= 2
