"""A small invented corpus, read and settled by rules simple enough to foresee."""

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from db.records import (
    Candidate,
    Date,
    Expansion,
    Figure,
    Form,
    Kind,
    Mention,
    Name,
    Page,
    Passage,
    Quote,
    Reading,
    Relation,
    Role,
    Settled,
    Source,
)
from db.store import Store

NAMES: dict[str, Kind] = {
    "Odile Brévac": "person",
    "Brévac": "person",
    "Stéphan Cœurdroy": "person",
    "Nord Réseau Énergie": "organisation",
    "NRE": "organisation",
    "Vaulière": "place",
    "WeGrid": "organisation",
}


def read(path: str, text: str, root: str = "/sources") -> Reading:
    """A reading: paragraphs are passages, « » are quotations, digits are figures, years are dates."""
    passages, at = [], 0
    for part in text.split("\n\n"):
        if part:
            kind = (
                "furniture" if part.startswith("Partager") else "heading" if part.startswith("#") else "body"
            )
            passages.append(Passage(at, at + len(part), kind))  # type: ignore[arg-type]
        at += len(part) + 2
    found = [(m.start(), m.end()) for m in re.finditer("«([^»]*)»", text)]
    return Reading(
        source=Source(root, path, hashlib.sha256(text.encode()).hexdigest(), "txt", "utf-8", text),
        title=text[:12] or None,
        published=next((f"{m.group()}-05" for m in re.finditer(r"\b20\d\d\b", text)), None),
        language="fr",
        author=None,
        publisher="La Gazette inventée",
        url=None,
        passages=tuple(passages),
        candidates=tuple(Candidate(a, b, NAMES[text[a:b]], 0.1, "listed") for a, b in spans(text, NAMES)),
        expansions=(Expansion("NRE", "Nord Réseau Énergie"),) if "NRE" in text else (),
        quotes=tuple(Quote(a + 1, b - 1, "complete", n) for n, (a, b) in enumerate(found)),
        figures=tuple(
            Figure(*m.span(), float(m.group()), float(m.group()), "count:sites")
            for m in re.finditer(r"\b\d{1,3}\b", text)
        ),
        dates=tuple(Date(*m.span(), m.group()) for m in re.finditer(r"\b20\d\d\b", text)),
    )


def spans(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where forms stand, the longest first, none within another."""
    pattern = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return [m.span() for m in re.finditer(pattern, text)] if pattern else []


def decide(forms: Iterable[Form]) -> tuple[Name, ...]:
    """Names from the votes: a short form joins its long one only where the corpus has the long one."""
    said = {form.form for form in forms}
    joined = {"Brévac": ("Odile Brévac", "surname"), "NRE": ("Nord Réseau Énergie", "acronym")}
    names = []
    for form in sorted(said):
        if form in joined and joined[form][0] in said:
            continue
        also = tuple(
            (short, why) for short, (long, why) in sorted(joined.items()) if long == form and short in said
        )
        names.append(Name(form, NAMES[form], also))
    return tuple(names)


def second(page: Page, names: tuple[Name, ...]) -> Settled:
    """Mentions wherever a form stands; the first person says, heads and presides all."""
    index = {
        form: at for at, name in enumerate(names) for form in (name.name, *(short for short, _ in name.forms))
    }
    mentions = tuple(Mention(a, b, index[page.text[a:b]]) for a, b in spans(page.text, index))
    first = next((m for m in mentions if names[m.name].kind == "person"), None)
    second = next((m for m in mentions if names[m.name].kind == "organisation"), None)
    if first is None or second is None:
        return Settled(mentions, tuple(first.name if first else None for _ in page.quotes))
    place = (min(first.start, second.start), max(first.stop, second.stop))
    return Settled(
        mentions,
        tuple(first.name for _ in page.quotes),
        (Role(*place, first.name, "présidente", second.name),),
        (Relation(*place, first.name, "president_of", second.name),),
    )


def settle(store: Store) -> None:
    """The whole corpus pass."""
    names = decide(store.forms())
    store.settle(names, ((number, second(page, names)) for number, page in store.pages()))


STORY = {
    "a.txt": "# Nord Réseau Énergie s’installe\n\nOdile Brévac préside Nord Réseau Énergie (NRE) depuis 2017. "
    "« Nous ouvrons 12 sites, dont Vaulière », dit Mme Brévac.\n\nPartager sur WeGrid",
    "b.txt": "Stéphan Cœurdroy dirige WeGrid en 2019.\n\nLe cœur de WeGrid bat à Vaulière, avec 40 salariés. « Odile Brévac "
    "nous a aidés. »",
    "c.txt": "Brévac quitte NRE.",
}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database of three short texts, loaded and settled."""
    path = tmp_path / "story.db"
    with Store(path) as store:
        for name, text in STORY.items():
            store.put("/sources", read(name, text))
        settle(store)
    return path


_NATURAL = {
    "folder_id": "(SELECT root FROM folders WHERE id = t.folder_id)",
    "document_id": "(SELECT f.root || '/' || d.path FROM documents d JOIN folders f ON f.id = d.folder_id WHERE d.id = t.document_id)",
}
_ENTITY = "(SELECT name || '|' || kind FROM entities WHERE id = t.{0})"
_ORDERS = ("rank", "rank_name", "rank_date")
_NOT_SAID = {"id", "loaded", "applied_at", *_ORDERS}


def said(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything that a database says, with names in the place of row numbers, orders in that of ranks, and no load times."""
    connection = sqlite3.connect(path)
    tables = [
        name
        for name, sql in connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        )
        if "_fts" not in name and not name.startswith("sqlite_")
    ]
    told = {}
    for table in tables:
        columns = [
            row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in _NOT_SAID
        ]
        entity = {"entity_id", "person_id", "organisation_id", "subject_id", "object_id", "speaker_id"}
        listed = [_ENTITY.format(c) if c in entity else _NATURAL.get(c, c) for c in columns]
        rows = connection.execute(f"SELECT {', '.join(listed)} FROM {table} AS t").fetchall()
        told[table] = sorted((row for row in rows if row[0] != "applied"), key=repr)
    for order in _ORDERS:
        told[order] = connection.execute(f"SELECT name, kind FROM entities ORDER BY {order}").fetchall()
    told["passages_fts"] = _instances(
        connection, "passages_fts", "SELECT document_id, start FROM passages WHERE id = ?"
    )
    told["search_fts"] = _instances(
        connection, "search_fts", "SELECT words, 0 FROM search_entries WHERE id = ?"
    )
    connection.close()
    return told


def _instances(connection: sqlite3.Connection, table: str, key: str) -> list[tuple[object, ...]]:
    """Every term of a full-text index, with what it stands in."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.v_{table} USING fts5vocab('main', '{table}', 'instance')")
    rows = connection.execute(f'SELECT term, doc, "offset" FROM temp.v_{table}').fetchall()
    found = []
    for term, number, offset in rows:
        where = connection.execute(key, (number,)).fetchone()
        path = connection.execute("SELECT path FROM documents WHERE id = ?", (where[0],)).fetchone()
        found.append((term, path or where[0], where[1], offset))
    return sorted(found, key=repr)


@pytest.fixture
def telling() -> Callable[[Path], dict[str, list[tuple[object, ...]]]]:
    """`said`, for tests that compare two databases."""
    return said


@pytest.fixture
def reading() -> Callable[..., Reading]:
    """`read`, for tests that put documents."""
    return read


@pytest.fixture
def settling() -> Callable[[Store], None]:
    """`settle`, for tests that run the corpus pass."""
    return settle


@pytest.fixture
def story() -> dict[str, str]:
    """The three texts."""
    return dict(STORY)
