"""Speakers, one construction a case; `|` and a name behind the words in brackets say whose they are."""

import re

import pytest

from db.records import Kind, Mention, Name, Page, Passage, Role
from loaders.lines import lines
from loaders.quotes import quotes
from loaders.speakers import speakers
from tests.loaders.cases_of_speakers import CASES

_SHOWN = re.compile(r"⟦(.*?)\|([^⟧]*)⟧", re.DOTALL)

PEOPLE = (
    "Claire Doré",
    "Paul Maurel",
    "Hélène Vidal",
    "Clara Dorn",
    "Peter Maurer",
    "Hanna Vogt",
    "Clara Dorne",
    "Peter Mayhew",
    "Helen Vale",
)
OTHERS: tuple[tuple[str, Kind], ...] = (
    ("Atelier Nord", "organisation"),
    ("Werkhaus", "organisation"),
    ("Echo", "organisation"),
    ("Valmont", "place"),
)
NAMES = tuple(Name(name, "person") for name in PEOPLE) + tuple(Name(name, kind) for name, kind in OTHERS)
POSTS = (
    ("Claire Doré", "présidente", "Atelier Nord"),
    ("Paul Maurel", "maire", "Valmont"),
    ("Clara Dorn", "Präsidentin", "Werkhaus"),
    ("Peter Maurer", "Bürgermeister", "Valmont"),
    ("Clara Dorne", "minister", None),
)


def mentions_in(text: str) -> tuple[Mention, ...]:
    """Every full name, and every surname that stands alone."""
    found: list[Mention] = []
    for index, name in enumerate(NAMES):
        last = name.name.split()[-1]
        for form in (name.name, last):
            for match in re.finditer(rf"(?<!\w){form}s?(?!\w)", text):
                if all(match.end() <= m.start or match.start() >= m.stop for m in found):
                    found.append(Mention(match.start(), match.end(), index))
    return tuple(sorted(found, key=lambda mention: mention.start))


def read(text: str, language: str) -> list[tuple[str, str]]:
    """Words and speaker of each quotation."""
    passages = tuple(Passage(a, b, "heading" if text.startswith("# ", a) else "body") for a, b in lines(text))
    found = quotes(text, language, passages)
    page = Page(text, language, None, None, passages, (), (), found, (), ())
    index = {name.name: at for at, name in enumerate(NAMES)}
    roles = [
        Role(text.find(title), text.find(title) + len(title), index[person], title, index.get(at or ""))
        for person, title, at in POSTS
        if title in text and person in text
    ]
    said = speakers(page, NAMES, mentions_in(text), roles)
    return [
        (text[q.start : q.stop], "" if s is None else NAMES[s].name) for q, s in zip(found, said, strict=True)
    ]


@pytest.mark.parametrize(("language", "case"), CASES, ids=[case[:60] for _, case in CASES])
def test_the_name_behind_the_words_is_whose_they_are(language: str, case: str) -> None:
    text = _SHOWN.sub(lambda m: m[1], case)
    assert read(text, language) == [(m[1], m[2]) for m in _SHOWN.finditer(case)]


def test_speakers_are_aligned_with_the_quotes_of_the_page() -> None:
    page = Page("Rien.", "fr", None, None, (Passage(0, 5, "body"),), (), (), (), (), ())
    assert speakers(page, NAMES, (), ()) == ()
