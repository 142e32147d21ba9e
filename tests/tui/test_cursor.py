"""The terminal's own cursor, where those who cannot see colours look for it."""

from textual.geometry import Offset

from tui.app import Explorer
from tui.panes.listing import Listing
from tui.picture import answered


async def test_the_cursor_stands_on_the_row_and_then_on_the_name(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 30)) as pilot:
        await answered(explorer, pilot)
        region = explorer.screen.query_one(Listing).content_region
        await pilot.press("down", "down")
        await answered(explorer, pilot)
        assert explorer.cursor_position == region.offset + Offset(0, 2)
        await pilot.press("right", "tab")
        await answered(explorer, pilot)
        ledger = explorer.screen.focused
        assert ledger is not None
        assert ledger.content_region.contains_point(explorer.cursor_position)
        assert explorer.cursor_position.x > ledger.content_region.x
        await pilot.press("slash", *"abc")
        await answered(explorer, pilot)
        box = explorer.screen.query_one("#box")
        assert explorer.cursor_position == box.content_region.offset + Offset(3, 0)


async def test_the_cursor_stands_in_the_document(explorer: Explorer) -> None:
    async with explorer.run_test(size=(80, 24)) as pilot:
        await answered(explorer, pilot)
        await pilot.press("D", "enter")
        await answered(explorer, pilot)
        await pilot.press("tab")
        await answered(explorer, pilot)
        text = explorer.screen.focused
        assert text is not None
        assert text.content_region.contains_point(explorer.cursor_position)
        assert explorer.cursor_position != text.content_region.offset
