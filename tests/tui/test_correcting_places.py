"""What stands in documents is corrected: spellings, mentions, quotations, posts, relations, figures."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from tui.app import Explorer
from tui.items import identity

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_i_on_another_name_splits_it_off(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("tab", "down")
        assert driver.explorer.detail.block.item.name == "LUMENOR"
        await driver.press("i")
        await driver.type("Lumenor Labs")
        await driver.press("up", "down", "down", "down", "down", "enter", "2")
        assert "Lumenor Labs" in driver.names
        assert "Split “LUMENOR” off Lumenor as Lumenor Labs: 1 mention" in driver.said
        await driver.press("u")
        assert "Lumenor Labs" not in driver.names


async def test_x_on_an_excerpt_says_that_it_is_no_mention(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "x")
        assert "4 excerpts" in driver.screen
        await driver.press("u")
        assert "5 excerpts" in driver.screen


async def test_i_on_an_excerpt_says_who_it_is(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "i")
        await driver.type("lumibox")
        await driver.press("enter")
        assert "4 excerpts" in driver.screen
        assert driver.chosen == "Lumenor"


async def test_marked_mentions_are_given_away_together(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "space", "down", "space", "i")
        assert "These 2 mentions are" in driver.screen
        await driver.type("lumibox")
        await driver.press("enter")
        assert "3 excerpts" in driver.screen
        assert not driver.app.session.marked
        await driver.press("u")
        assert "5 excerpts" in driver.screen


async def test_what_was_marked_and_is_no_mention_any_more_holds_nothing_up(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "space", "down", "space", "x")
        assert len(driver.app.session.marked) == 1
        await driver.press("i")
        await driver.type("verdelle")
        await driver.press("enter")
        assert "as Verdelle" in driver.said
        assert not driver.app.session.marked


async def test_i_on_a_quotation_says_who_says_it(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        listing = driver.explorer.listing.list
        while listing.line.speaker is not None:
            await driver.press("down")
        await driver.press("i", "enter")
        assert listing.line.speaker is not None
        speaker = listing.line.speaker.name
        assert str(driver.explorer.detail.border_title) == speaker
        await driver.press("i")
        assert "nobody that is known" in driver.screen
        await driver.press("up", "enter")
        assert listing.line.speaker is None
        await driver.press("u")
        assert listing.line.speaker.name == speaker


@pytest.mark.parametrize("panes", [0, 1, 2])
async def test_x_on_a_quotation_says_that_it_is_none(
    explorer: Explorer, driving: Driving, panes: int
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        words = driver.explorer.listing.list.line.words
        await driver.press(*["right"] * panes, "x")
        assert driver.explorer.listing.list.count == 3
        assert "no quotation" in driver.said
        await driver.press("u")
        assert driver.explorer.listing.list.count == 4
        assert driver.explorer.listing.list.line.words == words


async def test_b_moves_the_ends_of_a_quotation_by_a_word(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        listing = driver.explorer.listing.list
        while "solder" not in listing.line.words:
            await driver.press("down")
        before = listing.line.words
        await driver.press("b", "right", "shift+left", "shift+left", "enter")
        assert before == "It smells of solder and coffee."
        assert listing.line.words == "smells of solder and"
        await driver.press("b", "left", "L", "L", "enter")
        assert listing.line.words == before
        await driver.press("b", "right", "escape")
        assert listing.line.words == before


@pytest.mark.parametrize("words", ["Posts", "Relations", "Figures"])
async def test_x_on_a_post_a_relation_or_a_figure_says_that_it_is_wrong(
    explorer: Explorer, driving: Driving, words: str
) -> None:
    async with driving(explorer, (120, 50)) as driver:
        await driver.press("tab")
        detail = driver.explorer.detail

        def entries() -> list[object]:
            return [identity(block.item) for block in detail.blocks if block.item]

        while (
            words not in detail.blocks[detail.cursor - 1].text
            and words not in detail.blocks[detail.cursor - 2].text
        ):
            await driver.press("down")
        gone = identity(detail.block.item)
        await driver.press("x")
        assert "wrong, of" in driver.said
        assert gone not in entries()
        await driver.press("u")
        assert gone in entries()
