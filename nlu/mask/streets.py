"""Streets and houses of one line, with their numbers: « 12 bis rue des Lilas », « résidence Les Pins »."""

from __future__ import annotations

import re

from nlu.french.calendar import SHOWN_MONTH
from nlu.french.first_names import FIRST_NAMES
from nlu.french.text import fold
from nlu.french.words import is_everyday, words
from nlu.mask.made_up import HOUSE, PLACE, STREET
from nlu.types import DAYS

_NUMBER = r"(?:\d{1,4} ?(?:bis|ter|quater|[a-dA-D](?![\w']))?(?: ?(?:[/\-]|et) ?\d{1,4})? ?,? ?)"
_ALWAYS = (
    r"rue|avenue|aven|av\.?|ave|boulevard|boulv|bd|bld|blvd|impasse|imp\.?|all[ée]es?|chemin|quai|faubourg|fbg|sentier"
    r"|venelle|esplanade|rond[- ]point|route|rte"
)
_NUMBERED = (
    r"place|pl\.?|cours|passage|villa|mail|voie|cit[ée]|square|sq\.?|r[ée]sidence|res\.?|lotissement|hameau|clos|parvis"
    r"|mont[ée]e|promenade|galerie|r\.?|lieu[- ]dit|ruelle|tour|porte"
)
_PARTICLE = r"(?:de la |de l'|des |du |de |d'|la |les? |l'|aux? |à la |en )"
_ENDS = words(
    """a au aux pour et ou je j dans chez sur vers qui que tous toutes tout avec est c ce cest mon ma mes ton sa son il
    elle on nous vous svp merci entre pres ne pas depuis jusqu si car mais donc appartement appt apt bat batiment
    etage escalier porte code digicode interphone cp le matin soir midi tel telephone bonjour cordialement j'ai
    j'habite besoin cherche un une deux trois derriere devant face cote loin en ca y n'est n'a qu'il qu'elle juste
    quand lors ainsi afin plus moins"""
).union(DAYS)
_WORD = re.compile(rf"[^\W\d_]+(?:['\-][^\W\d_]+)*|\d{{1,4}}(?= (?:{SHOWN_MONTH}))", re.I)
"""A word, or the number of « rue du 11 novembre »."""
_STREET = re.compile(
    rf"(?<![\w'])(?:(?P<number>{_NUMBER})(?P<any>{_ALWAYS}|{_NUMBERED})|(?P<plain>{_ALWAYS})|(?P<weak>{_NUMBERED}))"
    rf"(?= )",
    re.I,
)
_HOUSES = (
    r"r[ée]sidence|ehpad|foyer|lyc[ée]e|coll[èe]ge|[ée]cole(?: primaire| maternelle| [ée]l[ée]mentaire)?|h[ôo]pital"
    r"|clinique|cr[èe]che|paroisse|[ée]glise|mosqu[ée]e|pharmacie|quartier|cit[ée]|centre social|maison de quartier"
    r"|stade|gymnase"
    r"|gare|m[ée]tro|arr[êe]t|station|tour|immeuble|b[âa]timent|b[âa]t\.?|camping|mas|ferme|ch[âa]teau|lotissement|hameau"
)
_HOUSE = re.compile(rf"(?<![\w'])(?P<head>{_HOUSES}) (?P<name>(?:{_PARTICLE})?)(?=\w)", re.I)
_FLAT_NUMBER = re.compile(
    r"(?P<what>\b(?:appartement|appart|appt|apt|b[âa]timent|b[âa]t\.?|escalier|esc\.?|hall|porte|bo[iî]te aux lettres"
    r"|chambre|logement)\b) ?(?:n°|num[ée]ro )? ?(?:\d{1,4} ?[a-z]?|(?-i:[A-Z])\d{0,3})(?![\w'])",
    re.I,
)


def mask_streets(line: str) -> str:
    """Mask the names of streets, houses and quarters, and the numbers of flats."""
    return _mask_houses(_mask_street_names(_FLAT_NUMBER.sub(r"\g<what> 1", line)))


def _mask_street_names(line: str) -> str:
    shouted = line.isupper()
    masked, done = [], 0
    for match in _STREET.finditer(line):
        if match.start() < done:
            continue
        end = _street_end(line, match.end(), sure=match["number"] is not None, weak=match["weak"] is not None,
                          shouted=shouted)  # fmt: skip
        if end is not None:
            masked += [line[done : match.start()], f"3 {STREET}" if match["number"] else STREET]
            done = end
    return "".join(masked) + line[done:]


def _street_end(line: str, at: int, *, sure: bool, weak: bool, shouted: bool) -> int | None:
    """Where the name of a street ends; None when what follows « rue » or « place » is no name."""
    end, taken, named, first_name = at, 0, False, False
    while taken < 6:
        particle = re.match(rf" (?:{_PARTICLE})", line[end:], re.I)
        start = end + particle.end() if particle else end + 1
        word = _WORD.match(line, start) if particle or line[end : end + 1] in " -'" else None
        if word is None:
            break
        folded = fold(word[0])
        capital = word[0][0].isupper() and not shouted
        ended = folded in _ENDS or folded.split("'")[0] in ("j", "c", "n", "qu")
        more = first_name and not ended  # « rue jean jaures »: what follows a first name is more of the name
        if (ended and not capital) or (named and not (capital or particle or more) and is_everyday(fold(word[0]))):
            break
        if not named and not (sure or capital or _names_a_street(word[0], particle, weak=weak)):
            return None
        if named and particle and not capital and is_everyday(fold(word[0])):
            break
        end, taken, named, first_name = word.end(), taken + 1, True, folded in FIRST_NAMES
    return end if named else None


def _names_a_street(word: str, particle: re.Match[str] | None, *, weak: bool) -> bool:
    """« rue des lilas », « rue victor »; not « rue calme », nor « cours de maths »."""
    if fold(word) in FIRST_NAMES:
        return True
    if weak:
        return not is_everyday(fold(word))
    return particle is not None or not is_everyday(fold(word))


def _mask_houses(line: str) -> str:
    masked, done = [], 0
    for match in _HOUSE.finditer(line):
        word = _WORD.match(line, match.end())
        if match.start() < done or word is None:
            continue
        plural = match["name"].lower().strip() in ("les", "aux") or fold(word[0]).startswith("saint")
        capital = word[0][0].isupper() and not line.isupper()
        if not (plural or capital or not is_everyday(fold(word[0]))) or fold(word[0]) in _ENDS:
            continue
        end = word.end()
        while (more := re.match(rf"[ \-](?:{_PARTICLE})?[A-ZÀ-Ý][\w'\-]+", line[end:])) and not line.isupper():
            end += more.end()
        masked += [line[done : match.end()], HOUSE if plural else PLACE]
        done = end
    return "".join(masked) + line[done:]
