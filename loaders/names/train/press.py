"""Annotated press pages of our own writing, in three languages: `[[org|Name]]`.

The corpora are general news; these pages have what they lack: firms nobody has heard of, clusters, trade fairs,
programmes. Each is read as it stands and in copies whose names are other ones, so that the model learns where a
name stands more than which name it is.
"""

import re
from collections.abc import Iterator
from importlib.resources import files

from loaders.names.train.pages import Names, filler

COPIES = 2
"""Copies of each page with other names, beside the page itself, which counts twice."""
_HELD = 5
"""Every fifth page is held back to measure with."""
_MARK = re.compile(r"\[\[(\w+)\|(.+?)\]\]")
_LABELS = {"per": "PER", "org": "ORG", "loc": "LOC", "event": "MISC", "programme": "MISC", "product": "MISC"}
_SLOTS = {"per": "p", "org": "o", "loc": "l"}

Marked = tuple[str, list[tuple[int, int, str]]]


def press(language: str, *, held_back: bool | None) -> Iterator[Marked]:
    """Each page with its names, those to train on in several copies; None: all of them, to train on."""
    folder = files(__package__).joinpath("press", language)
    for page in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if held_back is None or (int(page.name[:2]) % _HELD == 0) == held_back:
            marked = page.read_text(encoding="utf-8").strip()
            yield _read(marked, None)
            if not held_back:
                yield _read(marked, None)
                for copy in range(COPIES):
                    yield _read(marked, filler(language, f"{page.name} {copy}"))


def _read(marked: str, names: Names | None) -> Marked:
    text, at = "", 0
    spans: list[tuple[int, int, str]] = []
    for mark in _MARK.finditer(marked):
        name = mark[2] if names is None else _other(mark[1], mark[2], names)
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(name), _LABELS[mark[1]]))
        text += name
        at = mark.end()
    return text + marked[at:], spans


def _other(kind: str, name: str, names: Names) -> str:
    """Another name in its place, the same one all over the page; a name with common words in it stays."""
    words = name.split()
    slot = _SLOTS.get(kind)
    if slot is None or len(words) > 3 or any(word[0].islower() for word in words):
        return name
    if kind == "per" and len(words) == 1:  # a surname alone follows the full name
        for known, other in names.taken.items():
            if known.startswith("p ") and known.endswith(" " + name):
                return other.split()[-1]
    if kind == "org" and len(words) == 1 and names.random.random() < 0.3 and "o " + name not in names.taken:
        return names.taken.setdefault("o " + name, name)
    return names.name(slot, " " + name, short=False)
