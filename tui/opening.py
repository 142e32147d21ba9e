"""Opens a source outside of the explorer: in the user's editor at its line, or in the browser."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from textual.app import App, SuspendNotSupported

from tui.cleaning import shown
from tui.messages import Sourced

FALLBACKS = ("sensible-editor", "nano", "vim", "vi", "notepad")
"""Editors to look for where the user has named none."""
_AFTER = ("hx", "helix", "subl", "zed")
"""Editors that take the line as `file:line`."""
_GOTO = ("code", "codium", "cursor")
"""Editors that take it so after `--goto`."""
_PLUS = (
    *("vi", "vim", "nvim", "view", "nano", "pico", "sensible-editor", "emacs", "emacsclient", "micro", "kak"),
    *("joe", "jed", "ne", "mg", "ed", "ex", "mcedit", "gedit", "kate"),
)
"""Editors that take the line as `+line` before the file."""


def open_source(app: App[Any], source: Sourced) -> str:
    """Open a source; what the user has to know about it, if anything."""
    if urlsplit(source.url or "").scheme in ("http", "https") and (app.is_web or seen(os.environ)):
        app.open_url(source.url or "")
        return "Opened in the browser."
    if source.state == "gone":
        return f"The source file is gone: {shown(str(source.path))}"
    if not (words := editor(os.environ)):
        return "No editor to open it with: set EDITOR to yours."
    said = _edit(app, command(words, source.path, source.line))
    return said or ("The source file has changed since it was loaded." if source.state == "changed" else "")


def _edit(app: App[Any], words: list[str]) -> str:
    """Give the terminal to an editor until it ends; what went wrong, if anything did."""
    try:
        with app.suspend():
            status = subprocess.run(words, check=False).returncode  # noqa: S603 - the user's own editor
    except SuspendNotSupported:
        return f"This terminal cannot be handed to an editor; the source is {shown(words[-1])}"
    except OSError as error:
        return f"{shown(words[0])}: {error.strerror}; set EDITOR to your editor."
    return f"{shown(words[0])} ended with status {status}." if status else ""


def seen(environment: Mapping[str, str]) -> bool:
    """Is there a screen for a browser's window? Over SSH there is one only where the display is sent along."""
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return True
    return sys.platform in ("win32", "darwin") and not environment.get("SSH_CONNECTION")


def editor(environment: Mapping[str, str]) -> list[str]:
    """The user's editor with its arguments, else one that is there; nothing where there is none."""
    named = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(named, posix=os.name == "posix")
    except ValueError:  # a quotation mark without its other half
        words = [named]
    return words or [name for name in FALLBACKS if shutil.which(name)][:1]


def command(words: list[str], path: Path, line: int) -> list[str]:
    """The command that opens a file at a line, where the editor is known to take one."""
    name = Path(words[0]).stem.lower()
    if name in _GOTO:
        return [*words, "--goto", f"{path}:{line}"]
    if name in _AFTER:
        return [*words, f"{path}:{line}"]
    return [*words, *([f"+{line}"] if name in _PLUS else []), str(path)]
