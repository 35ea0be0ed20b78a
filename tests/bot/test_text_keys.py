"""Every key that code names is a text, and every text has code that says it: read from the source, none left out.

A key built at run time (``f"desk.ends.{code}"``) stands in ``BUILT`` with all that it may become.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import pytest

from actions import decide, intake
from actions.export import COLUMNS
from actions.figures import KINDS
from actions.matching.end import FAILURES
from actions.matching.visits import REPORTS
from bot import texts
from bot.app import ROOMS
from bot.citizen.case_form.base import CaseQuestion
from bot.citizen.case_form.questions import QUESTIONS
from bot.citizen.kinds import ASIDES
from bot.desk import exports, helpers, stats
from bot.desk.card import LINES
from bot.dialogue.question import Question
from bot.engine.mail import ALERTS
from nlu.labels import MISSIONS, THEMES
from nlu.readers.phone.answer import Doubt
from storage.models.matches import SIDES
from storage.models.tasks import WORK
from tests.source import files

ROOM_FILES = {path.stem for path in texts.HERE.glob("*.toml")}
WAYS = ("offer", "request")
STATUSES = ("a_valider", "validee", "en_cours", "close", "refusee", "doublon", "retiree")
AGREEMENTS = ("said", "represents", "not_yet")
KINDS_OF_CASE = (*WAYS, "structure", "human")
STRUCTURES = tuple(texts.table("form")["structure_kind"]["choices"])
LIVING = ("proposee", "recalled", "acceptee", "confirmee", "confirmee_day", "faite")
WALLS = (
    "meme_foyer", "injoignable", "pause", "deja_proposee", "mission_refusee", "attestation", "theme", "vehicule",
    "pas_libre", "question_en_cours", "plafond", "trop_loin",
)  # fmt: skip
FORBIDDEN = (
    "sens", "statut", "mission", "meme_foyer", "attestation", "structure", "pause", "injoignable", "deja_proposee",
    "question_en_cours", "mission_refusee", "plafond", "personne", "demandeur_injoignable",
)  # fmt: skip
NAMES = [question.name for question in QUESTIONS]


def _own_text(question: Question[Any]) -> bool:
    return type(question).text not in (Question.text, CaseQuestion.text)


def _form(what: str, questions: Iterable[Question[Any]]) -> list[str]:
    return [f"{question.texts}.{question.name}.{what}" for question in questions]


def _all(pattern: str, *values: Iterable[str]) -> list[str]:
    """The keys that a pattern makes of each value, or of each pair of values."""
    made = [pattern]
    for choices in values:
        made = [key.replace("{}", choice, 1) for key in made for choice in choices]
    return made


CALLED = ("dit", "absent", "mauvais")

BUILT: dict[str, list[str]] = {
    "calls.{}": _all("calls.{}", CALLED),
    "calls.consent.{}": _all("calls.consent.{}", intake.CONSENTS),
    "calls.noted.{}": _all("calls.noted.{}", CALLED),
    "calls.short.{}": _all("calls.short.{}", CALLED),
    "calls.tried.{}": _all("calls.tried.{}", ("absent", "mauvais")),
    "desk.why_alike.{}": _all("desk.why_alike.{}", ("personne", "telephone", "nom", "mots")),
    "intake.consent.{}": _all("intake.consent.{}", intake.CONSENTS),
    "intake.ask.{}": [f"intake.ask.{name}" for name in texts.table("intake")["ask"]],
    "outwards.{}": _all("outwards.{}", (*WAYS, "structure")),
    "team.digest.{}": _all("team.digest.{}", ("tous", "ouvres", "lundi")),
    "twin.{}": _all("twin.{}", WAYS),
    "asides.{}": _all("asides.{}", (
        "salutation", "remerciement", "au_revoir", "affirmer", "nier",
        "photo", "document", "voice", "sticker", "place", "other",
    )),
    "desk.ends.{}": _all("desk.ends.{}", decide.ENDS),
    "desk.fix_direction_{}": _all("desk.fix_direction_{}", WAYS),
    "desk.forbidden.{}": _all("desk.forbidden.{}", FORBIDDEN),
    "desk.kind.{}": _all("desk.kind.{}", (*WAYS, "structure")),
    "desk.match.{}": _all("desk.match.{}", (*FAILURES, *LIVING)),
    "desk.reason.{}": _all("desk.reason.{}", helpers.PLAIN.values()),
    "desk.reasons.{}": _all("desk.reasons.{}", decide.REFUSALS),
    "desk.sure_{}": _all("desk.sure_{}", WAYS),
    "desk.yes_{}": _all("desk.yes_{}", WAYS),
    "desk.wall.{}": _all("desk.wall.{}", WALLS),
    "desk.work.{}": _all("desk.work.{}", WORK),
    "digest.{}": _all("digest.{}", WAYS),
    "faq.{}.answer": _all("faq.{}.answer", texts.table("faq")),
    "figures.chat.{}": _all("figures.chat.{}", ("pdf", "csv", *stats.PERIODS)),
    "figures.column.{}": _all("figures.column.{}", dict.fromkeys(one for each in COLUMNS.values() for one in each)),
    "figures.export.{}": _all("figures.export.{}", exports.FILES),
    "figures.kind.{}": _all("figures.kind.{}", KINDS),
    "figures.page.{}": _all("figures.page.{}", ("answered", "found")),
    "figures.page.one_{}": _all("figures.page.one_{}", WAYS),
    "figures.page.many_{}s": _all("figures.page.many_{}s", WAYS),
    "figures.table.{}": _all("figures.table.{}", (
        "part", "week", "mission", "commune", "total", "weeks", "missions", "weeks_and_missions", "communes",
        "hours_to_decision", "hours_to_agreement", "never_proposed",
    )),
    "form.adult.value.{}": _all("form.adult.value.{}", ("yes", "no")),
    "form.agreement.value.{}": _all("form.agreement.value.{}", AGREEMENTS),
    "form.author.value.{}": _all("form.author.value.{}", ("self", "structure")),
    "form.phone.{}": _all("form.phone.{}", get_args(Doubt)),
    "form.structure_kind.choices.{}": _all("form.structure_kind.choices.{}", STRUCTURES),
    "form.{}.card": _all("form.{}.card", [field.asked for field in LINES]),
    "form.{}.summary": _all("form.{}.summary", (*NAMES, "direction", "vehicle", "urgent")),
    "form.{}.why": _all("form.{}.why", NAMES),
    "form.{}.{}": _all("form.{}.{}", [one.name for one in QUESTIONS if getattr(one, "per_direction", False)], WAYS),
    "home.options.{}": _all("home.options.{}", ("offre", "demande", *ASIDES)),
    "mine.turned_{}": _all("mine.turned_{}", WAYS),
    "mine.{}": _all("mine.{}", ("modify", "withdraw")),
    "missions.theme.{}": _all("missions.theme.{}", THEMES),
    "missions.{}.{}": [
        *_all("missions.{}.{}", WAYS, [one for one in MISSIONS if one != "indetermine"]),
        *_all("missions.neutral.{}", MISSIONS),
    ],
    "notices.corrected_direction_{}": _all("notices.corrected_direction_{}", WAYS),
    "notices.ended.{}": _all("notices.ended.{}", decide.ENDS),
    "notices.missed.{}": _all("notices.missed.{}", sorted(ALERTS)),
    "notices.reason.{}": _all("notices.reason.{}", texts.table("emergency")["reasons"]),
    "notices.why.{}": _all("notices.why.{}", decide.REFUSALS),
    "proposal.introduced.{}": _all("proposal.introduced.{}", ("volunteer", "person", "posting")),
    "proposal.over.{}": _all("proposal.over.{}", FAILURES),
    "status.desk.{}": _all("status.desk.{}", STATUSES),
    "status.{}.{}": _all("status.{}.{}", WAYS, STATUSES),
    "submitted.{}": _all("submitted.{}", WAYS),
    "summary.kind.{}": _all("summary.kind.{}", KINDS_OF_CASE),
    "summary.kinds.{}": _all("summary.kinds.{}", KINDS_OF_CASE),
    "visit.asked_{}": _all("visit.asked_{}", SIDES),
    "visit.noted.{}": _all("visit.noted.{}", REPORTS),
    "visit.{}.{}": [
        *_all("visit.volunteer.{}", ("fait", "reporte", "absent", "empeche")),
        *_all("visit.person.{}", ("fait", "reporte", "absent", "plus_besoin")),
    ],
    "{}.{}.ask": _form("ask", [
        one for one in QUESTIONS if not _own_text(one) and not getattr(one, "per_direction", False)
    ]),
    "{}.{}.needed": _form("needed", [one for one in QUESTIONS if one.needed]),
    "{}.{}.missed": _form("missed", [one for one in QUESTIONS if not one.takes_any_words]),
    "{}.{}.skip": [key for key in _form("skip", QUESTIONS) if texts.has(key)],  # others have a common one
    "{}.{}.field": [],  # of forms that have no summary of their own; that of a case has
}  # fmt: skip

WHOLE = (
    "emergency.", "faq.", "service.commands.", "privacy.version", "missions.",
    "form.author.choices.", "form.agreement.choices.", "form.structure_kind.choices.", "form.when.choices_",
)  # fmt: skip
"""Tables that code reads whole, not text by text."""

_KEY = re.compile(r"[a-z_]+(?:\.[A-Za-z0-9_]+)+")
_PATTERN = re.compile(r"(?:[a-z_]+|\{\})(?:\.(?:[A-Za-z0-9_]|\{\})+)+")


def _keys(source: str) -> Iterator[str]:
    """The keys in a module: literals as they are, those built at run time with « {} » for what is not known."""
    tree = ast.parse(source)
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            if _KEY.fullmatch(node.value) and node.value.split(".")[0] in ROOM_FILES:
                yield node.value
        elif isinstance(node, ast.JoinedStr):
            written = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
            if _PATTERN.fullmatch(written) and (written.split(".")[0] in ROOM_FILES or written in BUILT):
                yield written


NAMED = {key for path in files("bot") for key in _keys(path.read_text())}


def _leaves(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}")
    else:
        yield path


def _is_text(key: str) -> bool:
    """Whether code says it by its key; the words for a field are read as a list."""
    return not key.startswith(WHOLE) and not key.endswith(".named")


TEXTS = {
    key
    for name in sorted(ROOM_FILES)
    for key in _leaves(tomllib.loads((texts.HERE / f"{name}.toml").read_text(encoding="utf-8")), name)
}


def test_every_key_that_code_names_is_a_text() -> None:
    literal = {key for key in NAMED if "{" not in key}
    assert len(literal) > 150
    assert len(ROOMS) >= 4
    assert sorted(key for key in literal if not texts.has(key)) == []


def test_every_key_built_at_run_time_is_told_above() -> None:
    assert {key for key in NAMED if "{" in key} == set(BUILT)


@pytest.mark.parametrize("pattern", BUILT)
def test_every_key_built_at_run_time_is_a_text(pattern: str) -> None:
    assert [key for key in BUILT[pattern] if not texts.has(key)] == []


def test_every_text_is_said_by_something() -> None:
    said = {key for key in NAMED if "{" not in key} | {key for keys in BUILT.values() for key in keys}
    assert sorted(key for key in TEXTS - said if _is_text(key)) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say("home.menu")', ["home.menu"]),
        ('say("home.a" if x else "home.b")', ["home.a", "home.b"]),
        ('label(f"desk.ends.{code}")', ["desk.ends.{}"]),
        ('label(f"{question.texts}.{question.name}.missed")', ["{}.{}.missed"]),
        ('f"{a}.{b}"', []),
        ('"bot.desk"', []),
        ('say(f"desk.sure_{way!s}")', ["desk.sure_{}"]),
    ],
)
def test_the_reader_of_keys_sees_them(source: str, found: list[str]) -> None:
    assert sorted(_keys(source)) == found
