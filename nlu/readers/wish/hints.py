"""Whether any message sounds like giving or asking: a hint for other readers, where ``read_wish`` must be sure."""

from __future__ import annotations

import re

from nlu.french.phrases import GREETING, PLEASE

_DAILY = r"(?:etre |me rendre |vous |nous |leur |les |lui )*"
_OFFER = re.compile(
    rf"(?:je|j'|on|nous)(?: \w+)? ?(?:peux|peut|pouvons|pourrais|pourrait|pourrions) (?!(?:plus|pas|m'|me "
    rf"|rien|avoir|beneficier|recevoir|trouver)(?![a-z]))"
    rf"{_DAILY}[a-z]"
    rf"|je pe(?:ux|u) {_DAILY}(?:aider|faire|garder|rendre|donner|appeler|apporter)"
    r"|(?:envie|besoin|souhaite|voudrais|veux|aimerais|volontaire pour|pret a|prete a|comment|cherche a"
    r"|dispo[a-z]* pour) (?:d'|de |pouvoir )?(?:vous |les |leur )?"
    r"(?:aider|me rendre utile|etre utile|donner de mon temps|participer|m'engager|devenir benevole|etre"
    r" benevole)"
    r"|je (?:me )?propose|nous proposons|(?:j'offre|nous offrons)|(?:suis|sommes|reste|me tiens|etant)"
    r" (?:\w+ )?(?:dispo|disponible|libre|volontaire|benevole|partant|pret|prete)"
    rf"|^(?:(?:{GREETING}) )?,? ?(?:dispo|disponible|libre|volontaire|benevole)(?![a-z])"
    r"|qui a besoin|a votre disposition|pour vous aider|donner un coup de main"
)
_ASK = re.compile(
    rf"(?:besoin|cherch|recherch|faut|faudrait|manqu|urgen|aide[zr]?[- ]moi|aidez|{PLEASE}"
    r"|quelqu'un|(?<![a-z])(?:qqu?n|qlqn|kelkun|quelkun|quelqun|fo)(?![a-z])|(?:c|est-ce|est ce) possible"
    r"|je voudrais (?:une?|du|de la|des|qu)(?![a-z])|qui (?:peut|pourrait)|pouvez[- ]vous"
    r"|pourriez[- ]vous|plus (?:rien|de|d')|n'arriv|en panne|demande d'aide|peut[- ]on|besion|bsoin)"
)
_WANTS_TO_HELP = re.compile(
    r"besoin d'aider|besoin d'un coup de main \?|qui a besoin|cherche a (?:aider"
    r"|me rendre|etre)|besoin de me sentir utile"
)


def sounds_like_offer(folded: str) -> bool:
    """Tell whether the writer speaks of what they can give."""
    return _OFFER.search(folded) is not None


def sounds_like_need(folded: str) -> bool:
    """Tell whether the writer speaks of what is lacking; « j'ai besoin d'aider » is no lack."""
    return _ASK.search(_WANTS_TO_HELP.sub(" ", folded)) is not None
