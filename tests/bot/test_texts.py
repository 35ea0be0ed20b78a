"""The French texts: nothing is too long for Telegram, sentences are short, and what people write is harmless inside."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from markupsafe import Markup
from telegram.constants import MessageLimit

from bot import texts

FILES = sorted(path.stem for path in texts.HERE.glob("*.toml"))
SAYS_TU = {"emergency.reasons.enfant_danger.reply"}
"""A child may read this one; everybody else is « vous »."""


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}")
    elif isinstance(value, str):
        yield path, value


def _all_texts() -> list[tuple[str, str]]:
    return [leaf for name in FILES for leaf in _leaves(tomllib.loads((texts.HERE / f"{name}.toml").read_text()), name)]


@pytest.mark.parametrize(("key", "text"), _all_texts())
def test_texts_fit_and_are_well_formed(key: str, text: str) -> None:
    filled = text.replace("{", "").replace("}", "")
    assert len(filled.encode("utf-16-le")) // 2 <= MessageLimit.MAX_TEXT_LENGTH // 2, key
    assert text.count("<b>") == text.count("</b>")
    assert text.count("<i>") == text.count("</i>")
    assert set(re.findall(r"</?([a-z]+)", text)) <= {"b", "i"}, key
    assert not re.search(r"\b(tu|ton|ta|tes|toi)\b", text.lower()) or key in SAYS_TU, key


@pytest.mark.parametrize(("key", "text"), _all_texts())
def test_sentences_are_short(key: str, text: str) -> None:
    plain = re.sub(r"<[^>]+>", "", text)
    sentences = [sentence for sentence in re.split(r"[.!?\n:]", plain) if sentence.strip()]
    longest = max((len(sentence.split()) for sentence in sentences), default=0)
    assert longest <= 25, f"{key}: a sentence of {longest} words"


@pytest.mark.parametrize(
    "hostile",
    [
        "<a href='https://x.fr'>cliquez</a>",
        "\u202eesrever",
        "ligne 1\nO-99 · forgée · urgent",
        "a\u2066b\u2069c\x00d\x1be",
        "& < > \" '",
    ],
)
def test_what_people_write_is_harmless_inside_a_text(hostile: str) -> None:
    said = texts.say("clarify.ask", question=hostile)
    inside = said.removeprefix("Un coordinateur demande :\n<b>").removesuffix("</b>\nÉcrivez votre réponse.")
    assert "<" not in inside
    assert "\n" not in inside
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x1f]", inside)


def test_only_markup_made_here_passes_unescaped() -> None:
    assert texts.say("clarify.ask", question=Markup("<i>dit</i>")).count("<i>") == 1
    assert texts.say("clarify.ask", question="<i>dit</i>").count("<i>") == 0


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        texts.say("form.nothing.like_this")


def test_button_labels_are_words_of_a_length_that_fits_a_telephone() -> None:
    labels = [
        text
        for key, text in _all_texts()
        if key.startswith(("nav.", "missions.offer", "missions.request", "home.options", "desk.reasons"))
    ]
    assert max(map(len, labels)) <= 40
    assert all(re.search(r"[A-Za-zÀ-ÿ]{2}", text) for text in labels)
