"""The log of decisions as a screen: what was decided, taken back and done again."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from db.connection import open_reader
from db.decisions import beside, deciding, places
from db.decisions.decision import Decision
from tui.app import Explorer
from tui.screens.logged import Log
from tui.widgets.ledger import Ledger

Driving = Callable[..., AbstractAsyncContextManager[Any]]


@pytest.fixture
def decided(database: Path) -> Explorer:
    """The explorer on a database in which somebody renamed one entity and hid another."""
    reader = open_reader(database)
    ids = [number for (number,) in reader.execute("SELECT id FROM entities ORDER BY rank LIMIT 2")]
    one, other = (places.naming(reader, number) for number in ids)
    reader.close()
    deciding.decide(database, [Decision("rename", one, words="Nordlicht Werke")])
    deciding.decide(database, [Decision("hide", other)])
    return Explorer(database)


def lines(driver: Any) -> list[str]:
    """The log as it is shown."""
    return [block.text for block in driver.app.screen.query_one(Ledger).blocks]


async def test_the_latest_decision_stands_first_and_the_title_says_where_the_log_stands(
    decided: Explorer, driving: Driving
) -> None:
    async with driving(decided, (120, 24)) as driver:
        await driver.press("L")
        assert isinstance(driver.app.screen, Log)
        hidden, renamed = lines(driver)
        assert "hid " in hidden
        assert "Nordlicht Werke" in renamed
        assert "2 decisions · also in" in driver.screen


async def test_enter_takes_a_decision_back_and_does_it_again(decided: Explorer, driving: Driving) -> None:
    async with driving(decided) as driver:
        await driver.press("L", "down", "enter")
        assert ["undone" in line for line in lines(driver)] == [False, True]
        await driver.press("enter")
        assert not any("undone" in line for line in lines(driver))


async def test_an_empty_log_says_how_to_decide(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("L")
        assert "Nothing has been decided yet" in lines(driver)[0]


async def test_the_line_of_keys_says_what_enter_does_and_names_no_key_that_does_nothing(
    decided: Explorer, driving: Driving
) -> None:
    async with driving(decided, (80, 24)) as driver:
        await driver.press("L")
        keys = driver.screen.splitlines()[-1]
        assert "Enter Take back" in keys
        assert "Copy" not in keys
        assert "Section" not in keys
        await driver.press("enter")
        assert "Enter Do again" in driver.screen.splitlines()[-1]
        await driver.press("down")
        assert "Enter Take back" in driver.screen.splitlines()[-1]


async def test_where_the_log_stands_is_said_whole_where_its_path_is_long(
    decided: Explorer, driving: Driving
) -> None:
    async with driving(decided, (60, 24)) as driver:
        await driver.press("L")
        said = "".join(line.strip() for line in driver.screen.splitlines())
        assert str(beside.path(driver.explorer.desk.database)) in said
