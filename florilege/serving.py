"""The web server of `florilege serve`: our own page, for this machine and for nobody else's pages."""

import asyncio
import shlex
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from florilege.saying import tell

ADDRESS = "127.0.0.1"
NAMES = (ADDRESS, "localhost")
"""What this machine is called in an address; any other name would be a foreign page's that was made to point here."""
PAGE = Path(__file__).parent / "page"
PATIENCE = 5.0
"""Seconds that open windows get to end; an explorer ends within one, a window that sleeps would not answer at all."""


class ExplorerServer(Server):  # type: ignore[misc, unused-ignore]  # Any where the extra is not installed
    """Serves a command's explorer, one process a window, until Ctrl+C."""

    def __init__(self, command: Sequence[str], port: int) -> None:
        """Take the port at once, so that what stands against it is an OSError here; 0 is any that is free."""
        self._socket = socket.create_server((ADDRESS, port))
        joined = subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)
        port = self._socket.getsockname()[1]
        super().__init__(joined, host=ADDRESS, port=port, title="florilege", templates_path=PAGE)
        self._windows: set[asyncio.Task[object]] = set()

    def run(self) -> None:
        """Serve until it is stopped."""
        web.run_app(self._make_app(), sock=self._socket, print=None, access_log=None)

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002  the library's own signature
        """Say where it is."""
        tell(f"shown at {self.public_url} on this machine; Ctrl+C ends it")

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002  the library's own signature
        """End the explorers; left alone, open windows hold the server for 20 s and more."""
        for window in self._windows:
            window.cancel()
        if self._windows:
            await asyncio.wait(self._windows, timeout=PATIENCE)

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page."""
        _must_be_ours(request)
        page: web.StreamResponse = await super().handle_index(request)
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A window's explorer, for as long as the window is open."""
        _must_be_ours(request)
        window = asyncio.current_task()
        assert window is not None  # noqa: S101  a handler runs in a task
        self._windows.add(window)
        try:
            return await super().handle_websocket(request)
        finally:
            self._windows.discard(window)


def _must_be_ours(request: web.Request) -> None:
    """Refuse what a foreign page asks for: browsers let any page open a web socket, and any name point to 127.0.0.1."""
    name = request.host.rpartition(":")[0] or request.host
    if name not in NAMES or request.headers.get("Origin") not in (None, f"http://{request.host}"):
        raise web.HTTPForbidden(text="florilege shows itself to this machine's own browser only\n")
