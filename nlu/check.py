"""What is wrong with the files of ``nlu/data``, one sentence each: for whoever adds messages of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from nlu.doubles import find_doubles
from nlu.examples import FOLDER, Example, paths, read_file
from nlu.labels import is_label
from nlu.readers.phone import find_phone

HEAD = "# Writer: "
FICTIONAL = ("+3319900", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998")
"""Beginnings of numbers that the regulator keeps for fiction (Arcep, decision 2018-0881)."""

_MARKUP = re.compile(r"[\[\]{}]|^/")
"""What Rasa would read as something else than words."""


def problems(folder: Path = FOLDER) -> Iterator[str]:
    """Every problem of every file; nothing when all is well."""
    examples: list[Example] = []
    for path in paths(folder):
        if path.suffix == ".yml" and not path.read_text("utf-8-sig").startswith(HEAD):
            yield f"{path.name} : la première ligne doit dire qui écrit (« {HEAD}… »)."
        try:
            read = list(read_file(path))
        except (yaml.YAMLError, ValueError, KeyError, TypeError, AttributeError) as error:
            yield f"{path.name} : fichier illisible ({error})."
            continue
        yield from (f"{path.name} : {problem}" for example in read for problem in _of_message(example))
        examples += read
    for left, right in find_doubles(examples):
        yield f"{left.writer} et {right.writer} disent la même chose : « {left.text} », « {right.text} »."


def _of_message(example: Example) -> Iterator[str]:
    if not is_label(example.label):
        yield f"« {example.label} » n'est pas une étiquette."
    if _MARKUP.search(example.text):
        yield f"pas de crochets, d'accolades ni de barre oblique au début : « {example.text} »."
    phone = find_phone(example.text)
    if phone is not None and not phone.startswith(FICTIONAL):
        yield f"numéro qui peut être celui de quelqu'un ; prenez 06 39 98 xx xx ou 01 99 00 xx xx : « {example.text} »."
