"""What is selected is a span of the stored text, whatever moves it, and that span is what is seen."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from db.answers import Mark, PassageLine
from tui import theme
from tui.app import Explorer
from tui.cleaning import shown
from tui.panes.reader import ReaderPane
from tui.screens.reader import Reader
from tui.widgets.clusters import beyond, is_boundary, snapped, word
from tui.widgets.marked import Marked, marked
from tui.widgets.marked_text import MarkedText
from tui.widgets.selecting import Selected, Selecting, Unit
from tui.widgets.sheet import Fold, Sheet

Driving = Callable[..., AbstractAsyncContextManager[Any]]

# Letters, wide ones, combining marks, tabs, emoji with tones and joiners, flags, Hangul in parts.
CLUSTERS = st.one_of(
    st.sampled_from("aZé漢字각  \t\n-’«·\u202f"),
    st.sampled_from(
        ["e\u0301", "o\u0323\u0302", "👍🏽", "👩\u200d🔬", "🇫🇷", "\u1112\u1161\u11ab", "❤\ufe0f", "ﾊﾟ"]
    ),
)
TEXTS = st.lists(CLUSTERS, max_size=80).map("".join)
UNITS: st.SearchStrategy[Unit] = st.sampled_from(("character", "word", "row", "edge"))
KEYS = st.lists(
    st.one_of(
        st.tuples(st.just("extend"), st.sampled_from([-1, 1]), UNITS),
        st.tuples(st.just("arrow"), st.sampled_from([-1, 1]), st.sampled_from(["word", "row"])),
        st.tuples(st.just("move"), st.sampled_from([-1, 1])),
        st.tuples(st.just("select")),
        st.tuples(st.just("toggle")),
    ),
    max_size=14,
)


@given(TEXTS)
def test_characters_as_a_reader_sees_them_are_never_cut(text: str) -> None:
    ends = [at for at in range(len(text) + 1) if is_boundary(text, at)]
    assert "".join(text[a:b] for a, b in pairwise(ends)) == text
    for at in range(len(text)):
        assert beyond(text, at, 1) in ends
        assert snapped(text, at, -1) <= at <= snapped(text, at, 1)
        if category(text[at]) == "Mn" and at and text[at - 1] not in "\n\t":
            assert at not in ends


def test_letters_with_marks_emoji_flags_and_syllables_are_one_character() -> None:
    for one in ("e\u0301", "👍🏽", "👩\u200d🔬", "🇫🇷", "\u1112\u1161\u11ab", "❤\ufe0f", "ﾊﾟ", "o\u0323\u0302"):
        text = f"a{one}b"
        assert beyond(text, 1, 1) == len(text) - 1, one
        assert beyond(text, len(text) - 1, -1) == 1, one
    assert beyond("🇫🇷🇩🇪", 0, 1) == 2


def test_a_word_is_found_from_its_middle_and_from_before_it() -> None:
    text = "zu Öt\u0302tl, dann"
    assert word(text, 5) == (3, 8)
    assert word(text, 2) == (3, 8)
    assert word(text, 8) == (10, 14)
    assert word("… !", 0) is None


@given(TEXTS, st.integers(1, 12), st.data())
@settings(max_examples=60)
def test_a_selection_on_a_sheet_is_whole_characters_and_whole_folds(
    text: str, width: int, data: st.DataObject
) -> None:
    lines = [at + 1 for at, sign in enumerate(text) if sign == "\n"]
    folds = [Fold(a, b, 1) for a, b in pairwise(lines)][::2]
    selecting = Selecting(Sheet(text, width, folds))
    now = selecting.first(data.draw(st.integers(0, len(text))))
    for _ in range(10):
        if now is None:
            return
        whole(text, now, folds)
        step = data.draw(st.sampled_from([-1, 1]))
        if data.draw(st.booleans()):
            now = selecting.extended(now, step, data.draw(UNITS), data.draw(st.integers(0, width)))
        else:
            now = selecting.moved(now, step, data.draw(st.sampled_from(["word", "row"])), 0)


def whole(text: str, now: Selected, folds: list[Fold]) -> None:
    """Assert that nothing is half in a selection."""
    assert 0 <= now.start < now.stop <= len(text)
    for end in (now.start, now.stop):
        assert is_boundary(text, end)
        assert not any(fold.start < end < fold.stop for fold in folds)


class Alone(App[None]):
    """A text and nothing else."""

    def __init__(self, source: Marked) -> None:
        super().__init__()
        self.source = source
        self.register_theme(theme.THEMES[0])
        self.theme = theme.THEMES[0].name

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield MarkedText()

    def get_css_variables(self) -> dict[str, str]:
        """The colours of kinds."""
        return {**super().get_css_variables(), **theme.variables(self.theme, dark=True)}


def test_rows_are_gone_through_over_empty_lines_and_back() -> None:
    text = "Eins zwei\n\n\nDrei vier\nfünf"
    selecting = Selecting(Sheet(text, 20))
    now = selecting.first(5)
    ends = []
    for step in (1, 1, 1, 1, -1, -1, -1, -1):
        assert now
        now = selecting.extended(now, step, "row", 9)
        ends.append(selecting.row(now))
    assert ends == [1, 2, 3, 4, 3, 2, 1, 0]


@given(TEXTS, st.integers(12, 40), KEYS, st.data())
@settings(max_examples=30, deadline=None)
def test_whatever_keys_move_it_what_is_lit_is_what_is_selected(
    text: str, width: int, keys: list[tuple[Any, ...]], data: st.DataObject
) -> None:
    text = text or "a"
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    passages = [PassageLine(1, bounds[0], bounds[1], "furniture")] if bounds[0] < bounds[1] else []
    found = word(text, 0)
    marks = [Mark(*found, 1, "person")] if found else []
    asyncio.run(_lit(Alone(marked(text, passages, [], marks)), width, keys))


async def _lit(app: Alone, width: int, keys: list[tuple[Any, ...]]) -> None:
    async with app.run_test(size=(width, 12)) as pilot:
        view = app.query_one(MarkedText)
        view.show(app.source, 0, 0, None)
        await pilot.pause()
        for name, *parameters in keys:
            if name == "toggle":
                view.folded = not view.folded
            else:
                getattr(view, f"action_{name}")(*parameters)
            seen(view)


def seen(view: MarkedText) -> None:
    """Assert that the words lit on the screen are those that are selected, row by row."""
    text, chosen = view.text, view.selected() or (0, 0)
    joined = ""
    for row in range(len(view._sheet)):
        start, stop = view._sheet.start(row), view._sheet.start(row + 1)
        first, last = max(start, chosen[0]), min(stop, chosen[1])
        joined += text[first:last] if first < last else ""
        if not view.scroll_offset.y <= row < view.scroll_offset.y + view.size.height:
            continue
        strip = view.render_line(row - view.scroll_offset.y)
        lit = "".join(
            part.text for part in strip if part.style and part.style.reverse and not part.style.bold
        )
        if fold := view._sheet.fold(row):
            assert bool(lit) == (chosen[0] < fold.stop and chosen[1] > fold.start)
            continue
        drawn = view._sheet.drawn(row)[1]
        assert lit == shown(text[first : min(last, drawn)] if first < last else "")
    assert joined == text[slice(*chosen)]
    if view.selected():
        whole(text, Selected(*chosen), list(view.source.furniture) if view.folded else [])


# With the keys of the explorer


async def reading(driver: Any) -> MarkedText:
    """Open the first document at its first name."""
    await driver.press("right", "right", "enter")
    text: MarkedText = driver.app.screen.query_one(MarkedText)
    return text


def words(text: MarkedText) -> str:
    """What is selected."""
    return text.text[slice(*(text.selected() or (0, 0)))]


async def test_a_selection_begins_with_the_name_and_grows_by_characters_and_words(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        text = await reading(driver)
        await driver.press("shift+right")
        assert words(text) == "Lumenor"
        assert "Lumenor · 7 characters selected" in driver.screen
        await driver.press("shift+left", "shift+left")
        assert words(text) == "Lumen"
        await driver.press("full_stop", "full_stop", "ctrl+shift+left")
        assert words(text) == "de Lumenor"
        await driver.press("alt+shift+left", "shift+home")
        assert words(text) == "Hélène Aubertin, une physicienne à la tête de Lumenor"
        await driver.press("escape")
        assert text.selected() is None
        assert isinstance(driver.app.screen, Reader)


async def test_s_has_plain_arrows_select_for_terminals_that_keep_shift_for_themselves(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        text = await reading(driver)
        await driver.press("s", "left")
        assert words(text) == "de Lumenor"
        assert "arrows select more" in driver.screen
        await driver.press("s", "s", "full_stop")
        assert words(text) == "e Lumenor"
        await driver.press("escape", "s", "escape", "shift+right", "left")
        assert words(text) == "de"
        await driver.press("down", "down", "down", "down")
        assert words(text) != "de"


async def test_y_copies_what_keys_selected_with_its_citation(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        await reading(driver)
        await driver.press("shift+left", "ctrl+shift+left")
        copied = driver.app.screen.citable()
        assert (copied.text, copied.document.path) == ("de Lumenor", "fr/portrait.txt")


async def test_another_width_and_a_fold_keep_what_is_selected(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        text = await reading(driver)
        await driver.press("n", "shift+right", "shift+down")
        before = text.selected()
        await driver.pilot.resize_terminal(50, 20)
        await driver.press("F")
        assert text.selected() == before


async def test_what_the_mouse_selects_keys_go_on_with(
    written: Callable[..., Path], make_document: Callable[..., Any], driving: Driving
) -> None:
    text = "Lumenor zeigt 漢字 und me\u0301hr.\n\nDie zweite Zeile nennt\u202fdie LumiBox."
    async with driving(Explorer(written(make_document("cells.txt", text, "de")))) as driver:
        view = await reading(driver)
        await driver.pilot.mouse_down(MarkedText, offset=(4 + 8, 0))
        await driver.pilot.mouse_up(MarkedText, offset=(4 + 12, 0))
        assert words(view) == "zeigt"
        await driver.press("ctrl+shift+right", "ctrl+shift+right", "ctrl+shift+right")
        assert words(view) == "zeigt 漢字 und me\u0301hr"
        await driver.press("shift+left", "shift+left", "shift+left")
        assert words(view) == "zeigt 漢字 und m"
        await driver.pilot.click(MarkedText, offset=(4 + 20, 0))
        assert view.selected() is None


async def test_two_clicks_select_a_word(explorer: Explorer, driving: Driving) -> None:
    async with driving(explorer) as driver:
        text = await reading(driver)
        column, row = text.standing(text.text.index("physicienne") + 3)
        await driver.pilot.click(MarkedText, offset=(column, row), times=2)
        await driver.settle()
        assert words(text) == "physicienne"
        assert driver.app.screen.query_one(ReaderPane).citable().text == "physicienne"
