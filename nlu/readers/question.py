"""Whether somebody asks something rather than answers."""

from __future__ import annotations

import re

from nlu.french.text import fold

_LEAD = (
    r"(?:(?:mais|et|euh|ah|bonjour|pardon|alors|d'abord|apres|non|oui|ok|attendez|svp|desolee?|dites|dis|moi|ben|bah"
    r"|j'ai peur [a-z ]+)[ ,.!:…]+)*"
)
_ASKS = (
    r"(?:connaissez|avez|savez|pouvez|faites|auriez)[- ]vous|pourquoi(?! pas)|pk(?![a-z])|prk(?![a-z])"
    r"|comment(?! (?:ca|je) (?:peux|veux))|combien|est[- ]ce|c'?(?:est)? (?:quoi|koi|qui|quand|ou)(?![a-z])|k(?:oi"
    r"|es)(?![a-z])|qu'est|qu'es[- ]|quel(?:le)?s?(?![a-z])"
    r"|a quoi|de quoi|en quoi|a qui(?![a-z])|qui (?:va|vont|voit|verra|verront|peut voir|est|sont|etes|a acces)"
    r"|vous etes qui|t'?es qui|et toi|et vous|(?:ca|cela) (?:veut dire|sert|change|part|va etre|sera|coute|donne"
    r"|marche) "
    r"|il (?:sera|faut|y a)[- ]?(?:t[- ]il )?.*\?|faut[- ]il|faut .*\?|y a[- ]t[- ]il|dois[- ]je|puis[- ]je"
    r"|peut[- ]on|peux[- ]je|a partir de quel|(?:vous|tu) (?:allez|avez|etes|gardez|pouvez|vas|as|en avez) .*(?:\?"
    r"|pourquoi|quoi|combien|comment)"
    r"|(?:c'est|elle|il|on|je|les|le|la|mon|ma) .*\?$|combien de temps"
)
_QUESTION = re.compile(rf"^{_LEAD}(?:{_ASKS})")
_ASKED_AT_END = re.compile(
    r"[^.!?]*(?:pourquoi|comment|combien|quoi|qui|ou|quand)[^.!?]*\?+[ .!)]*$|(?:pourquoi|pk)(?: faire)?[ .!]*$"
)


def asks(text: str) -> bool:
    """Whether a text is a question, with or without its mark."""
    folded = fold(text)
    return _QUESTION.match(folded) is not None or _ASKED_AT_END.search(folded) is not None or folded.endswith("?")
