"""The arguments of one call, whichever way they came: query, form, JSON or multipart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web
from yarl import URL

from tests.telegram.entities import Entity, clean, parse_html, trim, utf16_length
from tests.telegram.errors import Refusal, bad_request


@dataclass(slots=True)
class InputFile:
    """A file as it was uploaded, or sent by a person."""

    name: str
    content: bytes
    mime_type: str = "application/octet-stream"


class Params(dict[str, Any]):
    """Typed readings of the raw arguments; every getter refuses what Telegram could not read."""

    def string(self, name: str) -> str:
        """Return the argument as text, ``""`` when absent."""
        value = self.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return the argument as an integer."""
        value = self.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"parameter {name} must be an integer") from None

    def flag(self, name: str) -> bool:
        """Return the argument as a boolean."""
        return str(self.get(name, "")).lower() in {"true", "1", "yes"}

    def structure(self, name: str) -> Any:
        """Return the JSON argument decoded, None when absent."""
        value = self.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return decode_json(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def formatted(self, name: str, limit: int, too_long: str) -> tuple[str, list[Entity]]:
        """Return text and entities after parsing; ``limit`` in UTF-16 units of the *parsed* text."""
        text = clean(self.string(name))
        mode = self.string("parse_mode").lower()
        if mode == "html":
            text, entities = parse_html(text)
        elif mode:
            raise bad_request("unsupported parse_mode")
        else:
            entities = self.structure("caption_entities" if name == "caption" else "entities") or []
        text, entities = trim(text, entities)
        if utf16_length(text) > limit:
            raise bad_request(too_long)
        return text, entities

    def file(self, name: str) -> InputFile | str:
        """Return an uploaded file (direct or ``attach://``) or the string given in its place."""
        value = self.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.get(value.removeprefix("attach://"))
        if not value:
            raise bad_request(f"there is no {name} in the request")
        return value if isinstance(value, InputFile) else str(value)


async def read_params(request: web.Request) -> Params:
    """Read the arguments of an HTTP call; raises `Refusal` 400 on a body that is not UTF-8 or JSON."""
    params = Params(request.query)
    kind = request.content_type
    if kind == "multipart/form-data":
        await _read_parts(request, params)
        return params
    body = await request.read()
    if not body:
        return params
    try:
        text = body.decode()
        if kind == "application/json":
            params.update(decode_json(text))
        else:
            params.update(_decode_form(text))
    except UnicodeDecodeError:
        raise _not_utf8() from None
    except (ValueError, TypeError):
        raise bad_request("object expected as JSON body") from None
    return params


def decode_json(text: str) -> Any:
    """Decode JSON; raises `Refusal` 400 on half an emoji, ValueError on what is not JSON."""
    value = json.loads(text)
    if "\\ud" in text.lower():
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise _not_utf8() from None
    return value


def _decode_form(text: str) -> dict[str, str]:
    fields = dict(URL.build(query_string=text, encoded=True).query)  # compiled: a fifth of parse_qsl's time
    if any("\ufffd" in value for value in fields.values()) and "%EF%BF%BD" not in text.upper():
        raise _not_utf8()
    return fields


def _not_utf8() -> Refusal:
    return bad_request("strings must be encoded in UTF-8")


async def _read_parts(request: web.Request, params: Params) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            params[part.name] = content.decode()
        else:
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            params[part.name] = InputFile(part.filename, content, mime_type)
