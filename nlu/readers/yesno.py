"""Yes or no, in answer to a question that was just asked."""

from __future__ import annotations

import re

from nlu.readers.text import fold

_LONGEST = 12
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
_UNDECIDED = re.compile(
    r"\?$|(?:je )?(?:ne )?(?:sais|c|ses|sait) (?:pas|plus)|jsp|chai pas|peut[- ]etre|ca depend"
    r"|depend(?:s)?(?![a-z])|bof|oui et non|ni oui ni non|oui ou non|moyen"
    r"|oui,? mais|ok,? mais|oui non|non oui|si(?: c'est)? (?:possible|besoin)|pas sure?|hesit|aucune idee"
    r"|j'hesite"
)
_YES = re.compile(
    r"^(?:ah |ben |bah |euh |mais |eh |alors |bien |bonjour,? )*(?:[ow]?u[iy]+p?|o+u+i+|oe$|oue$|ouai(?:s|p)?"
    r"|ouep|ouaip|mouais|wi|wep|yep|yes|yess|ya|si(?= si|$| bien)|o$|y$"
    r"|ok(?:ay|i|ey|e|idoc)?(?![a-z])|dac+(?:ord)?(?![a-z])|d'?acc?(?:ord)?(?![a-z])|d accord|dak|bien"
    r" s[uo]r|bien entendu|evidem+ent|carrement|absolument"
    r"|tout a fait|exact(?:ement)?|parfait(?:ement)?|(?:c'est|c|cest|sest) (?:bien )?(?:ca|bon|exact|juste"
    r"|correct|parfait|tout a fait ca|cela|vrai|entendu|note|ok)(?![a-z])"
    r"|voila|volontiers|avec (?:grand )?plaisir|je (?:le )?veux(?: bien|$)|j'?accepte|je suis (?:d'accord"
    r"|ok|partante?|pour)|je (?:le |la )?(?:confirme|valide)|je prends|affirmatif|vas[- ]?y|allez[- ]y"
    r"|go(?![a-z])"
    r"|allons[- ]y|ca marche|ca roule|ca me (?:va|convient)|ca va|nickel|impec(?:cable)?|entendu|pourquoi"
    r" pas|super|genial|top(?![a-z])|correct|confirme|valide|compris|juste(?![a-z])|vrai(?:ment)?$"
    r"|(?:pas|aucun|sans|zero) (?:de )?(?:probleme|pb|souci|soucis|prob)|ce serait (?:super|bien|parfait"
    r"|genial)|tope la|banco|partante?$|bien recu|1000 fois oui|mille fois oui)"
)
_NO = re.compile(
    r"^(?:ah |ben |bah |euh |mais |eh |alors |ca |c'est |c |merci,? (?:mais )?)*(?:no+n+|nn+|nan+"
    r"|nop(?:e)?|no(?![a-z])|n$|nada|niet|jamais|negatif|nenni"
    r"|(?:surtout |vraiment |sincerement )?pas (?:du tout|question|moyen|d'accord|la peine|maintenant"
    r"|interessee?|pour moi|vraiment|cette fois|possible|encore|aujourd'hui|bon|exact|ca|correct|ok)"
    r"|(?:surtout )?pas$|du tout$|je (?:ne )?(?:veux|souhaite|peux|prefere|suis) pas|j'?prefere pas|je"
    r" prefere (?:pas|ne pas|que non)|je (?:le )?(?:refuse|decline)|(?:ce )?n'est pas (?:ca|bon|exact"
    r"|correct|moi|cela|le cas)"
    r"|(?:c'est|c|cest|sest) pas (?:ca|bon|exact|correct|moi|cela|le cas|vrai|juste)|faux|incorrect|erreur"
    r"|inexact|aucunement|hors de question|absolument pas|(?:certainement|evidemment|carrement|tout a fait"
    r"|bien sur) pas"
    r"|sans facon|(?:c'est|tout est) (?:faux|inexact)|refus(?:e|er|ee)?$|annul)"
)
_THUMBS_UP = re.compile("[👍👌✅✔☑🆗🙆💯]|🤝")
_THUMBS_DOWN = re.compile("[👎❌✖🚫⛔🙅]")


def read_yes_no(text: str) -> bool | None:
    """Read a short answer: true, false, or ``None`` when it is neither, both, or a sentence of its own."""
    folded = _STRETCHED.sub(r"\1", _SKIN.sub("", fold(text))).strip(" .!,;:-…)(")
    if not folded or len(folded.split()) > _LONGEST or _UNDECIDED.search(folded):
        return None
    up, down = bool(_THUMBS_UP.search(folded)), bool(_THUMBS_DOWN.search(folded))
    if up != down and not re.search("[a-z]", folded):
        return up
    if (no := _NO.match(folded)) and not folded[no.end() :][:1].isalpha():
        return False
    if re.match(
        r"(?:oui|ok|si),? (?:non|pas)(?![a-z])|(?:absolument|carrement|tout a fait|ca (?:me"
        r" )?(?:va|marche|convient)) pas",
        folded,
    ):
        return False if not folded.startswith(("oui", "ok")) else None
    match = _YES.match(folded)
    if match is None:
        return None
    tail = folded[match.end() :]
    return None if tail[:1].isalpha() else True
