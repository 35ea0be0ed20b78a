"""For whom somebody asks: for themselves, for somebody else, or for nobody in particular."""

from __future__ import annotations

import re

from nlu.french import kin
from nlu.french.text import fold
from nlu.readers.people.oneself import speaks_of_self, wants_for_self
from nlu.readers.people.structures import find_structure
from nlu.readers.wish.hints import sounds_like_need, sounds_like_offer
from nlu.types import Beneficiary

_SIZE = (
    r"(?:(?:vieille?|vieux|petite?|pauvre|chere?|jeune|propre|ancienne?|ex|grande|deux|2|tres"
    r"|meilleure?) )*"
)
_OWN = re.compile(
    rf"(?<![a-z])(?P<whose>m[ao]n?|mes|notre|nos|mn)"
    rf" {_SIZE}(?P<who>{kin.alternation(kin.OWN)})"
)
_PLACE = (
    r"(?:de (?:mon|ma|notre|l')|du|dans (?:mon|ma|notre)|d'en|en|au[- ]dessus de chez|a cote de chez|sur"
    r" (?:mon|ma)) ?"
    r"(?:immeuble|quartier|rue|batiment|residence|palier|famille|village|hameau|escalier|tour|voisinage"
    r"|etage|face(?: de chez (?:moi|nous))?"
    r"|moi|nous|cite|allee|commune|chez moi)"
)
_STATE = (
    r"(?:tres |bien )?(?:agee?s?|handicapee?s?|isolee?s?|malades?|seule?s?|aveugles?|alitee?s?"
    r"|dependante?s?|fragiles?|sourde?s?|invalides?|autistes?|trisomiques?|adultes?|veuve|veuf)"
)
# « une mamie de ma rue » is a stranger, « une voisine » is somebody the writer knows.
_ACQUAINTANCES = {folded: word for folded, word in kin.CLOSE.items() if folded not in kin.STRANGERS}
_A_NEIGHBOUR = re.compile(rf"(?<![a-z])une? {_SIZE}(?P<who>{kin.alternation(_ACQUAINTANCES)})")
_A_STRANGER = re.compile(
    rf"(?<![a-z])(?P<article>une?|deux|cette|ce|la|le) {_SIZE}(?P<who>{kin.alternation(kin.STRANGERS)})(?:"
    rf" {_STATE})*(?:(?: qui (?:habite|vit|loge))? (?P<place>{_PLACE}))?"
)
_IN_NEED = (
    r"(?:est|sont|etait|reste|vit|vivent|se retrouve|vient d'etre|a ete|vient de) (?:rentre|sorti|rentrer"
    r"|sortir|se casser|perdre|tomber|sort)(?![a-z])|(?:rentre|sort) de l'hopital|(?:est|sont|etait|reste"
    r"|vit|vivent|se retrouve|vient d'etre|a ete)(?: \w+){0,2} (?:malades?"
    r"|handicap\w*|alite\w*|invalides?|dependante?s?|agee?s?|isole\w*|seule?s?|"
    r"hospitalis\w*|opere\w*|aveugles?|fragiles?|bloque\w*|immobilis\w*|confine\w*|coince\w*|epuise\w*"
    r"|deprime\w*|veuve|veuf|perdue?s?|fatigue\w*|fauteuil|demunie?s?|sans|"
    r"en difficulte|plus|depasse\w*|tombe\w*|malvoyante?s?|sourde?s?|depressi\w*|a mobilite|chez elle|chez"
    r" lui)"
    r"|(?:a|ont|aurait|auraient|aura) (?:\w+ )?(?:besoin|du mal|des difficultes|plus|pas|personne|peur"
    r"|rien|faim|froid|perdu|mal|[0-9]|un handicap|alzheimer|un cancer|le covid|la grippe)"
    r"|(?:ne |n')?(?:peut|peu|peux|peuvent|sait|savent|sort|sortent|arrive|arrivent|marche|voit|voient|mange"
    r"|mangent|bouge|entend|conduit|parle|comprend) (?:pas|plus|rien|presque|jamais|a peine)"
    r"|n'(?:a|ont|arrive|est)|ne (?:peut|sort|peuvent|sortent|voit|marche|mange|se|s)|cherche\w*|voudrait"
    r"|aimerait|souhait\w*|s'ennuie\w*|demande\w*|se sent\w*|manque\w*|habite seul\w*|souffre|refuse\w*"
    r"|s'isole\w*|deprime\w*|attend\w*"
)
_FOLLOWED_BY_NEED = re.compile(
    rf"^(?: {_STATE}| {_PLACE}| du dessus| du dessous| du [\w-]+| de palier| d'en face| d'a cote| de (?:\w+"
    rf" )?[0-9]+ ans|,? [0-9]+ ans,?| \([^)]*\)| qui|,| maternelle| paternelle"
    rf"| [a-z]+(?=,)| de \w+| a \w+(?= )| elle| il| ils| elles| a l'etage| aussi| toujours| y| en| me|"
    rf" deja)*,? (?:{_IN_NEED})"
)
_ONLY_MENTIONED = re.compile(
    r"^(?:[^.,;!?]{0,25})?(?: |,)(?:qui )?(?:m'a|m'ont|me (?:l'a|garde|dit|conseille|parle)|m'aide|nous"
    r" aide|s'(?:en )?occupe|est (?:partie?|deced\w*|mort\w*)|m'accompagne"
    r"|travaille|gardait|garde|gardaient|decede\w*|est infirmiere|a trouve|a pu|peut (?:s'en|m'|me|les|le"
    r"|la|aider|garder|venir)|va (?:s'en|m'|les|le)|le fait|fait (?:deja )?mes|vient (?:de me|m'|me|s'))"
)
_MENTION_BEFORE = re.compile(
    r"(?:chez|comme|grace a|sans|depuis que|selon|par|enterre|perdu|merci (?:a|de"
    r" la part de)|d'apres|avec|et|ni|quitte) $"
)
_FOR_BEFORE = re.compile(
    r"(?:pour|aider|visite a|voir|chez|compagnie a|courses (?:de|a|pour|chez)|occuper de|aide a|appeler"
    r"|accompagner|emmener|conduire|amener|livrer(?: a)?|vers|promener le chien de"
    r"|porter(?: \w+){0,3} a|chez|s'agit de|concerne|parler a|repas a|visiter|inquiete? pour|signaler|la"
    r" part de|nom de|soutenir|faire livrer|tenir compagnie a|chien de|relayer|surveiller) $"
)
_CHILDCARE = re.compile(
    r"gard(?:e|er|es|erie|ait|erait|iennage)(?![a-z])|nounou|creche|ecole|baby|sortie|cantine|periscolaire"
    r"|assmat|assistante maternelle|devoirs|surveill|recuperer|chercher m|occup\w+ de m|lait|couches?"
    r"|vetements|soutien scolaire|cours de|bebe"
)


def find_beneficiary(text: str) -> Beneficiary | None:
    """Return the somebody else for whom help is asked, turned to the second person: « votre mère »."""
    folded = fold(text)
    if sounds_like_offer(folded) and not re.search(r"besoin (?:d'aide|de quelqu'un|d'une?|qu'on)", folded):
        return None
    for match in _OWN.finditer(folded):
        if _is_third_party(folded, match):
            word = kin.written(match["who"], kin.OWN)
            return Beneficiary(f"{'vos' if kin.is_plural(word) else 'votre'} {word}")
    for match in _A_NEIGHBOUR.finditer(folded):
        if _is_asked_for(folded, match.start(), match.end()):
            return Beneficiary(f"votre {kin.written(match['who'], kin.CLOSE)}")
    for match in _A_STRANGER.finditer(folded):
        if relation := _stranger(folded, match):
            return Beneficiary(relation)
    return None


def _is_third_party(folded: str, match: re.Match[str]) -> bool:
    """Children at home and a spouse only count when they are themselves said to be in need."""
    who = match["who"].replace(" ", "-")
    if who in kin.CHILDREN:
        return (
            not re.match(" et moi", folded[match.end() :])
            and not _CHILDCARE.search(folded)
            and _needs(folded, match.end())
        )
    if who in kin.SPOUSES:
        asked = bool(re.search("pour $", folded[: match.start()])) or _needs(folded, match.end())
        return asked and not speaks_of_self(folded)
    return _is_asked_for(folded, match.start(), match.end())


def _needs(folded: str, end: int) -> bool:
    return _FOLLOWED_BY_NEED.match(folded[end:]) is not None


def _is_asked_for(folded: str, start: int, end: int) -> bool:
    before, after = folded[:start], folded[end:]
    if _ONLY_MENTIONED.match(after) and not re.search("pour $", before):
        return False
    if _FOR_BEFORE.search(before) and sounds_like_need(folded):
        return not re.search(r"(?:vis|habite|vivons|loge|heberge\w*|dors|suis) chez $", before)
    if re.search("pour $", before) or _needs(folded, end):
        return True
    if _MENTION_BEFORE.search(before):
        return False
    return sounds_like_need(folded) and not speaks_of_self(folded) and not wants_for_self(folded)


def _stranger(folded: str, match: re.Match[str]) -> str | None:
    """« une dame de mon immeuble » is somebody; « une personne » of whom nothing is said is anybody."""
    definite = match["article"] in ("la", "le", "ce", "cette")
    if not match["place"] and (definite or not _needs(folded, match.end())):
        if definite or not re.search(r"(?:pour|signaler) $", folded[: match.start()]):
            return None
        if match["who"] in ("personne", "femme", "homme", "jeune", "famille", "senior") and match.end() == match.end(
            "who"
        ):
            return None
    word = kin.written(match["who"], kin.STRANGERS)
    said = f"{'une' if kin.is_feminine(word) or match['who'] == 'femme' else 'un'} {word}"
    if not match["place"]:
        return said
    turned = (
        re.sub(r"\b(?:mon|ma|notre)\b", "votre", match["place"])
        .replace("chez moi", "chez vous")
        .replace("chez nous", "chez vous")
    )
    return f"{said} {' '.join(kin.ACCENTS.get(piece, piece) for piece in turned.split())}"


def speaks_for_self(text: str) -> bool:
    """Tell whether the writer asks for themselves, or for themselves too."""
    folded = fold(text)
    if speaks_of_self(folded):
        return True
    if not wants_for_self(folded):
        return False
    return find_beneficiary(text) is None and find_structure(text) is None


_SEEKS = re.compile(
    r"(?<![a-z])(?:re)?cherch(?:e|ons|ent|er)(?![a-z])(?: \S+){0,4}? (?:benevoles?|volontaires|bras)(?![a-z])"
    r"|(?<![a-z])(?:recrut\w+|(?:besoin|manque) (?:de|d'|en))(?: \S+){0,3}? (?:benevoles|volontaires)(?![a-z])"
)


def seeks_volunteers(text: str) -> bool:
    """Whether somebody looks for volunteers, as structures do: « on cherche 12 bénévoles »."""
    return _SEEKS.search(fold(text)) is not None
