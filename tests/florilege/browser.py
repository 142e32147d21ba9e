"""Drives a Chromium over its DevTools protocol, with the aiohttp that textual-serve brings: no driver to install."""

import asyncio
import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import aiohttp

PATIENCE = 120.0
"""Seconds after which what is waited for is taken never to come: a machine with busy cores is slow, not wrong."""
NAMED = "FLORILEGE_CHROMIUM"
"""The environment variable that names a Chromium which is not on the path."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_SWITCHES = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
    *("--remote-debugging-port=0", "--window-size=1280,800", "about:blank"),
)
# textual.js keeps its xterm.js terminal to itself. It is drawn on a canvas, so its buffer is the only text there is.
_FIND_TERMINAL = """Object.defineProperty(Object.prototype, "terminal", {configurable: true, get() {}, set(found) {
  Object.defineProperty(this, "terminal", {value: found, writable: true, configurable: true, enumerable: true});
  if (found && found.buffer) window.seen = found;
}})"""
_SCREEN = """window.seen ? Array.from({length: seen.rows},
  (_, row) => seen.buffer.active.getLine(seen.buffer.active.viewportY + row).translateToString(false, 0, seen.cols)).join("\\n") : "" """
_KEYS = {
    "Enter": (13, "\r"),
    "Escape": (27, ""),
    "Tab": (9, "\t"),
    "F1": (112, ""),
    "ArrowLeft": (37, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
    "ArrowUp": (38, ""),
}
"""Windows' number of a key, and the character that it types."""
ALT, CTRL = 1, 2


def chromium() -> str | None:
    """The Chromium of this machine, if it has one."""
    return os.environ.get(NAMED) or next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def running(program: str, folder: Path) -> Iterator[int]:
    """A Chromium without a window and without a past; the port that it is driven at."""
    command = [program, f"--user-data-dir={folder}", *_SWITCHES]
    environment = {**os.environ, "HOME": str(folder)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield _port(process, folder / "DevToolsActivePort")
        finally:
            process.terminate()


def _port(process: subprocess.Popen[bytes], noted: Path) -> int:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if noted.exists() and len(lines := noted.read_text().splitlines()) == 2:
            return int(lines[0])
        time.sleep(0.05)
    raise AssertionError(f"Chromium does not start (status {process.poll()})")


class UnreadyError(Exception):
    """The page could not say: it was being loaded, or has an error."""


class Page:
    """A tab of its own."""

    def __init__(self, session: "aiohttp.ClientSession", socket: "aiohttp.ClientWebSocketResponse") -> None:
        self._session, self._socket = session, socket
        self._asked = 0
        self.requested: list[str] = []
        """Addresses that the page has asked for."""

    @classmethod
    async def opened(cls, port: int) -> Self:
        """A new tab in the Chromium at this port."""
        import aiohttp

        session = aiohttp.ClientSession()
        async with session.put(f"http://127.0.0.1:{port}/json/new?about:blank") as answer:
            target = await answer.json()
        page = cls(session, await session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0))
        for domain in ("Page", "Runtime", "Network"):
            await page.ask(f"{domain}.enable")
        await page.ask("Page.addScriptToEvaluateOnNewDocument", source=_FIND_TERMINAL)
        return page

    async def close(self) -> None:
        """Close the tab, as a user does."""
        if not self._socket.closed:
            await self.ask("Page.close")
        await self._socket.close()
        await self._session.close()

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One call of the protocol."""
        self._asked += 1
        await self._socket.send_json({"id": self._asked, "method": method, "params": parameters})
        async for message in self._socket:
            said = json.loads(message.data)
            if said.get("method") == "Network.requestWillBeSent":
                self.requested.append(said["params"]["request"]["url"])
            if said.get("id") == self._asked:
                if "error" in said:
                    raise UnreadyError(method, said["error"])
                return dict(said["result"])
        raise AssertionError(f"Chromium has gone during {method}")

    async def run(self, script: str) -> Any:
        """What a script says."""
        said = await self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in said:
            raise UnreadyError(script, said["exceptionDetails"])
        return said["result"].get("value")

    async def screen(self) -> str:
        """The letters that the terminal in the page shows, a line a row."""
        return str(await self.run(_SCREEN))

    async def sees(self, *words: str) -> str:
        """The screen, as soon as it has all these words."""
        return await self._until(lambda screen: all(word in screen for word in words), f"not seen: {words}")

    async def misses(self, words: str) -> str:
        """The screen, as soon as it has these words no more."""
        return await self._until(lambda screen: words not in screen, f"still seen: {words}")

    async def _until(self, holds: Callable[[str], bool], why: str) -> str:
        until = time.monotonic() + PATIENCE
        while True:
            screen = ""
            with suppress(UnreadyError):
                if holds(screen := await self.screen()):
                    return screen
            assert time.monotonic() < until, f"{why}\n{screen}"
            await asyncio.sleep(0.02)

    async def turns(self, script: str) -> None:
        """Wait until a script says true."""
        until = time.monotonic() + PATIENCE
        while True:
            with suppress(UnreadyError):
                if await self.run(script):
                    return
            assert time.monotonic() < until, f"never true: {script}"
            await asyncio.sleep(0.02)

    async def type(self, letters: str) -> None:
        """Type letters, wherever the browser has its focus."""
        for letter in letters:
            await self.ask("Input.dispatchKeyEvent", type="keyDown", key=letter, text=letter)
            await self.ask("Input.dispatchKeyEvent", type="keyUp", key=letter)

    async def press(self, key: str, held: int = 0) -> None:
        """Press a key that is no letter, or one with Ctrl or Alt held."""
        number, text = _KEYS.get(key, (ord(key[0].upper()), ""))
        kind = "keyDown" if text and not held else "rawKeyDown"
        about = {"key": key, "code": key if key in _KEYS else f"Key{key.upper()}", "modifiers": held}
        about |= {"windowsVirtualKeyCode": number} | ({"text": text} if kind == "keyDown" else {})
        await self.ask("Input.dispatchKeyEvent", type=kind, **about)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", **about)

    async def picture(self, row: int) -> bytes:
        """A picture of the left part of one row of the terminal."""
        high = await self.run("document.querySelector('.xterm-screen').clientHeight / seen.rows")
        clip = {"x": 0, "y": row * high, "width": 300, "height": high, "scale": 1}
        return base64.b64decode((await self.ask("Page.captureScreenshot", format="png", clip=clip))["data"])
