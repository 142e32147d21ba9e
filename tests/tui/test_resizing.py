"""The terminal becomes larger and smaller at any time."""

import pytest
from textual import events
from textual.geometry import Size

from tui.app import Explorer
from tui.picture import answered


async def test_two_sizes_that_wait_at_once_come_to_rest(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 30)) as pilot:
        await answered(explorer, pilot)
        seen: list[Size] = []
        explorer.screen.screen_layout_refresh_signal.subscribe(
            explorer.screen, lambda screen: seen.append(screen.size)
        )
        for size in (Size(60, 20), Size(45, 12), Size(100, 30)):
            explorer.screen.post_message(events.Resize(size, size))
            explorer.screen.call_later(seen.clear)  # Textual makes one of two that follow each other
        await pilot.pause(0.2)
        await answered(explorer, pilot)
        assert explorer.screen.size == (100, 30)
        assert len(seen) < 5


async def test_keys_go_elsewhere_when_the_source_has_no_room_any_more(explorer: Explorer) -> None:
    async with explorer.run_test(size=(200, 40)) as pilot:
        await answered(explorer, pilot)
        await pilot.press("left")
        assert explorer.screen.pane == "source"  # type: ignore[attr-defined]  # the explorer's own screen
        await pilot.resize_terminal(80, 24)
        await answered(explorer, pilot)
        assert explorer.focused is explorer.screen.excerpts  # type: ignore[attr-defined]  # the same
        await pilot.press("left", "left")
        assert explorer.screen.pane == "list"  # type: ignore[attr-defined]  # the same


@pytest.mark.parametrize("key", ["n", "t", "m", "e", "question_mark", "L"])
async def test_a_screen_that_is_ended_twice_ends_once(explorer: Explorer, key: str) -> None:
    async with explorer.run_test(size=(80, 24)) as pilot:
        await answered(explorer, pilot)
        await pilot.press(key)
        await answered(explorer, pilot)
        assert len(explorer.screen_stack) == 2
        screen = explorer.screen
        screen.dismiss(None)
        screen.dismiss(None)
        await answered(explorer, pilot)
        assert len(explorer.screen_stack) == 1
        assert explorer.screen is not screen


@pytest.mark.parametrize("key", ["n", "t", "m", "e", "question_mark"])
async def test_what_a_dialog_is_about_stays_in_sight_behind_it(explorer: Explorer, key: str) -> None:
    async with explorer.run_test(size=(80, 24)) as pilot:
        await answered(explorer, pilot)
        await pilot.press(key)
        assert 0 < explorer.screen.styles.background.a < 1
