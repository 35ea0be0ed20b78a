"""Rebuild ``nlu/gazetteer/words.txt.gz``: the French words that must not be taken for a place, nor for a misspelt one.

    python -m nlu.build.place_words package        # some minutes; after communes

The source is a spelling dictionary (see ``hunspell``), of which only what meets a commune is kept:

- ``word``: tokens of the names of communes that are also everyday words (« sens », « tours », « port »);
- ``proper``: tokens of these names that the dictionary knows with a capital: first names, mostly;
- ``near``: words that are one slip away from a token of a name (« saine », near « seine »), or that sound like a name
  (« meaux », « mot »): written so on purpose.
"""

from __future__ import annotations

import sys
from pathlib import Path

from nlu.build.hunspell import about, entries, forms, suffixes
from nlu.build.tables import NLU, write
from nlu.french.text import fold
from nlu.gazetteer.alike import alike
from nlu.gazetteer.misspelling import corrections
from nlu.gazetteer.spelling import key
from nlu.gazetteer.table import table, zones


def lexicon(dictionary: Path) -> tuple[set[str], set[str]]:
    """Return the folded everyday words, and the folded proper names."""
    rules = suffixes(dictionary)
    everyday: set[str] = set()
    proper: set[str] = set()
    for entry in entries(dictionary):
        for form in forms(entry, rules):
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
    lines = [f"{name}\t{' '.join(sorted(words))}" for name, words in sections.items()]
    size = write(NLU / "gazetteer" / "words.txt.gz", [f"# extract of {about(dictionary)}", *lines])
    print("words.txt.gz", size, {name: len(words) for name, words in sections.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
