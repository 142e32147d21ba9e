"""Lines that many pages of a site have, over whole loads: what they are, in whatever order the pages come."""

import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from db.connection import open_reader
from db.records import Page, Retold
from db.verify import verify
from florilege import settling
from florilege.loading import load
from loaders.rereading import CHECKS
from loaders.retelling import retold

TOWNS = ("Besançon", "Colmar", "Quimper", "Limoges", "Nevers", "Tarbes", "Vannes", "Autun")
SITE = ("Le Guetteur du Marais", "Nos filières", "Métropole de Trésange", "Club Alvoire Industrie")
FOOT = ("Agence Bellune Conseil", "Corvenne Matin", "La Voix d’Alvoire")


def _article(town: str) -> str:
    return (
        f"La mairie de {town} ouvre une école du bois\n\nIntroduction\n\nLa mairie de {town} a voté hier"
        f" l’ouverture d’une école du bois, qui formera {TOWNS.index(town) + 20} menuisiers par an près de {town}.\n\n"
        f"« Nous l’attendions depuis dix ans à {town} », a déclaré le directeur du chantier, venu de {town} pour le vote."
    )


def _page(town: str, signature: str = "Lise Aubrac", top: Iterable[str] = SITE) -> str:
    head, foot = "\n".join(("Menu\n", *top)), "\n".join((*FOOT, "Mentions légales", "© Le Guetteur 2021"))
    return f"{head}\n\n{_article(town)}\n\n{signature}\n\n{foot}\n"


def _write(folder: Path, pages: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def _load(folder: Path, database: Path) -> None:
    told: list[str] = []
    load([folder], database, workers=1, tell=told.append)
    assert not [line for line in told if "gone" not in line]


def _said(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row that is about words, by the document's path."""
    with closing(sqlite3.connect(database)) as held:
        tables = (
            "documents",
            "passages",
            "candidates",
            "figures",
            "dates",
            "quotes",
            "roles",
            "relations",
            "edge_lines",
        )
        found = {}
        for table in (*tables, "mentions"):
            columns = {row[1] for row in held.execute(f"PRAGMA table_info({table})")}
            listed = sorted(c for c in columns if not c.endswith("id") and c != "loaded")
            key = "id" if table == "documents" else "document_id"
            rows = held.execute(
                f"SELECT (SELECT path FROM documents WHERE id = t.{key}), {', '.join(listed)} FROM {table} AS t"
            )
            found[table] = sorted(rows, key=repr)
        return found


def _furniture(database: Path, name: str) -> str:
    with closing(sqlite3.connect(database)) as held:
        rows = held.execute(
            "SELECT substr(d.text, p.start + 1, p.stop - p.start) FROM passages AS p JOIN documents AS d"
            " ON d.id = p.document_id WHERE p.kind = 'furniture' AND d.path = ? ORDER BY p.start",
            (f"{name}.txt",),
        )
        return "\n".join(words for (words,) in rows)


def _mentioned(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as held:
        rows = held.execute(
            "SELECT DISTINCT substr(d.text, m.start + 1, m.stop - m.start) FROM mentions AS m JOIN documents AS d"
            " ON d.id = m.document_id"
        )
        return {words for (words,) in rows}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


def test_what_the_pages_of_a_site_share_is_furniture_and_names_nothing(
    tmp_path: Path, database: Path
) -> None:
    _write(tmp_path / "site", {town: _page(town) for town in TOWNS[:5]})
    _load(tmp_path / "site", database)
    furniture = _furniture(database, "Quimper").splitlines()
    assert set(SITE) | {"Agence Bellune Conseil", "La Voix d’Alvoire"} <= set(furniture)
    assert not {"Lise Aubrac", "Introduction", "La mairie de Quimper ouvre une école du bois"} & set(
        furniture
    )
    mentioned = _mentioned(database)
    assert not [words for words in mentioned if "Trésange" in words or "Bellune" in words]
    assert {"Lise Aubrac", "Quimper"} <= mentioned
    with closing(open_reader(database)) as reader:
        assert list(verify(reader, CHECKS)) == []
    with closing(sqlite3.connect(database)) as held:
        inside = (
            "SELECT count(*) FROM {0} AS t JOIN passages AS p ON p.document_id = t.document_id"
            " WHERE p.kind = 'furniture' AND t.start < p.stop AND t.stop > p.start"
        )
        for table in ("mentions", "candidates", "figures", "dates", "quotes", "roles"):
            assert held.execute(inside.format(table)).fetchone() == (0,), table


def test_fewer_pages_than_four_prove_nothing(tmp_path: Path, database: Path) -> None:
    _write(tmp_path / "site", {town: _page(town) for town in TOWNS[:3]})
    _load(tmp_path / "site", database)
    assert "Métropole de Trésange" not in _furniture(database, "Quimper")


def test_copies_of_one_release_prove_nothing(tmp_path: Path, database: Path) -> None:
    pages = {town: _page("Quimper") + f"Page {at}\n" for at, town in enumerate(TOWNS[:6])}
    _write(tmp_path / "site", pages)
    _load(tmp_path / "site", database)
    assert "Métropole de Trésange" not in _furniture(database, "Quimper")


def test_a_signature_of_some_pages_is_none_of_the_site(tmp_path: Path, database: Path) -> None:
    signed = {town: _page(town, "Bureau de Tresmont" if at < 4 else "") for at, town in enumerate(TOWNS)}
    _write(tmp_path / "site", signed)
    _load(tmp_path / "site", database)
    assert "Agence Bellune Conseil" in _furniture(database, "Quimper")
    assert "Bureau de Tresmont" not in _furniture(database, "Quimper")


def test_what_stands_under_every_release_of_a_firm_is_its_text(tmp_path: Path, database: Path) -> None:
    about = "À propos de Tessaline\n\nTessaline, dont le siège est à Colmar, emploie 340 personnes dans trois ateliers du Haut-Rhin."
    contact = "Contact presse\nAgence Bellevue Relations\n\nMentions légales\n"
    head = "COMMUNIQUÉ DE PRESSE\nGroupe Tessaline"
    _write(
        tmp_path / "firm",
        {town: f"{head}\n\n{_article(town)}\n\n{about}\n\n{contact}" for town in TOWNS[:6]},
    )
    _load(tmp_path / "firm", database)
    furniture = _furniture(database, "Quimper")
    assert not any(word in furniture for word in ("Tessaline", "Bellevue", "COMMUNIQUÉ"))


def test_pages_that_come_make_lines_the_sites_and_pages_that_go_give_them_back(
    tmp_path: Path, database: Path
) -> None:
    folder = tmp_path / "site"
    _write(folder, {town: _page(town) for town in TOWNS[:3]})
    _load(folder, database)
    before = _said(database)
    _write(folder, {"Limoges": _page("Limoges")})
    _load(folder, database)
    assert "Métropole de Trésange" in _furniture(database, "Quimper")
    (folder / "Limoges.txt").unlink()
    _load(folder, database)
    assert _said(database) == before


def test_a_load_that_is_stopped_between_two_pages_of_a_site_is_completed_by_the_next(
    tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, calls = tmp_path / "site", iter(range(9))
    _write(folder, {town: _page(town) for town in TOWNS[:5]})

    def stopped(page: Page, repeated: frozenset[int], *, anew: bool) -> Retold:
        if next(calls) == 2:
            raise KeyboardInterrupt
        return retold(page, repeated, anew=anew)

    with monkeypatch.context() as patched:
        patched.setattr(settling, "retold", stopped)
        with pytest.raises(KeyboardInterrupt):
            load([folder], database, workers=1, tell=lambda _: None)
    told = ["Métropole de Trésange" in _furniture(database, town) for town in sorted(TOWNS[:5])]
    assert told == [True, True, False, False, False]
    _load(folder, database)
    _load(folder, tmp_path / "fresh.db")
    assert _said(database) == _said(tmp_path / "fresh.db")


PAGES = st.dictionaries(
    st.sampled_from(TOWNS[:6]),
    st.sampled_from(
        [
            (SITE, "Lise Aubrac"),
            (SITE[:3], "Bureau de Tresmont"),
            (("Grand Ouest", *SITE), ""),
        ]
    ),
    min_size=3,
)


@given(st.lists(PAGES, min_size=1, max_size=3))
@given_settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_loads_one_after_the_other_end_like_a_load_from_nothing(
    loads: list[dict[str, tuple[tuple[str, ...], str]]],
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, grown, fresh = Path(place, "site"), Path(place, "grown.db"), Path(place, "fresh.db")
        for pages in loads:
            folder.mkdir(exist_ok=True)
            for file in folder.iterdir():
                if file.stem not in pages:
                    file.unlink()
            _write(folder, {town: _page(town, sign, top) for town, (top, sign) in pages.items()})
            _load(folder, grown)
        _load(folder, fresh)
        assert _said(grown) == _said(fresh)
