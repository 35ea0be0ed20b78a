"""Becoming a coordinator is logged, and colleagues know who shares their territory."""

from __future__ import annotations

from sqlalchemy import select

from actions import coordinate
from actions.unit import Notice
from storage import Database
from storage.models import Audit
from tests.factories import make_coordinator, make_person, working


async def test_colleagues_of_the_same_territory_are_told(database: Database) -> None:
    marie = await make_coordinator(database, "marie", "departement", "94")
    await make_coordinator(database, "louis", "commune", "94081")
    newcomer = await make_person(database, "newcomer")
    async with working(database, actor=newcomer) as unit:
        token = coordinate.invite(unit, "departement", "94")
        await unit.session.flush()
        assert await coordinate.join(unit, newcomer, token)
        assert unit.notices == [Notice(marie, "joined", {"kind": "departement", "code": "94"})]
    async with working(database, actor=newcomer) as unit:
        assert [right.territory_code for right in await coordinate.rights(unit, newcomer)] == ["94"]


async def test_invitations_and_their_use_are_logged_without_the_token(sqlite_database: Database) -> None:
    newcomer = await make_person(sqlite_database, "newcomer")
    async with working(sqlite_database) as unit:
        token = coordinate.invite(unit, "all", "")
    for _ in range(2):
        async with working(sqlite_database, actor=newcomer) as unit:
            await coordinate.join(unit, newcomer, token)
    async with sqlite_database.reading() as session:
        acts = [(row.act, row.actor, row.target) for row in await session.scalars(select(Audit).order_by(Audit.id))]
    assert acts[1:] == [
        ("invited", None, "all-"),
        ("joined", newcomer, "coordinator-1"),
        ("invite_refused", newcomer, f"person-{newcomer}"),
    ]
    assert token not in str(acts)


def test_tokens_fit_a_start_link_and_differ() -> None:
    hashes = {coordinate.token_hash(token) for token in ("a", "b", "A")}
    assert len(hashes) == 3
    assert all(len(digest) == 64 for digest in hashes)
