"""What an update means, and that none of them, whatever it holds, is more than one update."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings

from bot.channels.telegram.updates import Unreadable, read_answer, read_update, read_update_alone, update_number
from bot.engine.events import TEXT_KEPT, Event
from tests.updates import HALF, POISONS, mangled, member, message, press, updates

GROUP = {"id": -5, "type": "group"}

RULES: list[tuple[str, Any, Event | None]] = [
    ("words", message(text=" bonjour "), Event(kind="text", text="bonjour")),
    ("words in a topic", message(text="oui", message_thread_id=77), Event(kind="text", text="oui", thread=77)),
    ("words passed on", message(text="oui", forward_origin={"type": "hidden_user"}), Event(kind="text", text="oui")),
    ("a picture with words", message(photo=[{}], caption="94400"), Event(kind="photo", text="94400")),
    ("a voice", message(voice={"duration": 3}), Event(kind="voice")),
    ("a round video", message(video_note={"duration": 3}), Event(kind="voice")),
    ("a film", message(video={"duration": 3}), Event(kind="photo")),
    ("dice", message(dice={"emoji": "🎲", "value": 3}), Event(kind="sticker")),
    ("a place", message(location={"latitude": 1}), Event(kind="place")),
    ("a card", message(contact={"phone_number": "33639981234"}), Event(kind="contact", phone="33639981234")),
    ("a file", message(document={"file_id": "x"}), Event(kind="document")),
    ("a poll", message(poll={"id": "1"}), Event(kind="other")),
    ("a giveaway", message(giveaway={}), Event(kind="other")),
    ("a story", message(story={"id": 3}), Event(kind="other")),
    ("what Telegram will invent", message(hologram={"id": 3}), Event(kind="other")),
    ("a message pinned", message(pinned_message={"message_id": 3}), None),
    ("a topic made", message(forum_topic_created={"name": "x"}), None),
    ("a group", message(text="bonjour", chat=GROUP), None),
    ("a channel", {"update_id": 5, "channel_post": message(text="x")["message"]}, None),
    ("a message of a channel in a group", message(text="x", chat=GROUP, sender_chat={"id": -7}), None),
    ("a press", press(data="1.yes"), Event(kind="press", data="1.yes", query_ref="99")),
    ("a press in a group", press(data="1.yes", message={"chat": GROUP}), None),
    ("a press on a lost message", press(data="a", message=None), Event(kind="press", data="a", query_ref="99")),
    ("a block", member("kicked"), Event(kind="blocked")),
    ("the end of a block", member("member"), Event(kind="unblocked")),
    ("an edit", {"update_id": 5, "edited_message": message(text="non")["message"]}, Event(kind="edit", text="non")),
    ("a place that moves", {"update_id": 5, "edited_message": message(location={"x": 1})["message"]}, None),
    ("an answer to a poll", {"update_id": 5, "poll_answer": {"poll_id": "1"}}, None),
    ("a question in another chat", {"update_id": 5, "inline_query": {"id": "1"}}, None),
]  # fmt: skip


@pytest.mark.parametrize(("update", "event"), [rule[1:] for rule in RULES], ids=[rule[0] for rule in RULES])
def test_each_kind_has_its_rule(update: Any, event: Event | None) -> None:
    assert read_update(update) == (None if event is None else ("7", _as_said(event)))
    assert update_number(update) == 5


def _as_said(event: Event) -> Event:
    """The same with the number of the message that brought it; presses and blocks are no messages."""
    said = event.kind not in ("press", "blocked", "unblocked")
    return event.model_copy(update={"message_ref": "1"}) if said else event


@pytest.mark.parametrize("poison", POISONS.values(), ids=POISONS)
def test_each_is_read_or_set_aside_by_its_number(poison: Any) -> None:
    _check(poison)
    _check(read_update_alone(json.dumps(poison).encode()))


@pytest.mark.parametrize(
    ("poison", "event"),
    [
        ("half a character in the text", Event(kind="text", text="je peux aider  à Créteil")),
        ("a text that is a number", Event(kind="other")),
        ("a giveaway without its fields", Event(kind="other")),
        ("NUL", Event(kind="text", text="bonjour", phone="")),
        ("a number that is a text", Event(kind="text", text="bonjour")),
    ],
)
def test_what_can_be_read_of_it_is(poison: str, event: Event) -> None:
    assert read_update(POISONS[poison]) == ("7", _as_said(event))


def _check(raw: Any) -> None:
    """One update is a row that any database takes, or nothing, or something to set aside by its number."""
    number = update_number(raw)
    assert number is None or 0 < number < 2**63
    try:
        read = read_update(raw)
    except Unreadable:
        return
    if read is not None:
        address, event = read
        assert len(address) <= 20
        written = json.dumps(event.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False)
        assert "\\u0000" not in written.encode().decode()
        assert len(event.text) <= TEXT_KEPT
        assert Event.model_validate(json.loads(written)) == event


@settings(max_examples=1500, deadline=None)
@given(updates())
def test_whatever_stands_in_an_update(update: Any) -> None:
    _check(update)


@settings(max_examples=1000, deadline=None)
@given(mangled())
def test_whatever_bytes_come(body: bytes) -> None:
    with contextlib.suppress(ValueError):
        result = read_answer(body).get("result")
        for update in result if isinstance(result, list) else []:
            _check(update)
    with contextlib.suppress(ValueError):
        _check(read_update_alone(body))


@pytest.mark.parametrize(
    ("piece", "number"),
    [
        (b'{"update_id": 12, "message": {"text": ' + b"7" * 6000 + b"}}", 12),
        (b'{"update_id": 12, "message": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", 12),
        (b'{"update_id": "13", "message": ', 13),
        (b'{"update_id":14,\n"message":{"text":"a \\"{\\"update_id\\":99\\" b"', 14),
        (b'{"update_id": 15}', 15),
        (b'{"update_id": 16, "message": {"date": NaN, "x": 1e999}}', 16),
    ],
)
def test_one_that_cannot_be_read_costs_no_other(piece: bytes, number: int) -> None:
    before, after = [json.dumps(message(text="bonjour", number=n)).encode() for n in (1, 2)]
    answer = b'{"ok":true,"result":[' + before + b",\n" + piece + b",\n" + after + b"]}"
    assert [update_number(update) for update in read_answer(answer)["result"]] == [1, number, 2]
    assert update_number(read_update_alone(piece)) == number


@pytest.mark.parametrize("answer", [b"", b"nothing", b"[]", b"5", b'"result"', b"null", b"\xff"])
def test_what_is_no_answer(answer: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_answer(answer)


def test_an_event_is_clean_whoever_makes_it() -> None:
    event = Event(kind="text", text=f"{HALF}a\0b\x1b[2J" + "x" * 100_000, data=f"{HALF}1.yes", phone="\x0006")
    assert event.text.startswith("ab[2Jxx")
    assert (len(event.text), event.data, event.phone) == (TEXT_KEPT, "1.yes", "06")


@pytest.mark.parametrize(
    ("text", "command", "arguments"),
    [
        ("/suivi", "suivi", ""),
        ("/suivi@coupdemain_bot", "suivi", ""),
        ("/ANNULER.", "annuler", ""),
        ("/aide?", "aide", ""),
        ("\ufeff/start abc", "start", "abc"),
        ("/!\\ attention", None, "attention"),
        ("/", None, ""),
        ("suivi", None, ""),
    ],
)
def test_commands(text: str, command: str | None, arguments: str) -> None:
    event = Event(kind="text", text=text)
    assert event.command == command
    assert event.arguments == arguments
    assert Event(kind="edit", text=text).command is None
