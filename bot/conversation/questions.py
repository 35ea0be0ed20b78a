"""The questions a form may ask, in order. Each knows whether it applies, whether it is answered, and how to read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import ClassVar

from bot.conversation.draft import DETAILS_MAX, Draft
from bot.replies import Choice, rows
from bot.texts import label, say, table
from nlu.gazetteer import by_postcode, commune
from nlu.readers.availability import find_availability
from nlu.readers.commune import find_communes, find_postcode
from nlu.readers.numbers import find_headcount
from nlu.readers.people import looks_like_name
from nlu.readers.phone import find_phone
from nlu.readers.yesno import read_yes_no
from nlu.types import Availability, Commune, Slot, Understanding

NAME_MAX = 60
MISSIONS_MAX_HEADCOUNT = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """A free text given to a question."""

    text: str
    understanding: Understanding | None
    today: date


class Question:
    """One question of a form. ``strict`` ones recognise their answers; the others would take any text."""

    name: ClassVar[str]
    strict: ClassVar[bool] = True
    optional: ClassVar[bool] = False

    def applies(self, draft: Draft) -> bool:
        """Whether this form needs it at all."""
        return True

    def answered(self, draft: Draft) -> bool:
        """Whether the draft already holds the answer."""
        raise NotImplementedError

    def text(self, draft: Draft) -> str:
        """What is asked."""
        return say(f"form.{self.name}.{draft.direction}" if self.per_direction else f"form.{self.name}.ask")

    per_direction: ClassVar[bool] = False

    def choices(self, draft: Draft) -> list[list[Choice]]:
        """Buttons, where a choice is natural."""
        return []

    def choose(self, draft: Draft, data: str) -> bool:
        """Take a button; false when it is none of this question's."""
        return False

    def read(self, draft: Draft, answer: Answer) -> bool:
        """Take a text; false when it does not answer."""
        raise NotImplementedError

    def clear(self, draft: Draft) -> None:
        """Forget the answer, so that it is asked again."""
        raise NotImplementedError

    def value(self, draft: Draft) -> str:
        """The answer in French, for the summary; empty when there is nothing to show."""
        raise NotImplementedError


def mission_label(mission: str, direction: str = "neutral") -> str:
    """The words for one mission: on a button of an offer, of a request, or in a list."""
    return label(f"missions.{direction}.{mission}")


class Missions(Question):
    """Which of the missions; several may be given in words."""

    name = "missions"
    per_direction = True

    def applies(self, draft: Draft) -> bool:
        return not draft.human

    def answered(self, draft: Draft) -> bool:
        return bool(draft.missions)

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows(*[(words, f"m:{mission}") for mission, words in table("missions")[draft.direction].items()])

    def choose(self, draft: Draft, data: str) -> bool:
        mission = data.removeprefix("m:")
        if mission not in table("missions")[draft.direction]:
            return False
        draft.missions = [mission]
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        understood = answer.understanding
        if understood is None or understood.ask or understood.guess.kind not in ("offre", "demande"):
            return False
        missions = [mission for mission in understood.guess.missions if mission != "indetermine"]
        draft.missions = missions or draft.missions
        if missions and answer.text not in draft.details:
            draft.add_details(answer.text)
        return bool(missions)

    def clear(self, draft: Draft) -> None:
        draft.missions = []

    def value(self, draft: Draft) -> str:
        return ", ".join(mission_label(mission) for mission in draft.missions)


class Author(Question):
    """For oneself, for somebody else, or for a structure."""

    name = "author"

    def applies(self, draft: Draft) -> bool:
        return draft.direction == "request"

    def answered(self, draft: Draft) -> bool:
        return draft.author is not None

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows(*[(words, f"a:{author}") for author, words in table("form")["author"]["choices"].items()])

    def choose(self, draft: Draft, data: str) -> bool:
        author = data.removeprefix("a:")
        if author not in ("self", "other", "structure"):
            return False
        draft.author = author  # type: ignore[assignment]  # checked on the line above
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        words = answer.text.lower()
        if facts is not None and facts.structure is not None:
            draft.author, draft.structure_kind = "structure", facts.structure.kind
            draft.structure_name = facts.structure.name
        elif facts is not None and facts.beneficiary is not None:
            draft.author, draft.beneficiary = "other", facts.beneficiary.relation
        elif any(word in words for word in ("moi", "mon compte", "ma famille", "nous")):
            draft.author = "self"
        else:
            return False
        return True

    def clear(self, draft: Draft) -> None:
        draft.author = draft.beneficiary = draft.agreement = draft.structure_name = draft.structure_kind = None

    def value(self, draft: Draft) -> str:
        return label(f"form.author.value.{draft.author}") if draft.author in ("self", "structure") else ""


class Beneficiary(Question):
    """Who the help is for, when it is for somebody else."""

    name = "beneficiary"
    strict = False

    def applies(self, draft: Draft) -> bool:
        return draft.author == "other"

    def answered(self, draft: Draft) -> bool:
        return bool(draft.beneficiary)

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        if facts is not None and facts.beneficiary is not None:
            draft.beneficiary = facts.beneficiary.relation
            return True
        if len(answer.text) > NAME_MAX or not any(character.isalpha() for character in answer.text):
            return False
        draft.beneficiary = answer.text
        return True

    def clear(self, draft: Draft) -> None:
        draft.beneficiary = None

    def value(self, draft: Draft) -> str:
        return draft.beneficiary or ""


class Agreement(Question):
    """Whether that person agrees; who agreed, how and when is kept with the request."""

    name = "agreement"

    def applies(self, draft: Draft) -> bool:
        return draft.author == "other"

    def answered(self, draft: Draft) -> bool:
        return draft.agreement is not None

    def text(self, draft: Draft) -> str:
        return say("form.agreement.ask", who=draft.beneficiary or "")

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows(*[(words, f"g:{key}") for key, words in table("form")["agreement"]["choices"].items()])

    def choose(self, draft: Draft, data: str) -> bool:
        agreement = data.removeprefix("g:")
        if agreement not in table("form")["agreement"]["choices"]:
            return False
        draft.agreement = agreement
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        agreed = read_yes_no(answer.text)
        if agreed is None:
            return False
        draft.agreement = "said" if agreed else "not_yet"
        return True

    def clear(self, draft: Draft) -> None:
        draft.agreement = None

    def value(self, draft: Draft) -> str:
        return label(f"form.agreement.value.{draft.agreement}")


class StructureName(Question):
    """The name of the structure."""

    name = "structure_name"
    strict = False

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return bool(draft.structure_name)

    def read(self, draft: Draft, answer: Answer) -> bool:
        if not 2 <= len(answer.text) <= NAME_MAX * 2 or not any(character.isalpha() for character in answer.text):
            return False
        draft.structure_name = answer.text
        return True

    def clear(self, draft: Draft) -> None:
        draft.structure_name = None

    def value(self, draft: Draft) -> str:
        return draft.structure_name or ""


class StructureKind(Question):
    """What kind of structure."""

    name = "structure_kind"

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return draft.structure_kind is not None

    def choices(self, draft: Draft) -> list[list[Choice]]:
        kinds = table("form")["structure_kind"]["choices"]
        return rows(*[(words, f"k:{kind}") for kind, words in kinds.items()], per_row=2)

    def choose(self, draft: Draft, data: str) -> bool:
        kind = data.removeprefix("k:")
        if kind not in table("form")["structure_kind"]["choices"]:
            return False
        draft.structure_kind = kind
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        if facts is None or facts.structure is None:
            return False
        draft.structure_kind = facts.structure.kind
        return True

    def clear(self, draft: Draft) -> None:
        draft.structure_kind = None

    def value(self, draft: Draft) -> str:
        return label(f"form.structure_kind.choices.{draft.structure_kind}")


class Headcount(Question):
    """How many volunteers a structure needs."""

    name = "headcount"

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return draft.headcount is not None

    def read(self, draft: Draft, answer: Answer) -> bool:
        digits = answer.text.strip(" .")
        count = int(digits) if digits.isdecimal() and len(digits) <= 3 else find_headcount(answer.text)
        if count is None:
            count = find_headcount(f"{answer.text} personnes")
        if count is None or not 1 <= count <= MISSIONS_MAX_HEADCOUNT:
            return False
        draft.headcount = count
        return True

    def clear(self, draft: Draft) -> None:
        draft.headcount = None

    def value(self, draft: Draft) -> str:
        return say("form.headcount.value", count=draft.headcount) if draft.headcount else ""


class Adult(Question):
    """Whether somebody who offers to look after children is of age."""

    name = "adult"

    def applies(self, draft: Draft) -> bool:
        return draft.direction == "offer" and "garde_enfants" in draft.missions

    def answered(self, draft: Draft) -> bool:
        return draft.adult is not None

    def choices(self, draft: Draft) -> list[list[Choice]]:
        return rows((label("form.yes"), "y"), (label("form.no"), "n"), per_row=2)

    def choose(self, draft: Draft, data: str) -> bool:
        if data not in ("y", "n"):
            return False
        draft.adult = data == "y"
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        ages = answer.understanding.facts.ages if answer.understanding else ()
        digits = answer.text.strip()
        agreed = read_yes_no(answer.text)
        if digits.isdecimal() and len(digits) <= 2:
            ages = (int(digits),)
        if agreed is None and not ages:
            return False
        draft.adult = ages[0] >= 18 if ages else agreed
        return True

    def clear(self, draft: Draft) -> None:
        draft.adult = None

    def value(self, draft: Draft) -> str:
        return label("form.adult.value.yes" if draft.adult else "form.adult.value.no")


class Where(Question):
    """The commune, by its name or its post code; homonyms are chosen by button."""

    name = "commune"
    per_direction = True

    def answered(self, draft: Draft) -> bool:
        return draft.insee is not None or "commune" in draft.skipped

    def text(self, draft: Draft) -> str:
        return say("form.commune.which") if draft.candidates else super().text(draft)

    def choices(self, draft: Draft) -> list[list[Choice]]:
        found = [place for insee in draft.candidates if (place := commune(insee)) is not None]
        return rows(*[(place_label(place), f"c:{place.insee}") for place in found])

    def choose(self, draft: Draft, data: str) -> bool:
        if commune(data.removeprefix("c:")) is None:
            return False
        draft.insee, draft.candidates = data.removeprefix("c:"), []
        return True

    def read(self, draft: Draft, answer: Answer) -> bool:
        found = find_communes(answer.text, expected=True)
        if not found and (code := find_postcode(answer.text)) is not None:
            found = by_postcode(code)
        draft.candidates = [place.insee for place in found] if len(found) > 1 else []
        if len(found) == 1:
            draft.insee = found[0].insee
        return bool(found)

    def clear(self, draft: Draft) -> None:
        draft.insee, draft.candidates = None, []

    def value(self, draft: Draft) -> str:
        return place_label(draft.commune) if draft.commune else label("form.commune.unknown")


def place_label(place: Commune) -> str:
    """« Vitry-sur-Seine (94) »."""
    return f"{place.name} ({place.departement})"


class When(Question):
    """When somebody is free, or when help is needed."""

    name = "when"
    per_direction = True

    def applies(self, draft: Draft) -> bool:
        return not draft.human

    def answered(self, draft: Draft) -> bool:
        return draft.availability is not None or (draft.urgent and draft.author != "structure")

    def text(self, draft: Draft) -> str:
        return say("form.when.structure") if draft.author == "structure" else super().text(draft)

    def choices(self, draft: Draft) -> list[list[Choice]]:
        if draft.author == "structure":
            return []
        return rows(
            *[(words, f"w:{key}") for key, words in table("form")["when"][f"choices_{draft.direction}"].items()]
        )

    def choose(self, draft: Draft, data: str) -> bool:
        if data == "w:now":
            draft.urgent = True
            draft.availability = asdict(Availability(anytime=True, text=label("form.when.now")))
            return True
        found = {
            "w:anytime": Availability(anytime=True, text=label("form.when.anytime")),
            "w:weekend": Availability(slots=(Slot("samedi"), Slot("dimanche")), text=label("form.when.weekend")),
            "w:week": Availability(
                slots=tuple(Slot(day) for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi")),
                text=label("form.when.week"),
            ),
            "w:evening": Availability(slots=(Slot(None, "soir"),), text=label("form.when.evening")),
        }.get(data)
        draft.availability = asdict(found) if found else draft.availability
        return found is not None

    def read(self, draft: Draft, answer: Answer) -> bool:
        found = find_availability(answer.text, answer.today)
        if found is None:
            return False
        draft.availability = asdict(found)
        return True

    def clear(self, draft: Draft) -> None:
        draft.availability, draft.urgent = None, False

    def value(self, draft: Draft) -> str:
        return draft.when


class Place(Question):
    """Where volunteers of a structure meet."""

    name = "place"
    strict = False

    def applies(self, draft: Draft) -> bool:
        return draft.author == "structure"

    def answered(self, draft: Draft) -> bool:
        return bool(draft.place) or "place" in draft.skipped

    optional = True

    def read(self, draft: Draft, answer: Answer) -> bool:
        if not any(character.isalnum() for character in answer.text):
            return False
        draft.place = answer.text[: NAME_MAX * 3]
        return True

    def clear(self, draft: Draft) -> None:
        draft.place = None

    def value(self, draft: Draft) -> str:
        return draft.place or ""


class Details(Question):
    """What exactly, in the person's own words."""

    name = "details"
    strict = False
    optional = True
    per_direction = True

    def applies(self, draft: Draft) -> bool:
        return draft.direction == "request" or "autre" in draft.missions

    def answered(self, draft: Draft) -> bool:
        return bool(draft.details) or "details" in draft.skipped

    def read(self, draft: Draft, answer: Answer) -> bool:
        if not any(character.isalpha() for character in answer.text):
            return False
        draft.details = answer.text[:DETAILS_MAX]
        return True

    def clear(self, draft: Draft) -> None:
        draft.details = ""

    def value(self, draft: Draft) -> str:
        return draft.details


class Name(Question):
    """How to call the person."""

    name = "name"
    strict = False

    def answered(self, draft: Draft) -> bool:
        return bool(draft.name)

    def text(self, draft: Draft) -> str:
        return say("form.name.structure") if draft.author == "structure" else say("form.name.ask")

    def read(self, draft: Draft, answer: Answer) -> bool:
        facts = answer.understanding.facts if answer.understanding else None
        if facts is not None and facts.first_name:
            draft.name = facts.first_name
            return True
        if len(answer.text) > NAME_MAX or not looks_like_name(answer.text):
            return False
        draft.name = answer.text if any(map(str.isupper, answer.text)) else answer.text.title()
        return True

    def clear(self, draft: Draft) -> None:
        draft.name = None

    def value(self, draft: Draft) -> str:
        return draft.name or ""


class Phone(Question):
    """A number to be called on; a person without a telephone is reached here."""

    name = "phone"

    def answered(self, draft: Draft) -> bool:
        return draft.phone is not None or "phone" in draft.skipped

    optional = True

    def read(self, draft: Draft, answer: Answer) -> bool:
        draft.phone = find_phone(answer.text) or draft.phone
        return draft.phone is not None

    def clear(self, draft: Draft) -> None:
        draft.phone = None

    def value(self, draft: Draft) -> str:
        from nlu.readers.phone import format_phone

        return format_phone(draft.phone) if draft.phone else label("form.phone.none")


QUESTIONS: tuple[Question, ...] = (
    Missions(),
    Author(),
    Beneficiary(),
    Agreement(),
    StructureName(),
    StructureKind(),
    Headcount(),
    Adult(),
    Where(),
    When(),
    Place(),
    Details(),
    Name(),
    Phone(),
)
BY_NAME = {question.name: question for question in QUESTIONS}


def applicable(draft: Draft) -> list[Question]:
    """The questions of this form, in order."""
    return [question for question in QUESTIONS if question.applies(draft)]


def next_question(draft: Draft) -> Question | None:
    """The first one without an answer."""
    return next((question for question in applicable(draft) if not question.answered(draft)), None)
