"""What the loader missed is added where it is read, and what it made up is taken away there."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from db.records import Name
from tui.app import Explorer
from tui.panes.reader import ReaderPane
from tui.screens.choosing import Choosing
from tui.screens.reader import Reader
from tui.widgets.marked_text import MarkedText

Driving = Callable[..., AbstractAsyncContextManager[Any]]

FIRST = (
    "Lumenor ouvre un atelier à Brume-sur-Lys.\n\n"
    "« Nous avons hésité », confie Hélène Aubertin. Le Groupe Photonor suit.\n\n"
    "Nous reviendrons au printemps, promet Odile Marchand, adjointe."
)
SECOND = "Le Groupe Photonor recrute. Odile Marchand s’en réjouit, dit Lumenor. Groupe Photonor encore."


@pytest.fixture
def missed(written: Callable[..., Path], make_document: Callable[..., Any]) -> Path:
    """Two documents with names that the loader did not find."""
    return written(
        make_document("fr/a.txt", FIRST, "fr", speakers=("Hélène Aubertin",)),
        make_document("fr/b.txt", SECOND, "fr"),
        names=(Name("Hélène Aubertin", "person"), Name("Lumenor", "organisation")),
    )


def rows(database: Path, sql: str) -> list[Any]:
    """What stands in the database now."""
    connection = sqlite3.connect(database)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def mentions(database: Path) -> list[tuple[str, str, str]]:
    """Which words name which entity of which kind."""
    return rows(
        database,
        "SELECT substr(d.text, m.start + 1, m.stop - m.start), e.name, e.kind FROM mentions AS m"
        " JOIN documents AS d ON d.id = m.document_id JOIN entities AS e ON e.id = m.entity_id"
        " ORDER BY d.path DESC, m.start",
    )


async def select(driver: Any, words: str) -> MarkedText:
    """Read the first document and select words in it: those that are found, and the words up to their end."""
    await driver.press("D", "enter", "slash")
    await driver.type(words)
    await driver.press("enter", "shift+right")
    text: MarkedText = driver.app.screen.query_one(MarkedText)
    assert text.text[slice(*(text.selected() or (0, 0)))] == words
    return text


async def test_a_missed_mention_of_a_new_entity_is_added_everywhere(missed: Path, driving: Driving) -> None:
    before = mentions(missed)
    async with driving(Explorer(missed)) as driver:
        text = await select(driver, "Groupe Photonor")
        where = text.selected()
        await driver.press("i")
        assert isinstance(driver.app.screen, Choosing)
        assert "“Groupe Photonor” is" in driver.screen
        assert "Tab: here only (2 more elsewhere)" in driver.screen
        await driver.press("tab")
        assert "Tab: everywhere (2 more places)" in driver.screen
        await driver.press("enter", "2")
        assert mentions(missed).count(("Groupe Photonor", "Groupe Photonor", "organisation")) == 3
        assert text.selected() == where
        assert any(where and name.start == where[0] for name in text.names)
        assert "3 mentions in 2" in driver.screen
        await driver.press("u")
        assert mentions(missed) == before
        assert text.selected() == where


async def test_words_that_are_nobodys_name_are_a_new_one_before_they_are_like_another(
    missed: Path, driving: Driving
) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Lumenor ouvre")
        await driver.press("i")
        assert driver.app.screen.picks.rows[0] == "Lumenor ouvre"
        assert driver.app.screen.picks.count > 1
        await driver.press("escape", "escape", "escape", "tab", "N", "shift+right", "i")
        assert driver.app.screen.picks.rows[0].entity.name in ("Lumenor", "Hélène Aubertin")
        await driver.type("aub")
        await driver.press("up")
        assert driver.app.screen.picks.rows[driver.app.screen.picks.cursor] == "aub"


async def test_at_one_place_only_is_what_is_decided_without_the_switch(
    missed: Path, driving: Driving
) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Groupe Photonor")
        await driver.press("i", "enter", "2")
        assert mentions(missed).count(("Groupe Photonor", "Groupe Photonor", "organisation")) == 1


async def test_a_missed_mention_of_an_entity_that_is_there(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Odile Marchand")
        await driver.press("i")
        await driver.type("aubertin")
        await driver.press("enter")
        assert mentions(missed).count(("Odile Marchand", "Hélène Aubertin", "person")) == 1
        assert "Named “Odile Marchand”" in driver.screen


async def test_another_name_of_an_entity_names_it_in_all_documents(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Groupe Photonor")
        await driver.press("a")
        assert "is another name of" in driver.screen
        assert "─ everywhere (2 more places)" in driver.screen
        await driver.type("Lumenor")
        await driver.press("enter")
        assert mentions(missed).count(("Groupe Photonor", "Lumenor", "organisation")) == 3
        assert ("Lumenor", "Groupe Photonor") in rows(
            missed, "SELECT e.name, a.name FROM aliases AS a JOIN entities AS e ON e.id = a.entity_id"
        )
        await driver.press("u")
        assert not any(name == "Groupe Photonor" for name, _, _ in mentions(missed))
        await driver.press("U")
        assert mentions(missed).count(("Groupe Photonor", "Lumenor", "organisation")) == 3


async def test_another_name_holds_for_the_words_selected_where_they_name_somebody_else(
    missed: Path, driving: Driving
) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Lumenor")
        await driver.press("a")
        await driver.type("aubertin")
        await driver.press("enter")
        assert mentions(missed).count(("Lumenor", "Hélène Aubertin", "person")) == 1
        assert mentions(missed).count(("Lumenor", "Lumenor", "organisation")) == 1
        await driver.press("u")
        assert mentions(missed).count(("Lumenor", "Lumenor", "organisation")) == 2


QUOTES = (
    "SELECT substr(d.text, q.start + 1, q.stop - q.start), e.name FROM quotes AS q JOIN documents AS d"
    " ON d.id = q.document_id LEFT JOIN entities AS e ON e.id = q.speaker_id WHERE d.path = 'fr/a.txt' ORDER BY q.start"
)


async def test_a_quotation_is_added_with_its_speaker(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed)) as driver:
        text = await select(driver, "Nous reviendrons au printemps")
        await driver.press("v")
        assert "is said by" in driver.screen
        assert "nobody that is known" in driver.screen
        await driver.type("Marchand")
        await driver.press("down") if "+ a new one" in driver.screen.split("Marchand", 1)[0] else None
        await driver.press("enter", "1")
        added = ("Nous reviendrons au printemps", "Marchand")
        assert added in rows(missed, QUOTES)
        start = text.text.index(added[0])
        assert any(span.start == start for layer in text.source.ground for span in layer.spans)
        await driver.press("u")
        assert rows(missed, QUOTES) == [("Nous avons hésité", "Hélène Aubertin")]


async def test_a_quotation_may_be_said_by_nobody_that_is_known(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Nous reviendrons au printemps")
        await driver.press("v", "enter")
        assert ("Nous reviendrons au printemps", None) in rows(missed, QUOTES)


async def test_a_quotation_gets_another_speaker_and_is_not_made_twice(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Nous avons hésité")
        await driver.press("v", "enter")
        assert rows(missed, QUOTES) == [("Nous avons hésité", None)]
        await driver.press("shift+left", "v")
        assert "A quotation has some of these words" in driver.screen
        await driver.press("escape", "escape", "escape", "Q", "enter", "right", "enter", "i", "down", "enter")
        assert rows(missed, QUOTES) == [("Nous avons hésité", "Hélène Aubertin")]


async def test_x_says_that_the_name_under_the_cursor_is_none(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed)) as driver:
        await driver.press("D", "enter", "tab")
        text = driver.app.screen.query_one(MarkedText)
        name = text.text[text.name_here.start : text.name_here.stop]
        before = mentions(missed)
        await driver.press("x")
        after = mentions(missed)
        assert len(after) == len(before) - 1
        assert [word for word, _, _ in after].count(name) == [word for word, _, _ in before].count(name) - 1
        assert text.name_here is None or text.name_here.start
        await driver.press("u")
        assert mentions(missed) == before


async def test_x_with_no_name_under_the_cursor_says_that_it_is_no_quotation(
    missed: Path, driving: Driving
) -> None:
    async with driving(Explorer(missed)) as driver:
        await driver.press("Q", "enter", "right", "enter")
        assert isinstance(driver.app.screen, Reader)
        await driver.press("x")
        assert rows(missed, QUOTES) == []
        await driver.press("x")
        assert "Neither a name nor a quotation" in driver.screen
        await driver.press("u")
        assert rows(missed, QUOTES) == [("Nous avons hésité", "Hélène Aubertin")]


async def test_i_on_a_name_says_that_it_is_another_entity_and_the_cursor_stays(
    missed: Path, driving: Driving
) -> None:
    async with driving(Explorer(missed)) as driver:
        await driver.press("right", "right", "enter")
        text = driver.app.screen.query_one(MarkedText)
        name, top = text.name_here, text.scroll_offset.y
        await driver.press("i")
        assert "everywhere" not in driver.screen
        await driver.type("Photonor")
        await driver.press("enter", "2")
        assert ("Lumenor", "Photonor", "organisation") in mentions(missed) or (
            "Hélène Aubertin",
            "Photonor",
            "organisation",
        ) in mentions(missed)
        assert (text.name_here.start, text.scroll_offset.y) == (name.start, top)
        assert text.name_here.entity != name.entity


async def test_what_is_no_name_is_refused_and_nothing_is_asked_without_words(
    missed: Path, driving: Driving
) -> None:
    async with driving(Explorer(missed)) as driver:
        text = await select(driver, "Le Groupe Photonor suit.")
        await driver.press("shift+down", "shift+down", "i")
        assert text.selected() is not None
        assert "That is no name" in driver.screen
        await driver.press("escape", "a")
        assert "Select words first" in driver.screen


async def test_a_selection_in_a_document_that_changed_is_refused(
    missed: Path, driving: Driving, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(Explorer(missed)) as driver:
        await select(driver, "Groupe Photonor")
        await driver.press("i")
        monkeypatch.setattr("tui.adding.documents.text", lambda *_: "Something else entirely.")
        await driver.press("enter", "2")
        assert "another one now: select the words again" in " ".join(driver.screen.split())


async def test_the_document_beside_the_lists_decides_too(missed: Path, driving: Driving) -> None:
    async with driving(Explorer(missed), (200, 40)) as driver:
        pane = driver.explorer.query_one(ReaderPane)
        pane.text.focus()
        start = pane.text.text.index("Groupe Photonor")
        pane.text.select(start, start + len("Groupe Photonor"))
        await driver.settle()
        assert driver.app.screen.citable().text == "Groupe Photonor"
        await driver.press("i", "enter", "2")
        assert ("Groupe Photonor", "Groupe Photonor", "organisation") in mentions(missed)
        await driver.press("escape")
        assert pane.text.selected() is None
        await driver.pilot.mouse_down(MarkedText, offset=(8, 0))
        await driver.pilot.mouse_up(MarkedText, offset=(12, 0))
        chosen = pane.text.words()
        assert chosen
        assert driver.app.screen.citable().text == pane.text.text[slice(*chosen)]
        await driver.press("escape")
        assert pane.text.selected() is None
        assert driver.app.focused is pane.text
