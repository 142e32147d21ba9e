"""Draws what the screen shows after some keys, without a terminal: for the README, and for tests."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tui.app import Explorer


def pressed(keys: str) -> list[str]:
    """Keys as a person writes them: `/lumen Enter j` types five letters between two keys.

    Words of one letter, and words that begin with a capital and name a key, are keys; the rest is typed.
    """
    named = {"Enter": "enter", "Esc": "escape", "Tab": "tab", "Space": "space", "Down": "down", "Up": "up"}
    named |= {
        "Left": "left",
        "Right": "right",
        "PgDn": "pagedown",
        "PgUp": "pageup",
        "Home": "home",
        "End": "end",
    }
    words = [[named[word]] if word in named else list(word) for word in keys.split()]
    return [key for word in words for key in word]


async def answered(app: App[Any], pilot: Pilot[Any]) -> None:
    """Wait until nothing more is asked; a question that a newer one cancelled is answered by the newer."""
    for _ in range(3):  # an answer may lead to a question: its lines, its next page
        while waiting := [worker for worker in app.workers if not worker.is_finished]:
            for worker in waiting:
                with suppress(WorkerCancelled):
                    await worker.wait()
        await pilot.pause()


async def picture(database: Path, size: tuple[int, int] = (120, 36), keys: str = "") -> str:
    """An SVG picture of the explorer, so many columns and rows large."""
    app = Explorer(database)
    async with app.run_test(size=size) as pilot:
        for key in ["", *pressed(keys)]:
            if key:
                await pilot.press(key)
            await answered(app, pilot)
        app.clear_notifications()
        await pilot.pause()
        return app.export_screenshot(title="florilege")
