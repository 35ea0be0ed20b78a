"""Places of one line: streets, houses, communes, départements. The made-up one is a town with homonyms everywhere."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from nlu.french.first_names import FIRST_NAMES
from nlu.french.text import flat, fold
from nlu.french.words import is_everyday, words
from nlu.gazetteer.spelling import TOKEN
from nlu.readers.commune import find_communes
from nlu.readers.commune.areas import AreaMention
from nlu.readers.commune.cues import Cue
from nlu.readers.commune.mentions import Mention, read_places
from nlu.readers.commune.tokens import words_of
from nlu.types import Commune

PLACE = "Villefranche"
STREET = "rue de la Mairie"
ZONE = "Rhône"
HOUSE = "Mimosas"
MISSPELT_SCORE = 75
"""How alike (0–100) a run of words must be to the commune that the readers found, to be its misspelt name."""

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
    elle on nous vous svp merci entre pres ne pas depuis jusqu si car mais donc appartement appt apt bat batiment etage
    escalier porte code digicode interphone cp le lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi
    tel telephone bonjour cordialement j'ai j'habite besoin cherche un une deux trois derriere devant face cote loin
    en ca y n'est n'a qu'il qu'elle juste quand lors ainsi afin plus moins"""
)
_WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*|\d{1,4}(?= (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t"
                   r"|septembre|octobre|novembre|d[ée]cembre))", re.I)  # fmt: skip
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
_DEPARTEMENT = re.compile(
    r"(?P<before>\((?=\d[\dab]\))|\b(?:dans|ds|du|dep\.?|d[ée]partement) (?:le )?)\d[\dab](?=\)|[ ,.;!?]|$)"
    r"(?! (?:au|h|heures?|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|sept|oct|nov|d[ée]c))",
    re.I,
)
_DISTRICT = re.compile(
    r"(?<!\w)(?:\d{1,2} ?(?:e|er|è|eme|ème)|[a-zé]+i[èe]me|premier) ?(?:arrondissement|arr\.?|ardt)(?!\w)", re.I
)
_IN_DISTRICT = re.compile(r"(?<=dans le )\d{1,2} ?(?:e|er|è|eme|ème|ième)(?!\w)", re.I)
_NUMBER_AFTER = re.compile(
    r" ?(?:\d{1,2} ?(?:e|er|è|eme|ème|ième)?(?: arrondissement| arr\.?)?(?![\wh]| ?h)|\((?:\d[\dab]|97\d)\))", re.I
)
_PREPOSITIONS = (
    r"(?:[àaÀ]|sur|vers|près de|pres de|proche de|à côté de|a cote de|depuis|jusqu'à|jusqu'a|centre de|ville de)"
)
_TO_SOMEWHERE = re.compile(
    rf"(?<![\w'])(?P<to>{_PREPOSITIONS}) (?P<name>(?:(?:La|Le|Les|Saint|Sainte|St|Ste)[ \-])?[A-ZÀ-Ý][\w'\-]+)"
)

Span = tuple[int, int, str]


def mask_places(line: str, known: tuple[str, ...] = ()) -> str:
    """Mask the places of one line; ``known`` are names of communes that stand elsewhere in the case."""
    line = _mask_houses(_mask_streets(_FLAT_NUMBER.sub(r"\g<what> 1", line)))
    line = _mask_communes(line, known)
    line = _IN_DISTRICT.sub("3e", _DISTRICT.sub("3e arrondissement", line))
    line = _DEPARTEMENT.sub(r"\g<before>69", line)
    line = _TO_SOMEWHERE.sub(_somewhere, line)
    return re.sub(rf"{PLACE}(?:[ ,\-]+{PLACE})+", PLACE, line)


def _somewhere(match: re.Match[str]) -> str:
    """« à Kergroës »: a capital after a preposition of place is a place, unless it is a word or somebody's name."""
    name = match["name"]
    if name.startswith((PLACE, ZONE)) or name.isupper() or is_everyday(fold(name)) or fold(name) in FIRST_NAMES:
        return match[0]
    return f"{match['to']} {PLACE}"


def _mask_streets(line: str) -> str:
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


def _mask_communes(line: str, known: tuple[str, ...]) -> str:
    message = words_of(line)
    if not message:
        return line
    line = flat(line)
    ends = {token.start(): token.end() for token in TOKEN.finditer(fold(line))}
    mentions, areas = read_places(message)

    def span_of(found: Mention | AreaMention) -> tuple[int, int]:
        first, last = message[found.start], message[found.end - 1]
        return first.start, ends.get(last.start, last.start + len(last.text))

    spans = [_town(line, *span_of(mention)) for mention in mentions if _counts(mention, line, *span_of(mention))]
    spans += [span for area in areas if (span := _zone(line, *span_of(area)))]
    spans += _known(line, known)
    if not spans:
        spans += _misspelt(line, find_communes(line))
    return _replace(line, spans)


def _town(line: str, start: int, end: int) -> Span:
    """A commune with its arrondissement or département: « Paris 12e », « Vitry (94) »."""
    after = _NUMBER_AFTER.match(line, end)
    elided = line[start - 2 : start].lower() == "d'"  # « d'Amiens » becomes « de Villefranche »
    return start - 2 * elided, after.end() if after else end, f"de {PLACE}" if elided else PLACE


def _zone(line: str, start: int, end: int) -> Span | None:
    """A département or a région, its article left; « cher » and « la réunion » are words without their capital.

    Its number has a mask of its own.
    """
    if line[start].isdigit():
        return None
    article = re.match(r"(?:les?|la|l') ?", line[start:], re.I)
    start += article.end() if article else 0
    return (start, end, ZONE) if line[start].isupper() or not is_everyday(fold(line[start:end])) else None


def _counts(mention: Mention, line: str, start: int, end: int) -> bool:
    """More is masked than is understood: an unsure name with a capital goes too."""
    shown = line[start:end]
    if mention.cue == Cue.NOT_A_PLACE:
        return False  # « rue de Paris », « Mme Martin »: streets and names have steps of their own
    if line[:start].lower().endswith((" s'", " m'")) and is_everyday(fold(shown)):
        return False  # « S'APPELLE »: Appelle is a village, « s' » is not « sur »
    return mention.accepted or (shown[0].isupper() and not is_everyday(fold(shown)))


def _known(line: str, known: tuple[str, ...]) -> list[Span]:
    folded = fold(line).replace("-", " ")
    return [
        (match.start(), match.end(), PLACE)
        for name in known
        for match in re.finditer(rf"(?<!\w){re.escape(fold(name).replace('-', ' '))}(?!\w)", folded)
    ]


def _misspelt(line: str, communes: tuple[Commune, ...]) -> list[Span]:
    """The words that stand for a commune which the readers found under a misspelt name."""
    folded = fold(line)
    tokens = [token.span() for token in re.finditer(r"\w[\w'\-]*", folded)]
    best: tuple[float, Span] | None = None
    for place in communes:
        name = fold(place.name)
        for first, (start, _) in enumerate(tokens):
            for _, end in tokens[first : first + 5]:
                if is_everyday(folded[start:end]):
                    continue
                score = fuzz.ratio(folded[start:end].replace("-", " "), name.replace("-", " "))
                if score >= MISSPELT_SCORE and (best is None or score > best[0]):
                    best = (score, (start, end, PLACE))
    return [best[1]] if best else []


def _replace(line: str, spans: list[Span]) -> str:
    masked, done = [], 0
    for start, end, made_up in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= done:
            masked += [line[done:start], made_up]
            done = end
    return "".join(masked) + line[done:]
