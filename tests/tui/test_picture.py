"""A picture shows what the keys lead to."""

from pathlib import Path

from tui.picture import picture, pressed


def test_keys_are_written_as_a_person_would() -> None:
    assert pressed("/lum Enter j Tab") == ["/", "l", "u", "m", "enter", "j", "tab"]


async def test_a_picture_is_drawn_without_a_terminal(database: Path) -> None:
    drawn = await picture(database, (100, 30), "/öttl Enter")
    assert drawn.startswith("<svg")
    assert "Karl-Heinz" in drawn
