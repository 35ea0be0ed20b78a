"""Rebuild ``nlu/french/words.txt.gz``: the everyday words, from the training examples and a spelling dictionary.

    python -m nlu.build.everyday_words package        # the dictionary: see ``hunspell``

Every word that an example writes in small letters is kept, first names left out, in one of three sections:

- ``verb``: the dictionary knows it as a form of a verb, and as nothing else;
- ``french``: the dictionary knows it otherwise, in small letters;
- ``other``: slips, spellings of text messages, names that somebody did not give their capital.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from nlu.build.hunspell import about, entries, forms, suffixes
from nlu.build.tables import NLU, write
from nlu.french.first_names import PLAIN_FIRST_NAMES
from nlu.french.text import fold

EXAMPLES = NLU / "data"

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


def known(dictionary: Path) -> tuple[set[str], set[str]]:
    """Return the folded forms of verbs, and those of all other words, written in small letters."""
    rules = suffixes(dictionary)
    verbs: set[str] = set()
    others: set[str] = set()
    for entry in entries(dictionary):
        flags = entry.partition("/")[2]
        found = verbs if _CONJUGATED.match(flags) else others
        found.update(fold(form) for form in forms(entry, rules) if form.isalpha() and form.islower())
    return verbs, others


def main(dictionary: Path) -> None:
    """Write the file and print how many words each section holds."""
    words = everyday()
    verbs, others = known(dictionary)
    sections = {"verb": words & verbs - others, "french": words & others, "other": words - verbs - others}
    lines = [f"{name}\t{' '.join(sorted(found))}" for name, found in sections.items()]
    write(NLU / "french" / "words.txt.gz", [f"# nlu/data, sorted with {about(dictionary)}", *lines])
    print({name: len(found) for name, found in sections.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
