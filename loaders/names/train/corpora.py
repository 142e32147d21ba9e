"""The annotated corpora: which are read for which language, and what is held back to measure with."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from db.records import Passage
from loaders.names.sheet import Line, Sheet, sheet
from loaders.names.train.pages import pages
from loaders.names.train.press import press

Span = tuple[int, int, str]

SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("winer_fr.train", "winer"),),
    "de": (
        ("smartdata_de.train", "smartdata"),
        ("germeval_de.train", "germeval"),
        ("mobie_de.train", "mobie"),
        ("europarl_de.test", "europarl"),
    ),
    "en": (("gmb_en.train", "gmb"), ("wnut17_en.train", "wnut"), ("europarl_en.test", "europarl")),
}
"""File and who annotated it: what is a name differs from one to the next."""

HELD_BACK: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("winer_fr.dev", "winer"),),
    "de": (("smartdata_de.train", "smartdata"), ("germeval_de.dev", "germeval")),
    "en": (("gmb_en.train", "gmb"),),
}


@dataclass(frozen=True, slots=True)
class Text:
    """One annotated text."""

    sheet: Sheet
    spans: tuple[Span, ...]
    source: str


def texts(folder: Path, name: str, language: str, source: str, *, held_back: bool) -> Iterator[Text]:
    """The texts of one file, without those that are held back, or those only."""
    lines = folder.joinpath(f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    records = [json.loads(line) for line in lines if line]
    for number, record in enumerate(records):
        if _is_held_back(name, record["doc"], number, len(records)) == held_back:
            text = record["text"]
            page = sheet(text, language, (Passage(0, len(text), "body"),))
            spans = outer([(a, b, kind) for a, b, kind in record["ents"]])
            yield Text(page, spans if held_back else bare(text, spans), source)


def own_pages(language: str, *, held_back: bool | None) -> Iterator[Text]:
    """The pages of our own writing, without those that are held back, or those only; None: all."""
    made = () if held_back else pages(language)
    for text, spans in chain(made, press(language, held_back=held_back)):
        yield Text(sheet(text, language, (Passage(0, len(text), "body"),)), outer(spans), "own")


def _is_held_back(name: str, document: str, number: int, count: int) -> bool:
    if name == "smartdata_de.train":
        return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 5 == 0
    if name == "gmb_en.train":
        return number >= count - count // 5
    return name.endswith(".dev")


def bare(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The names without the marks of a tweet and white space, which only some of the corpora leave out."""
    kept: list[Span] = []
    for start, stop, kind in spans:
        name = text[start:stop]
        begin = start + len(name) - len(name.lstrip("#@ \n"))
        end = stop - len(name) + len(name.rstrip(" \n"))
        if begin < end:
            kept.append((begin, end, kind))
    return tuple(kept)


def outer(spans: list[Span]) -> tuple[Span, ...]:
    """The longest names only, each once, in order."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1], s[2])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def labels(line: Line, spans: Sequence[Span]) -> list[str]:
    """The label of each word, given the names of a text, sorted and apart from one another.

    A name that covers only part of a word counts if it covers half of it or more.
    """
    out = ["O"] * len(line.words)
    for start, stop, kind in spans:
        inside = [
            at
            for at, (a, b) in enumerate(zip(line.starts, line.stops, strict=True))
            if 2 * (min(b, stop) - max(a, start)) >= b - a
        ]
        for place in inside:
            out[place] = ("B-" if place == inside[0] else "I-") + kind
    return out
