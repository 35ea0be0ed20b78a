"""What somebody means who takes their own words back: « pas Angers, Cholet », « le 12... non pardon, le 13 »."""

from __future__ import annotations

import re

from nlu.french.text import flat, fold

_OOPS = (
    r"(?:pardon|attends|attendez|mince|zut|oups|excusez[- ]moi|desolee?|je me trompe|je voulais dire|plutot|finalement)"
)
_TAKEN_BACK = re.compile(
    rf"(?:^|[ ,.…!(])(?:(?:ah |euh |heu |enfin )?(?:non|nan)[ ,.…!]+(?:{_OOPS}[ ,.…!]+)+|ou plutot |enfin (?:plutot "
    rf"|non[ ,.…!]+|(?=(?:ma|mon|le|la|les) ))"
    r"|(?:pardon|oups)[ ,.…!]+(?!c'est tout|$)|(?:ah |euh )?(?:non|nan)[ ,.…!]+(?=pas ))"
)
_NOT_THIS_BUT = re.compile(
    r"^(?:non[ ,.!]+)?(?:c'est |c |ce n'est |ce sont |et )?pas (?P<not>[^,;.!]{1,40}?)(?:[,;.!]+| mais"
    r"| c'est)+ (?P<this>.+)$"
)
_THIS_NOT = re.compile(
    r"^(?P<this>.{2,60}?)(?:, (?:et )?(?:surtout )?pas| et pas| au lieu de| plutot que"
    r"| pas)(?! de) (?P<not>[^,;]{1,30})$"
)
_LEAD = re.compile(r"^(?:c'est |cest |ce sera |mettez |mets |plutot |mais |on est passee?s? )+")
_SENTENCE = re.compile(
    r"(?<![a-z])(?:je|j'|on|nous|il|elle|ils|elles|ya|y a|peux|veux|ai|suis|fait|est|sont|sait|peut|encore|tout"
    r"|maintenant|mal|du)(?![a-z])"
)
"""A sentence is not taken apart: « je ne peux pas le lundi » takes nothing back."""


def meant(text: str) -> str:
    """The words that stand, as they were written; the whole text when nothing is taken back."""
    shown, folded = flat(text), fold(text)
    backs = [back.end() for back in _TAKEN_BACK.finditer(folded) if folded[back.end() :].strip(" .!?")]
    if backs:
        shown, folded = shown[backs[-1] :], folded[backs[-1] :]
    if (swapped := _NOT_THIS_BUT.match(folded)) and not _SENTENCE.search(swapped["not"]):
        shown, folded = shown[swapped.start("this") :], swapped["this"]
    elif (kept := _THIS_NOT.match(folded)) and not _SENTENCE.search(_LEAD.sub("", kept["this"])):
        shown, folded = shown[: kept.end("this")], kept["this"]
    if len(shown) == len(flat(text)):
        return text
    lead = _LEAD.match(folded)
    return shown[lead.end() if lead else 0 :].strip(" ,;")
