"""Whether the writer has a vehicle of their own to come with."""

from __future__ import annotations

import re

from nlu.french.text import fold

_VEHICLE = (
    r"(?:voitur(?:es?)?|voit|vehicules?|vehicul|autos?|automobile|bagnole|caisse|camions?|camionnettes?"
    r"|camion-benne|utilitaires?"
    r"|fourgons?|fourgonnettes?|minibus|monospace|kangoo|berlingo|scooters?|motos?|mobylette|vsp|break"
    r"|remorque|clio|twingo|megane|scenic|logan|duster|partner|trafic)(?![a-z])"
)
_ADJECTIVES = r"(?:(?:petite?|grande?|vieille|vieux|grosse?|propre|belle) )?"
_NOT_MINE = re.compile(
    rf"(?:s[ao]n?|ses|leurs?|votre|vos) {_ADJECTIVES}{_VEHICLE}|(?:il|elle|ils|elles|mere|pere|voisine?)"
    rf" (?:n'|ne )?(?:a|ont|est|sont)"
    rf"(?: pas| plus)?(?: le| la| une| un| de| d')? ?{_ADJECTIVES}(?:{_VEHICLE}|vehiculee?s?|permis)"
    rf"|(?:besoin|cherch[a-z]*|faut|faudrait|avez|quelqu'un|benevoles?|personnes?)(?: \w+){{0,2}}"
    rf" (?:d'une?|une?|avec|ayant)"
    rf"(?: une?)? ?(?:{_VEHICLE}|vehiculee?s?|personne vehiculee?)|personnes? vehiculees?|(?:faut|faudrait"
    rf"|doit) etre (?:vehicule|motorise)|quelqu'un de"
    rf" (?:vehicule|motorise)"
    rf"|(?:renverse|percute|accident|garage|place|siege|lit|dors|dort|dormir|dormons)[a-z]*(?: \w+){{0,2}}"
    rf" {_VEHICLE}"
)
_WITHOUT = re.compile(
    rf"(?:pas?|plus|sans|aucune?|ni)(?: de| d'| la| le| une?| ma| mon)? ?{_ADJECTIVES}(?:{_VEHICLE}(?! sans"
    rf" permis)|vehiculee?s?|motorisee?s?)"
    r"|conduis (?:pas|plus)|(?:peux|sais) (?:pas|plus) conduire|(?<!voiture )(?<!vehicule )(?<!voiturette"
    r" )(?:pas|sans|plus|ni)"
    r"(?: le| de| mon| mn)? permis"
    rf"|m[ao]n? {_VEHICLE} (?:est|et|e|a ete|qui est|vient de tomber) (?:(?:encore|tombee?|au|en|a)"
    rf" )*(?:panne|garage|hs|cassee?|volee?|morte?"
    rf"|la casse|reparation)|vole m[ao]n? {_VEHICLE}|(?:vendu|prete) m[ao]n? {_VEHICLE}"
    r"|(?:me deplace|suis|viens|viendrai|me deplacerai|circule) (?:qu'|seulement |uniquement )?(?:a pied|a"
    r" velo|en velo|en bus|en transports?|en metro)"
    r"|pieton(?:ne)?(?![a-z])"
)
_WITH = re.compile(
    rf"(?:j'ai|jai|g|j ai|j'avais|on a|nous avons|ai|avec|possede|dispose|disposons|en|ma|mon|mn|notre"
    rf"|prete[a-z]*|et|\+|,|avons|permis b)"
    rf"(?: bien| aussi| deja| toujours| d'| de| d'une?| une?| ma| mon| notre| le| la| permis| b| et| \+)*"
    rf" ?{_ADJECTIVES}{_VEHICLE}"
    r"|(?:vehiculee?s?|motorisee?s?)(?![a-z])"
    rf"|^(?:une? )?{_VEHICLE}(?: (?:perso[a-z]*|ok|dispo[a-z]*|oui|5 places))?[ .!]*$|(?:je peux|peux|j'peux"
    rf"|on peut) (?:\w+ )?(?:conduire|vehiculer|covoiturer)"
    rf"|{_VEHICLE} (?:perso(?:nnelle)?|dispo(?:nible)?|a disposition|ok)"
)


def has_vehicle(text: str) -> bool | None:
    """Tell whether the writer says they have a vehicle (true), none (false), or nothing of it (``None``)."""
    folded = _NOT_MINE.sub(" … ", fold(text))
    if _WITHOUT.search(folded):
        return False
    return True if _WITH.search(folded) else None
