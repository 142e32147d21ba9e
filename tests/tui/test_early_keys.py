"""Keys that come before the list does are meant for the list."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui.app import Explorer
from tui.picture import answered

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_keys_typed_before_the_list_has_come_move_in_it(database: Path) -> None:
    explorer = Explorer(database)
    async with explorer.run_test(size=(80, 24)) as pilot:
        screen: Any = explorer.screen
        listing = screen.listing.list
        listing.order = listing.order[:0]
        listing.expect()
        await pilot.press("down", "down", "down", "up", "enter")
        screen.list_again()
        await answered(explorer, pilot)
        assert listing.cursor == 2
        assert screen.chosen == listing.item
        assert screen.detail.line.name == listing.line.name
        assert screen.pane == "detail"


async def test_keys_typed_before_another_view_has_come_move_in_that_one(
    explorer: Explorer, driving: Driving, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(explorer) as driver:
        asked: list[Any] = []
        ask = explorer.desk.ask
        monkeypatch.setattr(explorer.desk, "ask", lambda *question: asked.append(question))
        await driver.pilot.press("D", "down")
        monkeypatch.setattr(explorer.desk, "ask", ask)
        for question in asked:
            ask(*question)
        await driver.settle()
        listing = driver.explorer.listing.list
        assert (listing.view.name, listing.cursor) == ("documents", 1)
        assert driver.explorer.detail.line.id == listing.item
