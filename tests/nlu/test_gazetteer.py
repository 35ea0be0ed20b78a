"""The official table: every code, every homonym, and the territories that an operator types."""

from __future__ import annotations

import gzip
import subprocess
import sys
from importlib import resources

import pytest

from nlu.gazetteer import (
    Territory,
    by_name,
    by_postcode,
    commune,
    departement_name,
    epci_name,
    parse_territory,
    region_name,
)
from nlu.gazetteer.aliases import aliases
from nlu.gazetteer.alike import alike, sounding
from nlu.gazetteer.areas import area_named, area_of, areas
from nlu.gazetteer.misspelling import corrections
from nlu.gazetteer.sounds import sound
from nlu.gazetteer.spelling import key
from nlu.gazetteer.table import commune_at, largest_first, table, zones
from nlu.gazetteer.words import words
from nlu.types import Commune

MAX_SHIPPED_BYTES = 800_000
MAX_SECONDS = 1.5  # measured: 0.17 on a quiet machine; the bound only catches a change of kind


def found(insee: str) -> Commune:
    place = commune(insee)
    assert place is not None, insee
    return place


def test_every_row_makes_a_complete_commune() -> None:
    columns = table()
    assert len(columns.insee) == len(set(columns.insee)) > 34_900
    known = zones()
    for row in range(len(columns.insee)):
        place = commune_at(row)
        assert place.departement in known.departements
        assert place.region in known.regions
        assert place.epci is None or len(place.epci) == 9
        assert all(len(code) == 5 and code.isdigit() for code in place.postcodes)
    assert sum(columns.population) > 68_000_000


def test_a_commune_has_everything() -> None:
    vitry = found("94081")
    assert vitry.name == "Vitry-sur-Seine"
    assert (vitry.departement, vitry.region, vitry.epci, vitry.postcodes) == ("94", "11", "200054781", ("94400",))
    assert vitry.population > 80_000


@pytest.mark.parametrize(
    ("insee", "name", "departement", "region"),
    [
        ("75056", "Paris", "75", "11"),
        ("75112", "Paris 12e Arrondissement", "75", "11"),
        ("69383", "Lyon 3e Arrondissement", "69", "84"),
        ("13208", "Marseille 8e Arrondissement", "13", "93"),
        ("2A004", "Ajaccio", "2A", "94"),
        ("2b033", "Bastia", "2B", "94"),
        ("97411", "Saint-Denis", "974", "04"),
        ("97608", "Dzaoudzi", "976", "06"),
        ("97701", "Saint-Barthélemy", "977", "977"),
        ("97801", "Saint-Martin", "978", "978"),
        ("98818", "Nouméa", "988", "988"),
    ],
)
def test_cities_corsica_and_overseas(insee: str, name: str, departement: str, region: str) -> None:
    place = found(insee)
    assert (place.name, place.departement, place.region) == (name, departement, region)


def test_an_arrondissement_has_the_epci_of_its_city() -> None:
    assert found("69383").epci == found("69123").epci == "200046977"


@pytest.mark.parametrize("insee", ["", "00000", "94400", "99999", "Vitry"])
def test_no_commune_has_such_a_code(insee: str) -> None:
    assert commune(insee) is None


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("94400", ["Vitry-sur-Seine"]),
        ("75012", ["Paris", "Paris 12e Arrondissement"]),
        ("75116", ["Paris", "Paris 16e Arrondissement"]),
        ("69003", ["Lyon", "Lyon 3e Arrondissement"]),
        ("13008", ["Marseille", "Marseille 8e Arrondissement"]),
        ("97133", ["Saint-Barthélemy"]),
        ("97150", ["Saint-Martin"]),
        ("98000", []),
        ("00000", []),
    ],
)
def test_post_codes(code: str, names: list[str]) -> None:
    assert [place.name for place in by_postcode(code)] == names


def test_a_shared_post_code_gives_all_its_communes_largest_first() -> None:
    places = by_postcode("01400")
    assert len(places) > 5
    assert [place.population for place in places] == sorted((place.population for place in places), reverse=True)


@pytest.mark.parametrize("name", ["Vitry-sur-Seine", "VITRY SUR SEINE", " vitry  sur-seine "])
def test_spelling_of_a_name_does_not_matter(name: str) -> None:
    assert [place.insee for place in by_name(name)] == ["94081"]


@pytest.mark.parametrize("name", ["Saint-Denis", "st denis", "ST-DENIS"])
def test_homonyms_come_largest_first(name: str) -> None:
    assert [place.departement for place in by_name(name)] == ["974", "93", "11", "30"]


def test_an_unknown_name_gives_nothing() -> None:
    assert by_name("Trifouillis-les-Oies") == ()
    assert by_name("") == ()


def test_the_fast_keys_are_the_keys() -> None:
    columns = table()
    assert [key(name) for name in columns.names] == columns.keys


def test_names_of_zones() -> None:
    assert departement_name("94") == "Val-de-Marne"
    assert departement_name("2a") == "Corse-du-Sud"
    assert region_name("11") == "Île-de-France"
    assert epci_name("200054781") == "Métropole du Grand Paris"
    assert (departement_name("20"), region_name("00"), epci_name("1")) == (None, None, None)


@pytest.mark.parametrize(
    ("said", "kind", "code"),
    [
        ("94", "departement", "94"),
        ("2A", "departement", "2A"),
        ("2b", "departement", "2B"),
        ("971", "departement", "971"),
        ("94081", "commune", "94081"),
        ("94400", "commune", "94081"),
        ("13001", "commune", "13001"),  # INSEE code of Aix-en-Provence before post code of Marseille
        ("75012", "commune", "75112"),
        ("97150", "commune", "97801"),
        ("200054781", "epci", "200054781"),
        ("200058014", "epci", "200058014"),
        ("R11", "region", "11"),
        ("r94", "region", "94"),
        ("region:11", "region", "11"),
        ("region:Corse", "region", "94"),
        ("Île-de-France", "region", "11"),
        ("ile de france", "region", "11"),
        ("all", "all", ""),
        ("Tout", "all", ""),
        ("FRANCE", "all", ""),
        ("Vitry-sur-Seine", "commune", "94081"),
        ("vitry sur seine", "commune", "94081"),
        ("Saint-Denis (93)", "commune", "93066"),
        ("Saint-Denis 974", "commune", "97411"),
        ("Val-de-Marne", "departement", "94"),
        ("la reunion", "departement", "974"),
        ("Martinique", "departement", "972"),
        ("Paris", "departement", "75"),
        ("Lille", "commune", "59350"),
        ("commune:Vienne", "commune", "38544"),
        ("departement:Vienne", "departement", "86"),
        ("Métropole de Lyon", "epci", "200046977"),
        ("CC Faucigny - Glières", "epci", "200000172"),
        ("Grand-Orly Seine Bièvre", "epci", "200058014"),
    ],
)
def test_territories(said: str, kind: str, code: str) -> None:
    territory = parse_territory(said)
    assert (territory.kind, territory.code) == (kind, code)
    assert territory.name


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Saint-Denis", ["Saint-Denis (commune 97411)", "Saint-Denis (commune 93066)", "Donnez le code"]),
        ("Vienne", ["Vienne (département 86)", "Vienne (commune 38544)"]),
        ("vitry", ["Vitry-sur-Seine (commune 94081)", "Vitry-le-François (commune 51649)"]),
        ("01340", ["plusieurs territoires"]),
        ("98000", ["Je ne connais pas", "98000"]),
        ("20", ["Je ne connais pas"]),
        ("R99", ["Je ne connais pas"]),
        ("région:94081", ["Je ne connais pas"]),
        ("", ["Je ne connais pas"]),
    ],
)
def test_a_doubtful_territory_is_refused_in_french(said: str, named: list[str]) -> None:
    with pytest.raises(ValueError, match="territoire") as refusal:
        parse_territory(said)
    for part in named:
        assert part in str(refusal.value)


@pytest.mark.parametrize(
    ("said", "inside", "outside"),
    [
        ("94081", "94081", "94041"),
        ("commune:Paris", "75112", "94081"),
        ("75112", "75112", "75056"),
        ("200054781", "94081", "69123"),
        ("Grand-Orly Seine Bièvre", "94081", "93066"),
        ("94", "94041", "2A004"),
        ("R94", "2A004", "94041"),
        ("974", "97411", "97209"),
        ("all", "98818", ""),
    ],
)
def test_what_a_territory_covers(said: str, inside: str, outside: str) -> None:
    territory = parse_territory(said)
    assert territory.covers(found(inside))
    assert not outside or not territory.covers(found(outside))


def test_a_territory_is_a_plain_value() -> None:
    assert parse_territory("94") == Territory("departement", "94", "Val-de-Marne")


def test_former_communes_lead_to_the_one_they_joined() -> None:
    named = aliases().named(key("Pierrefitte-sur-Seine").split())
    assert named is not None
    assert [commune_at(row).insee for row in named.former] == ["93066"]


@pytest.mark.parametrize(
    ("name", "insee"),
    [
        ("Cransac", "12083"),  # renamed since
        ("Charleville", "08105"),  # merged in 1966
        ("Octeville", "50129"),  # merged in 2000
        ("Annecy-le-Vieux", "74010"),  # a commune within another
        ("Rocquencourt", "78158"),
    ],
)
def test_a_former_name_is_known(name: str, insee: str) -> None:
    named = aliases().named(key(name).split())
    assert named is not None
    assert insee in {commune_at(row).insee for row in named.former}


def test_no_former_name_is_that_of_its_commune_today() -> None:
    columns = table()
    assert len(zones().former) > 6_000
    assert [name for code, name in zones().former if key(name) == columns.keys[columns.rows[code]]] == []


@pytest.mark.parametrize(
    ("name", "linked", "departements"),
    [
        ("Loire", "de la Loire", {"42"}),
        ("val de marne", "du Val-de-Marne", {"94"}),
        ("les Yvelines", "des Yvelines", {"78"}),
        ("l'Ain", "de l'Ain", {"01"}),
        ("Eure-et-Loir", "d'Eure-et-Loir", {"28"}),
        ("La Réunion", "de La Réunion", {"974"}),
        ("la Corse", "de Corse", {"2A", "2B"}),
        ("PACA", "de Provence-Alpes-Côte d'Azur", {"04", "05", "06", "13", "83", "84"}),
        ("Savoie", "de la Savoie", {"73", "74"}),
        ("île d'Oléron", "de l'île d'Oléron", {"17"}),
    ],
)
def test_an_area_is_named_in_french(name: str, linked: str, departements: set[str]) -> None:
    area = area_named(name)
    assert area is not None
    assert (area.linked, set(area.departements)) == (linked, departements)


def test_every_area_is_made_of_departements() -> None:
    assert {code for area in areas().values() for code in area.departements} == zones().departements.keys()
    assert {area_of(code) for code in zones().departements}.isdisjoint({None})
    assert area_of("20") is None
    assert area_named("Vitry-sur-Seine") is None


@pytest.mark.parametrize(
    ("spelt", "right"),
    [("vitri", "vitry"), ("sene", "seine"), ("bour", "bourg"), ("genevilier", "gennevilliers"), ("tonon", "thonon")],
)
def test_spellings_that_sound_alike_share_a_sound(spelt: str, right: str) -> None:
    assert sound(spelt) == sound(right)
    assert sound(right) != sound("paris")


@pytest.mark.parametrize(
    ("said", "departement", "insee"),
    [
        ("thonon les bain", "", "74281"),
        ("cransak", "", "12083"),
        ("oyonax", "", "01283"),
        ("nacy", "", "54395"),
        ("boulogne bilancour", "", "92012"),
        ("perigni", "", "17274"),
        ("perigni", "94", "94056"),
    ],
)
def test_a_name_is_found_that_is_nearly_said(said: str, departement: str, insee: str) -> None:
    named = alike(said.split(), frozenset({departement} if departement else ()))
    assert named is not None
    assert commune_at(largest_first(named.rows)[0]).insee == insee


def test_a_name_spelt_by_ear_keeps_its_words() -> None:
    found_by_ear = sounding(["choizi", "le", "roi"])
    assert found_by_ear is not None
    assert [commune_at(row).insee for row in found_by_ear.rows] == ["94022"]
    assert sounding(["choizi", "le"]) is None


@pytest.mark.parametrize("word", ["courses", "maison", "saine", "voisin", "demain", "lille"])
def test_a_word_or_a_right_name_is_not_corrected_into_a_place(word: str) -> None:
    assert not corrections(word) or words().holds(word)


def test_a_slip_is_corrected() -> None:
    assert "villejuif" in corrections("vilejuif")
    assert "vitrysurseine" in corrections("vitrysursene")


def test_files_are_small_reproducible_and_say_their_source() -> None:
    packed = {path.name: path.read_bytes() for path in resources.files("nlu.gazetteer").iterdir() if ".gz" in path.name}
    assert sum(map(len, packed.values())) < MAX_SHIPPED_BYTES
    for name in ("communes.tsv.gz", "zones.tsv.gz"):
        header = gzip.decompress(packed[name]).decode().splitlines()[0]
        assert header.startswith("# @etalab/decoupage-administratif ")
        assert header.endswith(")")
    assert all(data[4:8] == b"\0\0\0\0" for data in packed.values())  # no date of the run


def test_loading_is_lazy_and_fast() -> None:
    script = (
        "import time; import nlu.gazetteer as g; from nlu.gazetteer.table import table; import nlu.types;"
        "assert table.cache_info().currsize == 0;"
        "start = time.process_time(); assert g.commune('94081'); print(time.process_time() - start)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert float(done.stdout) < MAX_SECONDS
