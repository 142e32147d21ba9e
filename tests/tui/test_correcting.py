"""Each key that corrects: what it asks, what is seen at once in all panes, and that it is undone."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from textual import events

from tui.app import Explorer
from tui.items import identity
from tui.messages import Lined
from tui.widgets.box import Box
from tui.widgets.key_line import KeyLine

Driving = Callable[..., AbstractAsyncContextManager[Any]]


def names(driver: Any) -> list[str]:
    """What the list shows."""
    listing = driver.explorer.listing.list
    return [listing._lines[number].name for number in listing.order if number in listing._lines]


def said(driver: Any) -> str:
    """The message in the corner."""
    return str(next(iter(driver.app._notifications)).message)


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
        assert "Verdelle" not in names(driver)
        assert said(driver) == "Merged Verdelle into Hélène Aubertin: 2 mentions in 2 documents. u undoes it."
        await driver.press("u")
        assert driver.chosen == "Verdelle"
        assert "Verdelle" in names(driver)


async def test_m_merges_what_is_marked_but_for_what_is_left_out(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "down", "space", "down", "space", "m")
        assert "goes in" in driver.screen
        await driver.press("down", "space")
        assert "left out" in driver.screen
        await driver.press("enter")
        assert not driver.app.session.marked
        assert len(names(driver)) == 6


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
        assert "Lumenor" not in names(driver)


async def test_d_remembers_that_two_are_never_the_same(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "down", "space", "m", "d")
        assert "Kept Hélène Aubertin and Lumenor apart. u undoes it." in said(driver)
        assert not driver.app.session.marked
        assert len(names(driver)) == 7


async def test_escape_merges_nothing(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("space", "down", "space", "m", "escape")
        assert len(driver.app.session.marked) == 2
        assert len(names(driver)) == 7


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
        assert said(driver).endswith("Another entity is written so too: m merges them.")


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
        assert "Hid Hélène Aubertin" in said(driver)
        assert "Hélène Aubertin" not in names(driver)
        assert driver.chosen == "LumiBox"
        await driver.press("u")
        assert driver.chosen == "Hélène Aubertin"


async def test_x_hides_what_the_cursor_is_on_also_when_keys_are_fast(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.pilot.press("down", "x")
        await driver.settle()
        assert "Hélène Aubertin" not in names(driver)
        assert "Lumenor" in names(driver)


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
        assert "Took the note off Lumenor" in said(driver)


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


async def test_i_on_another_name_splits_it_off(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("tab", "down")
        assert driver.explorer.detail.block.item.name == "LUMENOR"
        await driver.press("i")
        await driver.type("Lumenor Labs")
        await driver.press("up", "down", "down", "down", "down", "enter", "2")
        assert "Lumenor Labs" in names(driver)
        assert "Split “LUMENOR” off Lumenor as Lumenor Labs: 1 mention" in said(driver)
        await driver.press("u")
        assert "Lumenor Labs" not in names(driver)


async def test_x_on_an_excerpt_says_that_it_is_no_mention(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "x")
        assert "4 excerpts" in driver.screen
        await driver.press("u")
        assert "5 excerpts" in driver.screen


async def test_i_on_an_excerpt_says_who_it_is(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "i")
        await driver.type("lumibox")
        await driver.press("enter")
        assert "4 excerpts" in driver.screen
        assert driver.chosen == "Lumenor"


async def test_marked_mentions_are_given_away_together(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("right", "right", "space", "down", "space", "i")
        assert "These 2 mentions are" in driver.screen
        await driver.type("lumibox")
        await driver.press("enter")
        assert "3 excerpts" in driver.screen
        assert not driver.app.session.marked
        await driver.press("u")
        assert "5 excerpts" in driver.screen


async def test_i_on_a_quotation_says_who_says_it(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        listing = driver.explorer.listing.list
        while listing.line.speaker is not None:
            await driver.press("down")
        await driver.press("i", "enter")
        assert listing.line.speaker is not None
        speaker = listing.line.speaker.name
        assert str(driver.explorer.detail.border_title) == speaker
        await driver.press("i")
        assert "nobody that is known" in driver.screen
        await driver.press("up", "enter")
        assert listing.line.speaker is None
        await driver.press("u")
        assert listing.line.speaker.name == speaker


@pytest.mark.parametrize("panes", [0, 1, 2])
async def test_x_on_a_quotation_says_that_it_is_none(
    explorer: Explorer, driving: Driving, panes: int
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        words = driver.explorer.listing.list.line.words
        await driver.press(*["right"] * panes, "x")
        assert driver.explorer.listing.list.count == 3
        assert "no quotation" in said(driver)
        await driver.press("u")
        assert driver.explorer.listing.list.count == 4
        assert driver.explorer.listing.list.line.words == words


async def test_b_moves_the_ends_of_a_quotation_by_a_word(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        listing = driver.explorer.listing.list
        while "solder" not in listing.line.words:
            await driver.press("down")
        before = listing.line.words
        await driver.press("b", "right", "shift+left", "shift+left", "enter")
        assert before == "It smells of solder and coffee."
        assert listing.line.words == "smells of solder and"
        await driver.press("b", "left", "L", "L", "enter")
        assert listing.line.words == before
        await driver.press("b", "right", "escape")
        assert listing.line.words == before


@pytest.mark.parametrize("words", ["Posts", "Relations", "Figures"])
async def test_x_on_a_post_a_relation_or_a_figure_says_that_it_is_wrong(
    explorer: Explorer, driving: Driving, words: str
) -> None:
    async with driving(explorer, (120, 50)) as driver:
        await driver.press("tab")
        detail = driver.explorer.detail

        def entries() -> list[object]:
            return [identity(block.item) for block in detail.blocks if block.item]

        while (
            words not in detail.blocks[detail.cursor - 1].text
            and words not in detail.blocks[detail.cursor - 2].text
        ):
            await driver.press("down")
        gone = identity(detail.block.item)
        await driver.press("x")
        assert "wrong, of" in said(driver)
        assert gone not in entries()
        await driver.press("u")
        assert gone in entries()


@pytest.mark.parametrize(
    ("opening", "words"), [("e", "Photonor"), ("n", "ask them"), ("m", "Photonor"), ("/", "lumibox")]
)
async def test_letters_that_are_typed_before_the_line_stands_are_for_it(
    explorer: Explorer, driving: Driving, opening: str, words: str
) -> None:
    async with driving(explorer) as driver:
        for letter in f"{opening}{words}":
            driver.app.post_message(events.Key({"/": "slash", " ": "space"}.get(letter, letter), letter))
        await driver.settle()
        await driver.settle()
        assert driver.app.screen.query_one(Box).value == words


async def test_a_kind_may_be_typed_before_its_menu_stands(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        for letter in "t6":
            driver.app.post_message(events.Key(letter, letter))
        await driver.settle()
        await driver.settle()
        assert "★ Lumenor" in driver.screen


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
        assert said(driver) == "Took the star off fr/portrait.txt. u undoes it."
        await driver.press("T", "*")
        assert "cannot be starred" in said(driver)
