"""What was searched for before is offered again."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from tui.app import Explorer
from tui.widgets.box import Box

Driving = Callable[..., AbstractAsyncContextManager[Any]]


def typed(driver: Any) -> str:
    """What stands in the line."""
    return str(driver.explorer.search.query_one(Box).value)


@pytest.fixture
def experienced(explorer: Explorer) -> Explorer:
    """Somebody who has searched before."""
    for words in ("verdelle", "aubertin", "verdelle", "photon"):
        explorer.session.searched(words)
    return explorer


async def test_an_empty_line_lists_what_was_searched_for_the_latest_first(
    experienced: Explorer, driving: Driving
) -> None:
    async with driving(experienced) as driver:
        await driver.press("/")
        assert [hit.words for _, hit in driver.explorer.search.hits.hits] == [
            "photon",
            "verdelle",
            "aubertin",
        ]
        await driver.press("down", "enter")
        assert typed(driver) == "verdelle"
        await driver.press("enter")
        assert driver.chosen == "Verdelle"
        assert experienced.session.searches[-1] == "verdelle"


async def test_up_recalls_searches_as_a_shell_does(experienced: Explorer, driving: Driving) -> None:
    async with driving(experienced) as driver:
        await driver.press("/", "up")
        assert typed(driver) == "photon"
        await driver.press("up", "up", "up")
        assert typed(driver) == "aubertin"
        await driver.press("ctrl+down")
        assert typed(driver) == "verdelle"
        await driver.press("enter")
        assert driver.chosen == "Verdelle"


async def test_what_was_typed_comes_back_after_the_searches_before(
    experienced: Explorer, driving: Driving
) -> None:
    async with driving(experienced) as driver:
        await driver.press("/", *"lumen", "up")
        assert typed(driver) == "lumen"
        await driver.press("ctrl+up")
        assert typed(driver) == "photon"
        await driver.press("ctrl+down")
        assert typed(driver) == "lumen"


async def test_a_small_screen_has_room_for_all_of_the_search(experienced: Explorer, driving: Driving) -> None:
    async with driving(experienced, (45, 12)) as driver:
        await driver.press("/")
        assert "Enter takes it up again · Esc goes back" in driver.screen
        assert driver.screen.splitlines()[-1].strip() == "Esc Back"


async def test_only_what_was_gone_to_is_kept(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("/", *"verd", "escape", "/", *"aubert", "enter")
        assert explorer.session.searches == ["aubert"]
