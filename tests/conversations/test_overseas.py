"""Days and hours are those of the people: after midnight in La Réunion, at eight in Guadeloupe."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from actions.digest import next_slot
from storage import cases
from tests.conversations.scripts import send_request
from tests.factories import EVERYWHERE
from tests.service import Running, Start
from tests.telegram import Person, button, play

NIGHT = datetime(2027, 2, 28, 22, 8, tzinfo=UTC)
"""23:08 in Paris, a Sunday; 2:08 on Monday the first of March in La Réunion."""


async def _at_the_question_of_when(service: Running, commune: str) -> Person:
    person = service.telegram.person(501, "Ida")
    service.clock.go_to(NIGHT)
    await play(
        person,
        [
            ("/start", "Que souhaitez-vous"),
            (button("Je propose mon aide"), "Comment voulez-vous aider"),
            (button("Appels, visites"), "Dans quelle commune"),
            (commune, "Quand êtes-vous disponible"),
        ],
    )
    return person


async def test_tomorrow_is_counted_where_the_form_says(running: Start) -> None:
    ida = await _at_the_question_of_when(await running(), "Saint-Joseph (974)")
    await play(
        ida,
        [
            ("demain matin", "Quel est votre prénom"),
            ("Ida", "À quel numéro"),
            (button("Sans téléphone"), "mardi 2 mars, le matin"),
        ],
    )


async def test_tomorrow_is_counted_where_the_person_lives(running: Start) -> None:
    service = await running()
    suzanne = service.telegram.person(302, "Suzanne")
    await send_request(suzanne, "Le Tampon")
    service.clock.go_to(NIGHT)
    await play(suzanne, [("/modifier", "Que voulez-vous modifier"), (button("D-1"), "Que voulez-vous corriger")])
    await play(suzanne, [(button("Quand"), "Quand avez-vous besoin"), ("après-demain", "mercredi 3 mars")])
    await play(suzanne, [(button("Oui, envoyer"), "est modifiée")])
    async with service.database.reading() as session:
        [case] = await cases.export(session, EVERYWHERE, "request")
    assert case.availability is not None
    assert case.availability["dates"] == ["2027-03-03"]


async def test_tomorrow_said_before_the_place_is_known(running: Start) -> None:
    """The first words are kept, the place comes after: the day is counted again where it is."""
    service = await running()
    service.clock.go_to(NIGHT)
    ida = service.telegram.person(501, "Ida")
    await play(
        ida,
        [
            ("je peux faire des courses demain matin", "J'ai gardé votre message"),
            (button("Je propose mon aide"), "Comment voulez-vous aider"),
            (button("Courses, services"), "Dans quelle commune"),
            ("Le Tampon", "Quel est votre prénom"),
            ("Ida", "À quel numéro"),
            (button("Sans téléphone"), ("Le Tampon (974)", "mardi 2 mars, le matin")),
        ],
    )


async def test_the_digest_comes_at_eight_where_its_reader_coordinates(running: Start) -> None:
    service = await running()
    service.clock.go_to(datetime(2027, 3, 27, 18, 0, tzinfo=UTC))  # the clocks of Paris change in the night
    marie = await service.coordinator(201, "Marie", "971")
    zoe = await service.coordinator(202, "Zoé", "94")
    for number, commune in ((302, "Les Abymes"), (303, "Vitry-sur-Seine")):
        await send_request(service.telegram.person(number, "Suzanne"), commune)
    for reader, zone in ((zoe, "Europe/Paris"), (marie, "America/Guadeloupe")):
        eight = next_slot(service.clock(), service.settings.digest_at, ZoneInfo(zone))
        service.clock.go_to(eight - timedelta(seconds=20))
        await reader.quiet(1.5)
        service.clock.go_to(eight)
        await reader.expect("Relève du dimanche 28 mars", "À valider : 1")


async def test_the_digest_of_several_territories_goes_by_the_first(running: Start) -> None:
    service = await running()
    marie = await service.coordinator(201, "Marie", "974")
    await play(marie, [(f"/start {await service.invite('94')}", "coordinatrice")])
    service.clock.go_to(datetime(2027, 2, 28, 21, 0, tzinfo=UTC))
    await play(marie, [("/releve", ("Relève du lundi 1er mars", "La Réunion, Val-de-Marne"))])
