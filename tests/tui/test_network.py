"""The network around an entity, the path between two, and two side by side."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


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


async def test_in_a_network_a_node_is_marked_and_compared_with_the_root(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("W")
        assert driver.app.screen.edge.blocks[0].text.startswith("Go down for the places that name both")
        await driver.press("down", "space")
        assert "✓  ▸" in driver.screen
        await driver.press("equals_sign")
        assert type(driver.app.screen).__name__ == "Compare"
        await driver.press("escape")
        assert type(driver.app.screen).__name__ == "Network"


async def test_a_path_tells_the_sentences_of_each_step(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 40)) as driver:
        await driver.press("space", "down", "space", "W")
        screen = driver.app.screen
        assert "A shortest chain: 1 step" in driver.screen
        assert any("president of" in block.text for block in screen.edge.blocks if block.section)
        assert any("la présidente de Lumenor" in block.text for block in screen.edge.blocks)
