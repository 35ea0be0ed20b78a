"""Telegram's HTML, read strictly: plain text and MessageEntity dicts, offsets in UTF-16 units.

Stricter than Telegram in one thing, on purpose: a bare ``&`` is refused (Telegram shows it), because it is
always the trace of a text that somebody forgot to escape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import Any

from tests.telegram.errors import Refusal, bad_request

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_SHOWN = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code", "pre": "pre"}
_SHOWN |= {"text_link": "a", "blockquote": "blockquote", "spoiler": "tg-spoiler"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_TOKEN = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>?|&(?:\#?\w+;)?|[^<&]+""")
_OPENING = re.compile(r"<([^\s>]*)(.*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_ESCAPE = re.compile(r"&(?:#?\w+;)?")
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")
_DROPPED = re.compile("[\r\u2028-\u202e]")
_BLANKED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def utf16_length(text: str) -> int:
    """Count UTF-16 units, Telegram's measure of lengths and offsets: an emoji is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Drop line and bidi controls and blank the other controls, as Telegram does with all input."""
    return text if text.isprintable() else _BLANKED.sub(" ", _DROPPED.sub("", text))


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Strip outer blanks, moving and clipping the entities; empty entities vanish."""
    stripped = text.lstrip()
    shift = utf16_length(text) - utf16_length(stripped)
    stripped = stripped.rstrip()
    end = utf16_length(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return stripped, sorted(kept, key=lambda one: (one["offset"], -one["length"]))


def commands(text: str) -> list[Entity]:
    """Find the bot commands of a person's text, as the Telegram application marks them."""
    return [
        {"type": "bot_command", "offset": utf16_length(text[: m.start()]), "length": m.end() - m.start()}
        for m in _COMMAND.finditer(text)
    ]


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return plain text and entities, outer blanks kept; raises `Refusal` 400 on any markup fault."""
    reader = _Reader(source)
    for token in _TOKEN.finditer(source):
        reader.take(token.group(), token.start())
    if reader.open:
        reason = f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"'
        raise bad_request(f"can't parse entities: {reason}")
    return "".join(reader.parts), reader.entities


def to_html(text: str, entities: list[Entity]) -> str:
    """Write text and entities back as HTML, everything else escaped: what a person really sees."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for entity in entities:
        tag = _SHOWN.get(entity["type"])
        if tag is None:
            continue
        opening, closing = f"<{tag}>", f"</{tag}>"
        if tag == "a":
            opening = f'<a href="{escape(entity["url"])}">'
        elif "language" in entity:
            opening, closing = f'<pre><code class="language-{entity["language"]}">', "</code></pre>"
        opens.setdefault(entity["offset"], []).append(opening)
        closes.setdefault(entity["offset"] + entity["length"], []).insert(0, closing)
    out, position = [], 0
    for character in text:
        out += [*closes.pop(position, []), *opens.pop(position, []), escape(character, quote=False)]
        position += utf16_length(character)
    return "".join([*out, *closes.pop(position, [])])


def _fault(reason: str, source: str, index: int, then: str = "") -> Refusal:
    place = len(source[:index].encode())
    return bad_request(f"can't parse entities: {reason} at byte offset {place}{then}")


@dataclass
class _Open:
    tag: str
    offset: int
    extra: dict[str, Any]


@dataclass
class _Reader:
    source: str
    parts: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    position: int = 0

    def take(self, token: str, at: int) -> None:
        if token[0] == "&":
            self._write(_character(self.source, token, at))
        elif token[0] != "<":
            self._write(token)
        elif token[1:2] == "/":
            self._close(token, at)
        else:
            self._open(token, at)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.position += utf16_length(text)

    def _open(self, token: str, at: int) -> None:
        match = _OPENING.fullmatch(token)
        if match is None:
            raise _fault("Unclosed start tag", self.source, at)
        tag = match.group(1).lower()
        attributes = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(match.group(2))}
        if tag not in TAGS or (tag == "span" and attributes.get("class") != "tg-spoiler"):
            raise _fault(f'Unsupported start tag "{tag}"', self.source, at)
        self.open.append(_Open(tag, self.position, self._extra(tag, attributes, at)))

    def _extra(self, tag: str, attributes: dict[str, str], at: int) -> dict[str, Any]:
        if tag == "a":
            href = attributes.get("href", "")
            return {"url": _ESCAPE.sub(lambda found: _character(self.source, found.group(), at), href)}
        language = attributes.get("class", "").removeprefix("language-")
        if tag == "code" and language and self.open and self.open[-1].tag == "pre":
            self.open[-1].extra["language"] = language
        return {}

    def _close(self, token: str, at: int) -> None:
        if not token.endswith(">"):
            raise _fault("Unclosed end tag", self.source, at)
        if not self.open:
            raise _fault("Unexpected end tag", self.source, at)
        opened = self.open.pop()
        tag = token[2:-1].strip().lower()
        if tag and tag != opened.tag:
            expected = f', expected "</{opened.tag}>", found "</{tag}>"'
            raise _fault("Unmatched end tag", self.source, at, expected)
        length = self.position - opened.offset
        in_pre = opened.tag == "code" and bool(self.open) and self.open[-1].tag == "pre"
        if length and not in_pre and opened.extra.get("url", "-"):
            kind = TAGS[opened.tag]
            self.entities.append({"type": kind, "offset": opened.offset, "length": length, **opened.extra})


def _character(source: str, token: str, at: int) -> str:
    name = token[1:-1].lower()
    if name in _NAMED:
        return _NAMED[name]
    number = re.fullmatch(r"#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))", name)
    if number is None:
        raise _fault('Unescaped "&"', source, at)
    code = int(number[1], 16) if number[1] else int(number[2])
    if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
        raise _fault("Invalid character reference", source, at)
    return chr(code)
