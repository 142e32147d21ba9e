"""Each key that corrects: what it asks, what is seen at once in all panes, and that it is undone."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui.app import Explorer
from tui.messages import Lined
from tui.widgets.key_line import KeyLine

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_m_merges_this_entity_and_one_that_is_searched_for(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "m")
        await driver.type("verdelle")
        await driver.press("enter")
        assert "Verdelle → goes into → Hélène Aubertin" in driver.screen
        assert "! it becomes of the kind person" in driver.screen
        await driver.press("enter")
        assert driver.chosen == "Hélène Aubertin"
        assert "Verdelle" not in driver.names
        assert driver.said == "Merged Verdelle into Hélène Aubertin: 2 mentions in 2 documents. u undoes it."
        await driver.press("u")
        assert driver.chosen == "Verdelle"
        assert "Verdelle" in driver.names


async def test_m_merges_what_is_marked_but_for_what_is_left_out(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "down", "space", "down", "space", "m")
        assert "goes in" in driver.screen
        await driver.press("down", "space")
        assert "left out" in driver.screen
        await driver.press("enter")
        assert not driver.app.session.marked
        assert len(driver.names) == 6


async def test_where_nothing_else_is_like_the_letters_it_is_said(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("m")
        await driver.type("lumenor")
        assert "Nothing else is like “lumenor”." in driver.screen
        await driver.press("enter", "escape")
        assert driver.app.screen is driver.explorer


async def test_tab_turns_a_merge_round(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("m")
        await driver.type("lumibox")
        await driver.press("enter")
        assert "LumiBox → goes into → Lumenor" in driver.screen
        await driver.press("tab")
        assert "Lumenor → goes into → LumiBox" in driver.screen
        await driver.press("enter")
        assert driver.chosen == "LumiBox"
        assert "Lumenor" not in driver.names


async def test_d_remembers_that_two_are_never_the_same(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "down", "space", "m", "d")
        assert "Kept Hélène Aubertin and Lumenor apart. u undoes it." in driver.said
        assert not driver.app.session.marked
        assert len(driver.names) == 7


async def test_escape_merges_nothing(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "down", "space", "m", "escape")
        assert len(driver.app.session.marked) == 2
        assert len(driver.names) == 7


async def test_e_edits_the_name(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("e")
        await driver.type("Photonor")
        await driver.press("enter")
        assert driver.chosen == "Photonor"
        assert "■ Photonor" in driver.screen
        await driver.press("tab", "tab", "tab", "u")
        assert driver.chosen == "Lumenor"


async def test_e_says_where_another_entity_has_that_name(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("e")
        await driver.type("Aubertin")
        await driver.press("enter")
        assert driver.said.endswith("Another entity is written so too: m merges them.")


async def test_e_offers_the_other_spellings(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("e")
        assert "LUMENOR" in driver.screen
        await driver.press("down", "enter")
        assert driver.chosen == "LUMENOR"


async def test_t_says_of_what_kind_it_is(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("t", "6")
        assert "★ Lumenor" in driver.screen
        assert "2■0" in driver.screen
        await driver.press("u")
        assert "2■1" in driver.screen


async def test_x_hides_an_entity_and_its_neighbour_is_chosen(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "x")
        assert "Hid Hélène Aubertin" in driver.said
        assert "Hélène Aubertin" not in driver.names
        assert driver.chosen == "LumiBox"
        await driver.press("u")
        assert driver.chosen == "Hélène Aubertin"


async def test_x_hides_what_the_cursor_is_on_also_when_keys_are_fast(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.pilot.press("down", "x")
        await driver.settle()
        assert "Hélène Aubertin" not in driver.names
        assert "Lumenor" in driver.names


async def test_a_note_stands_under_the_name_until_it_is_emptied(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("n")
        await driver.type("ask for the accounts")
        await driver.press("enter")
        assert "note: ask for the accounts" in driver.screen
        await driver.press("n")
        assert driver.app.screen.query_one("#line").value == "ask for the accounts"
        await driver.press(*["backspace"] * 20, "enter")
        assert "note: ask" not in driver.screen
        assert "Took the note off Lumenor" in driver.said


async def test_a_star_is_a_decision(database: Path, driving: Driving) -> None:
    async with driving(Explorer(database)) as driver:
        await driver.press("down", "*")
        assert "*● Hélène" in driver.screen
        await driver.press("*")
        assert "*● Hélène" not in driver.screen
        await driver.press("u")
    async with driving(Explorer(database)) as driver:
        assert "*● Hélène" in driver.screen


async def test_stars_that_a_session_kept_become_decisions_once(
    database: Path, driving: Driving, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text('{"starred": [["entity", "Verdelle", "place"], ["entity", "gone", "place"]]}')
    async with driving(Explorer(database, kept=kept)) as driver:
        assert "*▲ Verdelle" in driver.screen
        driver.app.exit()
    assert '"starred": []' in kept.read_text()
    async with driving(Explorer(database, kept=kept)) as driver:
        assert "*▲ Verdelle" in driver.screen
        await driver.press("u")
        assert "*▲ Verdelle" not in driver.screen


@pytest.mark.parametrize("size", [(45, 12), (80, 24)])
async def test_every_question_fits_the_screen(
    explorer: Explorer, driving: Driving, size: tuple[int, int]
) -> None:
    async with driving(explorer, size) as driver:
        for keys, words in (
            (("m",), "The same as"),
            (("space", "down", "space", "m"), "goes in"),
            (("e",), "as typed"),
            (("t",), "product"),
            (("n",), "Note on"),
            (("Q", "i"), "nobody that is known"),
            (("b",), "│"),
        ):
            await driver.press(*keys)
            assert words in driver.screen, keys
            await driver.press("escape")
        assert driver.app.screen is driver.explorer


async def test_the_line_of_keys_says_what_can_be_corrected_here(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (160, 30)) as driver:
        line = driver.screen.splitlines()[-1]
        assert "m Merge" in line
        assert "x Hide" in line
        assert "Bounds" not in line
        await driver.press("right", "right")
        line = driver.screen.splitlines()[-1]
        assert "x Not this one" in line
        assert "Merge" not in line
        await driver.press("escape", "right", "down", "down")
        assert "Merge" not in driver.screen.splitlines()[-1]
        await driver.press("home")
        assert "m Merge" in driver.screen.splitlines()[-1]
        await driver.press("down")
        assert "i Split off" in driver.screen.splitlines()[-1]
        await driver.press("escape", "right", "up")
        assert "m Merge" in driver.screen.splitlines()[-1]
        await driver.press("Q")
        assert "b Bounds" in driver.screen.splitlines()[-1]


async def test_the_line_of_keys_says_so_also_where_the_lines_come_last(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        listing = driver.explorer.listing.list
        lines = dict(listing._lines)
        listing.forget()
        driver.explorer.query_one(KeyLine).renew()
        await driver.settle()
        assert "m Merge" not in driver.screen.splitlines()[-1]
        driver.explorer.post_message(Lined("entities", lines))
        await driver.settle()
        assert "m Merge" in driver.screen.splitlines()[-1]


async def test_whatever_has_a_row_of_its_own_can_be_starred(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 60)) as driver:
        await driver.press("tab")
        detail = driver.explorer.detail
        seen = set()
        for _ in range(40):
            key = driver.explorer.under_cursor()
            if key and key[0] not in seen:
                seen.add(key[0])
                await driver.press("*")
                assert key in driver.app.session.starred, key
            cursor = detail.cursor
            await driver.press("j")
            if detail.cursor == cursor:
                break
        assert seen >= {"entity", "role", "relation", "figure", "document"}
        await driver.press("right", "*")
        assert any(record == "mention" for record, _ in driver.app.session.starred)
        await driver.press("Q", "*")
        assert any(record == "quote" for record, _ in driver.app.session.starred)
        await driver.press("D", "*")
        assert driver.said == "Took the star off fr/portrait.txt. u undoes it."
        await driver.press("T", "*")
        assert "cannot be starred" in driver.said
