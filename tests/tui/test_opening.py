"""A source is opened where its user reads sources."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from tui import opening
from tui.app import Explorer
from tui.messages import Sourced

Driving = Callable[..., AbstractAsyncContextManager[Any]]
FILE = Path("/texts/a b.txt")


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+12", "/texts/a b.txt"]),
        ("/usr/bin/emacs -nw", ["/usr/bin/emacs", "-nw", "+12", "/texts/a b.txt"]),
        ("code --wait", ["code", "--wait", "--goto", "/texts/a b.txt:12"]),
        ("hx", ["hx", "/texts/a b.txt:12"]),
        ("some-editor", ["some-editor", "/texts/a b.txt"]),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of another kind")
def test_the_editor_is_told_the_line_as_it_wants_it(editor: str, command: list[str]) -> None:
    assert opening.command(opening.editor({"EDITOR": editor}), FILE, 12) == command


def test_visual_comes_before_editor() -> None:
    assert opening.editor({"VISUAL": "hx", "EDITOR": "ed"}) == ["hx"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_over_ssh_there_is_no_browser_without_a_display() -> None:
    assert not opening.seen({"SSH_CONNECTION": "1"})
    assert opening.seen({"SSH_CONNECTION": "1", "DISPLAY": "localhost:10.0"})


async def test_o_opens_the_source_at_the_line_that_is_read(
    explorer: Explorer, driving: Driving, monkeypatch: pytest.MonkeyPatch, sources: Path
) -> None:
    ran: list[list[str]] = []

    class Done:
        returncode = 0

    def run(words: list[str], **_: object) -> Done:
        ran.append(words)
        return Done()

    monkeypatch.setenv("VISUAL", "vim")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(Explorer, "suspend", lambda _app: nullcontext())
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "n", "o")
    assert ran == [["vim", "+5", str(sources / "fr" / "portrait.txt")]]


async def test_an_address_is_opened_in_the_browser_only_where_it_is_one(
    explorer: Explorer, driving: Driving, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(Explorer, "open_url", lambda _app, url: opened.append(url))
    async with driving(explorer):
        said = opening.open_source(explorer, Sourced(FILE, 1, "https://example.org/a", "same"))
        assert (said, opened) == ("Opened in the browser.", ["https://example.org/a"])
        said = opening.open_source(explorer, Sourced(FILE, 1, "file:///etc/passwd", "gone"))
        assert said == f"The source file is gone: {FILE}"
        assert len(opened) == 1


async def test_without_an_editor_it_says_what_to_do(
    explorer: Explorer, driving: Driving, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "o")
        assert "set EDITOR to yours" in driver.screen
