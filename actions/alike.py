"""Which cases say the same need, or the same offer, twice. Pure; never on what is empty or not known."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from actions.plain import plain, telling
from storage.encryption import opened
from storage.models import Case

SAME_NAME, SAME_WORDS = 85.0, 85.0
"""How alike (0–100) two words of a name must be, or what two people wrote when nothing else agrees."""

ALIKE_WORDS, ALIKE_WORDS_APART = 35.0, 55.0
"""How alike what they wrote must be when their names agree; more when their numbers do not."""

WORDS_MIN, NAME_MIN = 3, 3
"""Words that say something, and letters of a name, below which a likeness proves nothing."""

TITLES = frozenset({"m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "melle"})


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared of a case; ``phone`` is any value that is equal for equal numbers."""

    direction: str
    missions: frozenset[str]
    person: int | None = None
    phone: str | None = None
    commune: str | None = None
    name: str = ""
    words: str = ""
    structure: str = ""


def told(case: Case) -> Told:
    """What a stored case tells, opened. The case comes with its person and its structure."""
    return Told(
        direction=case.direction,
        missions=frozenset(case.missions),
        person=case.person_id,
        phone=case.person.phone_index,
        commune=case.commune,
        name=opened(case.person.name) or "",
        words=opened(case.details) or "",
        structure=case.structure_name or "",
    )


def why_alike(one: Told, other: Told) -> str | None:
    """Why two cases may be the same (« personne », « telephone », « nom », « mots »); None when nothing says so."""
    if one.direction != other.direction or not _share_a_mission(one, other):
        return None
    if one.structure and other.structure and _alike(one.structure, other.structure) < SAME_NAME:
        return None
    for why, same in (("personne", one.person == other.person), ("telephone", one.phone == other.phone)):
        if same and getattr(one, "person" if why == "personne" else "phone") is not None:
            return why
    if one.commune is None or one.commune != other.commune:
        return None
    likeness = _likeness_of_words(one, other)
    apart = None not in (one.phone, other.phone)
    if _same_name(one.name, other.name) and likeness >= (ALIKE_WORDS_APART if apart else ALIKE_WORDS):
        return "nom"
    return "mots" if likeness >= SAME_WORDS else None


def _share_a_mission(one: Told, other: Told) -> bool:
    """A mission that is not known may be any."""
    unknown = {"indetermine"}
    return bool(one.missions & other.missions) or one.missions == unknown or other.missions == unknown


def _bare(name: str) -> str:
    return " ".join(word for word in plain(name).split() if word not in TITLES)


def _alike(one: str, other: str) -> float:
    return fuzz.ratio(plain(one), plain(other))


def _same_name(one: str, other: str) -> bool:
    """« M. Haddou » and « Haddou Ali » are: every word of the shorter name is one of the longer, misspelt or not."""
    first, second = sorted((_bare(one), _bare(other)), key=lambda name: len(name.split()))
    if min(len(first), len(second)) < NAME_MIN:
        return False
    return all(max(fuzz.ratio(word, said) for said in second.split()) >= SAME_NAME for word in first.split())


def _likeness_of_words(one: Told, other: Told) -> float:
    first, second = (" ".join(telling(told.words)) for told in (one, other))
    if min(len(first.split()), len(second.split())) < WORDS_MIN:
        return 0.0
    return fuzz.token_set_ratio(first, second)
