"""Rebuild ``words.txt.gz``: the French words that must not be taken for a place, nor for a misspelt one.

    npm pack dictionary-fr && tar xzf dictionary-fr-*.tgz
    python -m nlu.gazetteer.build_words package        # some minutes; after build.py

The source is a Hunspell spelling dictionary (``index.dic``, ``index.aff``), of which only what meets a commune is kept:

- ``word``: tokens of the names of communes that are also everyday words (« sens », « tours », « port »);
- ``proper``: tokens of these names that the dictionary knows with a capital: first names, mostly;
- ``near``: words that are one slip away from a token of a name (« saine », near « seine »), or that sound like a name
  (« meaux », « mot »): written so on purpose.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from nlu.french.text import fold
from nlu.gazetteer.alike import alike
from nlu.gazetteer.build import write
from nlu.gazetteer.misspelling import corrections
from nlu.gazetteer.spelling import key
from nlu.gazetteer.table import table, zones

Suffix = tuple[str, str, re.Pattern[str]]


def suffixes(affixes: Path) -> dict[str, list[Suffix]]:
    """Read the suffix rules, by flag: what to strip, what to add, and when."""
    rules: dict[str, list[Suffix]] = defaultdict(list)
    for line in affixes.read_text(encoding="utf-8").splitlines():
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


def lexicon(dictionary: Path) -> tuple[set[str], set[str]]:
    """Return the folded everyday words, and the folded proper names."""
    rules = suffixes(dictionary / "index.aff")
    everyday: set[str] = set()
    proper: set[str] = set()
    for line in (dictionary / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        for form in forms(line, rules):
            if form.isalpha():
                (proper if form[0].isupper() else everyday).add(fold(form))
    return everyday, proper


def near(words: set[str]) -> set[str]:
    """Return the words that would be corrected into a place."""
    return {word for word in words if corrections(word) or alike([word])}


def main(dictionary: Path) -> None:
    """Write the file and print how many words each section holds."""
    everyday, proper = lexicon(dictionary)
    names = [*table().keys, *(key(name) for _, name in zones().former)]
    parts = {part for name in names for part in name.split()}
    sections = {
        "word": parts & everyday,
        "proper": (parts & proper) - everyday,
        "near": near({word for word in everyday | proper if word.isascii()}),
    }
    about = json.loads((dictionary / "package.json").read_text(encoding="utf-8"))
    lines = [f"{name}\t{' '.join(sorted(words))}" for name, words in sections.items()]
    header = f"# extract of {about['name']} {about['version']}, licence {about['license']}"
    size = write("words.txt.gz", [header, *lines])
    print("words.txt.gz", size, {name: len(words) for name, words in sections.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
