"""The shapes that understanding returns; plain values, serialisable to JSON.

A reader finds nothing rather than guess: an empty tuple or ``None`` means "not said".
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, Self, get_args

from nlu.labels import DIRECTIONS, Direction, Kind, Mission

Moment = Literal["matin", "midi", "apres_midi", "soir", "nuit"]
Day = Literal["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
Unit = Literal["jour", "semaine", "mois", "an"]
Parity = Literal["paires", "impaires"]
Holidays = Literal["seulement", "aussi", "jamais"]
"""Whether an availability holds in holidays only, in holidays too, or not then."""

Reason = Literal[
    "suicide",
    "detresse_vitale",
    "incendie_gaz",
    "violence_immediate",
    "violence_conjugale",
    "enfant_danger",
    "a_la_rue",
    "ne_peut_pas_parler",
    "generic",
]
"""What an immediate danger is. ``generic`` is one that the message does not name: « au secours »."""

DAYS: tuple[Day, ...] = get_args(Day)
MOMENTS: tuple[Moment, ...] = get_args(Moment)
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class Commune:
    """One commune of the Code officiel géographique (arrondissements of Paris, Lyon, Marseille included)."""

    insee: str
    name: str
    departement: str
    region: str
    epci: str | None = None
    postcodes: tuple[str, ...] = ()
    population: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """A recurring moment: one day (or any day) and one part of it (or the whole day)."""

    day: Day | None = None
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of a day, « HH:MM »: from the first to the last; an end left out is open, both alike are one hour."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both counted (ISO 8601); an end left out is open."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often. Beside ``unit``, one thing is said:

    ``every`` – one unit in so many (« un mardi sur deux »); ``parity`` – even or odd weeks of the year; ``ranks`` –
    which ones of the month, -1 being the last; ``times``, ``hours`` – the least and the most in one unit.
    """

    unit: Unit = "semaine"
    every: int = 1
    parity: Parity | None = None
    ranks: tuple[int, ...] = ()
    times: tuple[int, int] | None = None
    hours: tuple[int, int] | None = None

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The reverse of ``dataclasses.asdict``, after a stay in JSON."""
        pairs = {name: values.get(name) and tuple(values[name]) for name in ("times", "hours")}
        return cls(**{**_known(cls, values), **pairs, "ranks": tuple(values.get("ranks", ()))})


@dataclass(frozen=True, slots=True)
class Availability:
    """When somebody is free or needs help. With ``text`` alone, only their own words say it.

    ``slots`` recur every week; ``dates`` are single days (ISO 8601, resolved against the day of the message), and
    beside them a slot without a day is the part of those days. ``start`` is the first day (« dès lundi »), ``end`` the
    last one; ``anytime`` says « tout le temps ». ``hours``, ``rhythm`` and the period hold for all of it; when they do
    not, each of ``parts`` has its own, and the fields above are only their sum. ``excluded`` are days to leave out,
    ``doubt`` dates of which one is meant (« jeudi 25 décembre », a Friday): to be asked.
    """

    slots: tuple[Slot, ...] = ()
    dates: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    anytime: bool = False
    text: str = ""
    hours: tuple[Hours, ...] = ()
    rhythm: Rhythm | None = None
    excluded: tuple[Span, ...] = ()
    school_holidays: Holidays | None = None
    public_holidays: Holidays | None = None
    doubt: tuple[str, ...] = ()
    parts: tuple[Availability, ...] = ()

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The reverse of ``dataclasses.asdict``, after a stay in JSON; an older version may have stored less."""
        rhythm = values.get("rhythm")
        read = {
            "slots": tuple(Slot(**_known(Slot, slot)) for slot in values.get("slots", ())),
            "dates": tuple(values.get("dates", ())),
            "hours": tuple(Hours(**_known(Hours, hours)) for hours in values.get("hours", ())),
            "rhythm": rhythm and Rhythm.from_dict(rhythm),
            "excluded": tuple(Span(**_known(Span, span)) for span in values.get("excluded", ())),
            "doubt": tuple(values.get("doubt", ())),
            "parts": tuple(cls.from_dict(part) for part in values.get("parts", ())),
        }
        return cls(**{**_known(cls, values), **read})


def _known(cls: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    """The values that the class has a field for."""
    return {each.name: values[each.name] for each in fields(cls) if each.name in values}


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """Somebody else for whom help is asked, as the message names them (« ma mère », « mon voisin »)."""

    relation: str


@dataclass(frozen=True, slots=True)
class Structure:
    """An organisation that writes.

    ``kind`` is one of association, ccas, mdph, ehpad, ase, collectivite, operateur, autre.
    """

    kind: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """One candidate reading of a message, with a probability in 0–1."""

    kind: Kind
    missions: tuple[Mission, ...]
    confidence: float

    @property
    def direction(self) -> Direction | None:
        """The direction of an offer or a request; None for another kind. From here on, nobody speaks of the kind."""
        return DIRECTIONS.get(self.kind)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the plain readers found in one message, model or not."""

    communes: tuple[Commune, ...] = ()
    postcode: str | None = None
    phone: str | None = None
    availability: Availability | None = None
    headcount: int | None = None
    ages: tuple[int, ...] = ()
    vehicle: bool | None = None
    urgent: bool = False
    beneficiary: Beneficiary | None = None
    structure: Structure | None = None
    first_name: str | None = None

    def only(self, names: tuple[str, ...]) -> Facts:
        """The facts of these names; the others as if nothing had been found."""
        return Facts(**{name: getattr(self, name) for name in names})


@dataclass(frozen=True, slots=True)
class Understanding:
    """Everything one message says: the model's best guess, its rivals, and the facts of the readers.

    ``ask`` is true when the conversation must ask rather than take the guess.
    ``alive`` is false when no model answered; the guess is then ``hors_sujet`` with confidence 0.
    ``danger`` is the immediate danger that the rules found, which nothing may answer before.
    """

    text: str
    guess: Guess
    alternatives: tuple[Guess, ...] = ()
    ask: bool = True
    alive: bool = True
    facts: Facts = field(default_factory=Facts)
    danger: Reason | None = None

    def as_json(self) -> dict[str, Any]:
        """The line that ``coupdemain nlu parse`` prints; names are fixed for programs outside."""
        commune = self.facts.communes[0] if len(self.facts.communes) == 1 else None
        return {
            "text": self.text,
            "kind": self.guess.kind,
            "missions": list(self.guess.missions),
            "confidence": round(self.guess.confidence, 4),
            "alternatives": [asdict(guess) for guess in self.alternatives],
            "ask": self.ask,
            "commune": None
            if commune is None
            else {"name": commune.name, "insee": commune.insee, "departement": commune.departement},
            "code_postal": self.facts.postcode,
            "telephone": self.facts.phone,
            "urgent": self.facts.urgent,
            "availability": None if self.facts.availability is None else asdict(self.facts.availability),
        }
