"""What was decided is never suggested again; what was undone is."""

from dataclasses import replace

import pytest

from db.connection import Reader
from db.decisions import deciding
from db.decisions.decision import Decision
from db.decisions.places import naming, placing
from db.records import Name
from tests.db.test_suggestions import COMPANY, CUED, KINDLY, NOISE, NOISY, Make, asked, decide, fr, make

__all__ = ["make"]


def _entity(reader: Reader, name: str) -> int:
    return int(reader.execute("SELECT id FROM entities WHERE name = ?", (name,)).fetchone()[0])


@pytest.mark.parametrize("what", ["apart", "merge"])
def test_a_pair_is_never_asked_again_once_decided_and_comes_back_undone(make: Make, what: str) -> None:
    names = (Name("Alistair Brunlee", "person"), Name("Allistair Brunlee", "person"))
    database = make(names, *fr("Alistair Brunlee", "Allistair Brunlee"))
    before = asked(database, "duplicate")
    assert before
    decide(
        database,
        lambda reader: [
            Decision(
                what,  # type: ignore[arg-type]  # one of the two
                entity=naming(reader, _entity(reader, "Allistair Brunlee")),
                other=naming(reader, _entity(reader, "Alistair Brunlee")),
            )
        ],
    )
    assert asked(database, "duplicate") == []
    deciding.undo(database)
    assert asked(database, "duplicate") == before
    deciding.redo(database)
    assert asked(database, "duplicate") == []


@pytest.mark.parametrize("decision", [Decision("doubtless"), Decision("retype", kind="event")])
def test_a_kind_is_never_asked_again_once_decided(make: Make, decision: Decision) -> None:
    database = make((Name("Talvern", "place"), *COMPANY), *fr("Talvern", "Talvern"), votes=KINDLY)
    decide(database, lambda reader: [replace(decision, entity=naming(reader, _entity(reader, "Talvern")))])
    assert asked(database, "kind") == []
    deciding.undo(database)
    assert len(asked(database, "kind")) == 1


@pytest.mark.parametrize(
    "decision", [Decision("doubtless"), Decision("hide"), Decision("rename", words="Zierleiste")]
)
def test_a_name_is_never_asked_again_once_decided(make: Make, decision: Decision) -> None:
    database = make((Name("Zierleisten", "organisation"),), NOISE, votes=NOISY)
    decide(
        database, lambda reader: [replace(decision, entity=naming(reader, _entity(reader, "Zierleisten")))]
    )
    assert asked(database, "noise") == []
    deciding.undo(database)
    assert len(asked(database, "noise")) == 1


@pytest.mark.parametrize("what", ["speaker", "doubtless"])
def test_a_quotation_is_never_asked_again_once_decided(make: Make, what: str) -> None:
    database = make((Name("Odile Brévac", "person"),), CUED)

    def made(reader: Reader) -> list[Decision]:
        row = reader.execute("SELECT document_id, start, stop FROM quotes").fetchone()
        who = naming(reader, _entity(reader, "Odile Brévac")) if what == "speaker" else None
        return [Decision(what, entity=who, place=placing(reader, *row))]  # type: ignore[arg-type]  # one of the two

    decide(database, made)
    assert asked(database, "speaker") == []
    deciding.undo(database)
    assert len(asked(database, "speaker")) == 1
