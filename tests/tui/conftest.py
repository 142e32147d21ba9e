"""A corpus small enough to know by heart, written straight into a database."""

import hashlib
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from db.records import (
    Figure,
    Mention,
    Name,
    Passage,
    Quote,
    QuoteState,
    Reading,
    Relation,
    Role,
    Settled,
    Source,
)
from db.store import Store
from tui.app import Explorer
from tui.picture import answered
from tui.screens.explorer import ExplorerScreen

QUOTED = re.compile("«\\s?([^»]*?)\\s?»|“([^”]*)”|„([^“]*)“")


@dataclass(frozen=True)
class Written:
    """A document as a test writes it: its rows are found by their words."""

    path: str
    text: str
    language: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    furniture: str = ""
    roles: tuple[tuple[str, str, str | None, str], ...] = ()
    """Person, title, organisation, the words that say so."""
    relations: tuple[tuple[str, str, str, str], ...] = ()
    figures: tuple[tuple[str, float, str], ...] = ()
    speakers: tuple[str | None, ...] = ()
    state: QuoteState = "complete"


NAMES = (
    Name(
        "Hélène Aubertin",
        "person",
        (("Aubertin", "surname of Hélène Aubertin"), ("H. Aubertin", "initial and surname")),
    ),
    Name("Lumenor", "organisation", (("LUMENOR", "the same in capitals"),)),
    Name("Verdelle", "place"),
    Name("Karl-Heinz Öttl", "person", (("Öttl", "surname of Karl-Heinz Öttl"),)),
    Name("Salon des Circuits", "event"),
    Name("Plan Photon", "programme"),
    Name("LumiBox", "product"),
)

DOCUMENTS = (
    Written(
        "fr/portrait.txt",
        "Hélène Aubertin, une physicienne à la tête de Lumenor\n\n"
        "Accueil | Partager | S’abonner\n\n"
        "À Verdelle, la présidente de Lumenor, Hélène Aubertin, reçoit dans un atelier de 1 200 m². "
        "« Nous n’avons jamais construit la LumiBox pour les vitrines », dit Aubertin. "
        "Le Plan Photon finance la moitié des machines.\n\n"
        "« Karl-Heinz Öttl m’a appris à douter des mesures », ajoute-t-elle.",
        "fr",
        "Hélène Aubertin, une physicienne à la tête de Lumenor",
        "2019-03-14",
        "La Gazette de Verdelle",
        "Accueil | Partager | S’abonner",
        (("Hélène Aubertin", "présidente", "Lumenor", "la présidente de Lumenor, Hélène Aubertin"),),
        (
            ("Hélène Aubertin", "president_of", "Lumenor", "la présidente de Lumenor, Hélène Aubertin"),
            ("Lumenor", "based_in", "Verdelle", "À Verdelle, la présidente de Lumenor"),
        ),
        (("1 200 m²", 1200, "m2"),),
        ("Hélène Aubertin", "Hélène Aubertin"),
    ),
    Written(
        "de/meldung.txt",
        "Lumenor zeigt die LumiBox\n\n"
        "Auf dem Salon des Circuits sagte Karl-Heinz Öttl: „Die LumiBox kostet 4 Millionen Euro, und jeder Cent ist belegt.“ "
        "Lumenor wolle 2020 weitere 35 Menschen einstellen.",
        "de",
        "Lumenor zeigt die LumiBox",
        "2020-01",
        None,
        figures=(("4 Millionen Euro", 4_000_000, "EUR"), ("35 Menschen", 35, "people")),
        speakers=("Karl-Heinz Öttl",),
    ),
    Written(
        "en/note.md",
        "LUMENOR moved its workshop to Verdelle. A visitor said: “It smells of solder and coffee.” "
        "H. Aubertin did not reply.",
        "en",
        None,
        None,
        None,
        speakers=(None,),
    ),
)


def places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text."""
    return ((found.start(), found.end()) for found in re.finditer(re.escape(words), text))


def settled(written: Written, names: tuple[Name, ...]) -> Settled:
    """The second reading: every spelling wherever it stands, the longest first."""
    index = {name.name: number for number, name in enumerate(names)}
    taken: list[tuple[int, int]] = list(places(written.text, written.furniture)) if written.furniture else []
    mentions = []
    forms = [
        (form, number)
        for number, name in enumerate(names)
        for form in (name.name, *(f for f, _ in name.forms))
    ]
    for form, number in sorted(forms, key=lambda pair: -len(pair[0])):
        for start, stop in places(written.text, form):
            if all(stop <= first or last <= start for first, last in taken):
                taken.append((start, stop))
                mentions.append(Mention(start, stop, number))
    return Settled(
        tuple(sorted(mentions, key=lambda mention: mention.start)),
        tuple(index[speaker] if speaker else None for speaker in written.speakers),
        tuple(
            Role(*next(places(written.text, words)), index[person], title, index[at] if at else None)
            for person, title, at, words in written.roles
        ),
        tuple(
            Relation(*next(places(written.text, words)), index[subject], kind, index[other])
            for subject, kind, other, words in written.relations
        ),
    )


def reading(root: Path, written: Written) -> Reading:
    """The first reading."""
    data = written.text.encode()
    file = root / written.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    passages = []
    for found in re.finditer(r"\S(?:.|\n(?!\n))*", written.text):
        kind = (
            "furniture"
            if found.group() == written.furniture
            else "heading"
            if found.group() == written.title
            else "body"
        )
        passages.append(Passage(found.start(), found.end(), kind))  # type: ignore[arg-type]  # one of the three
    return Reading(
        Source(str(root), written.path, hashlib.sha256(data).hexdigest(), "text", "utf-8", written.text),
        written.title,
        written.published,
        written.language,
        None,
        written.publisher,
        None,
        tuple(passages),
        quotes=tuple(
            Quote(*found.span(found.lastindex or 0), written.state, number)
            for number, found in enumerate(QUOTED.finditer(written.text))
        ),
        figures=tuple(
            Figure(*next(places(written.text, words)), value, value, unit)
            for words, value, unit in written.figures
        ),
    )


def write(database: Path, root: Path, documents: tuple[Written, ...], names: tuple[Name, ...]) -> Path:
    """Make a database of these documents."""
    with Store(database) as store:
        numbers = [store.put(root, reading(root, written)) for written in documents]
        store.settle(
            names,
            [(number, settled(written, names)) for number, written in zip(numbers, documents, strict=True)],
        )
    return database


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """The folder of the sources."""
    return tmp_path / "texts"


@pytest.fixture
def database(tmp_path: Path, sources: Path) -> Path:
    """The corpus as a database."""
    return write(tmp_path / "small.db", sources, DOCUMENTS, NAMES)


@pytest.fixture
def explorer(database: Path) -> Explorer:
    """The explorer on it."""
    return Explorer(database)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Makes a database of a test's own documents."""

    def make(*documents: Written, names: tuple[Name, ...] = NAMES) -> Path:
        return write(tmp_path / "own.db", tmp_path / "own", documents, names)

    return make


class Driver:
    """Presses keys, waits for the answers, and reads the screen."""

    def __init__(self, app: Explorer, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, each one after the answers to the one before have come."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, words: str) -> None:
        """Press the keys of these letters."""
        await self.pilot.press(*words)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing more is asked."""
        await answered(self.app, self.pilot)

    @property
    def screen(self) -> str:
        """What stands on the screen, row by row."""
        width, height = self.app.size
        rows = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in rows[:height]) if width else ""

    @property
    def explorer(self) -> ExplorerScreen:
        """The explorer's own screen."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ExplorerScreen))

    @property
    def chosen(self) -> str:
        """The name of the entity whose facts are shown."""
        line = self.explorer.detail.line
        return line.name if line else ""

    @property
    def names(self) -> list[str]:
        """What the list shows."""
        listing = self.explorer.listing.list
        return [listing._lines[number].name for number in listing.order if number in listing._lines]

    @property
    def said(self) -> str:
        """The message in the corner."""
        return str(next(iter(self.app._notifications)).message)


@pytest.fixture
def driving() -> Callable[..., AbstractAsyncContextManager[Driver]]:
    """Runs an explorer without a terminal, for as long as the block lasts."""

    @asynccontextmanager
    async def drive(app: Explorer, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver

    return drive


@pytest.fixture
def make_document() -> type[Written]:
    """How a test writes a document of its own."""
    return Written
