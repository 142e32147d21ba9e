"""Pictures of what matters most; compared only with the versions that they were drawn with."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import pytest
from textual.pilot import Pilot

from tui.app import Explorer
from tui.picture import answered

DRAWN_WITH = "8.2.8"
pytestmark = pytest.mark.skipif(
    version("textual") != DRAWN_WITH,
    reason=f"the pictures were drawn with textual {DRAWN_WITH}: others differ unseen",
)


def after(*keys: str) -> Callable[[Pilot[Any]], Any]:
    """Press keys before the picture is drawn, each after the answer to the one before."""

    async def press(pilot: Pilot[Any]) -> None:
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await answered(pilot.app, pilot)

    return press


def test_a_small_terminal(snap_compare: Any, explorer: Explorer) -> None:
    assert snap_compare(explorer, terminal_size=(80, 24), run_before=after("down", "tab", "j", "tab"))


def test_a_wide_terminal(snap_compare: Any, explorer: Explorer) -> None:
    assert snap_compare(explorer, terminal_size=(160, 45), run_before=after("right", "right", "space"))


def test_a_document(snap_compare: Any, explorer: Explorer) -> None:
    assert snap_compare(explorer, terminal_size=(80, 24), run_before=after("right", "right", "j", "enter"))


def test_the_search(snap_compare: Any, explorer: Explorer) -> None:
    # The cursor of the line to type into blinks: the picture is of a line without it.
    async def search(pilot: Pilot[Any]) -> None:
        await after("slash")(pilot)
        pilot.app.screen.query_one("#box").cursor_blink = False  # type: ignore[attr-defined]
        await after(*"lumen")(pilot)

    assert snap_compare(explorer, terminal_size=(80, 24), run_before=search)
