"""Every theme can be read."""

from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES, Theme

from tui.app import Explorer
from tui.config import Config
from tui.theme import READABLE, THEMES, colours, contrast, further
from tui.widgets.looks import looks


@pytest.mark.parametrize(
    ("wanted", "worn"), [("ansi-dark", "monochrome-dark"), ("ansi-light", "monochrome-light")]
)
def test_without_colours_the_terminals_own_are_left_alone(
    database: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, worn: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert Explorer(database, Config(theme=wanted)).theme == worn


def test_no_yellow_and_no_white_on_a_light_terminal() -> None:
    assert not {"yellow", "bright_yellow", "white"} & set(colours("ansi-light", dark=False).values())


READ = (*THEMES, BUILTIN_THEMES["textual-dark"], BUILTIN_THEMES["textual-light"])


@pytest.mark.parametrize("theme", READ, ids=lambda theme: theme.name)
def test_all_words_stand_out_from_their_ground(theme: Theme) -> None:
    """At least 4.5, as WCAG 2.1 asks for: on the plain ground, under the cursor, in quotations, where one came for."""
    found, own = theme.to_color_system().generate(), colours(theme.name, dark=theme.dark)
    grounds = [found["background"], found["surface-lighten-1"], own.pop("quoted"), own.pop("spotted")]
    low = {
        (name, ground): round(contrast(colour, ground), 2)
        for name, colour in {**own, "words": found["foreground"]}.items()
        for ground in grounds
        if contrast(colour, ground) < READABLE
    }
    assert not low


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_titles_and_keys_stand_out_from_their_ground(theme: Theme) -> None:
    found, own = theme.to_color_system().generate(), colours(theme.name, dark=theme.dark)
    words = [
        found["foreground"],
        found["accent"],
        own["faint"],
        *(own[name] for name in own if "kind" in name),
    ]
    for ground in ("panel", "surface"):
        assert all(contrast(colour, found[ground]) >= READABLE for colour in words)
    assert contrast(found["block-cursor-foreground"], found["block-cursor-background"]) >= 7
    assert contrast(found["foreground"], found["surface-lighten-2"]) >= 7


@pytest.mark.parametrize(
    "theme",
    [theme for theme in BUILTIN_THEMES.values() if "ansi" not in theme.name],
    ids=lambda theme: theme.name,
)
def test_keys_can_be_read_in_all_themes(theme: Theme) -> None:
    found = theme.to_color_system().generate()
    title = further(theme.name, found, dark=theme.dark)["title"]
    assert contrast(title, found["panel"]) >= READABLE or title == found["foreground"]


def test_nothing_is_dimmed_twice() -> None:
    for theme in READ:
        every = looks(theme.name, dark=theme.dark)
        assert not [name for name, style in every.items() if style.dim]
