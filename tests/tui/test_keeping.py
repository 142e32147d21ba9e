"""A session lasts from one start to the next."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_the_next_start_begins_where_one_was(database: Path, driving: Driving, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    async with driving(Explorer(database, kept=kept)) as driver:
        await driver.press("down", "*", "down", "space", "1", "down")
        before = driver.explorer.visit()
        marked = set(driver.app.session.marked)
        driver.app.exit()
    async with driving(Explorer(database, kept=kept)) as driver:
        assert driver.explorer.visit() == before
        assert driver.app.session.marked == marked
        assert len(driver.app.session.starred) == 1


async def test_a_fresh_start_begins_anew(database: Path, driving: Driving, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    async with driving(Explorer(database, kept=kept)) as driver:
        await driver.press("down")
        driver.app.exit()
    async with driving(Explorer(database, kept=kept, fresh=True)) as driver:
        assert driver.chosen == "Lumenor"


async def test_a_session_that_cannot_be_read_is_no_reason_not_to_start(
    database: Path, driving: Driving, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text('{"marked": 3, "visit": {"view": "nowhere"}}')
    async with driving(Explorer(database, kept=kept)) as driver:
        assert driver.chosen == "Lumenor"


async def test_one_who_left_in_the_source_starts_where_there_is_no_room_for_it(
    database: Path, driving: Driving, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.json"
    async with driving(Explorer(database, kept=kept), (200, 40)) as driver:
        await driver.press("left")
        assert driver.explorer.pane == "source"
        driver.app.exit()
    async with driving(Explorer(database, kept=kept), (80, 24)) as driver:
        assert driver.explorer.pane == "excerpts"
        assert driver.explorer.focused is driver.explorer.excerpts
