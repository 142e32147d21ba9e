"""Words on their way out: the clipboard's own program, tmux, the terminal itself, or a file.

Each way was tried (tmux 3.3a, its default settings): a bare OSC 52 is dropped by tmux without a word,
`tmux load-buffer -w -` arrives. Over SSH a clipboard program would fill the clipboard of the far
machine, so the terminal goes first there. OSC 52 has no answer: nobody may claim that it arrived.
"""

import base64
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from db.frozen import frozen

Way = Literal["auto", "native", "tmux", "osc52", "file"]
"""Which way the user wants copies to go; `auto` is the best there is."""
OSC52_LIMIT = 74_994
"""Bytes of base64 that every terminal known to take OSC 52 takes; what is longer goes to a file."""
PATIENCE = 3.0
"""Seconds for a clipboard's program: one that waits for a display that is not there never ends."""


@frozen
class Sent:
    """Which way the words went, and what can honestly be said about it."""

    way: str
    message: str
    sure: bool
    """Has the words' arrival been confirmed by something that could know?"""


def _tool(environ: Mapping[str, str]) -> list[str] | None:
    """The program of this system that fills its clipboard, where there is one and something to fill."""
    choices: list[list[str]] = []
    if sys.platform == "darwin":
        choices = [["pbcopy"]]
    elif sys.platform == "win32":
        choices = [["clip.exe"]]
    else:
        if environ.get("WAYLAND_DISPLAY"):
            choices.append(["wl-copy"])
        if environ.get("DISPLAY"):
            choices += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
        if "microsoft" in os.uname().release.lower():
            choices.append(["clip.exe"])
    return next((choice for choice in choices if shutil.which(choice[0])), None)


def _run(command: list[str], data: bytes) -> bool:
    """Did the program take the words?"""
    try:
        # xclip stays alive to serve the selection: with a pipe of ours open it would be waited for.
        done = subprocess.run(  # noqa: S603 - one of the fixed commands above
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _by_tool(text: str, environ: Mapping[str, str]) -> Sent | None:
    command = _tool(environ)
    if command is None:
        return None
    # clip.exe reads the console's code page unless a byte order mark says otherwise.
    data = text.encode("utf-16") if command[0] == "clip.exe" else text.encode()
    return Sent(command[0], f"copied by {command[0]}", sure=True) if _run(command, data) else None


def _by_tmux(text: str, environ: Mapping[str, str]) -> Sent | None:
    if not environ.get("TMUX") or not shutil.which("tmux"):
        return None
    if _run(["tmux", "load-buffer", "-w", "-"], text.encode()):
        return Sent("tmux", "copied to the tmux buffer, and offered to the terminal", sure=True)
    # Before tmux 3.2 there is no -w: the words are in tmux's own buffer only.
    if _run(["tmux", "load-buffer", "-"], text.encode()):
        return Sent("tmux", "copied to the tmux buffer only (prefix ] pastes it)", sure=True)
    return None


def _by_terminal(text: str, environ: Mapping[str, str], write: Callable[[str], None]) -> Sent | None:
    encoded = base64.b64encode(text.encode()).decode()
    # Inside tmux a bare OSC 52 is lost by default, and VTE's and Apple's terminals ignore it.
    refuses = (
        environ.get("TMUX") or environ.get("VTE_VERSION") or environ.get("TERM_PROGRAM") == "Apple_Terminal"
    )
    if len(encoded) > OSC52_LIMIT or refuses:
        return None
    write(f"\x1b]52;c;{encoded}\a")
    name = "browser" if environ.get("TEXTUAL_DRIVER") else "terminal"  # `serve` draws in one
    return Sent("terminal", f"sent to the {name}, which does not say whether it took it", sure=False)


def _by_file(text: str) -> Sent:
    descriptor, name = tempfile.mkstemp(prefix="florilege-", suffix=".txt")
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return Sent("file", f"no clipboard within reach: written to {Path(name)}", sure=True)


def send(
    text: str, write: Callable[[str], None], environ: Mapping[str, str] = os.environ, way: Way = "auto"
) -> Sent:
    """Send words the best way there is here, or the way the user wants; `write` writes a sequence to the terminal."""
    ways: dict[str, Callable[[], Sent | None]] = {
        "native": lambda: _by_tool(text, environ),
        "tmux": lambda: _by_tmux(text, environ),
        "osc52": lambda: _by_terminal(text, environ, write),
    }
    wanted = [way] if way != "auto" else list(ways)
    if way == "auto" and (environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")):
        wanted = wanted[1:]
    for name in wanted:
        if name in ways and (sent := ways[name]()):
            return sent
    return _by_file(text)
