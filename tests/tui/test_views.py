"""The views of the corpus, each by its key, and what narrows them."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from tui.app import Explorer
from tui.filtering import span
from tui.widgets.bars import bar, spark

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_quotations_are_listed_with_their_speakers(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("Q")
        listing = driver.explorer.listing.list
        assert listing.count > 0
        assert driver.explorer.detail.line.id == listing.item
        await driver.press("enter")
        assert type(driver.app.screen).__name__ == "Reader"


async def test_documents_are_listed_and_open(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("D")
        first = driver.explorer.detail.line
        await driver.press("down")
        assert driver.explorer.detail.line.id != first.id
        await driver.press("enter")
        assert type(driver.app.screen).__name__ == "Reader"


async def test_a_month_narrows_everything_and_a_marked_one_begins_a_span(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("T", "enter")
        assert driver.explorer.filters.since == driver.explorer.filters.until
        months = driver.explorer.listing.list.count
        assert months > 1
        await driver.press("enter")
        assert not driver.explorer.filters
        await driver.press("space", "end")
        assert "Enter From Mar 2019 to Jan 2020" in driver.screen
        await driver.press("enter")
        filters = driver.explorer.filters
        assert filters.since < filters.until
        await driver.press("E")
        assert "since" not in driver.screen
        assert driver.explorer.filters == filters


async def test_another_view_and_back_stand_as_they_stood(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "down", "tab", "j")
        before = driver.explorer.visit()
        await driver.press("D", "down", "[")
        assert driver.explorer.visit() == before


async def test_filters_combine_and_go_one_by_one(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        every = driver.explorer.listing.list.count
        await driver.press("f", "w")
        beside = driver.explorer.listing.list.count
        assert "with Lumenor" in driver.screen
        await driver.press("f", "q")
        assert driver.explorer.listing.list.count < beside < every
        await driver.press("backspace")
        assert driver.explorer.listing.list.count == beside
        await driver.press("backspace")
        assert driver.explorer.listing.list.count == every


async def test_starred_entities_can_be_listed_alone(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "*", "f", "*")
        assert driver.explorer.listing.list.count == 1
        assert driver.chosen == "Hélène Aubertin"


async def test_a_span_of_time_is_typed(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("f", "t")
        await driver.type("1900 .. 1901")
        await driver.press("enter")
        assert driver.explorer.listing.list.count == 0
        assert "No entities pass" in driver.screen


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2018", ("2018", "2018")),
        ("2018-06 .. 2019", ("2018-06", "2019")),
        (".. 2019-03", (None, "2019-03")),
        ("2018-06 ..", ("2018-06", None)),
        ("in summer", None),
    ],
)
def test_a_span_is_read_as_it_is_typed(words: str, told: tuple[str | None, str | None] | None) -> None:
    assert span(words) == told


def test_bars_are_as_long_as_their_share() -> None:
    assert bar(0.5, 4) == "██  "
    assert bar(0.001, 4) == "▏   "
    assert bar(0, 4) == "    "
    assert spark([0, 1, 4, 8]) == " ▁▄█"


async def test_c_shows_excerpts_as_sentences_then_as_a_concordance(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (160, 40)) as driver:
        pane = driver.explorer.excerpts
        await driver.press("c", "c")
        columns = {block.text.index("Lumenor") for block in pane.blocks if "Lumenor" in block.text}
        assert len(columns) == 1
        assert all(len(block.text.splitlines()) == 1 for block in pane.blocks)
        await driver.press("S", "S", "S")
        assert "by the words behind" in driver.screen


async def test_one_pane_can_have_the_whole_screen(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("tab", "z")
        assert driver.explorer.detail.region.width >= 78
        assert not driver.explorer.listing.display
        await driver.press("z")
        assert driver.explorer.listing.display


async def test_the_list_is_made_wider_and_narrower(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        before = driver.explorer.listing.outer_size.width
        await driver.press(">")
        assert driver.explorer.listing.outer_size.width == before + 4
        await driver.press("<", "<")
        assert driver.explorer.listing.outer_size.width == before - 4


async def test_a_network_opens_step_by_step_and_goes_to_an_entity(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("W")
        screen = driver.app.screen
        rows = screen.branches.count
        assert rows > 1
        await driver.press("down")
        assert screen.edge.blocks
        await driver.press("right")
        assert screen.branches.count > rows
        await driver.press("left")
        assert screen.branches.count == rows
        sought = screen.branches.node.id
        await driver.press("enter")
        assert driver.explorer.chosen == sought


async def test_two_marked_entities_are_compared(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("space", "down", "space", "=")
        assert "Lumenor" in driver.screen
        assert "Hélène Aubertin" in driver.screen
        await driver.press("escape")
        assert driver.chosen == "Hélène Aubertin"
