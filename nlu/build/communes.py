"""Rebuild the tables of places of ``nlu/gazetteer`` from the unpacked npm package ``@etalab/decoupage-administratif``.

    npm pack @etalab/decoupage-administratif && tar xzf etalab-*.tgz
    mkdir history && npm pack @etalab/decoupage-administratif@0.8.0 && tar xzf etalab-*-0.8.0.tgz -C history
    python -m nlu.build.communes package history/package

Writes ``communes.tsv.gz`` (insee, name, index of the EPCI in the zones, post codes, population) and ``zones.tsv.gz``
(départements, régions, EPCI, établissements publics territoriaux, former communes). The first line of each says the
version and the date of the source. The same source gives the same bytes.

Version 0.8.0 is the last that holds every change since 1943 (``historique-communes.json``, up to 2019): mergers and
changes of name. Later mergers are in the current version; nothing was renamed twice since.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nlu.build.tables import NLU, write
from nlu.gazetteer.spelling import key

GAZETTEER = NLU / "gazetteer"
CURRENT = frozenset({"commune-actuelle", "arrondissement-municipal"})

Record = dict[str, Any]


def source(package: Path) -> str:
    """Return the header line: name, version and date of the source."""
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    made = datetime.fromtimestamp((package / "data" / "communes.json").stat().st_mtime, tz=UTC).date()
    return f"# {about['name']} {about['version']} ({made.isoformat()})"


def read(package: Path, name: str) -> list[Record]:
    """Read one table of the package."""
    records: list[Record] = json.loads((package / "data" / f"{name}.json").read_text(encoding="utf-8"))
    return records


def commune_lines(communes: list[Record], epci: list[Record]) -> list[str]:
    """Return one line per current commune or arrondissement, in the order of INSEE codes."""
    index = {member["code"]: rank for rank, group in enumerate(epci) for member in group["membres"]}
    lines = []
    for item in sorted(communes, key=lambda item: str(item["code"])):
        if item["type"] not in CURRENT:
            continue
        rank = index.get(item.get("commune", item["code"]), "")
        codes = " ".join(item.get("codesPostaux", ()))
        lines.append(f"{item['code']}\t{item['nom']}\t{rank}\t{codes}\t{item.get('population', 0)}")
    return lines


def zone_lines(package: Path, epci: list[Record]) -> list[str]:
    """Return the other zones, one line each, its kind first; ``typeLiaison`` says « de », « du », « de la »…"""
    lines = [f"region\t{item['code']}\t{item['nom']}\t{item['typeLiaison']}" for item in read(package, "regions")]
    lines += [
        f"departement\t{item['code']}\t{item['nom']}\t{item['typeLiaison']}\t{item['region']}"
        for item in read(package, "departements")
    ]
    lines += [f"epci\t{item['code']}\t{item['nom']}" for item in epci]
    for item in read(package, "ept"):
        lines.append(f"ept\t{item['code']}\t{item['nom']}\t{' '.join(member['code'] for member in item['membres'])}")
    return lines


def former_lines(communes: list[Record], history: list[Record]) -> list[str]:
    """Return one line per name that a commune, or one that it absorbed, no longer bears; spelt anew is not renamed."""
    successors = codes_today(communes)
    names = {item["code"]: item["nom"] for item in communes if item["type"] in CURRENT}
    states = {item["id"]: item for item in history}
    known = [(item["chefLieu"], item["nom"]) for item in communes if item["type"] not in CURRENT]
    # « Oyapoc (chef-lieu Saint-Georges) ».
    known += [(successors[last_state(item, states)["code"]], item["nom"].partition("(")[0].strip()) for item in history]
    former = {(code, key(name)): name for code, name in sorted(known) if key(name) != key(names[code])}
    return [f"former\t{code}\t{name}" for (code, _), name in former.items()]


def codes_today(communes: list[Record]) -> dict[str, str]:
    """Return, for every INSEE code of 2019 or later, that of the commune which holds the place today."""
    current = [item for item in communes if item["type"] in CURRENT]
    codes = {old: item["code"] for item in current for old in item.get("anciensCodes", ())}
    codes |= {item["code"]: item["chefLieu"] for item in communes if "chefLieu" in item}
    return codes | {item["code"]: item["code"] for item in current}


def last_state(item: Record, states: dict[str, Record]) -> Record:
    """Follow what a commune became (its successor, or the commune that it is part of) to the end of the history."""
    while following := states.get(item.get("successeur", "")) or states.get(item.get("pole", "")):
        item = following
    return item


def main(package: Path, history: Path) -> None:
    """Write both tables and print their sizes."""
    header, communes = source(package), read(package, "communes")
    epci = sorted(read(package, "epci"), key=lambda item: str(item["code"]))
    zones = zone_lines(package, epci) + former_lines(communes, read(history, "historique-communes"))
    print("communes.tsv.gz", write(GAZETTEER / "communes.tsv.gz", [header, *commune_lines(communes, epci)]))
    print("zones.tsv.gz", write(GAZETTEER / "zones.tsv.gz", [header, *zones]))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
