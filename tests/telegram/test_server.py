"""The server refuses and delivers as Telegram does; driven by python-telegram-bot's own ``Bot``."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from PIL import Image
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from tests.telegram import Limits, Person, Press, TelegramServer
from tests.telegram.entities import parse_html, trim
from tests.telegram.webhook import SECRET_HEADER


class Clock:
    """A clock that a test moves by hand."""

    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take python-telegram-bot's coming type of ``retry_after`` now: its warning would be an error."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


def bot_of(server: TelegramServer, token: str | None = None) -> Bot:
    def request() -> HTTPXRequest:
        return HTTPXRequest(connection_pool_size=8, read_timeout=0.5, connect_timeout=0.5)

    return Bot(token or server.token, base_url=f"{server.url}/bot", request=request(), get_updates_request=request())


@pytest_asyncio.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[Bot]:
    async with bot_of(telegram) as bot:
        yield bot


@pytest.fixture
def camille(telegram: TelegramServer) -> Person:
    return telegram.person(1001, "Camille", "camille")


def keyboard(*labels: str, data: str = "x") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)] for label in labels])


async def test_who_it_is(bot: Bot, camille: Person) -> None:
    assert (await bot.get_me()).username == "coupdemain_bot"
    chat = await bot.get_chat(camille.id)
    assert (chat.type, chat.first_name, chat.username) == ("private", "Camille", "camille")
    assert (await bot.get_chat("@camille")).id == camille.id


async def test_wrong_token(telegram: TelegramServer) -> None:
    bot = bot_of(telegram, "2:other")
    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.shutdown()


async def test_profile(telegram: TelegramServer, bot: Bot) -> None:
    assert await bot.set_my_commands([BotCommand("aide", "Voir l'aide")])
    assert (await bot.get_my_commands())[0].command == "aide"
    assert await bot.set_my_description("Entraide")
    assert await bot.set_my_short_description("Court")
    assert telegram.world.profile["short_description"] == "Court"
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Aide!", "x")])


HTML = [
    ("<b>a</b> &lt;b&gt; &amp;", "a <b> &", [("bold", 0, 1)]),
    ("😀<i>é<u>ü</u></i>", "😀éü", [("italic", 2, 2), ("underline", 3, 1)]),
    ('<a href="https://a.fr/?x=1&amp;y=2">là</a>', "là", [("text_link", 0, 2)]),
    ("<pre><code class='language-py'>x</code></pre>", "x", [("pre", 0, 1)]),
    (
        "<blockquote expandable>q</blockquote><tg-spoiler>s</tg-spoiler>",
        "qs",
        [("blockquote", 0, 1), ("spoiler", 1, 1)],
    ),
    ("  <b> gras </b>  ", "gras", [("bold", 0, 4)]),
    ("<strong>a</strong><em>b</em><s>c</s><code>d</code>", "abcd", None),
    ("1 > 0 &#233; &#x1F600;", "1 > 0 é 😀", []),
]


@pytest.mark.parametrize(("source", "text", "entities"), HTML)
async def test_html(bot: Bot, camille: Person, source: str, text: str, entities: Any) -> None:
    message = await bot.send_message(camille.id, source, parse_mode="HTML")
    assert message.text == text
    if entities is not None:
        assert [(e.type, e.offset, e.length) for e in message.entities] == entities
    seen = camille.messages[-1]
    assert trim(*parse_html(seen.html)) == (seen.text, seen.entities)


BAD_HTML = [
    ("<b>x", 'can\'t find end tag corresponding to start tag "b"'),
    ("<h1>x</h1>", 'unsupported start tag "h1" at byte offset 0'),
    ("é <3 toi", "unclosed start tag at byte offset 3"),
    ("é < 3 >", 'unsupported start tag "" at byte offset 3'),
    ("<b><i>x</b></i>", 'unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("x</b>", "unexpected end tag at byte offset 1"),
    ("Tom & Jerry", 'unescaped "&" at byte offset 4'),
    ("&nbsp;", 'unescaped "&" at byte offset 0'),
    ("<a href='x", "unclosed start tag at byte offset 0"),
    ("<span>x</span>", 'unsupported start tag "span" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "reason"), BAD_HTML)
async def test_bad_html(bot: Bot, camille: Person, source: str, reason: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        await bot.send_message(camille.id, source, parse_mode="HTML")
    assert refusal.value.message.lower() == f"can't parse entities: {reason}"
    assert camille.messages == []


def picture(width: int, height: int) -> bytes:
    """A real picture of this size."""
    written = io.BytesIO()
    Image.new("L", (width, height)).save(written, "PNG")
    return written.getvalue()


Send = Callable[[Bot], Awaitable[object]]
REFUSED: list[tuple[str, Send]] = [
    ("Message is too long", lambda b: b.send_message(1001, "é" * 4097)),
    ("Message is too long", lambda b: b.send_message(1001, "😀" * 2049)),
    ("Message text is empty", lambda b: b.send_message(1001, " \n ")),
    ("Message text is empty", lambda b: b.send_message(1001, "<b></b>", parse_mode="HTML")),
    ("Unsupported parse_mode", lambda b: b.send_message(1001, "x", parse_mode="MarkdownV2")),
    ("Chat not found", lambda b: b.send_message(404, "x")),
    ("Button_data_invalid", lambda b: b.send_message(1001, "x", reply_markup=keyboard("a", data="é" * 33))),
    ("Inline keyboard button text must be non-empty", lambda b: b.send_message(1001, "x", reply_markup=keyboard(""))),
    ("Text buttons are unallowed", lambda b: b.send_message(1001, "x", reply_markup=keyboard("a", data=""))),
    ("Reply_markup_too_long", lambda b: b.send_message(1001, "x", reply_markup=keyboard(*["a"] * 101))),
    ("Strings must be encoded in UTF-8", lambda b: b.send_message(1001, "x", reply_markup=keyboard("\ud83d"))),
    ("Keyboard button text must be", lambda b: b.send_message(1001, "x", reply_markup=ReplyKeyboardMarkup([[" "]]))),
    ("Message to edit not found", lambda b: b.edit_message_text("x", 1001, 404)),
    ("Message to delete not found", lambda b: b.delete_message(1001, 404)),
    ("Query is too old", lambda b: b.answer_callback_query("404")),
    ("Message to be replied not found", lambda b: b.send_message(1001, "x", reply_to_message_id=404)),
    ("Message caption is too long", lambda b: b.send_document(1001, b"x", caption="x" * 1025)),
    ("Message caption is too long", lambda b: b.send_photo(1001, picture(9, 9), caption="😀" * 513)),
    ("Image_process_failed", lambda b: b.send_photo(1001, b"\xff\xd8")),
    ("Photo_invalid_dimensions", lambda b: b.send_photo(1001, picture(9000, 1001))),
    ("Photo_invalid_dimensions", lambda b: b.send_photo(1001, picture(210, 10))),
    ("File is too big", lambda b: b.send_photo(1001, b"\0" * (10 * 2**20 + 1))),
    ("Wrong file identifier", lambda b: b.send_photo(1001, "unknown")),
    ("Bad webhook", lambda b: b.set_webhook("http://example.org/")),
    ("Secret token contains", lambda b: b.set_webhook("https://example.org/", secret_token="a b")),
]


@pytest.mark.parametrize(("reason", "send"), REFUSED)
@pytest.mark.usefixtures("camille")
async def test_refusals(bot: Bot, reason: str, send: Send) -> None:
    with pytest.raises(BadRequest) as refusal:
        await send(bot)
    assert reason.lower() in refusal.value.message.lower()


async def test_longest_accepted(bot: Bot, camille: Person) -> None:
    await bot.send_message(camille.id, f"<b>{'😀' * 2048}</b>", parse_mode="HTML")
    await bot.send_message(camille.id, "x", reply_markup=keyboard("a", data="é" * 32))
    assert len(camille.messages) == 2


async def test_edit_and_delete(bot: Bot, camille: Person) -> None:
    sent = await bot.send_message(camille.id, "un", reply_markup=keyboard("a"))
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("un", camille.id, sent.message_id, reply_markup=keyboard("a"))
    await bot.edit_message_reply_markup(camille.id, sent.message_id, reply_markup=keyboard("b"))
    assert camille.visible == ["b"]
    edited = await bot.edit_message_text("deux", camille.id, sent.message_id)
    assert (camille.messages[0].text, camille.messages[0].earlier, camille.visible) == ("deux", ["un"], [])
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(camille.id, sent.message_id)
    assert await bot.delete_message(camille.id, sent.message_id)
    assert camille.messages == []


async def test_delete_and_answer_expire() -> None:
    clock = Clock()
    async with TelegramServer(limits=Limits(enabled=False), clock=clock) as server, bot_of(server) as bot:
        person = server.person(1001)
        sent = await bot.send_message(1001, "un", reply_markup=keyboard("a"))
        press = await person.press("a")
        assert isinstance(press, Press)
        assert await bot.answer_callback_query(press.id, "vu", show_alert=True)
        assert press.answer == {"text": "vu", "show_alert": True}
        clock.now += server.world.query_lifetime + 1
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query(press.id)
        clock.now += 48 * 3600
        with pytest.raises(BadRequest, match="can't be deleted"):
            await bot.delete_message(1001, sent.message_id)


async def test_files(bot: Bot, camille: Person) -> None:
    sent = await bot.send_document(
        camille.id, b"a;b\n", filename="relève.csv", caption="<b>Voici</b>", parse_mode="HTML"
    )
    seen = camille.messages[-1]
    assert seen.file is not None
    assert (seen.file.name, seen.file.content, seen.text) == ("relève.csv", b"a;b\n", "Voici")
    assert sent.document is not None
    assert sent.document.file_name == "relève.csv"
    photo = await bot.send_photo(camille.id, picture(90, 60))
    assert (photo.photo[0].width, photo.photo[0].height) == (90, 60)
    again = await bot.send_document(camille.id, sent.document.file_id)
    assert again.document is not None
    assert again.document.file_size == 4
    assert await bot.send_chat_action(camille.id, "typing")


async def test_json_query_and_bad_bodies(telegram: TelegramServer, camille: Person) -> None:
    url = f"{telegram.url}/bot{telegram.token}/SENDMESSAGE"
    async with aiohttp.ClientSession() as http:
        markup = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}
        async with http.post(url, json={"chat_id": camille.id, "text": "json", "reply_markup": markup}) as answer:
            assert (await answer.json())["ok"]
        async with http.get(url, params={"chat_id": camille.id, "text": "query"}) as answer:
            assert (await answer.json())["ok"]
        async with http.post(url, data=b"\xff", headers={"Content-Type": "application/json"}) as answer:
            assert (answer.status, (await answer.json())["description"]) == (
                400,
                "Bad Request: strings must be encoded in UTF-8",
            )
        for body in ({"data": f"chat_id={camille.id}&text=%FF"}, {"json": {"chat_id": camille.id, "text": "\ud83d"}}):
            form = {} if "json" in body else {"Content-Type": "application/x-www-form-urlencoded"}
            async with http.post(url, **body, headers=form) as answer:
                assert (await answer.json())["description"].endswith("must be encoded in UTF-8")
        async with http.post(f"{telegram.url}/bot{telegram.token}/nothing") as answer:
            assert answer.status == 404
    assert [m.text for m in camille.messages] == ["json", "query"]


async def test_unreachable(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    await camille.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(camille.id, "x")
    await camille.unblock()
    assert await bot.send_message(camille.id, "x")
    camille.deactivate()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(camille.id, "x")
    stranger = telegram.person(2, started=False)
    with pytest.raises(Forbidden, match="can't initiate"):
        await bot.send_message(2, "x")
    await stranger.say("/start")
    assert await bot.send_message(2, "x")
    changes = [u.my_chat_member for u in await bot.get_updates() if u.my_chat_member]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_groups(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    group = telegram.group(-5, "Mairie")
    sent = await bot.send_message(-5, "À valider", reply_markup=keyboard("Valider"))
    await camille.press("Valider", chat=group)
    await camille.say("/file@coupdemain_bot", chat=group)
    button = KeyboardButton("x", request_contact=True)
    with pytest.raises(BadRequest, match="private chats only"):
        await bot.send_message(-5, "x", reply_markup=ReplyKeyboardMarkup([[button]]))
    press, text = await bot.get_updates()
    assert press.callback_query
    assert press.callback_query.message
    assert press.callback_query.message.message_id == sent.message_id
    assert text.message
    assert (text.message.chat.id, text.message.entities[0].length) == (-5, 20)
    group.migrate(-1005)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "x")
    assert moved.value.new_chat_id == -1005 == group.id
    assert await bot.send_message(-1005, "x")
    group.remove_bot()
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(-1005, "x")


async def test_polling_confirms_below_offset(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    for text in ("un", "deux", "trois"):
        await camille.say(text)
    first = await bot.get_updates(limit=2)
    assert [u.message.text for u in first if u.message] == ["un", "deux"]
    assert len(await bot.get_updates()) == 3
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [u.message.text for u in rest if u.message] == ["trois"]
    telegram.redeliver(first[0].update_id)
    assert [u.update_id for u in await bot.get_updates(offset=rest[0].update_id + 1)] == [first[0].update_id]
    assert await bot.get_updates(offset=rest[0].update_id + 1) == ()
    for text in ("quatre", "cinq"):
        await camille.say(text)
    last = await bot.get_updates(offset=-1)
    assert [u.message.text for u in last if u.message] == ["cinq"]
    assert len(telegram.updates.pending) == 1


async def test_long_poll_wakes_at_once(bot: Bot, camille: Person) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=50))
    await asyncio.sleep(0.05)
    start = time.perf_counter()
    await camille.say("bonjour")
    assert len(await waiting) == 1
    assert time.perf_counter() - start < 40, "a poll of 50 seconds ends with the message"


async def test_second_poll_ends_the_first(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await telegram.bot_listens(timeout=2)
    async with bot_of(telegram) as other:
        second = asyncio.create_task(other.get_updates(timeout=5))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await first
        await camille.say("bonjour")
        assert len(await second) == 1


async def test_allowed_updates_are_remembered(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await camille.say("bonjour")
    assert await bot.get_updates() == ()
    await bot.get_updates(allowed_updates=[])
    assert telegram.enqueue({"chat_member": {}}) is None
    telegram.updates.next_id = 42
    await camille.say("bonjour")
    assert [u.update_id for u in await bot.get_updates()] == [42]


class Hook:
    """A bot's webhook that can be slow or refuse, and counts what runs at the same time."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, str]] = []
        self.secrets: set[str | None] = set()
        self.refuse = 0
        self.delay = 0.0
        self.running: list[int] = []
        self.most, self.most_per_chat = 0, 0

    async def handle(self, request: web.Request) -> web.Response:
        update = Update.de_json(await request.json())
        assert update.message
        assert update.message.text
        chat_id = update.message.chat.id
        self.secrets.add(request.headers.get(SECRET_HEADER))
        self.running.append(chat_id)
        self.most = max(self.most, len(self.running))
        self.most_per_chat = max(self.most_per_chat, self.running.count(chat_id))
        await asyncio.sleep(self.delay)
        self.running.remove(chat_id)
        if self.refuse:
            self.refuse -= 1
            return web.Response(status=500)
        self.seen.append((chat_id, update.message.text))
        return web.json_response({"method": "sendMessage", "chat_id": chat_id, "text": "reçu"})


@pytest_asyncio.fixture
async def hook() -> AsyncIterator[tuple[Hook, str]]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield hook, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_webhook(telegram: TelegramServer, bot: Bot, hook: tuple[Hook, str]) -> None:
    received, url = hook
    received.refuse, received.delay = 2, 0.02
    people = [telegram.person(100 + n) for n in range(3)]
    await people[0].say("avant")
    await bot.set_webhook(url, secret_token="secret_1")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    for text in ("un", "deux"):
        for person in people:
            await person.say(text)
    async with asyncio.timeout(5):
        while telegram.updates.pending:  # noqa: ASYNC110 - another party empties it
            await asyncio.sleep(0.01)
    assert [text for chat, text in received.seen if chat == 100] == ["avant", "un", "deux"]
    assert [text for chat, text in received.seen if chat == 102] == ["un", "deux"]
    assert (received.most_per_chat, received.most, received.secrets) == (1, 3, {"secret_1"})
    assert len(people[1].messages) == 2, "the method in the webhook's answer is obeyed"
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (url, 0)
    assert "500" in (info.last_error_message or "")
    assert await bot.delete_webhook()
    await people[0].say("trois")
    assert len(await bot.get_updates()) == 1


async def test_private_chat_pace() -> None:
    clock = Clock()
    async with TelegramServer(clock=clock) as server, bot_of(server) as bot:
        server.person(1001), server.person(1002)
        for _ in range(server.limits.chat_burst):
            await bot.send_message(1001, "x")
        with pytest.raises(RetryAfter) as told:
            await bot.send_message(1001, "x")
        assert told.value.retry_after == timedelta(seconds=1)
        assert await bot.send_message(1002, "x"), "the others are not concerned"
        with pytest.raises(RetryAfter):
            await bot.send_message(1001, "x")
        assert server.violations == [], "already on its way when the 429 was given"
        clock.now += 0.5
        with pytest.raises(RetryAfter):
            await bot.send_message(1001, "x")
        assert [(v.chat_id, v.method) for v in server.violations] == [(1001, "sendMessage")]
        clock.now += 0.5
        for _ in range(5):
            assert await bot.send_message(1001, "x")
            clock.now += 1


async def test_overall_and_group_pace() -> None:
    clock = Clock()
    async with TelegramServer(clock=clock) as server, bot_of(server) as bot:
        server.group(-5)
        for number in range(30):
            server.person(1000 + number)
            await bot.send_message(1000 + number, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(-5, "x")
        for _ in range(20):
            clock.now += 1
            await bot.send_message(-5, "x")
        clock.now += 1
        with pytest.raises(RetryAfter) as told:
            await bot.send_message(-5, "x")
        assert told.value.retry_after == timedelta(seconds=40)
        clock.now += 40
        assert await bot.send_message(-5, "x")


async def test_limits_can_be_off(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    for _ in range(40):
        await bot.send_message(camille.id, "x")
    assert len(camille.messages) == 40
    assert len(telegram.calls_of("sendMessage")) == 40


async def test_injected_errors(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    telegram.fail("sendMessage", "error", times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(camille.id, "x")
    telegram.fail("sendMessage", "flood", retry_after=7, chat_id=camille.id)
    with pytest.raises(RetryAfter) as told:
        await bot.send_message(camille.id, "x")
    assert told.value.retry_after == timedelta(seconds=7)
    telegram.limits.grace = 0
    with pytest.raises(RetryAfter):
        await bot.send_message(camille.id, "trop tôt")
    assert len(telegram.violations) == 1
    assert camille.messages == []
    with pytest.raises(ValueError, match="unknown fault"):
        telegram.fail("sendMessage", "nonsense")  # type: ignore[arg-type]


ACCEPTED = [("hang", TimedOut, 1), ("drop_after", NetworkError, 1), ("drop", NetworkError, 0)]


@pytest.mark.parametrize(("kind", "error", "kept"), ACCEPTED)
async def test_answers_that_never_come(
    telegram: TelegramServer, bot: Bot, camille: Person, kind: Any, error: type[TelegramError], kept: int
) -> None:
    telegram.fail("*", kind)
    with pytest.raises(error):
        await bot.send_message(camille.id, "une fois")
    assert len(camille.messages) == kept
    assert telegram.calls[-1].answer is None
    assert await bot.send_message(camille.id, "et après")


async def test_slow_answer(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    telegram.fail("sendMessage", "slow", delay=0.2)
    start = time.perf_counter()
    await bot.send_message(camille.id, "x")
    assert time.perf_counter() - start >= 0.2


async def test_outage(telegram: TelegramServer, bot: Bot, camille: Person) -> None:
    await camille.say("avant")
    polling = asyncio.create_task(bot.get_updates(offset=telegram.updates.next_id, timeout=5))
    await telegram.bot_listens(timeout=2)
    await telegram.stop()
    with pytest.raises(NetworkError):
        await polling
    with pytest.raises(NetworkError):
        await bot.send_message(camille.id, "x")
    await camille.say("pendant")
    await telegram.start()
    assert [u.message.text for u in await bot.get_updates() if u.message] == ["pendant"]
