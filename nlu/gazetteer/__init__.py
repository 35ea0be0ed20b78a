"""Official French geography: communes, post codes, EPCI, départements, régions (Code officiel géographique)."""

from nlu.gazetteer.table import by_name, by_postcode, commune, departement_name, epci_name, region_name

__all__ = ["by_name", "by_postcode", "commune", "departement_name", "epci_name", "region_name"]
