"""What is copied are the source's own words, read at that moment, with where they stand."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui import clipboard
from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


@pytest.fixture
def pasted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that was sent to the clipboard."""
    kept: list[str] = []

    def send(text: str, _write: Callable[[str], None], **_way: str) -> clipboard.Sent:
        kept.append(text)
        return clipboard.Sent("test", "copied by a test", sure=True)

    monkeypatch.setattr(clipboard, "send", send)
    return kept


async def go_to_quotation(driver: Any) -> None:
    """Put the cursor on the first thing that Hélène Aubertin says."""
    await driver.press("j", "tab")
    while "vitrines" not in driver.explorer.detail.block.text:
        await driver.press("J")


async def test_a_quotation_is_copied_as_its_source_has_it(
    explorer: Explorer, driving: Driving, pasted: list[str]
) -> None:
    async with driving(explorer) as driver:
        await go_to_quotation(driver)
        await driver.press("y")
        words, _, citation = pasted[0].partition("\n\n— ")
        assert words == "Nous n’avons jamais construit la LumiBox pour les vitrines"
        assert citation.startswith("Hélène Aubertin, La Gazette de Verdelle, 2019-03-14, fr/portrait.txt:")
        assert "Copied by a test." in driver.screen


async def test_the_offsets_of_the_citation_lead_to_the_words(
    explorer: Explorer, driving: Driving, pasted: list[str], sources: Path
) -> None:
    async with driving(explorer) as driver:
        await go_to_quotation(driver)
        await driver.press("y")
        words, _, citation = pasted[0].strip().partition("\n\n— ")
        start, stop = map(int, citation.rpartition(":")[2].split("-"))
        assert (sources / "fr/portrait.txt").read_text(encoding="utf-8")[start:stop] == words


async def test_a_copy_says_that_its_source_has_changed(
    explorer: Explorer, driving: Driving, pasted: list[str], sources: Path
) -> None:
    async with driving(explorer) as driver:
        await go_to_quotation(driver)
        (sources / "fr/portrait.txt").write_text("Autre chose.", encoding="utf-8")
        await driver.press("y")
        assert pasted[0].startswith("Nous n’avons jamais construit la LumiBox pour les vitrines\n")
        assert "(the source file has changed since it was loaded)" in pasted[0]
        assert "But the source file has changed" in driver.screen


async def test_a_copy_says_that_its_source_is_gone(
    explorer: Explorer, driving: Driving, pasted: list[str], sources: Path
) -> None:
    async with driving(explorer) as driver:
        await go_to_quotation(driver)
        (sources / "fr/portrait.txt").unlink()
        await driver.press("y")
        assert "(the source file is gone)" in pasted[0]
        assert "But the source file is gone." in driver.screen


async def test_an_excerpt_is_copied_with_its_own_line_ends(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving, pasted: list[str]
) -> None:
    text = "Lumenor\tsoude,\nLumenor\u00a0trie — e\u0301te\u0301."
    async with driving(Explorer(written(make_document("a.txt", text, "fr")))) as driver:
        await driver.press("right", "right", "y")
        assert pasted[0].partition("\n\n— ")[0] == text


async def test_an_entity_alone_is_nothing_to_copy(
    explorer: Explorer, driving: Driving, pasted: list[str]
) -> None:
    async with driving(explorer) as driver:
        await driver.press("y")
        assert pasted == []
        assert "Nothing to copy here" in driver.screen


async def test_in_a_document_the_quotation_around_the_mention_is_copied(
    explorer: Explorer, driving: Driving, pasted: list[str]
) -> None:
    async with driving(explorer) as driver:
        await driver.press("slash")
        await driver.type("öttl")
        await driver.press("enter")
        await driver.press("right", "enter", "y")  # the earliest excerpt stands in a quotation
        assert pasted[0].startswith("Karl-Heinz Öttl m’a appris à douter des mesures\n")


async def test_in_a_document_the_words_that_one_came_for_are_copied(
    explorer: Explorer, driving: Driving, pasted: list[str]
) -> None:
    async with driving(explorer) as driver:
        await driver.press("j", "j", "j", "tab", "J", "enter", "y")  # what Öttl says, where nobody is named
        assert pasted[0].startswith("Die LumiBox kostet 4 Millionen Euro, und jeder Cent ist belegt.\n")


async def test_in_a_document_the_sentence_around_the_mention_is_copied(
    explorer: Explorer, driving: Driving, pasted: list[str]
) -> None:
    async with driving(explorer) as driver:
        await driver.press("slash")
        await driver.type("photon")
        await driver.press("enter")
        await driver.press("right", "enter", "y")
        assert pasted[0].startswith("Le Plan Photon finance la moitié des machines.\n")


async def test_the_name_of_a_file_does_not_act_in_the_paste(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving, pasted: list[str]
) -> None:
    async with driving(
        Explorer(written(make_document("a\x1b]2;x\x07b.txt", "Lumenor soude.", "fr")))
    ) as driver:
        await driver.press("right", "right", "y")
        assert "a␛]2;x␇b.txt" in pasted[0]
        assert "\x1b" not in pasted[0]


async def test_words_that_the_source_lost_are_not_copied(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving, pasted: list[str]
) -> None:
    document = make_document(
        "lost.txt", "Lumenor sagt: „“ und schweigt.", "de", speakers=("Lumenor",), state="lost"
    )
    async with driving(Explorer(written(document))) as driver:
        await driver.press("tab", "J")
        assert "the source kept the marks and lost the words" in driver.screen
        await driver.press("y")
        assert pasted == []
        assert "The source lost these words" in driver.screen
