"""Rebuild ``words.txt.gz``: the everyday words, from the training examples and a spelling dictionary.

    npm pack dictionary-fr && tar xzf dictionary-fr-*.tgz
    python -m nlu.french.build_words package

Every word that an example writes in small letters is kept, first names left out, in one of three sections:

- ``verb``: the dictionary knows it as a form of a verb, and as nothing else;
- ``french``: the dictionary knows it otherwise, in small letters;
- ``other``: slips, spellings of text messages, names that somebody did not give their capital.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from pathlib import Path

from nlu.french.first_names import PLAIN_FIRST_NAMES
from nlu.french.text import fold
from nlu.gazetteer.build_words import forms, suffixes

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "data"

_EXAMPLE = re.compile(r"^\s+- (.*)$", re.M)
_TOKEN = re.compile(r"[^\W\d_]+")
_CONJUGATED = re.compile(r"[a-z][0-9A-Z]")
"""How the flags of verbs begin (``a0``, ``tA``); those of other words begin with a capital."""


def everyday(folder: Path = EXAMPLES) -> set[str]:
    """Return the folded words that the training examples write in small letters, first names left out."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.yml")):
        for line in _EXAMPLE.findall(path.read_text(encoding="utf-8")):
            found.update(fold(token) for token in _TOKEN.findall(line) if token.islower())
    return found - PLAIN_FIRST_NAMES


def dictionary(folder: Path) -> tuple[set[str], set[str]]:
    """Return the folded forms of verbs, and those of all other words, written in small letters."""
    rules = suffixes(folder / "index.aff")
    verbs: set[str] = set()
    others: set[str] = set()
    for line in (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        flags = line.partition("/")[2]
        found = verbs if _CONJUGATED.match(flags) else others
        found.update(fold(form) for form in forms(line, rules) if form.isalpha() and form.islower())
    return verbs, others


def main(folder: Path) -> None:
    """Write the file and print how many words each section holds."""
    words = everyday()
    verbs, others = dictionary(folder)
    sections = {"verb": words & verbs - others, "french": words & others, "other": words - verbs - others}
    about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    header = f"# nlu/data, sorted with {about['name']} {about['version']}, licence {about['license']}"
    lines = [header, *(f"{name}\t{' '.join(sorted(found))}" for name, found in sections.items())]
    (HERE / "words.txt.gz").write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))
    print({name: len(found) for name, found in sections.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
