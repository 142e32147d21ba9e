"""Keys that come before the list does are meant for the list, and those before a line does for the line."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from textual import events

from tui.app import Explorer
from tui.picture import answered
from tui.widgets.box import Box

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


@pytest.mark.parametrize(
    ("opening", "words"), [("e", "Photonor"), ("n", "ask them"), ("m", "Photonor"), ("/", "lumibox")]
)
async def test_letters_that_are_typed_before_the_line_stands_are_for_it(
    explorer: Explorer, driving: Driving, opening: str, words: str
) -> None:
    async with driving(explorer) as driver:
        for letter in f"{opening}{words}":
            driver.app.post_message(events.Key({"/": "slash", " ": "space"}.get(letter, letter), letter))
        await driver.settle()
        await driver.settle()
        assert driver.app.screen.query_one(Box).value == words


async def test_a_kind_may_be_typed_before_its_menu_stands(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        for letter in "t6":
            driver.app.post_message(events.Key(letter, letter))
        await driver.settle()
        await driver.settle()
        assert "★ Lumenor" in driver.screen
