"""The views of the corpus, each by its key, and what narrows them."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from tui.app import Explorer
from tui.filtering import span
from tui.widgets.bars import bar, shares, spark

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_quotations_are_listed_with_their_speakers(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("Q")
        listing = driver.explorer.listing.list
        assert listing.count > 0
        assert driver.explorer.detail.line.id == listing.item
        await driver.press("enter")
        assert type(driver.app.screen).__name__ == "Reader"


async def test_documents_are_listed_and_open(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("D")
        first = driver.explorer.detail.line
        await driver.press("down")
        assert driver.explorer.detail.line.id != first.id
        await driver.press("enter")
        assert type(driver.app.screen).__name__ == "Reader"


async def test_a_month_narrows_everything_and_a_marked_one_begins_a_span(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("T", "enter")
        assert driver.explorer.filters.since == driver.explorer.filters.until
        months = driver.explorer.listing.list.count
        assert months > 1
        await driver.press("enter")
        assert not driver.explorer.filters
        await driver.press("space", "end")
        assert "Enter From Mar 2019 to Jan 2020" in driver.screen
        await driver.press("enter")
        filters = driver.explorer.filters
        assert filters.since < filters.until
        await driver.press("E")
        assert "since" not in driver.screen
        assert driver.explorer.filters == filters


async def test_another_view_and_back_stand_as_they_stood(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "down", "tab", "j")
        before = driver.explorer.visit()
        await driver.press("D", "down", "[")
        assert driver.explorer.visit() == before


async def test_filters_combine_and_go_one_by_one(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        every = driver.explorer.listing.list.count
        await driver.press("f", "w")
        beside = driver.explorer.listing.list.count
        assert "with Lumenor" in driver.screen
        await driver.press("f", "q")
        assert driver.explorer.listing.list.count < beside < every
        await driver.press("backspace")
        assert driver.explorer.listing.list.count == beside
        await driver.press("backspace")
        assert driver.explorer.listing.list.count == every


async def test_starred_entities_can_be_listed_alone(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "*", "f", "*")
        assert driver.explorer.listing.list.count == 1
        assert driver.chosen == "Hélène Aubertin"


async def test_a_span_of_time_is_typed(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("f", "t")
        await driver.type("1900 .. 1901")
        await driver.press("enter")
        assert driver.explorer.listing.list.count == 0
        assert "No entities pass" in driver.screen


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2018", ("2018", "2018")),
        ("2018-06 .. 2019", ("2018-06", "2019")),
        (".. 2019-03", (None, "2019-03")),
        ("2018-06 ..", ("2018-06", None)),
        ("in summer", None),
    ],
)
def test_a_span_is_read_as_it_is_typed(words: str, told: tuple[str | None, str | None] | None) -> None:
    assert span(words) == told


def test_bars_are_as_long_as_their_share() -> None:
    assert bar(0.5, 4) == "██  "
    assert bar(0.001, 4) == "▏   "
    assert bar(0, 4) == "    "
    assert spark([0, 1, 4, 8]) == " ▁▄█"


async def test_c_shows_excerpts_as_sentences_then_as_a_concordance(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (160, 40)) as driver:
        pane = driver.explorer.excerpts
        await driver.press("c", "c")
        columns = {block.text.index("Lumenor") for block in pane.blocks if "Lumenor" in block.text}
        assert len(columns) == 1
        assert all(len(block.text.splitlines()) == 1 for block in pane.blocks)
        await driver.press("S", "S", "S")
        assert "by the words behind" in driver.screen


async def test_one_pane_can_have_the_whole_screen(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("tab", "z")
        assert driver.explorer.detail.region.width >= 78
        assert not driver.explorer.listing.display
        await driver.press("z")
        assert driver.explorer.listing.display


async def test_the_list_is_made_wider_and_narrower(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        before = driver.explorer.listing.outer_size.width
        await driver.press(">")
        assert driver.explorer.listing.outer_size.width == before + 4
        await driver.press("<", "<")
        assert driver.explorer.listing.outer_size.width == before - 4


async def test_quotations_are_narrowed_to_words_and_to_an_entity(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("Q")
        every = driver.explorer.listing.list.count
        await driver.press("f", "c")
        await driver.type("lumib")
        await driver.press("enter")
        assert driver.explorer.listing.list.count == 2
        assert "“lumib”" in driver.screen
        await driver.press("backspace")
        assert driver.explorer.listing.list.count == every


async def test_an_entity_that_one_filters_by_stays_when_its_quotations_are_asked_for(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("down", "f", "w", "Q")
        assert "with Hélène Aubertin" in driver.screen
        listing = driver.explorer.listing.list
        assert listing.count == 2
        assert listing.line.speaker.name == "Hélène Aubertin"


async def test_a_quotation_is_lit_where_it_stands(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q")
        block = driver.explorer.excerpts.block
        lit = "".join(block.text[span.start : span.stop] for span in block.spans if "spot" in span.look)
        assert lit == driver.explorer.listing.list.line.words
        assert "2019-03-14" in driver.screen  # half of the screen has room for the date


async def test_a_lost_quotation_says_so_in_the_list(
    written: Callable[..., Any],
    make_document: Any,
    driving: Driving,
) -> None:
    text = "« », a dit Hélène Aubertin devant la salle."
    app = Explorer(written(make_document("a.txt", text, "fr", speakers=("Hélène Aubertin",), state="lost")))
    async with driving(app) as driver:
        await driver.press("Q")
        assert "lost in the" in driver.screen
        assert "the source kept the marks and lost the words" in " ".join(driver.screen.split())


async def test_a_document_that_was_opened_is_marked_as_read_and_can_be_left_out(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("D")
        every = driver.explorer.listing.list.count
        assert driver.screen.count(" · 20") == 2
        await driver.press("enter", "escape")
        assert " ✓ 2019-03-14" in driver.screen
        await driver.press("f", "n")
        assert driver.explorer.listing.list.count == every - 1
        assert "unread" in driver.screen


async def test_a_document_tells_who_and_what_is_in_it_and_leads_there(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 60)) as driver:
        await driver.press("D")
        told = "\n".join(block.text for block in driver.explorer.detail.blocks)
        for part in ("People 2", "Posts 1", "Relations 2", "Quotations 2", "Figures 1"):
            assert part in told
        await driver.press("tab", "j", "enter")
        assert driver.chosen == "Hélène Aubertin"


async def test_a_bar_of_a_month_is_made_of_the_signs_of_its_kinds(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("T")
        row = next(line for line in driver.screen.splitlines() if "2019-03" in line)
        bar, _, _ = row.partition("│")
        assert bar.count("●") > bar.count("▲") > 0


def test_cells_are_shared_out_to_the_last() -> None:
    assert shares([1, 1, 1], 4) == [2, 1, 1]
    assert shares([7, 0, 3], 10) == [7, 0, 3]
    assert shares([0, 0], 5) == [0, 0]


@pytest.mark.parametrize("size", [(45, 12), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("key", ["E", "Q", "D", "T"])
async def test_every_view_fits_every_screen(
    explorer: Explorer, driving: Driving, key: str, size: tuple[int, int]
) -> None:
    async with driving(explorer, size) as driver:
        await driver.press(key)
        assert driver.explorer.listing.list.count
        assert all(len(row) <= size[0] for row in driver.screen.splitlines())
        await driver.press("enter", "escape")
        assert driver.app.screen is driver.explorer


async def test_the_filters_offer_the_speaker_of_a_quotation_and_the_name_under_tab(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("Q", "f")
        assert "Said by or about Hélène Aubertin" in driver.screen
        await driver.press("escape", "E", "tab", "tab", "f")
        assert "In documents with Hélène Aubertin" in driver.screen


async def test_a_key_typed_right_after_another_pane_was_gone_to_goes_there(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        driver.explorer.go("detail")
        assert driver.app.focused is driver.explorer.detail
        await driver.press("j", "enter")
        assert driver.explorer.filters.written


async def test_the_bars_of_the_months_can_be_of_one_kind(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("T", "3")
        row = next(line for line in driver.screen.splitlines() if "2019-03" in line)
        bar, _, _ = row.partition("│")
        assert "▲" in bar
        assert "●" not in bar
