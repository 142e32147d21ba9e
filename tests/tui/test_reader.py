"""A document is read with its names lit, at any length."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from tui.app import Explorer
from tui.screens.reader import Reader
from tui.widgets.marked_text import MarkedText
from tui.widgets.sentences import sentence

Driving = Callable[..., AbstractAsyncContextManager[Any]]


async def test_enter_on_an_excerpt_opens_the_document_there(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "j", "enter")
        assert isinstance(driver.app.screen, Reader)
        assert "mention 2 of 2" in driver.screen
        assert "« Karl-Heinz Öttl m’a appris à douter des mesures », ajoute-t-elle." in driver.screen


async def test_escape_leads_back_to_the_excerpt(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "j", "enter", "escape")
        assert driver.app.focused.id == "excerpts"
        assert driver.explorer.excerpts.block.item.start > 0


async def test_n_goes_through_the_mentions_of_the_chosen_entity(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "n")
        assert "mention 2 of 2" in driver.screen
        await driver.press("N")
        assert "mention 1 of 2" in driver.screen
        await driver.press("N")
        assert "No more mentions that way" in driver.screen


async def test_a_name_can_be_followed_and_back_leads_into_the_document(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "tab", "tab", "tab", "enter")
        assert not isinstance(driver.app.screen, Reader)
        assert driver.chosen == "Hélène Aubertin"
        await driver.press("[")
        assert isinstance(driver.app.screen, Reader)
        assert driver.chosen == "Lumenor"


async def test_a_text_with_a_line_of_two_million_characters_opens(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "Lumenor " + "a b\u202fé " * 400_000 + " Lumenor"
    async with driving(Explorer(written(make_document("long.txt", text, "fr")))) as driver:
        await driver.press("right", "right", "enter", "n")
        assert "mention 2 of 2" in driver.screen
        assert driver.app.screen.query_one(MarkedText).bottom == len(text)


async def test_another_width_keeps_the_first_row(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "\n".join(f"Zeile {number} über Lumenor und manches mehr." for number in range(900))
    async with driving(Explorer(written(make_document("lines.txt", text, "de")))) as driver:
        await driver.press("right", "right", "enter", *["pagedown"] * 5)
        reader = driver.app.screen.query_one(MarkedText)
        top = reader.top
        await driver.pilot.resize_terminal(60, 20)
        await driver.settle()
        assert reader.top == top


def test_a_sentence_ends_neither_at_an_initial_nor_at_an_abbreviation() -> None:
    text = "Zuerst. Dr. K. Öttl, Hr. Muster: „Ja!“ Danach."
    at = text.index("Öttl")
    start, stop = sentence(text, at, 0, len(text))
    assert text[start:stop] == "Dr. K. Öttl, Hr. Muster: „Ja!“"
