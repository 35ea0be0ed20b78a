"""The name at the head of some words: how far it goes, and whether it is one."""

from __future__ import annotations

import re
import unicodedata

from nlu.french.first_names import FIRST_NAMES
from nlu.french.text import fold
from nlu.french.words import is_verb
from nlu.gazetteer import by_name
from nlu.readers.people.name_form import ARTICLES, PARTICLES, display, is_noise, is_ordinary, is_title
from nlu.readers.people.name_words import NEVER

_LONGEST = 6
"""Words of a name, its title and particles included."""
_BIG_TOWN, _TOWN = 100_000, 10_000
"""Inhabitants of a commune whose bare name answers another question; of one that « de » may introduce."""

_ELIDED = ("l'", "d'")
_WORD = re.compile(r"(?:x\.-?){2,}|x+(?:['\-]x+)*\.?")
_PLEASE = re.compile(
    r"(?:svp|stp|merci|s'il|cordialement|bonne|bonsoir|bonjour|salut|hein|voila|please|pour vous servir|a votre|oui"
    r"|desolee?|pardon|tout simplement|comme)(?![a-z])"
)


def leading_name(rest: str, *, announced: bool = False, stated: bool = False) -> str | None:
    """The name that opens these words, if one does; ``stated`` after « je suis », where trades and states stand too."""
    rest = rest.lstrip(" \"'«(-:,.=")
    words, end = _run(rest)
    if not words:
        return None
    name, tail = rest[:end], fold(rest[end:]).strip()
    alone = not re.match(r"[\w']", tail) or _PLEASE.match(tail) is not None
    return (
        display(name.strip(" -,").replace(" - ", "-"))
        if _is_name(words, alone=alone or announced, stated=stated)
        else None
    )


def _run(rest: str) -> tuple[list[str], int]:
    """The words that may make one name, from the first on, and where they end."""
    shape = "".join("x" if unicodedata.category(char)[0] in "LM" else char for char in rest)
    words: list[str] = []
    end = 0
    for match in _WORD.finditer(shape):
        gap, word = rest[end : match.start()], rest[match.start() : match.end()]
        if gap not in (("",) if not words else (" ", "-", " - ")) or len(words) == _LONGEST:
            break
        joins = fold(word) == "et" and words and _joins(rest[match.end() :])
        if not joins and not is_title(word) and not _may_be(word, first=not words, next_words=rest[match.end() :]):
            break
        words.append(word)
        end = match.end()
        if _ends_a_sentence(word):
            break
    while words and fold(words[-1]) in ("et", "de", "du", "des", "d'"):
        end = rest.rindex(words.pop(), 0, end)
    if words and _ends_a_sentence(words[-1]):
        words[-1], end = words[-1][:-1], end - 1
    return words, end


def _ends_a_sentence(word: str) -> bool:
    """« Léa. », not « D. », « J.-P. » nor « Mme. »."""
    return word.endswith(".") and len(word) > 3 and "." not in word[:-1] and not is_title(word)


def _joins(rest: str) -> bool:
    """« Paul et Jacqueline », « M. et Mme Petit »: a name stands on both sides."""
    after = re.match(r" ([^\W\d_]\S*)", rest)
    return after is not None and (is_title(after[1]) or _is_somebody(after[1]))


def _is_somebody(word: str) -> bool:
    folded = fold(word).strip(".,")
    return folded not in NEVER and not is_noise(folded) and (word[0].isupper() or not is_ordinary(folded))


def _may_be(word: str, *, first: bool, next_words: str) -> bool:
    """Whether a word may stand in a name: a particle before a name, else anything but the words of grammar."""
    folded = fold(word).strip(".")
    if folded in PARTICLES and not first:
        after = re.match(r" (\S+)", next_words)
        return after is not None and _is_somebody(after[1]) and not _is_town(after[1] + next_words[after.end() :])
    if len(folded) == 1 and folded.isascii():
        return word[0].isupper() or word.endswith(".")
    return folded not in NEVER and not is_noise(folded)


def _is_town(words: str) -> bool:
    """« de Saint-Louis »: where somebody lives is no part of their name."""
    named = re.match(r"[^\W\d_]+(?:[' \-][^\W\d_]+)?", words)
    if named is None:
        return False
    return any(place.population >= _TOWN for name in {named[0], named[0].split(" ")[0]} for place in by_name(name))


def _is_name(words: list[str], *, alone: bool, stated: bool) -> bool:
    """Whether these words are a name: titled, or one of them at least is no ordinary word, or all have a capital."""
    titled = is_title(words[0])
    own = [word for word in words if not is_title(word)]
    folded = [fold(word).strip(".") for word in own]
    plain = [word for word in folded if word not in PARTICLES and word != "et"]
    shouted = all(word.isupper() for word in own)
    if not plain:
        return bool(folded) and len(own) == 1 and not titled and (folded[0] not in ARTICLES - {"le"} and alone)
    if len(plain) == 1 and len(plain[0]) == 1 and plain[0].isascii():
        return alone or own[0].endswith(".")
    if any(is_verb(word) and word not in FIRST_NAMES for word in plain[:1]) and not titled:
        return False
    if not all(is_ordinary(word) for word in plain):
        return not (len(words) == 1 and not titled and plain[0] not in FIRST_NAMES and _is_big_town(own[0]))
    capitals = all(_has_capital(word) for word in own if fold(word) not in PARTICLES) and not shouted
    if folded[0] in PARTICLES or folded[0].startswith(_ELIDED):
        return capitals
    if titled or (len(plain) > 1 and capitals):
        return True
    return len(plain) == 1 and alone and not stated


def _has_capital(word: str) -> bool:
    """« Tour », « d'Artagnan »; « L'accueil » has none of its own."""
    own = word[2:] if fold(word).startswith(_ELIDED) and len(word) > 2 else word
    return own[0].isupper()


def _is_big_town(word: str) -> bool:
    return any(place.population >= _BIG_TOWN for place in by_name(word))
