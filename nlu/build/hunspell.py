"""A Hunspell spelling dictionary (``index.dic``, ``index.aff``): its entries, and what their suffixes make of them.

To fetch it:

    npm pack dictionary-fr && tar xzf dictionary-fr-*.tgz
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

Suffix = tuple[str, str, re.Pattern[str]]


def about(dictionary: Path) -> str:
    """Name, version and licence of the dictionary, for the head of a table."""
    package = json.loads((dictionary / "package.json").read_text(encoding="utf-8"))
    return f"{package['name']} {package['version']}, licence {package['license']}"


def entries(dictionary: Path) -> list[str]:
    """Return the entries: a word and, after a slash, its flags."""
    return (dictionary / "index.dic").read_text(encoding="utf-8").splitlines()[1:]


def suffixes(dictionary: Path) -> dict[str, list[Suffix]]:
    """Read the suffix rules, by flag: what to strip, what to add, and when."""
    rules: dict[str, list[Suffix]] = defaultdict(list)
    for line in (dictionary / "index.aff").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) >= 5 and parts[0] == "SFX":
            strip, add = ("" if part == "0" else part for part in (parts[2], parts[3].partition("/")[0]))
            condition = "" if parts[4] == "." else parts[4]
            rules[parts[1]].append((strip, add, re.compile(f"{condition}$")))
    return rules


def forms(entry: str, rules: dict[str, list[Suffix]]) -> Iterator[str]:
    """Yield one entry of the dictionary and what its suffixes make of it; flags are pairs of characters."""
    word, _, rest = entry.partition("/")
    packed = (rest.split() or [""])[0]
    flags = [packed[at : at + 2] for at in range(0, len(packed), 2)]
    if "()" not in flags:
        yield word.strip()
    for flag in flags:
        for strip, add, condition in rules.get(flag, ()):
            if word.endswith(strip) and condition.search(word):
                yield word[: len(word) - len(strip)] + add
