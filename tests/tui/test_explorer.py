"""Each test presses some keys and says what is then chosen, or on the screen."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_the_entity_named_most_often_stands_first_and_is_told_of(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        assert driver.chosen == "Lumenor"
        assert "● Hélène Aubertin, présidente" in driver.screen
        assert "5 excerpts" in driver.screen


async def test_moving_the_cursor_chooses(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down")
        assert driver.chosen == "Hélène Aubertin"
        assert "4 excerpts" in driver.screen


@pytest.mark.parametrize(
    ("key", "name"), [("j", "Hélène Aubertin"), ("G", "Salon des Circuits"), ("end", "Salon des Circuits")]
)
async def test_letters_move_as_arrows_do(explorer: Explorer, driving: Driving, key: str, name: str) -> None:
    async with driving(explorer) as driver:
        await driver.press(key)
        assert driver.chosen == name


async def test_a_number_lists_one_kind_and_the_same_number_all(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("1")
        assert driver.chosen == "Hélène Aubertin"
        assert driver.explorer.listing.list.count == 2
        await driver.press("1")
        assert driver.explorer.listing.list.count == 7


async def test_s_orders_by_name_then_by_first_date(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("s")
        assert "Entities, by name" in driver.screen
        await driver.press("s")
        assert "Entities, by first date" in driver.screen


async def test_search_goes_to_a_name_from_some_of_its_letters(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("slash")
        await driver.type("ottl")
        await driver.press("enter")
        assert driver.chosen == "Karl-Heinz Öttl"
        assert driver.app.focused.id == "detail"


async def test_escape_leaves_the_search_where_one_was(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "tab", "slash")
        await driver.type("verd")
        await driver.press("escape")
        assert driver.chosen == "Hélène Aubertin"
        assert driver.app.focused.id == "detail"
        assert "Search" not in driver.screen.split("\n")[1]


async def test_letters_typed_in_the_search_are_no_commands(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("slash")
        await driver.type("q?y[/ :")
        assert driver.explorer.search.query_one("#box").value == "q?y[/ :"
        assert "Nothing is like “q?y[/ :”." in driver.screen


async def test_tab_goes_to_the_names_on_the_screen_then_to_the_next_pane(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        detail, seen = driver.explorer.detail, []
        await driver.press("tab")
        for _ in range(10):
            await driver.press("tab")
            if driver.app.focused is not detail:
                break
            seen.append(detail.block.text[detail.name.start : detail.name.stop])
        assert seen == ["Hélène Aubertin", "Verdelle"]  # more stands below the edge
        assert driver.app.focused.id == "excerpts"
        await driver.press("shift+tab", "shift+tab")
        assert driver.app.focused is detail
        assert detail.block.text[detail.name.start : detail.name.stop] == "Hélène Aubertin"


async def test_enter_follows_a_name_and_back_leads_back(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("tab", "j", "tab", "enter")
        assert driver.chosen == "Hélène Aubertin"
        await driver.press("[")
        assert driver.chosen == "Lumenor"
        await driver.press("]")
        assert driver.chosen == "Hélène Aubertin"


async def test_back_restores_filter_order_cursor_and_pane(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("1", "s", "down", "tab", "j", "j")
        before = driver.explorer.visit()
        await driver.press("slash")
        await driver.type("verdelle")
        await driver.press("enter")
        assert driver.chosen == "Verdelle"
        await driver.press("alt+left")
        assert driver.explorer.visit() == before
        assert driver.chosen == "Karl-Heinz Öttl"


async def test_a_name_outside_the_filter_can_be_gone_to(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("1", "slash")
        await driver.type("photon")
        await driver.press("enter")
        assert driver.chosen == "Plan Photon"
        listing = driver.explorer.listing.list
        assert listing.item == driver.explorer.chosen


async def test_space_marks_and_says_how_many(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "tab", "j", "j", "space")
        assert "2 marked" in driver.screen
        assert "✓■ Lumenor" in driver.screen
        await driver.press("space")
        assert "1 marked" in driver.screen


async def test_a_kind_is_told_by_its_sign(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        assert "1●2 2■1 3▲1 4◆1 5▶1 6★1" in driver.screen


async def test_an_empty_view_says_why(written: Callable[..., Path], driving: Driving) -> None:
    async with driving(Explorer(written(names=()))) as driver:
        assert "No name was found" in driver.screen


@pytest.mark.parametrize("size", [(45, 12), (80, 24), (119, 30), (200, 60)])
async def test_every_size_shows_the_pane_where_keys_go(
    explorer: Explorer, driving: Driving, size: tuple[int, int]
) -> None:
    async with driving(explorer, size) as driver:
        for _ in range(3):
            await driver.press("right")
            assert driver.app.focused.region.height > 3
            assert driver.app.focused.region.width > 20


async def test_a_click_chooses(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.pilot.click("#list", offset=(5, 2))
        await driver.settle()
        assert driver.chosen == "LumiBox"


async def test_the_palette_does_what_the_key_does(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("colon")
        await driver.type("organisations")
        await driver.press("enter")
        assert driver.explorer.filters.kinds == ("organisation",)


async def test_the_palette_takes_keys_before_it_is_laid_out(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        driver.app.action_command_palette()
        for _ in range(100):  # its actions come before they are laid out, some time in here
            driver.app.post_message(Key("pagedown", None))
            await asyncio.sleep(0.001)
        await driver.settle()
        assert driver.app.is_running
        await driver.press("escape")
        assert driver.app.screen is driver.explorer


async def test_keys_may_come_faster_than_answers(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.pilot.press(*["down"] * 6, *["up"] * 3)
        await driver.settle()
        assert driver.chosen == "Karl-Heinz Öttl"
        assert "2 excerpts" in driver.screen
        assert not driver.app._notifications


async def test_a_second_click_on_a_name_follows_it(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        rows = driver.screen.split("\n")
        row = next(number for number, text in enumerate(rows) if "● Hélène Aubertin, présidente" in text)
        column = rows[row].index("Hélène Aubertin, présidente") + 3
        for _ in range(2):
            await driver.pilot.click(offset=(column, row))
            await driver.settle()
        assert driver.chosen == "Hélène Aubertin"


async def test_a_long_entry_is_scrolled_through_before_the_next(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "Lumenor: „" + "ein langes Wort nach dem anderen " * 60 + "“ Ende von Lumenor."
    document = make_document("lang.txt", text, "de", speakers=("Lumenor",))
    async with driving(Explorer(written(document))) as driver:
        await driver.press("tab", "J")
        detail = driver.explorer.detail
        cursor, top = detail.cursor, detail.scroll_offset.y
        await driver.press("j")
        assert (detail.cursor, detail.scroll_offset.y) == (cursor, top + 1)


async def test_more_excerpts_come_as_one_goes_down(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "\n\n".join(f"Absatz {number} über Lumenor." for number in range(130))
    async with driving(Explorer(written(make_document("viele.txt", text, "de"))), (200, 60)) as driver:
        await driver.press("right", "right")
        pane = driver.explorer.excerpts
        assert pane.count < 130
        await driver.press("G", "G", "G")
        assert pane.count == 130
        assert "Absatz 129 über Lumenor." in driver.screen


async def test_escape_in_the_list_shows_every_kind_again(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("3", "escape")
        assert driver.explorer.filters.kinds == ()


async def test_keys_go_to_the_list_again_when_it_was_empty_for_a_while(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("f", "t")
        await driver.type("1950")
        await driver.press("enter")
        assert not driver.explorer.listing.list.order
        await driver.press("backspace")
        first = driver.chosen
        await driver.press("down")
        assert driver.chosen != first
        assert driver.explorer.focused is driver.explorer.listing.list
