"""The database changes while it is open: another process loads into it, or a decision is made."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path
from typing import Any

from db.store import Store
from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


def change(database: Path, *statements: str) -> None:
    """Write to the database as another process would."""
    with closing(sqlite3.connect(database)) as writer, writer:
        for statement in statements:
            writer.execute(statement)


def merge(database: Path, gone: str, into: str) -> None:
    """Have one entity be another."""
    ids = [f"(SELECT id FROM entities WHERE name = '{name}')" for name in (into, gone)]
    places = {
        "mentions": ("entity_id",),
        "roles": ("person_id", "organisation_id"),
        "relations": ("subject_id", "object_id"),
        "quotes": ("speaker_id",),
    }
    change(
        database,
        *(
            f"UPDATE {table} SET {column} = {ids[0]} WHERE {column} = {ids[1]}"
            for table, columns in places.items()
            for column in columns
        ),
        *(
            f"DELETE FROM {table} WHERE entity_id = {ids[1]}"
            for table in ("aliases", "merges", "appearances", "search_entries")
        ),
        f"DELETE FROM entities WHERE id = {ids[1]}",
    )


async def test_what_another_process_wrote_is_shown_when_it_has_come_to_rest(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.settle()
        change(database, "UPDATE entities SET name = 'Renamed ' || name")
        driver.explorer.look()
        await driver.settle()
        assert "Renamed" not in driver.screen
        driver.explorer.look()
        await driver.settle()
        assert "Renamed" in driver.screen
        assert "The database has changed" in driver.screen


async def test_a_decision_is_seen_at_once_and_not_announced_again(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        change(database, "UPDATE entities SET name = 'Photonor' WHERE name = 'Lumenor'")
        driver.explorer.renew_all()
        await driver.settle()
        assert driver.chosen == "Photonor"
        assert "Photonor" in str(driver.explorer.detail.border_title)
        for _ in range(3):
            driver.explorer.look()
            await driver.settle()
        assert "The database has changed" not in driver.screen


async def test_detail_and_excerpts_of_the_entity_chosen_stand_where_they_stood(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 20)) as driver:
        await driver.press("down", "tab", "end", "l", "down")
        assert driver.chosen == "Hélène Aubertin"
        detail, excerpts = driver.explorer.detail, driver.explorer.excerpts
        before = detail.block.text, detail.scroll_offset.y, excerpts.cursor, excerpts.block.item.text
        change(database, "UPDATE documents SET title = 'Une autre page' WHERE path = 'fr/portrait.txt'")
        driver.explorer.renew_all()
        await driver.settle()
        after = detail.block.text, detail.scroll_offset.y, excerpts.cursor, excerpts.block.item.text
        assert before[1:] == after[1:]
        assert driver.app.focused is excerpts
        assert "Une autre page" in driver.screen


async def test_an_entry_is_followed_to_where_it_stands_now(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 20)) as driver:
        await driver.press("tab", "l", "end")
        pane = driver.explorer.excerpts
        text, row = pane.block.item.text, pane.cursor
        change(database, "DELETE FROM mentions WHERE id = (SELECT min(id) FROM mentions WHERE entity_id = 2)")
        driver.explorer.renew_all()
        await driver.settle()
        assert pane.cursor < row
        assert pane.block.item.text == text


async def test_where_the_entity_chosen_is_gone_its_neighbour_is_chosen(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("down", "down", "space")
        gone, listing = driver.chosen, driver.explorer.listing.list
        await driver.press("down")
        after = driver.chosen
        await driver.press("up")
        merge(database, gone, "Lumenor")
        driver.explorer.renew_all()
        await driver.settle()
        assert driver.chosen == after
        assert listing.line.name == after
        assert not driver.app.session.marked
        assert gone not in driver.screen.split("Excerpts")[0].splitlines()[2]


async def test_a_document_that_is_read_is_marked_anew_and_stays_where_it_is(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (80, 12)) as driver:
        await driver.press("down", "right", "right", "enter", "n")
        text = driver.app.screen.pane.text
        await driver.press("/", *"mesures", "enter")
        before = text.name_here.start, text.scroll_offset.y
        change(
            database,
            "DELETE FROM mentions WHERE entity_id = (SELECT id FROM entities WHERE kind = 'programme')",
        )
        names, matches = len(text.names), len(text.matches)
        driver.explorer.renew_all()
        await driver.settle()
        assert (text.name_here.start, text.scroll_offset.y) == before
        assert (len(text.names), len(text.matches)) == (names - 1, matches)


async def test_a_network_keeps_what_is_open_and_its_cursor(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("W", "down", "right", "down")
        tree = driver.app.screen.branches
        way, rows = tree.node.way, tree.count
        change(database, "UPDATE entities SET name = 'Photonor' WHERE name = 'Lumenor'")
        driver.explorer.renew_all()
        await driver.settle()
        assert (tree.node.way, tree.count) == (way, rows)
        assert "Around Photonor" in driver.screen


async def test_what_is_compared_is_told_anew_and_left_when_one_is_the_other(
    explorer: Explorer, database: Path, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("space", "down", "space", "=")
        change(database, "UPDATE entities SET name = 'Photonor' WHERE name = 'Lumenor'")
        driver.explorer.renew_all()
        await driver.settle()
        assert "Photonor" in driver.screen
        merge(database, "Hélène Aubertin", "Photonor")
        driver.explorer.renew_all()
        await driver.settle()
        assert driver.app.screen is driver.explorer
        assert "no longer in the database" in driver.screen
        assert driver.chosen != "Hélène Aubertin"


async def test_words_sought_are_sought_again(explorer: Explorer, database: Path, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("/", *"lumenor")
        change(database, "UPDATE entities SET name = 'Photonor' WHERE name = 'Lumenor'")
        driver.explorer.renew_all()
        await driver.settle()
        assert driver.explorer.search.hits.hits[0][1].entity.name == "Photonor"


async def test_an_explorer_on_an_empty_database_shows_what_is_loaded_into_it(
    tmp_path: Path, written: Callable[..., Path], make_document: Any, driving: Driving
) -> None:
    empty = tmp_path / "own.db"
    with Store(empty):
        pass
    async with driving(Explorer(empty)) as driver:
        driver.explorer.look()
        await driver.settle()
        written(make_document("a.txt", "Lumenor baut.", "de"))
        for _ in range(2):
            driver.explorer.look()
            await driver.settle()
        assert "Lumenor" in driver.screen


async def test_one_file_is_left_behind_when_something_was_decided(
    database: Path, explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("x")
        await driver.press("q")
    assert [file.name for file in database.parent.glob(f"{database.name}-*")] == []
