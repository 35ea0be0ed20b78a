"""Every French sentence of the service, in the ``.toml`` files of this folder, and the one function that says them.

Texts hold a small HTML (``<b>``, ``<i>``) and ``{placeholders}``. Whatever fills a placeholder comes from outside and
is made harmless here, at the edge: control and direction characters removed, lines joined, HTML escaped.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """One whole file of texts, ``emergency`` for ``emergency.toml``."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _template(key: str) -> Markup:
    name, _, path = key.partition(".")
    value: Any = table(name)
    for part in path.split("."):
        value = value[part]
    if not isinstance(value, str):
        raise KeyError(key)
    return Markup(value.strip())


def has(key: str) -> bool:
    """Whether there is a text under this key."""
    try:
        _template(key)
    except KeyError:
        return False
    return True


def say(key: str, **values: object) -> Markup:
    """The text ``file.section.key``, its placeholders filled with harmless values; an unknown key is an error."""
    return _template(key).format(**{name: _harmless(value) for name, value in values.items()})


def label(key: str) -> str:
    """A text without markup, for a button or a value inside another text."""
    return str(_template(key))


def lines(*parts: Markup | str) -> str:
    """Paragraphs joined by an empty line; empty ones are left out."""
    return "\n\n".join(str(part) for part in parts if part)


def enumerate_french(items: list[str]) -> str:
    """« a », « a et b », « a, b et c »."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " et " + items[-1] if items else ""


def harmless(text: str) -> str:
    """Text from a person, on one line, without control, direction or invisible characters."""
    kept = "".join(" " if character in "\n\r\t\u2028\u2029" else character for character in text)
    kept = "".join(character for character in kept if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co"))
    return re.sub(r" {2,}", " ", kept).strip()


def _harmless(value: object) -> object:
    return value if isinstance(value, (Markup, int)) else harmless(str(value))


def emergency_text(reason: str) -> Markup:
    """What a person in danger must read at once; an unknown reason gets the general answer."""
    reasons = table("emergency")["reasons"]
    return Markup(reasons.get(reason, reasons["generic"])["reply"].strip())
