"""Official French geography: communes, post codes, EPCI, départements, régions (Code officiel géographique)."""

from nlu.gazetteer.areas import Area, area_named
from nlu.gazetteer.table import by_name, by_postcode, commune, departement_name, epci_name, region_name
from nlu.gazetteer.territory import Territory, TerritoryKind, codes_of, parse_territory

__all__ = [
    "Area",
    "Territory",
    "TerritoryKind",
    "area_named",
    "by_name",
    "by_postcode",
    "codes_of",
    "commune",
    "departement_name",
    "epci_name",
    "parse_territory",
    "region_name",
]
