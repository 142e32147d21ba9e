"""What is decided is seen at once wherever it is shown, is said, and is undone and done again by one key."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from db.connection import Reader, StoreError
from db.decisions.decision import Decision
from db.decisions.places import naming
from db.store import Store
from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


def renames(number: int, name: str) -> Callable[[Reader], list[Decision]]:
    """Makes a decision that an entity is called otherwise."""
    return lambda reader: [Decision("rename", naming(reader, number), words=name)]


async def test_a_decision_is_seen_in_every_pane_and_said(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(renames(driver.explorer.chosen, "Photonor"))
        await driver.settle()
        assert driver.chosen == "Photonor"
        assert driver.explorer.listing.list.line.name == "Photonor"
        assert "Photonor" in str(driver.explorer.detail.border_title)
        assert "Renamed Lumenor to Photonor. u undoes it." in driver.screen


async def test_u_undoes_and_capital_u_does_again(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(renames(driver.explorer.chosen, "Photonor"))
        await driver.press("u")
        assert driver.chosen == "Lumenor"
        assert "Undone: renamed Lumenor to Photonor. U does it again." in driver.screen
        await driver.press("U")
        assert driver.chosen == "Photonor"
        assert "Done again: renamed Lumenor to Photonor. u undoes it." in driver.screen
        await driver.press("u", "u")
        assert "Nothing is left to undo." in driver.screen


async def test_what_is_decided_is_undone_after_another_start(database: Path, driving: Driving) -> None:
    async with driving(Explorer(database)) as driver:
        driver.explorer.decide(renames(driver.explorer.chosen, "Photonor"))
        await driver.settle()
    async with driving(Explorer(database)) as driver:
        assert driver.chosen == "Photonor"
        await driver.press("u")
        assert driver.chosen == "Lumenor"


async def test_decisions_wait_for_each_other_and_none_is_dropped(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        for name in ("Photonor", "Lumenor 2", "Lumenor 3", "Lumenor 4"):
            driver.explorer.decide(renames(driver.explorer.chosen, name))
        await driver.settle()
        assert driver.chosen == "Lumenor 4"
        await driver.press("u", "u", "u", "u")
        assert driver.chosen == "Lumenor"


async def test_what_is_decided_stands_when_one_leaves_at_once(database: Path, driving: Driving) -> None:
    async with driving(Explorer(database)) as driver:
        driver.explorer.decide(renames(driver.explorer.chosen, "Photonor"))
        driver.app.exit()
    async with driving(Explorer(database)) as driver:
        assert driver.chosen == "Photonor"


async def test_a_reason_that_asks_keeps_its_mark(explorer: Explorer, driving: Driving) -> None:
    def refuse(_reader: Reader) -> list[Decision]:
        raise StoreError("a.db: it cannot be opened; may its folder be written to?")

    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(refuse)
        await driver.settle()
        assert "be written to?" in driver.screen
        assert "?." not in driver.screen


async def test_a_decision_that_cannot_be_taken_says_why(explorer: Explorer, driving: Driving) -> None:
    def refuse(_reader: Reader) -> list[Decision]:
        raise StoreError("another florilege is loading into it")

    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(refuse)
        await driver.settle()
        assert "Another florilege is loading into it." in driver.screen
        driver.explorer.decide(renames(999, "Photonor"))
        await driver.settle()
        assert "This entity is no longer in the database." in driver.screen


async def test_while_another_florilege_writes_it_is_said_and_nothing_is_decided(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        with Store(database):
            await driver.press("x")
        assert "another florilege is loading into it" in driver.said
        assert driver.chosen == "Lumenor"
        await driver.press("x")
        assert driver.chosen != "Lumenor"


async def test_our_own_decisions_are_not_announced_as_a_change(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(renames(driver.explorer.chosen, "Photonor"))
        await driver.settle()
        for _ in range(3):
            driver.explorer.look()
            await driver.settle()
        assert "The database has changed" not in driver.screen


async def test_nothing_to_undo_is_no_change_of_the_database(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("u")
        for _ in range(3):
            driver.explorer.look()
            await driver.settle()
        assert "The database has changed" not in driver.screen


async def test_what_is_so_already_is_not_decided(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(lambda _reader: [])
        await driver.settle()
        assert "it is so already" in driver.screen


async def test_where_the_file_beside_the_database_cannot_be_written_it_is_said(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    database.with_name("small.decisions.jsonl").mkdir()
    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.decide(renames(driver.explorer.chosen, "Photonor"))
        await driver.settle()
        assert driver.chosen == "Photonor"
        assert "stands in the database alone" in " ".join(driver.screen.split())


async def test_every_screen_renews_itself_and_undoes(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("W")
        driver.app.screen.decide(renames(driver.explorer.chosen, "Photonor"))
        await driver.settle()
        assert "Around Photonor" in driver.screen
        await driver.press("u")
        assert "Around Lumenor" in driver.screen
        await driver.press("escape", "space", "down", "=", "U")
        assert "Photonor" in driver.screen
        await driver.press("escape", "down", "right", "right", "enter", "u")
        assert "Undone" in driver.screen
        assert driver.explorer.chosen
