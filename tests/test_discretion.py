"""No log, at any level, from any library, holds a word, a name, a number or the token: canaries everywhere."""

from __future__ import annotations

import ast
import asyncio
import io
import logging
import os
import sys
import threading
import warnings
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import structlog
from sqlalchemy import text

from bot.citizen import unsure
from bot.cli import logs
from bot.engine import mail, worker
from nlu import facts, records
from nlu.settings import HOME
from tests.answering import answering
from tests.databases import KEY
from tests.program import Program, until
from tests.service import Running, service, settings_for
from tests.telegram import TelegramServer, play
from tests.telegram.raw import Raw
from tests.updates import HALF, message

WORD, NAME, PHONE = "zyxomandre", "Quetzalcanari", "0639981234"
TOKEN = "1:jetonQuiNeSortPas"
SENTENCE = f"je suis {NAME}, {WORD}, {PHONE}, {PHONE[:2]} {PHONE[2:4]} {PHONE[4:6]} 12 34"
CANARIES = (WORD, NAME, PHONE, "39981234", "06 39 98", TOKEN, TOKEN.split(":")[1])


def found_in(logged: str) -> list[str]:
    """The canaries that sing."""
    return [canary for canary in CANARIES if canary.lower() in logged.lower()]


class Everything(logging.Handler):
    """Keeps all that a formatter of any library may make of a record."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        plain = logging.Formatter("%(levelname)s %(name)s %(message)s").format(record)
        parts = [
            getattr(record, part) for part in ("name", "msg", "args", "exc_info", "exc_text", "stack_info", "pathname")
        ]
        self.seen.append(f"{plain} {parts}")


@pytest.fixture
def logged() -> Iterator[Everything]:
    """Every logger at DEBUG, its records kept whole; ours too."""
    everything, root = Everything(), logging.getLogger()
    own = io.StringIO()
    before = {name: logging.getLogger(name).level for name in (None, *logging.root.manager.loggerDict)}
    logs.configure("DEBUG")
    for name in before:
        logging.getLogger(name).setLevel(logging.DEBUG)
    root.addHandler(everything)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(file=own))
    yield everything
    root.removeHandler(everything)
    everything.seen.append(own.getvalue())
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)
    logs.configure("ERROR")
    assert found_in("\n".join(everything.seen)) == []


def _raise() -> None:
    raise LookupError(SENTENCE)


def _caught() -> Exception:
    try:
        try:
            _raise()
        except LookupError as error:
            raise ValueError(f"token {TOKEN}") from error
    except ValueError as error:
        caught: Exception = error
    return caught


def test_whatever_a_library_writes(logged: Everything) -> None:
    library = logging.getLogger("library")
    library.critical("Received data was %r", [{"text": SENTENCE}])
    library.error(f"{SENTENCE} as it is")
    library.warning(SENTENCE, exc_info=_caught())
    library.info({"event": SENTENCE})
    library.debug("%(said)s", {"said": SENTENCE}, extra={"said": SENTENCE}, stack_info=True)
    library.exception("never %s", SENTENCE, exc_info=_caught())
    library.log(5, SENTENCE)
    logging.getLogger().error(SENTENCE)
    logging.LoggerAdapter(library, {"who": NAME}).error("adapted %s", SENTENCE)
    told = "\n".join(logged.seen)
    for literal in ("CRITICAL library Received data was %r", "ERROR library never %s", "ERROR library adapted %s"):
        assert literal in told
    assert "ValueError from LookupError at _caught:" in told


def test_a_record_made_elsewhere_is_a_name_and_a_level(capsys: pytest.CaptureFixture[str]) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(records.DiscreetFormatter())
    handler.handle(logging.LogRecord("elsewhere", logging.ERROR, "x.py", 3, SENTENCE, (), None))
    assert capsys.readouterr().err == "ERROR elsewhere\n"


@pytest.mark.usefixtures("logged")
def test_a_handler_that_fails_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            self.handleError(record)

    library = logging.getLogger("library")
    library.addHandler(broken := Broken())
    library.error("told %s", SENTENCE)
    library.removeHandler(broken)
    assert found_in(capsys.readouterr().err) == []


def test_our_own_lines_say_codes_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO")
    structlog.get_logger().error("it failed", error="KeyError", key="digest:12", inbox_id=4, said=SENTENCE, who=NAME)
    structlog.get_logger().error("it failed", error=SENTENCE, channel=PHONE, key={"text": SENTENCE})
    logs.configure("ERROR")
    first, second = capsys.readouterr().err.splitlines()
    for told in ("event='it failed'", "error='KeyError'", "key='digest:12'", "inbox_id=4", "said='…'"):
        assert told in first
    assert found_in(first + second) == []


def test_our_own_events_are_literals() -> None:
    """The name of an event is all that our lines say freely: no line of code may build one."""
    built = [
        f"{path.relative_to(HOME)}:{node.lineno}"
        for package in ("bot", "nlu", "actions", "storage")
        for path in sorted((HOME / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("debug", "info", "warning", "error", "exception", "critical")
        and node.args
        and not isinstance(node.args[0], ast.Constant)
    ]
    assert built == []


def test_what_nobody_caught(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for where, hook in (
        (sys, "excepthook"),
        (sys, "unraisablehook"),
        (threading, "excepthook"),
        (warnings, "showwarning"),
    ):
        monkeypatch.setattr(where, hook, getattr(where, hook))
    logs.guard()
    error = _caught()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()

    class Late:
        def __del__(self) -> None:
            _raise()

    Late()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(SENTENCE, stacklevel=1)
    told = capsys.readouterr().err
    assert told.count("LookupError at ") == 3
    assert "ValueError from LookupError at _caught:" in told
    assert "UserWarning (test_discretion.py:" in told
    assert found_in(told) == []


async def test_a_task_that_nobody_awaits(logged: Everything) -> None:
    asyncio.get_running_loop().call_soon(_raise)
    task = asyncio.get_running_loop().create_task(asyncio.to_thread(_raise))
    await asyncio.wait([task])
    del task
    await asyncio.sleep(0.1)
    assert any("LookupError at" in told for told in logged.seen)


@pytest_asyncio.fixture
async def watched(logged: Everything, tmp_path: Path) -> AsyncIterator[Running]:
    """The service with a token of its own, everything it logs watched."""
    async with TelegramServer(token=TOKEN) as telegram:
        telegram.limits.enabled = False
        settings = settings_for(telegram, f"sqlite:///{tmp_path / 'watched.sqlite3'}")
        async with service(telegram, settings) as running:
            yield running
    assert len(logged.seen) > 20


async def test_the_service_through_failures_of_every_step(watched: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "PAUSES", (0.02,))
    telegram = watched.telegram
    person = telegram.person(7, NAME)
    first = telegram.updates.next_id
    for poison in (
        message(text=[SENTENCE], chat={"id": SENTENCE}, number=first),
        message(text=SENTENCE + HALF, giveaway={}, via_bot={"first_name": NAME}, number=first + 1),
        {"update_id": first + 2, "callback_query": {"data": SENTENCE, "from": {"first_name": NAME}}},
        Raw(f'{{"update_id": {first + 3}, "message": {{"text": "{SENTENCE}'),
        {"text": SENTENCE},
    ):
        telegram.plant(poison)
    for method in ("getUpdates", "sendMessage"):
        telegram.fail(method, "error", code=502)
        telegram.fail(method, "drop")
    telegram.fail("sendMessage", "error", code=400)
    await person.say("/aide")
    await play(person, [(SENTENCE, "C'est noté")])  # beside the half of it that came before
    for owner, name in ((facts, "find_availability"), (unsure, "plausible"), (mail, "to_outbox")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, lambda *_arguments: _raise())
            await person.say(SENTENCE)
            await asyncio.sleep(0.5)
    await _break_the_database(watched)
    await person.say(SENTENCE)
    await asyncio.sleep(0.7)
    await _break_the_database(watched, mended=True)
    person.chat.blocked = True
    await person.say(SENTENCE)
    await asyncio.sleep(0.3)


async def _break_the_database(running: Running, *, mended: bool = False) -> None:
    change = "ALTER TABLE elsewhere RENAME TO people" if mended else "ALTER TABLE people RENAME TO elsewhere"
    async with running.database.engine.begin() as connection:
        await connection.execute(text(change))


async def test_the_real_program_at_debug(tmp_path: Path) -> None:
    """Its whole standard error: libraries, hooks, and the crash at the end."""
    async with TelegramServer(token=TOKEN) as telegram:
        telegram.limits.enabled = False
        program = Program(telegram, tmp_path / "program.sqlite3", LOG_LEVEL="DEBUG", PYTHONASYNCIODEBUG="1")
        await program.start()
        await telegram.bot_listens(timeout=60)
        person = telegram.person(7, NAME)
        telegram.plant(message(text=[SENTENCE], chat={"id": SENTENCE}, number=telegram.updates.next_id))
        telegram.plant(Raw(f'{{"update_id": {telegram.updates.next_id}, "message": {{"text": "{SENTENCE}'))
        telegram.fail("sendMessage", "error", code=400)
        telegram.fail("getUpdates", "error", code=502)
        await person.say("/aide")
        await play(person, [(SENTENCE, "J'ai gardé votre message")])
        telegram.token = "1:another"

        async def ended() -> bool:
            return "MissingSetting" in program.logged or "Erreur inattendue" in program.logged

        await until(ended, "the program stops: its token is refused", seconds=60)
        await program.close()
        assert program.logged.count("DEBUG") > 10
        assert found_in(program.logged) == []


@pytest.mark.parametrize(
    ("arguments", "lines", "database"),
    [
        (("nlu", "parse"), f'{{"text": "{SENTENCE}"}}\n{{"text": "{SENTENCE} \\ud83d"}}\n{SENTENCE}\n', "x.sqlite3"),
        (("chat", "--as", NAME), f"{SENTENCE}\n/suivi\n", ""),  # a folder: it cannot be opened
    ],
)
async def test_commands_that_read_what_people_write(
    tmp_path: Path, arguments: tuple[str, ...], lines: str, database: str
) -> None:
    async with answering() as url:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.cli", *arguments),
            cwd=HOME,
            env={
                **os.environ,
                "DATABASE_URL": f"sqlite:///{tmp_path / database}",
                "CONTACT_KEY": KEY,
                "NLU_URL": url,
                "NLU_TOKEN": TOKEN,
                "LOG_LEVEL": "DEBUG",
            },
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
        )
        _answers, errors = await process.communicate(lines.encode())
    assert process.returncode == 1
    assert found_in(errors.decode()) == []
