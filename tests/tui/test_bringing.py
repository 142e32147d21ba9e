"""The file beside the database is taken in when the explorer starts, and the explorer says so."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from db.decisions import home
from db.decisions.decision import Decision, Naming
from db.decisions.lines import written
from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]

HIDE = Decision(
    "hide", entity=Naming("Lumenor", "organisation"), key="a1", act="a1", at="2026-01-31T12:00:00.000000Z"
)


async def test_decisions_that_came_into_the_file_meanwhile_are_shown_at_the_next_start(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    home.path(database).write_bytes(written([HIDE]) + b"by hand\n")
    async with driving(explorer, (120, 30)) as driver:
        await driver.settle()
        assert driver.chosen == "Hélène Aubertin"
        assert "1 decision came in from the file beside the database." in driver.screen
        assert "not JSON" in driver.screen


async def test_a_start_without_decisions_makes_no_file_and_says_nothing(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.settle()
        assert "beside" not in driver.screen
        assert not home.path(database).exists()


async def test_a_file_that_was_lost_is_there_again_after_a_start(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    from db.decisions.deciding import take_in

    take_in(database, [HIDE])
    home.path(database).unlink()
    async with driving(explorer, (120, 30)) as driver:
        await driver.settle()
        assert "beside" not in driver.screen
    assert home.path(database).read_bytes() == written([HIDE])
