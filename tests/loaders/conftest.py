"""Pages for the second reading, written with their names marked: `[p Anna Weber] leitet [o Lumex]`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from db.records import Kind, Mention, Name, Page, Passage
from loaders.dates import dates
from loaders.figures import figures

_KINDS: dict[str, Kind] = {
    "p": "person",
    "o": "organisation",
    "l": "place",
    "e": "event",
    "g": "programme",
    "t": "product",
}
_MARK = re.compile(r"\[([polegt]) ([^\]=]+)(?:=([^\]]+))?\]")


@dataclass(frozen=True)
class Marked:
    """A page, and what its marks say."""

    page: Page
    names: tuple[Name, ...]
    mentions: tuple[Mention, ...]

    def name(self, index: int | None) -> str | None:
        """The shown name of an index into the names."""
        return None if index is None else self.names[index].name


def _marked(written: str, language: str = "fr", published: str | None = "2020-06-01") -> Marked:
    text, here = "", 0
    spans: list[tuple[int, int, str, Kind]] = []
    for mark in _MARK.finditer(written):
        text += written[here : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[3] or mark[2], _KINDS[mark[1]]))
        text, here = text + mark[2], mark.end()
    text += written[here:]
    kinds = {name: kind for _, _, name, kind in spans}
    names = tuple(Name(name, kinds[name]) for name in sorted(kinds))
    index = {name.name: at for at, name in enumerate(names)}
    mentions = tuple(Mention(start, stop, index[name]) for start, stop, name, _ in spans)
    passages = tuple(Passage(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
    page = Page(
        text,
        language,
        published,
        None,
        passages,
        (),
        (),
        (),
        figures(text, language),
        dates(text, language, published),
    )
    return Marked(page, names, mentions)


@pytest.fixture
def marked() -> Callable[..., Marked]:
    """Make a page of a text whose names are marked."""
    return _marked
