"""The day of a message is that of its writer, wherever in the twelve times of France that is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.facts import read_facts
from nlu.gazetteer import by_name, commune
from nlu.gazetteer.table import zones
from nlu.gazetteer.timezones import OVERSEAS, zone_of_commune, zone_of_territory
from nlu.written import Written

NIGHT = datetime(2026, 11, 30, 22, 8, tzinfo=UTC)
"""23:08 in Paris, 2:08 on the first of December in La Réunion, 18:08 in Martinique, 9:08 on the first in Nouméa."""

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Créteil", "Europe/Paris"),
        ("Ajaccio", "Europe/Paris"),
        ("Les Abymes", "America/Guadeloupe"),
        ("Fort-de-France", "America/Martinique"),
        ("Cayenne", "America/Cayenne"),
        ("Saint-Pierre (974)", "Indian/Reunion"),
        ("Mamoudzou", "Indian/Mayotte"),
        ("Miquelon-Langlade", "America/Miquelon"),
        ("Nouméa", "Pacific/Noumea"),
        ("Papeete", "Pacific/Tahiti"),
        ("Nuku-Hiva", "Pacific/Marquesas"),
        ("Gambier", "Pacific/Gambier"),
        ("Uvea", "Pacific/Wallis"),
    ],
)
def test_of_a_commune(name: str, zone: str) -> None:
    plain, _, departement = name.partition(" (")
    [place] = [one for one in by_name(plain) if not departement or one.departement == departement[:-1]]
    assert zone_of_commune(place.insee) == ZoneInfo(zone)


def test_every_territory_overseas_has_a_time_of_its_own() -> None:
    overseas = {code for code in zones().departements if code.startswith(("97", "98"))}
    assert overseas - set(OVERSEAS) == {"989"}  # Clipperton: nobody lives there
    for code, name in OVERSEAS.items():
        assert zone_of_territory("departement", code) == ZoneInfo(name)
        assert zone_of_territory("region", zones().region_of[code]) == ZoneInfo(name)


@pytest.mark.parametrize(
    ("kind", "code", "zone"),
    [
        ("departement", "94", "Europe/Paris"),
        ("departement", "2B", "Europe/Paris"),
        ("region", "11", "Europe/Paris"),
        ("commune", "97105", "America/Guadeloupe"),
        ("epci", "249740119", "Indian/Reunion"),
        ("epci", "200058006", "Europe/Paris"),
        ("epci", "000000000", None),
        ("region", "99", None),
        ("all", "", None),
    ],
)
def test_of_a_territory(kind: str, code: str, zone: str | None) -> None:
    assert zone_of_territory(kind, code) == (None if zone is None else ZoneInfo(zone))


@pytest.mark.parametrize(
    ("text", "zone", "day"),
    [
        ("j'ai besoin de courses demain", "Europe/Paris", "2026-12-01"),
        ("j'ai besoin de courses demain", "Indian/Reunion", "2026-12-02"),
        ("j'ai besoin de courses demain", "America/Martinique", "2026-12-01"),
        ("j'habite Saint-Paul de la Réunion, besoin de courses demain", "Europe/Paris", "2026-12-02"),
        ("je suis à Nouméa et je peux aider demain", "Europe/Paris", "2026-12-02"),
        ("à Cayenne, je peux aider demain", "Indian/Reunion", "2026-12-01"),
        ("à Créteil, je peux aider demain", "Indian/Reunion", "2026-12-01"),
        ("je peux aider demain à Saint-Denis", "Europe/Paris", "2026-12-01"),  # which one is not said
    ],
)
def test_tomorrow_is_that_of_the_writer(text: str, zone: str, day: str) -> None:
    facts = read_facts(text, Written(NIGHT, ZoneInfo(zone)))
    assert facts.availability is not None
    assert facts.availability.dates == (day,)


def test_a_message_that_names_several_places_goes_by_their_time_if_they_share_it() -> None:
    places = {insee: commune(insee) for insee in ("97411", "97416", "94028")}
    written = Written(NIGHT, PARIS)
    shared = [place for insee, place in places.items() if place is not None and insee != "94028"]
    assert written.day(shared) == date(2026, 12, 1)
    assert written.day([place for place in places.values() if place is not None]) == date(2026, 11, 30)
    assert written.day() == date(2026, 11, 30)
