"""Another process loads into the database that is open."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_what_another_process_wrote_is_shown_when_it_has_come_to_rest(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.settle()
        with sqlite3.connect(database) as writer:
            writer.execute("UPDATE entities SET name = 'Renamed ' || name")
        driver.explorer.look()
        await driver.settle()
        assert "Renamed" not in driver.screen
        driver.explorer.look()
        await driver.settle()
        assert "Renamed" in driver.screen
        assert "The database has changed" in driver.screen
