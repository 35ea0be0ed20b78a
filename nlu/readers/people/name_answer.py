"""The answer to « Quel est votre prénom ? ». Any human name is taken, in any script; sentences and refusals are none.

What is announced (« je m'appelle… », « prénom : … ») is read first, then what opens the answer, then « c'est … ».
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from nlu.french.first_names import FIRST_NAMES
from nlu.french.phrases import GREETING
from nlu.french.text import flat, fold
from nlu.readers.people.name_span import leading_name
from nlu.readers.phone import MASK, mask_phones
from nlu.readers.yesno import read_yes_no

_EMOTICONS = re.compile(r"(?<!\w)(?:[:;=x8][-'o]?[)(dp3/*]+|<3+|\^\^|xd)(?!\w)", re.I)
_INVISIBLE = re.compile("[\ufe0f\u20e3\u200d]")
_QUESTIONS = re.compile(r"[^.?!]*[?？]")
_AND_YOU = re.compile(r"(?:,| et) ?(?:vous|toi|tu)(?!\w)[^.?!]*[?？]", re.I)
_LEAD = re.compile(
    rf"(?:(?:{GREETING}|euh+|heu|ben|bah|alors|oui|ok|d'accord|dac|bien sur|voila|voici"
    r"|donc|ah|eh|hm+|moi|juste|non|merci)(?![a-z'])[ ,.!:…]*)+"
)
_ANNOUNCED = (
    r"prenoms?(?: usuel)?(?: est| c'est| c)? ?[:=]?",
    r"(?:je |j'?)?m[' ]?(?:ap+el+e?|nomme)|(?:je )?me (?:pre)?nomme",
    r"mon (?:petit |p'tit |vrai )?(?:pre)?nom(?: complet| de famille)? ?(?:est|c'est|c|:)",
    r"(?:moi|nous),? ?(?:c'est|c|cest|je suis|je m'appelle)",
    r"(?:on|tout le monde|mes amis|les gens) m'appelle(?:nt)?",
    r"(?:r?appele[rz]|appele|appelle|nomme[rz]?|note[rz]?|mette[zs]|mets|marque[rz]?|inscri[sv]\w*|ecri[sv]\w*|demande[rz]?)"
    r"(?:[- ]moi)?(?: a)?",
    r"nom(?: de famille)? ?[:=]|contact ?:|c'est au nom de|au nom de|signe ?:",
    r"(?:elle|il|ma \w+|mon \w+) s'?appel+e",
    r"my name is|i am|i'm|me llamo|mi nombre es|mi chiamo|ich hei(?:ss|ß)e|ich bin|(?:o )?meu nome e|chamo[- ]me|adim"
    r"|soy",
    r"меня зовут|мое имя|мене звати|мене звуть|اسمي|انا|我叫|我是|我的名字是",
)
_INTRODUCED = re.compile(rf"(?<![^\W_'])(?:{'|'.join(_ANNOUNCED)})(?!['\w])[ :,]*|(?:我叫|我是)")
_SURNAME = re.compile(r"(?<![a-z])nom(?: de famille)? ?[:=]? *(?=\w)")
_SAID = re.compile(
    r"(?:^|[,.;:!…] ?|mais |et |enfin |oui |non |ok )(?:c'est|c|cest|ici|je suis|j'suis|jsuis|chui)(?: encore)? "
)
_TAKEN_BACK = re.compile(r"(?:^|[ ,.…])(?:pardon|plutot|enfin|je voulais dire|non pas [^,.]+,|pas [^,.]+,)[ ,:.…]*")
_STATE = re.compile(r"(?:je suis|j'suis|jsuis|chui)")


def read_name(text: str) -> str | None:
    """Return the name as it is to be shown, or nothing when these words are plainly not one."""
    shown = _plain(text)
    folded = fold(shown)
    for name in _readings(shown, folded):
        if name and not _is_yes_or_no(name):
            return _with_latin(name, shown)
    return None


def _is_yes_or_no(name: str) -> bool:
    answer = read_yes_no(name)
    return fold(name) not in FIRST_NAMES and answer is not None and answer.plain


def _readings(shown: str, folded: str) -> Iterator[str | None]:
    """What each way of reading finds, the surest first."""
    yield _first_and_last(shown, folded)
    for said in sorted(_INTRODUCED.finditer(folded), key=lambda match: not match[0].startswith("prenom")):
        yield leading_name(shown[said.end() :], announced=True)
    lead = _LEAD.match(folded)
    opening = shown[lead.end() :] if lead and lead.end() < len(shown) else shown
    yield leading_name(opening)
    for pattern in (_TAKEN_BACK, _SAID):
        for said in reversed(list(pattern.finditer(folded))):
            yield leading_name(shown[said.end() :], stated=_STATE.search(said[0]) is not None)
    if ":" in shown:
        yield leading_name(shown.rpartition(":")[2])


def _plain(text: str) -> str:
    """The words alone: no number, emoji, nor question."""
    words = mask_phones(flat(text)).replace(MASK, " ")
    words = _EMOTICONS.sub(" ", _INVISIBLE.sub("", words))
    words = re.sub(r" ?[&+] ?", " et ", words)
    kept = "".join(" " if unicodedata.category(char) in ("So", "Sk", "Cs", "Co", "Cn") else char for char in words)
    return flat(_QUESTIONS.sub(" ", _AND_YOU.sub(" ", kept)).strip(' ,;:-–_/*"«»~=+'))


def _first_and_last(shown: str, folded: str) -> str | None:
    """« Prénom : Abdou. Nom : Sow » is Abdou Sow."""
    first = re.search(rf"(?<![a-z])(?:{_ANNOUNCED[0]}) *(?=\w)", folded)
    last = _SURNAME.search(folded)
    if first is None or last is None:
        return None
    names = [leading_name(shown[said.end() :], announced=True) for said in (first, last)]
    return " ".join(name for name in names if name) if all(names) else None


def _with_latin(name: str, shown: str) -> str:
    """« 王伟 (Wei) »: the way it is read stays beside a name that few can read here."""
    beside = re.search(r"\(([A-Za-zÀ-ÿ' \-]{2,30})\)", shown)
    if beside is None or any("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha()):
        return name
    return f"{name} ({beside[1]})"
