"""Excerpts: of one spelling, in a wider context, each sentence once, cut for the width of their pane."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]
SENTENCE = "Mardi, Lumenor a présenté sa lampe aux commerçants de la ville haute."


def titles(driver: Any) -> str:
    """What stands above the excerpts."""
    return str(driver.explorer.excerpts.border_title)


async def test_enter_on_another_name_shows_only_the_excerpts_written_so(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        pane = driver.explorer.excerpts
        every = pane.count
        assert titles(driver) == f"{every} excerpts"
        await driver.press("tab", "j", "enter")
        assert driver.app.focused is pane
        assert pane.count == 1
        assert titles(driver) == f"1 of {every} excerpts"
        assert pane.block.text.startswith("LUMENOR")
        assert "written “LUMENOR”" in driver.screen
        await driver.press("backspace")
        assert (pane.count, titles(driver)) == (every, f"{every} excerpts")
        assert "written" not in driver.screen


async def test_a_spelling_narrows_nothing_of_another_entity(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        await driver.press("tab", "j", "enter", "escape", "down")
        assert driver.chosen == "Hélène Aubertin"
        assert not driver.explorer.filters
        assert driver.explorer.excerpts.count == driver.explorer.detail.line.mentions
        await driver.press("[")
        assert driver.explorer.excerpts.count > 1


async def test_filters_say_how_many_excerpts_they_leave(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer, (120, 30)) as driver:
        every = driver.explorer.excerpts.count
        await driver.press("f", "l")
        assert driver.chosen == "Lumenor"
        left = driver.explorer.excerpts.count
        assert 0 < left < every
        assert titles(driver) == f"{left} of {every} excerpts"


@pytest.fixture
def copied(written: Callable[..., Path], make_document: Any) -> Explorer:
    """One sentence in three documents, then a long paragraph."""
    long = "Puis la rue monta. " * 20
    texts = [f"{SENTENCE} Texte {number}." for number in (1, 2, 3)] + [f"{long}Lumenor y est née. {long}"]
    return Explorer(
        written(
            *(
                make_document(f"{at}.txt", text, "fr", f"T{at}", f"2020-0{at + 1}")
                for at, text in enumerate(texts)
            )
        )
    )


async def test_a_sentence_of_several_documents_is_shown_once_until_it_is_unfolded(
    copied: Explorer, driving: Driving
) -> None:
    async with driving(copied, (120, 40)) as driver:
        pane = driver.explorer.excerpts
        assert sum(SENTENCE in block.text for block in pane.blocks) == 1
        assert "the same in 2 other documents" in driver.screen
        await driver.press("tab", "right", "down")
        assert pane.block.item.blocks
        await driver.press("enter")
        assert sum(SENTENCE in block.text for block in pane.blocks) == 3
        assert pane.block.item.document.title == "T1"


async def test_w_shows_the_whole_paragraph_and_again_the_excerpt(copied: Explorer, driving: Driving) -> None:
    async with driving(copied, (120, 40)) as driver:
        pane = driver.explorer.excerpts
        await driver.press("l", "l", "end")
        before = pane.block
        await driver.press("w")
        assert len(pane.block.text) > len(before.text)
        assert pane.block.item.text.startswith("Puis la rue")
        await driver.press("w")
        assert pane.block == before
        await driver.press("home", "w")
        assert "whole paragraph already" in driver.screen


async def test_a_concordance_is_cut_again_where_the_pane_gets_another_width(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (120, 30)) as driver:
        pane = driver.explorer.excerpts
        await driver.press("c", "c", "l", "l")
        column = pane.blocks[0].text.index("Lumenor")
        await driver.press("z")
        await driver.settle()
        assert pane.blocks[0].text.index("Lumenor") > column + 20


async def test_a_concordance_that_was_not_shown_yet_is_cut_for_the_pane_that_shows_it(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (45, 12)) as driver:
        await driver.press("c", "c", "l", "l")
        assert "Lumenor, Hélène" in driver.screen


async def test_a_paragraph_longer_than_the_pane_shows_the_words_that_it_is_about(
    copied: Explorer, driving: Driving
) -> None:
    async with driving(copied, (64, 14)) as driver:
        await driver.press("l", "l", "end", "w")
        assert "Lumenor y est née" in " ".join(driver.screen.split())
