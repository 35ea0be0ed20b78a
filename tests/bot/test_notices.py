"""Notices: whatever an action has somebody told, somebody writes; and each says what it must."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime, timedelta
from fnmatch import fnmatch
from typing import Any

import pytest

from actions.decide import ENDS, REFUSALS
from actions.matching.end import FAILURES
from actions.unit import Notice
from bot.app import ROOMS
from bot.engine.notices import WRITERS, render
from nlu.settings import HOME
from storage.models.cases import STATUSES

assert ROOMS  # their writers are registered

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
CASE = {"reference": "D-12", "case_id": 12}
VITRY = "94081"

NEED = {
    "match_id": 4, "reference": "D-12", "missions": ["autre"], "commune": VITRY, "availability": {"anytime": True},
    "urgent": False, "vehicle": True, "words": "porter mes courses", "hidden": ["Suzanne"], "structure": None,
    "places": None, "conditions": None, "deadline": None,
}  # fmt: skip
FOUND = {
    "match_id": 4, "reference": "D-12", "name": "Karim", "commune": VITRY, "availability": {"anytime": True},
    "words": None,
}  # fmt: skip
MET = {
    "match_id": 4, "reference": "D-12", "name": "Karim", "phone": "+33639981234", "commune": VITRY, "place": "au 3e",
    "beneficiary": "ma mère", "structure": None, "availability": {"anytime": True}, "words": None, "day": None,
}  # fmt: skip
WRITTEN = {"match_id": 4, "reference": "D-12", "side": "person", "name": "Karim"}
VISIT = {"visit_id": 9, "match_id": 4, "reference": "D-12", "name": "Karim", "day": date(2026, 12, 5)}

TOLD: list[tuple[str, dict[str, Any], str]] = [
    ("validated_offer", {"reference": "O-3"}, "O-3 est validée"),
    ("validated_request", {"reference": "D-12"}, "D-12 est validée"),
    ("joining", {"invite_id": 3, "name": "Léa", "kind": "departement", "code": "94"}, "a suivi une invitation"),
    ("admitted", {"kind": "departement", "code": "94"}, "Val-de-Marne"),
    ("not_admitted", {}, "ne vous a pas reconnu"),
    ("removed", {"kind": "departement", "code": "94"}, "Vous ne coordonnez plus"),
    ("gone", {"kind": "departement", "code": "94"}, "ne coordonne plus avec vous"),
    ("replaces", {"starts_on": date(2026, 5, 12), "ends_on": date(2026, 5, 19)}, "mardi 12 mai"),
    ("replaced_no_more", {}, "terminé"),
    ("undecided", {"reference": "D-12"}, "une erreur de notre part"),
    *[("refused", {"reference": "D-12", "reason": reason}, "ne peut pas être retenue") for reason in REFUSALS],
    *[("closed", {"reference": "D-12", "reason": reason}, "est terminée") for reason in ENDS],
    ("duplicate", {"reference": "D-12"}, "réunie avec une autre"),
    ("duplicate_own", {"reference": "D-12", "original": "D-4"}, "réunie avec D-4"),
    ("corrected_missions", {**CASE, "missions": ["lien_social", "autre"]}, "mission de D-12"),
    ("corrected_commune", {**CASE, "commune": VITRY}, "Vitry-sur-Seine (94)"),
    ("corrected_commune", {**CASE, "commune": None}, "commune à préciser"),
    ("corrected_direction", {**CASE, "direction": "offer"}, "vous proposez votre aide"),
    ("corrected_direction", {**CASE, "direction": "request"}, "vous demandez de l'aide"),
    ("question", {"reference": "D-12", "question": "Quel étage ?", "clarification_id": 7}, "Quel étage ?"),
    *[
        (
            "meanwhile",
            {"reference": "D-12", "direction": "request", "missions": ["autre"], "commune": VITRY, "status": status,
             "reason": {"refusee": REFUSALS[0], "close": ENDS[0]}.get(status)},
            "Voici où en est D-12",
        )
        for status in STATUSES
    ],
    ("proposal", NEED, "Quelqu'un a besoin d'aide près de chez vous"),
    ("proposal", {**NEED, "urgent": True, "again": True}, "Petit rappel"),
    ("proposal", {**NEED, "structure": "Les Amis", "places": 3, "deadline": date(2026, 12, 20)}, "Places libres : 3"),
    ("proposal", {**NEED, "words": "Je suis Suzanne, 06 39 98 12 34, 3 rue des Lilas"}, "Ses mots"),
    ("volunteer_found", FOUND, "Karim, de Vitry-sur-Seine (94), peut vous aider"),
    ("volunteer_found", {**FOUND, "again": True, "words": "jeudi", "availability": None}, "attend votre réponse"),
    ("introduced", {**MET, "side": "volunteer"}, "Vous allez aider Karim"),
    ("introduced", {**MET, "side": "person", "phone": None}, "Pas de téléphone"),
    ("introduced", {**MET, "side": "volunteer", "structure": "Les Amis"}, "Les Amis vous attend"),
    *[("match_over", {"reference": "D-12", "why": why}, "") for why in FAILURES],
    ("nobody_yet", {"reference": "D-12"}, "encore trouvé personne"),
    ("relayed", {**WRITTEN, "words": "Me voici"}, "Me voici"),
    ("reminder", {**VISIT, "comes_back": False}, "Demain, vous aidez Karim"),
    ("reminder", {**VISIT, "comes_back": True, "day": None}, "Demain, vous aidez Karim"),
    ("outcome", {**VISIT, "side": "volunteer", "again": False}, "avez-vous pu aider Karim"),
    ("outcome", {**VISIT, "side": "person", "again": True}, "l'aide de Karim a-t-elle eu lieu"),
    ("thanks", {"reference": "D-12", "missions": ["autre"], "helped": 1}, "votre premier coup de main"),
    ("thanks", {"reference": "D-12", "missions": ["autre"], "helped": 7}, "Cela fait 7 coups de main"),
    ("skipped", {"reference": "D-12", "name": "Karim", "following": date(2026, 12, 8)}, "Prochaine fois : mardi 8"),
    ("still_needed", {"reference": "D-12", "case_id": 12}, "toujours besoin"),
    ("quiet", {"reference": "O-3", "missions": ["autre"]}, "Pas de besoin près de chez vous"),
    ("given_back", CASE, "de nouveau à pourvoir"),
    ("problem", CASE, "Problème signalé pour D-12"),
    ("urgent_case", CASE, "Demande urgente D-12"),
    ("answered", {**CASE, "answer": "Au 3e."}, "Au 3e."),
    ("danger", {"reason": "suicide", "commune": VITRY}, "Vitry-sur-Seine (94)"),
    ("danger", {"reason": "generic", "commune": None}, "commune à préciser"),
    ("missed_alerts", {"alerts": [("danger", NOW - timedelta(hours=3))], "now": NOW}, "Danger signalé, il y a 3 h"),
    ("joined", {"kind": "departement", "code": "94"}, "Val-de-Marne"),
    ("set_aside", {}, "mis de côté"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "values", "said"), TOLD)
def test_each_notice_says_what_it_must(key: str, values: dict[str, Any], said: str) -> None:
    given = dict(values)
    reply = render(Notice(1, key, values))
    assert said in reply.text.replace("<b>", "").replace("</b>", "")
    assert values == given, "a notice is rendered as often as it must be sent"
    assert all(len(choice.data.encode()) <= 64 for row in reply.choices for choice in row)


def test_every_writer_is_in_the_table() -> None:
    assert {key for key, _values, _said in TOLD} == set(WRITERS)


TELLS = ("tell", "tell_later")


def _told_by_actions() -> list[str]:
    """The keys that actions tell, as patterns: what is filled in at run time is « * »."""
    trees = [ast.parse(path.read_text()) for path in sorted((HOME / "actions").rglob("*.py"))]
    return [
        _pattern(node.args[1])
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TELLS
    ]


def _pattern(key: ast.expr) -> str:
    if isinstance(key, ast.Constant):
        return str(key.value)
    if isinstance(key, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in key.values)
    return "*"


def test_whatever_an_action_tells_has_a_writer() -> None:
    told = _told_by_actions()
    assert len(told) >= 10
    unwritten = [key for key in told if not any(fnmatch(written, key) for written in WRITERS)]
    assert unwritten == []


def test_a_stranger_reads_nothing_that_identifies() -> None:
    words = "Je m'appelle Suzanne Petit, 06 39 98 12 34, 3 rue des Lilas à Vitry, j'ai besoin qu'on porte mes courses"
    text = render(Notice(1, "proposal", {**NEED, "words": words})).text
    assert [hidden for hidden in ("Suzanne", "Petit", "06 39", "Lilas", "3 rue") if hidden in text] == [], text
    assert "porte mes courses" in text
