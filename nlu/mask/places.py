"""Places of one line: its streets first (see ``streets``), then communes, arrondissements, départements."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from nlu.french.calendar import SHOWN_MONTH
from nlu.french.first_names import FIRST_NAMES
from nlu.french.text import flat, fold
from nlu.french.words import is_everyday
from nlu.gazetteer.spelling import TOKEN
from nlu.mask.made_up import PLACE, ZONE
from nlu.mask.streets import mask_streets
from nlu.readers.commune import find_communes
from nlu.readers.commune.areas import AreaMention
from nlu.readers.commune.cues import Cue
from nlu.readers.commune.mentions import Mention, read_places
from nlu.readers.commune.tokens import words_of
from nlu.types import Commune

MISSPELT_SCORE = 75
"""How alike (0–100) a run of words must be to the commune that the readers found, to be its misspelt name."""

_DEPARTEMENT = re.compile(
    r"(?P<before>\((?=\d[\dab]\))|\b(?:dans|ds|du|dep\.?|d[ée]partement) (?:le )?)\d[\dab](?=\)|[ ,.;!?]|$)"
    rf"(?! (?:au|h|heures?|{SHOWN_MONTH}))",
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
    line = _mask_communes(mask_streets(line), known)
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
