"""What was decided over whole loads of files: in later texts too, and in a database made anew."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from db.connection import StoreError, open_reader
from db.decisions import deciding
from db.decisions.beside import path as beside
from db.decisions.decision import Decision, Naming
from db.decisions.places import naming, placing
from db.verify import verify
from florilege.loading import load
from loaders.rereading import CHECKS
from tests.florilege.contents import contents

TEXTS = {
    "anna.txt": (
        "Anna Berglund, maire de Toulouse, a inauguré le pont le 3 mai 2021.\n\n"
        "« Ce pont nous relie à Blagnac », a déclaré Anna Berglund. La passerelle Orsane suivra."
    ),
    "paul.md": (
        "Paul Ferrand, président de la société Ondelys, a investi 2,5 millions d’euros à Toulouse en 2022.\n\n"
        "« Nous ouvrons trois ateliers », a dit Paul Ferrand."
    ),
    "karl.txt": (
        "Karl Wiesner, Geschäftsführer der Ondelys GmbH, sprach am 3. Mai 2021 in Toulouse.\n\n"
        "„Wir wachsen weiter“, sagte Karl Wiesner."
    ),
}
LATER = (
    "Paul Ferrand quitte Ondelys. La passerelle Orsane ouvre à Toulouse, a annoncé la maire Anna Berglund."
)


def _load(folder: Path, database: Path, workers: int = 1) -> Path:
    told: list[str] = []
    load([folder], database, workers=workers, tell=told.append)
    assert [line for line in told if "gone" not in line and "came in" not in line] == []
    return database


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def _named(database: Path, name: str) -> Naming:
    with closing(open_reader(database)) as reader:
        (number,) = reader.execute("SELECT id FROM entities WHERE name = ?", (name,)).fetchone()
        return naming(reader, number)


def _decide(database: Path) -> None:
    """A rename, a hidden place, a speaker taken away, other bounds, and a name found everywhere."""
    with closing(open_reader(database)) as reader:
        number, text = reader.execute("SELECT id, text FROM documents WHERE path = 'anna.txt'").fetchone()
        start = text.index("passerelle Orsane")
        orsane = placing(reader, number, start, start + len("passerelle Orsane"))
        start = text.index("Ce pont")
        said = placing(reader, number, start, start + len("Ce pont nous relie à Blagnac"))
        less = placing(reader, number, start, start + len("Ce pont nous relie"))
    footbridge = Naming("Passerelle Orsane", "place", new=True)
    for decision in (
        Decision("rename", entity=_named(database, "Anna Berglund"), words="Anna Berglund-Roche"),
        Decision("hide", entity=_named(database, "Toulouse")),
        Decision("respan", place=said, onto=less),
        Decision("speaker", place=less),
        Decision("name", place=orsane, entity=footbridge, everywhere=True),
    ):
        deciding.decide(database, [decision])


def _failures(database: Path) -> list[str]:
    with closing(open_reader(database)) as reader:
        return [str(failure) for failure in verify(reader, CHECKS)]


def test_decisions_hold_over_changed_and_further_texts_and_in_a_database_made_anew(
    folder: Path, tmp_path: Path
) -> None:
    database = _load(folder, tmp_path / "press.db")
    _decide(database)
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    (folder / "anna.txt").write_text(f"À lire aujourd’hui\n\n{TEXTS['anna.txt']}", encoding="utf-8")
    (folder / "karl.txt").unlink()
    _load(folder, database, workers=2)
    with closing(open_reader(database)) as reader:
        names = dict(reader.execute("SELECT name, mentions FROM entities"))
        quote = reader.execute(
            "SELECT substr(d.text, q.start + 1, q.stop - q.start), q.speaker_id FROM quotes AS q"
            " JOIN documents AS d ON d.id = q.document_id WHERE d.path = 'anna.txt'"
        ).fetchall()
    assert names["Passerelle Orsane"] == 2
    assert "Anna Berglund-Roche" in names
    assert "Toulouse" not in names
    assert quote == [("Ce pont nous relie", None)]
    assert _failures(database) == []
    anew = tmp_path / "anew" / "press.db"
    anew.parent.mkdir()
    shutil.copy(beside(database), beside(anew))
    assert contents(_load(folder, anew)) == contents(database)


def test_undoing_all_over_loads_gives_the_extraction_alone(folder: Path, tmp_path: Path) -> None:
    database = _load(folder, tmp_path / "press.db")
    _decide(database)
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    _load(folder, database)
    for _ in range(5):
        deciding.undo(database)
    with pytest.raises(StoreError, match="nothing is left to undo"):
        deciding.undo(database)
    assert _failures(database) == []
    plain = _load(folder, tmp_path / "plain" / "press.db")
    assert contents(plain, log=False) == contents(database, log=False)
