"""The explorer in a browser: what the server answers and refuses, and what a real Chromium shows."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.florilege.browser import ALT, CTRL, NAMED, PATIENCE, Page, chromium, running

if TYPE_CHECKING:
    import aiohttp
else:
    aiohttp = pytest.importorskip(
        "aiohttp", reason="`pip install -e '.[dev]'` brings what serves and drives a browser"
    )

ROOT = Path(__file__).parent.parent.parent
TEXT = """Le port de Brest s’agrandit

Publié le 4 mai 2021

Anna Berglund, maire de Brest, a inauguré le quai le 3 mai 2021. Il a coûté 2,5 millions d’euros.

« Ce quai nous relie enfin au large », a déclaré Anna Berglund. Jonas Feldmann, directeur du port, était là.
"""
QUOTE = "Ce quai nous relie enfin au large"
TERMINAL = ("TMUX", "SSH_CONNECTION", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY", "NO_COLOR")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "quai.txt").write_text(TEXT, encoding="utf-8")
    made = tmp_path_factory.mktemp("made") / "quai.db"
    command = [sys.executable, "-m", "florilege", "load", str(folder), "--db", str(made)]
    subprocess.run(command, cwd=ROOT, env=_environment(folder), check=True, capture_output=True)
    return made


@pytest.fixture(scope="module")
def url(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with _served(database, tmp_path_factory.mktemp("home")) as (_, url):
        yield url


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    if (program := chromium()) is None:
        pytest.skip(f"no Chromium or Chrome on the path, and none named by {NAMED}")
    with running(program, tmp_path_factory.mktemp("chromium")) as port:
        yield port


@pytest.fixture
async def page(driven: int, database: Path, tmp_path: Path) -> AsyncIterator[Page]:
    """The explorer in a tab, as its first frames leave it; a server of its own, since sessions last."""
    with _served(database, tmp_path) as (_, url):
        async with _tab(driven) as page:
            await page.ask("Page.navigate", url=url)
            await page.sees("━Entities", "Anna Berglund", "maire", QUOTE)
            yield page


@asynccontextmanager
async def _tab(port: int) -> AsyncIterator[Page]:
    page = await Page.opened(port)
    try:
        yield page
    finally:
        await page.close()


@contextmanager
def _served(database: Path, home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`florilege serve` at a free port, and where it says that it is."""
    command = [sys.executable, "-m", "florilege", "serve", "--port", "0", "--db", str(database)]
    with subprocess.Popen(
        command, cwd=ROOT, env=_environment(home), stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        said = process.stderr.readline()
        try:
            found = re.search(r"http://127\.0\.0\.1:\d+", said)
            assert found, said + process.stderr.read()
            yield process, found[0]
        finally:
            process.terminate()


def _environment(home: Path) -> dict[str, str]:
    """That of a machine with nothing on it: the explorer keeps its session under `home`, copies have no program."""
    folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    kept = {name: value for name, value in os.environ.items() if name not in TERMINAL}
    return {**kept, **dict.fromkeys(folders, str(home))}


def _run(*words: str | Path, code: str | None = None) -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "florilege"]
    command = [sys.executable, *start, "serve", *map(str, words)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=PATIENCE
    )


def _wait_for_session(home: Path) -> None:
    """An explorer that ends as `q` ends it keeps its session; one that is killed keeps none."""
    until = time.monotonic() + PATIENCE
    while not list(home.rglob("sessions/*.json")):
        assert time.monotonic() < until, "the explorer has not ended"
        time.sleep(0.05)


def test_it_answers_at_127_0_0_1_only(url: str) -> None:
    port = int(url.rpartition(":")[2])
    socket.create_connection(("127.0.0.1", port), timeout=PATIENCE).close()
    others = {"127.0.0.2", "::1"}
    with suppress(OSError):
        others |= {str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None)} - {
            "127.0.0.1"
        }
    for other in sorted(others):
        with pytest.raises(OSError):  # noqa: PT011  refused, unreachable or silent, as the system has it
            socket.create_connection((other, port), timeout=2).close()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:9000"}, 200),
        ({"Host": "news.example"}, 403),
        ({"Host": "127.0.0.1.news.example:8000"}, 403),
        ({"Origin": "http://news.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_only_pages_of_this_machine_are_answered(
    url: str, headers: dict[str, str], status: int
) -> None:
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(url) as answer:
            assert answer.status == status
        if status == 200:
            return
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{url}/ws")
        assert refused.value.status == status


async def test_the_web_socket_carries_the_first_screen_and_q_ends_it(url: str) -> None:
    origin = {"Origin": url}
    async with (
        aiohttp.ClientSession(headers=origin) as session,
        session.ws_connect(f"{url}/ws?width=100") as ws,
    ):
        drawn = b""
        while b"Anna Berglund" not in drawn:
            message = await ws.receive(timeout=PATIENCE)
            assert message.type is aiohttp.WSMsgType.BINARY, message
            drawn += message.data
        await ws.send_str(json.dumps(["stdin", "q"]))
        while message.type is aiohttp.WSMsgType.BINARY:
            message = await ws.receive(timeout=PATIENCE)
        assert message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send Ctrl+C to one process")
async def test_ctrl_c_ends_the_server_and_open_windows_keep_their_sessions(
    database: Path, tmp_path: Path
) -> None:
    with _served(database, tmp_path) as (process, url):
        async with aiohttp.ClientSession() as session, session.ws_connect(f"{url}/ws") as ws:
            drawn = b""
            while b"Anna Berglund" not in drawn:
                drawn += (await ws.receive(timeout=PATIENCE)).data
            process.send_signal(signal.SIGINT)
            while not ws.closed:
                await ws.receive(timeout=PATIENCE)
        assert process.wait(timeout=PATIENCE) == 0
    _wait_for_session(tmp_path)


def test_a_port_that_is_none_is_wrong_usage(database: Path) -> None:
    for port in ("99999", "-1", "http"):
        done = _run("--db", database, f"--port={port}")
        assert done.returncode == 2
        assert "a port, 0 to 65535" in done.stderr


def test_what_stands_against_it_is_one_line_before_anything_is_served(database: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = _run("--db", database, "--port", str(other.getsockname()[1]))
    gone = _run("--db", tmp_path / "gone.db", "--port", "0")
    without = "import sys; sys.modules['textual_serve'] = None; from florilege.__main__ import main; sys.exit(main())"
    missing = _run("--db", database, "--port", "0", code=without)
    for done, words in (
        (taken, "--port N takes another"),
        (gone, "gone.db"),
        (missing, "pip install 'florilege[serve]'"),
    ):
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), done.stderr
        assert words in done.stderr


async def test_the_page_shows_the_explorer_and_asks_no_other_machine(page: Page) -> None:
    assert await page.run("document.title") == "florilege"
    screen = (await page.screen()).split("\n")
    row = next(number for number, line in enumerate(screen) if "Anna Berglund" in line[:30])
    empty = next(number for number, line in enumerate(screen) if number > row and not line[:30].strip())
    until = time.monotonic() + PATIENCE
    while await page.picture(row) == await page.picture(empty):  # letters are in the pixels too
        assert time.monotonic() < until
    origin = await page.run("location.origin")
    assert f"{origin}/" in page.requested
    assert [asked for asked in page.requested if not asked.startswith((f"{origin}/", "data:"))] == []


async def test_a_name_is_searched_and_opened_by_keys_without_a_click(page: Page) -> None:
    await page.type("/")
    await page.sees("Esc goes back")
    await page.type("feldman")
    await page.sees(" feldman ", "entities   ● Jonas Feldmann")
    await page.press("Enter")
    await page.misses("Esc goes back")
    await page.sees("━● Jonas Feldmann", "directeur du port")  # the title of its detail, and what it says


async def test_copied_words_reach_the_browser_s_clipboard(page: Page) -> None:
    await page.type("Q")
    await page.sees("━Quotations", "« Ce quai")
    await page.press("ArrowRight")
    await page.sees("━Anna Berglund")
    await page.type("y")
    await page.sees("ent to the browser, which")
    leave = {"permission": {"name": "clipboard-read"}, "setting": "granted"}  # for the test alone: it reads
    await page.ask("Browser.setPermission", **leave, origin=await page.run("location.origin"))
    assert QUOTE in await page.run("navigator.clipboard.readText()")


async def test_the_explorer_follows_the_size_of_the_window(page: Page) -> None:
    size = {"width": 420, "height": 300, "deviceScaleFactor": 1, "mobile": False}
    await page.ask("Emulation.setDeviceMetricsOverride", **size)
    await page.turns("seen.cols < 64 && seen.rows < 18")
    await page.misses("maire")  # one pane at a time
    screen = (await page.sees("Entities", "Anna Berglund", "Quit")).split("\n")
    assert "Quit" in screen[-1]
    await page.ask("Emulation.clearDeviceMetricsOverride")
    await page.sees("━Entities", "maire", QUOTE)


async def test_keys_that_browsers_know_reach_the_explorer(page: Page) -> None:
    noted = "setTimeout(() => left.push(event.defaultPrevented))"
    await page.run(f"window.left = []; addEventListener('keydown', (event) => {noted}, true)")
    keys = [("f", CTRL), ("b", CTRL), *((arrow, ALT) for arrow in ("ArrowLeft", "ArrowRight")), ("Tab", 0)]
    for key, held in keys:
        await page.press(key, held)
    await page.turns(f"left.length === {len(keys)}")
    assert all(await page.run("left"))
    await page.press("F1")
    await page.sees("Keys (Esc goes back)")
    await page.press("Escape")
    await page.misses("Keys (Esc goes back)")
    await page.press("p", CTRL)
    await page.sees("Search for commands")


async def test_leaving_is_said_and_enter_opens_again_where_one_was(page: Page) -> None:
    await page.type("D")
    await page.sees("━Documents", "quai.txt")
    await page.type("q")
    await page.turns("document.body.classList.contains('-closed')")
    await page.turns("document.activeElement.textContent === 'Open again'")
    await page.press("Enter")
    await page.turns("!document.body.classList.contains('-closed')")
    await page.sees("━Documents", "quai.txt")


async def test_a_window_that_is_closed_ends_its_explorer_and_keeps_the_session(
    driven: int, database: Path, tmp_path: Path
) -> None:
    with _served(database, tmp_path) as (_, url):
        async with _tab(driven) as page:
            await page.ask("Page.navigate", url=url)
            await page.sees("Anna Berglund")
        _wait_for_session(tmp_path)
