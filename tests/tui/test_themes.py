"""Every theme can be read."""

from pathlib import Path

import pytest

from tui.app import Explorer
from tui.config import Config
from tui.theme import colours


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
