"""``/_test/``: people and faults driven over HTTP, for another process (a benchmark, a kill test).

JSON in, JSON out; a failed expectation is a 409 with ``{"error": …}``, a missing argument a 400. Each POST names the
person by ``"person": id`` (created on first use, with ``first_name`` if given).
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.telegram.message import Message
from tests.telegram.world import Press

if TYPE_CHECKING:
    from tests.telegram.person import Person
    from tests.telegram.server import TelegramServer

Body = dict[str, Any]
Action = Callable[["TelegramServer", Body], Awaitable[Any]]


def admin_routes(server: TelegramServer) -> list[web.RouteDef]:
    """Return the routes; GET reads its arguments from the query, the others from a JSON body."""
    return [
        web.route(method, f"/_test/{name}", _handler(server, action)) for (method, name), action in _ACTIONS.items()
    ]


def message_json(message: Message) -> Body:
    """Describe a message of the bot for a program."""
    body = {"message_id": message.message_id, "seq": message.seq, "date": message.date, "text": message.text}
    buttons = [[{"label": b.label, "data": b.data, "url": b.url} for b in row] for row in message.buttons]
    return {**body, "html": message.html, "entities": message.entities, "buttons": buttons}


def _handler(server: TelegramServer, action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        try:
            body = dict(request.query) | (json.loads(await request.read() or b"{}"))
            return web.json_response(await action(server, body))
        except AssertionError as failure:
            return web.json_response({"error": str(failure)}, status=409)
        except (KeyError, TypeError, ValueError) as failure:
            return web.json_response({"error": f"{type(failure).__name__}: {failure}"}, status=400)

    return handle


def _person(server: TelegramServer, body: Body) -> Person:
    names = {key: body[key] for key in ("first_name", "username", "language_code") if key in body}
    return server.person(int(body["person"]), **names)


async def _create(server: TelegramServer, body: Body) -> Body:
    person = _person(server, body)
    return {"person": person.id, "first_name": person.first_name}


async def _say(server: TelegramServer, body: Body) -> Body:
    message = await _person(server, body).say(body["text"])
    return {"message_id": message.message_id, "update_id": server.updates.next_id - 1}


async def _press(server: TelegramServer, body: Body) -> Body:
    person = _person(server, body)
    on = person.chat.by_id[int(body["message_id"])] if "message_id" in body else None
    done: Press | Message
    if "data" in body:
        done = await person.press_data(body["data"], on)
    else:
        done = await person.press(body["label"], on, timeout=float(body.get("timeout", 1)))
    return {"pressed": done.data if isinstance(done, Press) else done.text}


async def _do(server: TelegramServer, body: Body) -> Body:
    person = _person(server, body)
    actions: dict[str, Callable[[], Awaitable[object]]] = {
        "block": person.block,
        "unblock": person.unblock,
        "share_contact": person.share_contact,
        "send_photo": person.send_photo,
        "send_voice": person.send_voice,
        "send_sticker": person.send_sticker,
        "send_document": person.send_document,
    }
    await actions[body["action"]]()
    return {"done": body["action"]}


async def _messages(server: TelegramServer, body: Body) -> list[Body]:
    after = int(body.get("after", 0))
    return [message_json(one) for one in _person(server, body).messages if one.seq > after]


async def _expect(server: TelegramServer, body: Body) -> Body:
    timeout = float(body.get("timeout", 5))
    return message_json(await _person(server, body).expect(*body.get("fragments", []), timeout=timeout))


async def _fault(server: TelegramServer, body: Body) -> Body:
    server.fail(**body)
    return {"waiting": len(server.faults.waiting)}


async def _clear_faults(server: TelegramServer, body: Body) -> Body:  # noqa: ARG001 - an Action
    server.faults.clear()
    server.release()
    return {"waiting": 0}


async def _limits(server: TelegramServer, body: Body) -> Body:
    for name, value in body.items():
        if name not in asdict(server.limits):
            raise KeyError(name)
        setattr(server.limits, name, value)
    return asdict(server.limits)


async def _enqueue(server: TelegramServer, body: Body) -> Body:
    return {"update_id": server.enqueue(body)}


async def _redeliver(server: TelegramServer, body: Body) -> Body:
    server.redeliver(int(body["update_id"]))
    return {"update_id": body["update_id"]}


async def _state(server: TelegramServer, body: Body) -> Body:  # noqa: ARG001 - an Action
    presses = server.world.presses.values()
    return {
        "polling": server.updates.polling,
        "webhook": server.webhook.url if server.webhook else "",
        "pending": len(server.updates.pending),
        "calls": len(server.calls),
        "unanswered": sum(press.answer is None for press in presses),
        "violations": [asdict(one) for one in server.violations],
    }


_ACTIONS: dict[tuple[str, str], Action] = {
    ("POST", "person"): _create,
    ("POST", "say"): _say,
    ("POST", "press"): _press,
    ("POST", "do"): _do,
    ("GET", "messages"): _messages,
    ("POST", "expect"): _expect,
    ("POST", "faults"): _fault,
    ("DELETE", "faults"): _clear_faults,
    ("POST", "limits"): _limits,
    ("POST", "enqueue"): _enqueue,
    ("POST", "redeliver"): _redeliver,
    ("GET", "state"): _state,
}
