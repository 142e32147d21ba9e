"""A document is read with its names lit, at any length."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from db.answers import PassageLine
from db.filters import Filters
from tui.app import Explorer
from tui.messages import Place
from tui.panes.reader import ReaderPane
from tui.panes.standing import standing
from tui.screens.reader import Reader
from tui.widgets.marked import folds
from tui.widgets.marked_text import MarkedText
from tui.widgets.sentences import sentence
from tui.widgets.sheet import Sheet

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


async def test_n_goes_on_into_the_next_document_and_back_leads_out_of_it(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "n", "n")
        assert "Now in another document: Lumenor zeigt die LumiBox" in driver.screen
        assert driver.app.screen.query_one(ReaderPane).line.path == "de/meldung.txt"
        await driver.press("[")
        assert driver.app.screen.query_one(ReaderPane).line.path == "fr/portrait.txt"
        assert "mention 2 of 2" in standing(driver.app.screen.query_one(MarkedText), 78, marked=False)
        await driver.press("]")
        assert driver.app.screen.query_one(ReaderPane).line.path == "de/meldung.txt"
        await driver.press("[", "[")
        assert not isinstance(driver.app.screen, Reader)


async def test_a_name_followed_in_the_next_document_leads_back_into_that_one(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "n", "n", "tab", "tab", "enter")
        assert not isinstance(driver.app.screen, Reader)
        await driver.press("[")
        assert driver.app.screen.query_one(ReaderPane).line.path == "de/meldung.txt"


async def test_words_are_found_while_typing_and_gone_through(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "slash")
        await driver.type("presidente")
        assert "1 of 1" in driver.screen
        await driver.press(*["backspace"] * 10)
        await driver.type("HELENE")
        text = driver.app.screen.query_one(MarkedText)
        assert "1 of 2" in driver.screen
        await driver.press("enter", "n")
        assert "2 of 2" in driver.screen
        at = text.matches.starts[text.matches.at]
        assert text.text[at:].startswith("Hélène Aubertin, reçoit")
        await driver.press("n")
        assert "1 of 2" in driver.screen
        await driver.press("escape")
        assert isinstance(driver.app.screen, Reader)
        assert len(text.matches) == 0


async def test_what_is_nowhere_is_said_to_be(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "slash")
        await driver.type("qqq")
        assert "nowhere" in driver.screen
        await driver.press("escape")
        assert "nowhere" not in driver.screen


async def test_copying_takes_the_sentence_of_the_match(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "slash")
        await driver.type("moitie")
        await driver.press("enter")
        assert driver.app.screen.citable().text == "Le Plan Photon finance la moitié des machines."


async def test_furniture_is_folded_in_every_document_until_it_is_shown_again(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter")
        assert "Accueil | Partager" in driver.screen
        await driver.press("F")
        assert "… 1 line of page furniture" in driver.screen
        assert "Accueil | Partager" not in driver.screen
        await driver.press("n")
        assert "mention 2 of 2" in driver.screen
        await driver.press("escape", "enter")
        assert "… 1 line of page furniture" in driver.screen
        await driver.press("F")
        assert "Accueil | Partager" in driver.screen


async def test_a_kind_that_is_switched_off_stays_off(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "1")
        text = driver.app.screen.query_one(MarkedText)
        assert {span.look for span in text.names} == {"organisation", "place", "product", "programme"}
        assert "without people" in driver.screen
        await driver.press("escape", "enter")
        assert "without people" in driver.screen
        await driver.press("1")
        assert "person" in {span.look for span in driver.app.screen.query_one(MarkedText).names}


async def test_the_chosen_entity_is_shown_even_where_its_kind_is_not(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter", "2", "n")
        assert "mention 2 of 2" in driver.screen


async def test_lines_and_pages_are_counted(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "\n".join(f"Zeile {n} über Lumenor.{chr(12) if n % 30 == 0 else ''}" for n in range(1, 91))
    async with driving(Explorer(written(make_document("pages.txt", text, "de")))) as driver:
        await driver.press("right", "right", "enter", *["pagedown"] * 2)
        top = driver.app.screen.query_one(MarkedText).top
        line, page = text.count("\n", 0, top) + 1, text.count(chr(12), 0, top) + 1
        assert f"line {line} of 90" in driver.screen
        assert f"page {page} of 4" in driver.screen
        assert f" {line}  Zeile {line} über" in driver.screen


async def test_the_overview_shows_where_the_chosen_entity_is_named(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "Lumenor am Anfang.\n" + "Zeile ohne Namen.\n" * 400 + "Lumenor am Ende."
    async with driving(Explorer(written(make_document("long.txt", text, "de")))) as driver:
        await driver.press("right", "right", "enter")
        rows = driver.screen.split("\n")
        assert [number for number, row in enumerate(rows) if "◂" in row] == [1, 21]


async def test_the_pane_can_stand_beside_others_and_goes_from_place_to_place(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer, (100, 40)) as driver:
        pane = ReaderPane(explorer.desk, explorer.session)
        pane.styles.height = 12
        await driver.explorer.mount(pane)
        text = pane.text
        for document, name in ((1, "portrait.txt"), (2, "meldung.txt"), (2, "meldung.txt")):
            start = 20 + document
            pane.open(Place(document, start, start + 5))
            await driver.settle()
            assert pane.line is not None
            assert pane.line.path.endswith(name)
            assert text.top <= start < text.bottom
        assert driver.app.focused.id == "list"
        pane.clear()
        await driver.settle()
        assert (pane.line, text.text) == (None, "")


async def test_what_the_mouse_selects_is_what_the_source_says(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "Lumenor zeigt 漢字 und mehr.\n\nDie zweite Zeile nennt\u202fdie LumiBox."
    async with driving(Explorer(written(make_document("cells.txt", text, "de")))) as driver:
        await driver.press("right", "right", "enter")
        pane = driver.app.screen.query_one(ReaderPane)
        gutter = 4
        await driver.pilot.mouse_down(MarkedText, offset=(gutter + 8, 0))
        await driver.pilot.hover(MarkedText, offset=(gutter + 17, 2))
        await driver.pilot.mouse_up(MarkedText, offset=(gutter + 21, 2))
        assert driver.app.screen.get_selected_text() == "zeigt 漢字 und mehr.\n\nDie zweite Zeile nennt"
        assert pane.citable().text == "zeigt 漢字 und mehr.\n\nDie zweite Zeile nennt"
        await driver.press("escape")
        assert pane.citable().text == "Lumenor zeigt 漢字 und mehr."


async def test_a_click_goes_to_the_name_that_was_clicked(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await driver.press("right", "right", "enter")
        text = driver.app.screen.query_one(MarkedText)
        row = next(y for y in range(20) if "Verdelle" in text.render_line(y).text)
        column = text.render_line(row).text.index("Verdelle")
        await driver.pilot.click(MarkedText, offset=(column + 2, row))
        assert text.text[text.name_here.start : text.name_here.stop] == "Verdelle"


def test_rows_of_a_folded_text_lead_to_its_own_offsets() -> None:
    text = "Kopf\n\nMenü\nTeilen\n\nDer Text beginnt.\nFuß"
    passages = [
        PassageLine(1, 0, 4, "furniture"),
        PassageLine(2, 6, 17, "furniture"),
        PassageLine(3, 19, 36, "body"),
        PassageLine(4, text.index("Fuß"), len(text), "furniture"),
    ]
    sheet = Sheet(text, 40, folds(text, passages))
    said = [
        fold.told if (fold := sheet.fold(row)) else text[slice(*sheet.drawn(row))]
        for row in range(len(sheet))
    ]
    assert said == [
        "… 3 lines of page furniture",
        "",
        "Der Text beginnt.",
        "… 1 line of page furniture",
    ]
    assert sheet.row(text.index("Teilen")) == 0
    assert sheet.row(text.index("beginnt")) == 2


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


async def test_n_goes_on_only_into_documents_that_pass_the_filters(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        driver.explorer.narrow(Filters(language="en"))
        await driver.settle()
        await driver.press("right", "right", "enter", "N")
        assert "passes the filters" in driver.screen
        await driver.press("escape", "backspace", "right", "right", "end", "enter", "N")
        assert "Now in another document" in driver.screen
