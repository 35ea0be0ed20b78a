"""Rebuild the tables of this folder from the unpacked npm package ``@etalab/decoupage-administratif``.

    npm pack @etalab/decoupage-administratif && tar xzf etalab-*.tgz
    python -m nlu.gazetteer.build package

Writes ``communes.tsv.gz`` (insee, name, index of the EPCI in the zones, post codes, population) and ``zones.tsv.gz``
(départements, régions, EPCI, établissements publics territoriaux, former communes). The first line of each says the
version and the date of the source. The same source gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CURRENT = frozenset({"commune-actuelle", "arrondissement-municipal"})

Record = dict[str, Any]


def write(name: str, lines: Iterable[str]) -> int:
    """Write one compressed file without the date of the run; return its size in bytes."""
    data = gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)
    (HERE / name).write_bytes(data)
    return len(data)


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


def zone_lines(package: Path, epci: list[Record], communes: list[Record]) -> list[str]:
    """Return the other zones, one line each, its kind first."""
    lines = [f"region\t{item['code']}\t{item['nom']}" for item in read(package, "regions")]
    lines += [f"departement\t{item['code']}\t{item['nom']}\t{item['region']}" for item in read(package, "departements")]
    lines += [f"epci\t{item['code']}\t{item['nom']}" for item in epci]
    for item in read(package, "ept"):
        lines.append(f"ept\t{item['code']}\t{item['nom']}\t{' '.join(member['code'] for member in item['membres'])}")
    names = {item["code"]: item["nom"] for item in communes if item["type"] in CURRENT}
    former = [item for item in communes if item["type"] not in CURRENT and names[item["chefLieu"]] != item["nom"]]
    lines += [f"former\t{item['chefLieu']}\t{item['nom']}" for item in former]
    return lines


def main(package: Path) -> None:
    """Write both tables and print their sizes."""
    header, communes = source(package), read(package, "communes")
    epci = sorted(read(package, "epci"), key=lambda item: str(item["code"]))
    print("communes.tsv.gz", write("communes.tsv.gz", [header, *commune_lines(communes, epci)]))
    print("zones.tsv.gz", write("zones.tsv.gz", [header, *zone_lines(package, epci, communes)]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
