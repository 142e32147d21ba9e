"""Whatever a key does, the mouse does too."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual import events
from textual.widget import Widget
from textual.widgets import OptionList

from tui.app import Explorer
from tui.panes.listing import Listing
from tui.screens.reader import Reader
from tui.widgets.ledger import Ledger
from tui.widgets.marked_text import MarkedText

Driving = Callable[..., AbstractAsyncContextManager[Any]]


def wheel(widget: Widget) -> events.MouseScrollDown:
    """One turn of the wheel over a widget."""
    return events.MouseScrollDown(widget, 5, 1, 0, 1, 0, shift=False, meta=False, ctrl=False)


async def test_a_click_on_a_kind_lists_it_alone_and_a_second_all(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        every = driver.explorer.listing.list.count
        await driver.pilot.click("#kinds", offset=(2, 0))
        await driver.settle()
        assert driver.explorer.filters.kinds == ("person",)
        assert driver.explorer.listing.list.count < every
        await driver.pilot.click("#kinds", offset=(2, 0))
        await driver.settle()
        assert driver.explorer.listing.list.count == every


async def test_a_click_on_a_chip_takes_that_filter_away(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("f", "q", "f", "r")
        assert driver.explorer.filters.quoted
        assert driver.explorer.filters.posted
        await driver.pilot.click("#chips", offset=(3, 0))
        await driver.settle()
        assert not driver.explorer.filters.quoted
        assert driver.explorer.filters.posted


async def test_a_line_of_the_menu_is_clicked(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("f")
        menu = driver.app.screen.query_one(OptionList)
        row = [option.prompt.plain[1] for option in menu.options].index("q")
        await driver.pilot.click(OptionList, offset=(8, row + 1))
        await driver.settle()
        assert driver.explorer.filters.quoted


async def test_two_clicks_open_a_row_and_the_wheel_turns(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (80, 14)) as driver:
        await driver.pilot.click(Listing, offset=(5, 1))
        await driver.settle()
        assert driver.explorer.listing.list.cursor == 1
        await driver.pilot.click(Listing, offset=(5, 1))
        await driver.settle()
        assert driver.explorer.pane == "detail"
        ledger = driver.app.screen.query_one("#detail", Ledger)
        for _ in range(3):
            ledger.post_message(wheel(ledger))
        await driver.settle()
        assert ledger.scroll_offset.y > 0


async def test_a_second_click_on_a_name_follows_it_out_of_a_document(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("D", "enter", "tab")
        reader = driver.app.screen
        assert isinstance(reader, Reader)
        text = reader.query_one(MarkedText)
        name = text.name_here
        assert name is not None
        column, row = text.standing(name.start)
        await driver.pilot.click(MarkedText, offset=(column, row - text.scroll_offset.y))
        await driver.settle()
        assert driver.explorer.chosen == name.entity
