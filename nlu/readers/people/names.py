"""First names that people give in a message. Conservative: an ordinary word taken for a name is worse than none."""

from __future__ import annotations

import re

from nlu.french.phrases import CLOSING, GREETING
from nlu.french.text import clean, flat, fold
from nlu.french.words import is_verb
from nlu.readers.people.name_form import ARTICLES, PARTICLES, TITLE, display, is_noise, is_ordinary, is_title
from nlu.readers.people.name_words import NEVER, ORDINARY

_WORD = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_LONGEST = 40
_FULL = rf"(?:{TITLE} )?{_WORD}(?: {_WORD}){{0,3}}"
_SAID = re.compile(
    r"(?:je |j')?(?:m'appelle|m'apelle|m'appel|m appel|mappelle|m appelle|m'appele|mapelle|me nomme"
    r"|me prenomme)(?![a-z])"
    r"|mon (?:petit )?(?:pre)?nom (?:est|c'est|:)|(?:^|[ ,.])prenom ?(?::|est)|moi,? c(?:'est|est|)? "
    r"|au nom de(?= m)|(?<![a-z])signee?(?![a-z]) ?:?(?= ?[a-z])|votre interlocut\w+ est"
)
_AT_START = re.compile(
    rf"^(?:(?:{GREETING})[ ,!.]*)?({TITLE} {_WORD}(?:"
    rf" {_WORD})?|{_WORD}(?:[ -]{_WORD})?) ?[,(-]? ?[0-9]{{2}} ?ans",
    re.I,
)
_CLOSING = re.compile(rf"(?:{CLOSING})[ !]*(?P<gap>[.,\n\-!]+) ?(?P<name>{_WORD}(?:[ .]{{1,2}}{_WORD}){{0,2}})[ .!]*$")
_TITLED = re.compile(
    rf"(?:^|[,.!] |bonjour |je suis |ici |c'est |\n)({TITLE} (?:(?:Le|La|De|Du|Da|El|Ben"
    rf"|Van|Dos|d'|D')[ ]?)?[A-ZÀ-Ý][\w'’\-]+)(?= ?(?:[,.!\n]|$|à l'appareil|[0-9]))"
)
_SPEAKING = re.compile(
    r"(?:c'est|ici|C'est|Ici) ([A-ZÀ-Ý][\w\-]+)(?: à l'appareil|,? [0-9]{2} ?ans| du |"
    r" de la | de l')"
)
# « je suis Nadia », not « je suis Infirmière »: a capital, and no ending of a trade, a state or a people.
_I_AM = re.compile(
    r"(?:[Jj]e|JE) suis ((?!\w*(?:[eè]re|ien|ienne|eur|euse|rice|iste|aise?|oise?|aine?|ée?|ante?|ente?"
    r"|ible|eux|if|ive|ique)\b)"
    r"[A-ZÀ-Ý][a-zà-ÿ\-]+[a-zà-ÿ])(?= ?(?:[,.!(]|$|et |[0-9]))"
)
_DOUBLE_FIRST = frozenset(["jean", "marie", "anne", "pierre", "paul", "louis"])
_DOUBLE_SECOND_WORDS = """
pierre paul marie luc marc louis claude jacques philippe francois baptiste michel yves charles noel
christophe laure sophie claire france therese christine line jo laurence rose helene josephe julie
elisabeth lise cecile charlotte bernard rene henri andre
"""
_DOUBLE_SECOND = frozenset(_DOUBLE_SECOND_WORDS.split())


def find_first_name(text: str) -> str | None:
    """Return the first name the writer gives (« Karim »), or their title and surname (« Mme Dupont »)."""
    shown, folded = flat(text), fold(text)
    for said in _SAID.finditer(folded):
        rest = shown[said.end() :].lstrip(" :,")
        bound = "moi" in said.group()
        if name := _leading_name(rest, needs_end=bound):
            return name
    if (start := _AT_START.match(shown)) and looks_like_name(start[1]):
        return display(start[1])
    for pattern in (_TITLED, _SPEAKING, _I_AM):
        if (found := pattern.search(shown)) and looks_like_name(found[1]):
            return display(found[1])
    return _signature(text)


def _leading_name(rest: str, needs_end: bool) -> str | None:
    """Read the name that opens ``rest``; after « moi c'est », it must be followed by a stop or a new clause."""
    match = re.match(rf"((?:{TITLE} )?{_WORD})((?: {_WORD})*)", rest)
    if match is None:
        return None
    words = match[0].split()
    titled = is_title(words[0])
    size = _name_size(words, titled)
    name = " ".join(words[:size])
    after = fold(rest[len(name) :])
    if (
        needs_end
        and not re.match(r"^ ?(?:$|[,.!;(0-9]|et |je |j'|de |du |pour |la maman|le papa|\W)", after)
        and not words[0][0].isupper()
    ):
        return None
    return display(name) if looks_like_name(name) else None


def _name_size(words: list[str], titled: bool) -> int:
    """Count the words that make the name to show: a title takes the surname, « jean pierre » is one first name."""
    if titled:
        return 3 if len(words) > 2 and words[1].lower() in PARTICLES else 2
    if len(words) > 1 and fold(words[0]) in _DOUBLE_FIRST and fold(words[1]) in _DOUBLE_SECOND:
        return 2
    return 1


def _signature(text: str) -> str | None:
    """Read the name after a closing formula, or alone on the last line with a capital."""
    cleaned = clean(text)
    lowered = "".join(fold(char) or char for char in cleaned[-160:]) if cleaned else ""
    tail = cleaned[-160:]
    if len(lowered) == len(tail) and (closing := _CLOSING.search(lowered)):
        name = tail[closing.start("name") : closing.end("name")]
        words = name.replace(".", ". ").split()
        if looks_like_name(name) and (
            name[0].isupper() or "\n" in closing["gap"] or closing.group().startswith(("c", "a", "b"))
        ):
            return display(" ".join(words[: _name_size(words, is_title(words[0]))]))
    last = tail.rsplit("\n", 1)[-1].strip(" .!-") if "\n" in tail else ""
    if last and last[0].isupper() and len(last.split()) <= 2 and looks_like_name(last):
        words = last.split()
        return display(" ".join(words[: _name_size(words, is_title(words[0]))]))
    return None


def looks_like_name(text: str) -> bool:
    """Tell whether the whole of a few words can be a person's name."""
    shown = flat(text).strip(" .!,")
    if not re.fullmatch(_FULL, shown) or len(shown) > _LONGEST:
        return False
    words = fold(shown).split()
    titled = is_title(shown.split()[0])
    own = [word for word in words[titled:] if word not in PARTICLES]
    if not own or len(own[0]) < 2 or words[-1] in ARTICLES:
        return False
    common = NEVER if titled else NEVER | ORDINARY
    if any(word in common or is_verb(word) or is_noise(word) for word in own):
        return False
    return titled or not all(is_ordinary(word) for word in own)
