"""Figures and tables over Telegram: a picture, a page for the mayor, tables, within one's territory and no further."""

from __future__ import annotations

import csv
import io

from PIL import Image
from sqlalchemy import select

from storage.models import Audit, Coordinator, Outbox
from tests.conversations.scripts import send_offer, send_request
from tests.service import Running, Start
from tests.telegram import Message, Person, button, play


def _file(message: Message) -> bytes:
    assert message.file is not None
    return message.file.content


def _table(message: Message) -> list[dict[str, str]]:
    read = io.StringIO(_file(message).decode("utf-8-sig"), newline="")
    return list(csv.DictReader(read, delimiter=";"))


async def _vitry_and_creteil(running: Start) -> tuple[Running, Person, Person, list[str]]:
    """A coordinator of Vitry, one of the département, an offer and two requests; their references."""
    service = await running()
    marie = await service.coordinator(201, "Marie", "94081")
    paul = await service.coordinator(202, "Paul", "94")
    references = [
        await send_offer(service.telegram.person(301, "Karim")),
        await send_request(service.telegram.person(302, "Suzanne")),
        await send_request(service.telegram.person(303, "Odile"), "Créteil"),
    ]
    return service, marie, paul, references


async def test_a_coordinator_looks_at_figures_and_takes_the_page_and_the_table(running: Start) -> None:
    service, marie, paul, _references = await _vitry_and_creteil(running)
    await marie.say("/stats")
    shown = await marie.expect("Vitry-sur-Seine", "Demandes : 1 · Offres : 1", "Aides données : 0")
    assert "photo" in shown.content
    with Image.open(io.BytesIO(_file(shown))) as picture:
        assert (picture.format, picture.width) == ("PNG", 1080)
    assert shown.labels == ["Pour le maire (PDF)", "Tableau (CSV)", "Depuis le début"]
    await marie.press("Pour le maire (PDF)")
    page = await marie.expect("Une page pour le maire", "Vitry-sur-Seine")
    assert page.file is not None
    assert page.file.name.endswith(".pdf")
    assert _file(page).startswith(b"%PDF-")
    await marie.press("Depuis le début")
    since = await marie.expect("Demandes : 1")
    assert since.labels[-1] == "30 jours"
    await marie.press("Tableau (CSV)", since)
    told = _table(await marie.expect("en tableau"))
    assert [told[0]["Demandes"], told[0]["Offres"]] == ["1", "1"]
    assert {row["Commune"] for row in told if row["Tableau"] == "Par commune"} == {"Vitry-sur-Seine (94)"}

    await paul.say("/stats")
    await paul.expect("Val-de-Marne", "Demandes : 2 · Offres : 1")
    async with service.database.reading() as session:
        left = await session.scalars(select(Outbox.payload).where(Outbox.status == "sent"))
        assert [payload for payload in left if payload is not None] == []


async def test_a_coordinator_exports_their_territory_and_it_is_noted(running: Start) -> None:
    service, marie, paul, (offer, request, elsewhere) = await _vitry_and_creteil(running)
    await play(marie, [("/exporter", "Que voulez-vous exporter")])
    await marie.press("Les demandes")
    sent = await marie.expect("Les demandes", "Lignes : 1")
    assert [row["Référence"] for row in _table(sent)] == [request]
    assert sent.file is not None
    assert sent.file.name.startswith("demandes-")
    for canary in ("Suzanne", "39 98", "39981234", "39985678", "déplacer"):
        assert canary not in _file(sent).decode()
    await marie.press("Les offres")
    assert [row["Référence"] for row in _table(await marie.expect("Les offres", "Lignes : 1"))] == [offer]
    await marie.press("Les mises en relation")
    assert _table(await marie.expect("Les mises en relation", "Lignes : 0")) == []
    await play(paul, [("/exporter", "Que voulez-vous exporter")])
    await paul.press("Les demandes")
    assert [row["Référence"] for row in _table(await paul.expect("Lignes : 2"))] == [request, elsewhere]
    async with service.database.reading() as session:
        noted = await session.scalars(select(Audit).where(Audit.act == "exported").order_by(Audit.id))
        acts = [(row.target, row.actor) for row in noted]
    assert [target for target, _actor in acts] == ["requests", "offers", "matches", "requests"]
    assert None not in {actor for _target, actor in acts}


async def test_figures_and_tables_are_for_coordinators_and_old_or_forged_buttons_give_nothing(running: Start) -> None:
    service, marie, _paul, _references = await _vitry_and_creteil(running)
    zoe = service.telegram.person(304, "Zoé")
    await play(zoe, [("/stats", "réservée aux coordinateurs"), ("/exporter", "réservée aux coordinateurs")])
    for forged in ("k.stats.pdf.always", "k.stats.png.month", "k.export.requests"):
        await zoe.press_data(forged)
        await zoe.expect("réservée aux coordinateurs")
    await play(marie, [("/releve", "À valider")])
    for forged in ("k.stats.exe.month", "k.stats.pdf.century", "k.stats", "k.export.people", "k.export"):
        await marie.press_data(forged)
        await marie.expect("étape passée")
    assert [message for message in zoe.messages if message.file is not None] == []
    assert [message for message in marie.messages if message.file is not None] == []


async def test_a_press_counts_by_the_rights_of_that_moment(running: Start) -> None:
    service, marie, _paul, _references = await _vitry_and_creteil(running)
    await play(marie, [("/exporter", "Que voulez-vous exporter"), ("/stats", "Demandes : 1")])
    async with service.database.transaction() as session:
        for right in await session.scalars(select(Coordinator)):
            right.revoked_at = service.clock()
    await play(
        marie,
        [
            (button("Les demandes"), "réservée aux coordinateurs"),
            (button("Tableau (CSV)"), "réservée aux coordinateurs"),
        ],
    )
