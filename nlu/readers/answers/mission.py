"""Answers to « De quelle aide s'agit-il ? » in a few words: the missions they name, those refused left out."""

from __future__ import annotations

import re

from nlu.french.text import fold
from nlu.labels import MISSIONS, Mission

_WORDS: dict[Mission, str] = {
    "aide_alimentaire": (
        r"nouritt?ure|nourriture|alimentaires?|alimentation|(?:a|de quoi|rien a) manger|^manger|repas|colis|denrees"
        r"|maraudes?|soupes?|restos? (?:du|de) coeur|banque alimentaire|couches?|lait(?! de)"
        r"|hygiene|produits de base|paniers?(?: de (?:nour\w+|legumes))?|faim|duvets?|couvertures?|sans[- ]abris?"
        r"|conserves?|pates|aide alimentaire|epicerie|🍲|🥫|🍞|🍽|🥖|protections"
    ),
    "garde_enfants": (
        r"gard\w*(?: \w+){0,3} (?:\w*enfants?|enfan|gosses?|marmailles?|petits?|petites?|fils|filles?|bebes?"
        r"|jumel\w+|jumeaux|puce|loulous?|gamin\w*|minots?|momes?|kids?|ados?)"
        r"|baby[- ]?sit\w*|babysit\w*|nounou|sorties? d'ecole|(?:la )?sortie de l'ecole|garderie|creche"
        r"|garde d'enfants?|mes enfants|les enfants"
    ),
    "lien_social": (
        r"con?m?pagnie|visites?|visiter|rendre visite|appels?(?! (?:d'offre))|appeler|l'appelle|telephoner"
        r"|coups? de (?:fil|tel)|discut\w+|caus(?:er|ette|e)|parler|ecout(?:er|e)|papot\w+|bavard\w+"
        r"|solitude|isole\w*|isolement|lien social|jouer|scrabble|belote|cartes|lecture|conversation|moral"
        r"|pass\w+ (?:la |le |les )?voir|presence|tenir la main"
    ),
    "solidarite_proximite": (
        r"courses?|commissions?|comissions?|supermarche|leclerc|pharmacie|medic\w+|poubelles?|chiens?|promen\w+"
        r"|condui\w+|emmener|amener|(?:l')?emmene|accompagn\w+ (?:\w+ ){0,3}(?:medecin|docteur|rendez|rdv|hopital)"
        r"|dialyse|chauffeur|menage|repassage|tond\w+|haies?|deneiger|jardin\w*|porter|service du quotidien"
        r"|services aux voisins|🛒|🛍|voter|bois(?! de chauff)|pelouse|descendre"
    ),
    "autre": (
        r"bricol\w*|repar\w+|meubles?|ampoules?|demenag\w*|informatique|ordi(?:nateur)?s?|pc|internet|papiers?"
        r"|paperasse|dossiers?|formulaires?|administrati\w+|caf|ameli|impots|tradui\w+|traduct\w+|interprete"
        r"|devoirs?|cours (?:de|d')(?! enfants)|soutien scolaire|frigo|lits?|machine a laver|tele|box|hebergement"
        r"|heberger|logement|bois de chauffage|cv|mdph|plomberie|electricite|couture|autre(?: chose| aide)?"
    ),
}  # fmt: skip
_NAMED = {mission: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])") for mission, words in _WORDS.items()}
_CLAUSE = re.compile(r"[^,;.!?\n+]+|[?]")
_REFUSED = re.compile(
    r"(?:(?:ce )?(?:n'est|c'est|c) |il ne faut )?(?:pas|sauf|ni|sans|plutot que|au lieu de|enlevez|retirez) "
)
_TAKEN_BACK = re.compile(r"(?:enfin )?(?:plutot )?(?:^|[ ,.])(?:non|nan)[ ,.!]+")


def read_missions(text: str) -> tuple[Mission, ...]:
    """The missions named, in their usual order; empty when the words name none, or take them all back."""
    folded = fold(text)
    back = list(_TAKEN_BACK.finditer(folded))
    folded = folded[back[-1].end() :] if back and folded[back[-1].end() :].strip() else folded
    wanted = " , ".join(clause for clause in _CLAUSE.findall(folded) if not _REFUSED.match(clause.strip()))
    kept = re.split(r" (?:pas|sauf|mais pas|et pas) (?:des |les |la |le |de |d'|du )", wanted)[0]
    return tuple(mission for mission in MISSIONS if mission in _NAMED and _NAMED[mission].search(kept))
