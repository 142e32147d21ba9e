"""What decisions come to where several meet: each test was once a bug."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.connection import StoreError, open_reader
from db.decisions import deciding, held
from db.decisions.decision import Decision, Naming, Placing
from db.decisions.places import placing
from db.replaying import unequal
from db.store import Store
from tests.florilege.invented import build, text_of

TEXTS = {"a.txt": (0, 1, 3), "b.txt": (2, 8), "c.txt": (4, 6, 7)}
BREVAC = Naming("Odile Brévac", "person")
NRE = Naming("Nord Réseau Énergie", "organisation")
WEGRID = Naming("WeGrid", "organisation")
TOLLAND = Naming("Mary Tolland", "person")


def load(database: Path, texts: dict[str, tuple[int, ...]]) -> Path:
    database.parent.mkdir(exist_ok=True)
    with Store(database) as store:
        build(store, {path: text_of(text) for path, text in texts.items()})
    return database


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return load(tmp_path / "press.db", TEXTS)


def rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(open_reader(database)) as reader:
        return reader.execute(query).fetchall()


def place(database: Path, words: str, path: str = "a.txt") -> Placing:
    with closing(open_reader(database)) as reader:
        number, text = reader.execute("SELECT id, text FROM documents WHERE path = ?", (path,)).fetchone()
        start = text.index(words)
        return placing(reader, number, start, start + len(words))


def decide(database: Path, *decisions: Decision) -> None:
    for decision in decisions:
        deciding.decide(database, [decision])


def test_the_order_of_two_that_share_name_kind_and_forms_is_told_by_where_they_are_named(
    tmp_path: Path,
) -> None:
    orders = []
    for name, paths in {"one": "ab", "other": "ba"}.items():
        made = load(tmp_path / name / "press.db", {f"{path}.txt": TEXTS[f"{path}.txt"] for path in paths})
        orders.append(
            rows(
                made,
                "SELECT e.name, (SELECT path FROM mentions AS m JOIN documents AS d ON d.id = m.document_id"
                " WHERE entity_id = e.id) FROM entities AS e WHERE name = 'Rathaus' ORDER BY e.rank",
            )
        )
    assert orders[0] == orders[1] == [("Rathaus", "a.txt"), ("Rathaus", "b.txt")]


def test_of_two_that_share_name_and_kind_the_one_that_stays_keeps_its_id(database: Path) -> None:
    query = (
        "SELECT entity_id FROM mentions AS m JOIN documents AS d ON d.id = m.document_id"
        " JOIN entities AS e ON e.id = m.entity_id WHERE e.name = 'Rathaus' AND path = '{}'"
    )
    for gone, stays in (("a.txt", "b.txt"), ("b.txt", "a.txt")):
        load(database, TEXTS)
        before = rows(database, query.format(stays))
        load(database, {path: text for path, text in TEXTS.items() if path != gone})
        assert rows(database, query.format(stays)) == before


def test_a_star_on_what_nothing_names_any_more_is_none(database: Path) -> None:
    decide(database, Decision("star", entity=TOLLAND, table="entity"))
    assert rows(database, "SELECT count(*) FROM stars") == [(1,)]
    load(database, {"a.txt": TEXTS["a.txt"]})
    assert rows(database, "SELECT count(*) FROM stars") == [(0,)]
    load(database, TEXTS)
    decide(database, Decision("unname", place=place(database, "Mary Tolland", "c.txt")))
    assert rows(database, "SELECT count(*) FROM stars") == [(0,)]
    deciding.undo(database)
    assert rows(database, "SELECT count(*) FROM stars") == [(1,)]


def test_a_form_that_is_split_off_after_a_merge_is_no_form_of_the_merged_one(database: Path) -> None:
    wendt = Naming("Jonas Wendt", "person")
    decide(
        database,
        Decision("alias", entity=TOLLAND, words="Partager"),
        Decision("merge", entity=TOLLAND, other=BREVAC),
        Decision("split", entity=BREVAC, words="Partager", other=wendt),
        Decision("split", entity=BREVAC, words="Mary Tolland", other=wendt),
    )
    forms = (
        "SELECT a.name FROM {} AS a JOIN entities AS e ON e.id = a.entity_id WHERE e.name = '{}' ORDER BY 1"
    )
    assert rows(database, forms.format("aliases", "Odile Brévac")) == [("Brévac",), ("Odile Brévac",)]
    assert rows(database, forms.format("merges", "Odile Brévac")) == [("Brévac",)]
    assert ("Partager",) in rows(database, forms.format("aliases", "Jonas Wendt"))


def test_a_note_goes_where_its_entity_goes_and_comes_back_with_it(database: Path) -> None:
    decide(
        database,
        Decision("note", entity=NRE, words="sells"),
        Decision("note", entity=WEGRID, words="buys"),
        Decision("merge", entity=NRE, other=WEGRID),
    )
    notes = "SELECT name, note FROM entities WHERE note IS NOT NULL ORDER BY name"
    assert rows(database, notes) == [("WeGrid", "buys; sells")]
    deciding.undo(database)
    assert rows(database, notes) == [("Nord Réseau Énergie", "sells"), ("WeGrid", "buys")]


def test_a_star_follows_a_quotation_to_other_bounds(database: Path) -> None:
    whole, less = (
        place(database, words) for words in ("Nous ouvrons 12 sites à Vaulière", "Nous ouvrons 12 sites")
    )
    starred = "SELECT q.stop - q.start FROM stars AS s JOIN quotes AS q ON q.id = s.row AND record = 'quote'"
    decide(
        database,
        Decision("star", place=whole, table="quote"),
        Decision("respan", place=whole, onto=less),
    )
    assert rows(database, starred) == [(21,)]
    deciding.undo(database)
    assert rows(database, starred) == [(32,)]


def test_what_was_put_under_an_entity_that_another_decision_made_stays_when_that_one_is_undone(
    database: Path,
) -> None:
    first, second = place(database, "12 sites"), place(database, "Köselin", "b.txt")
    talmont = Naming("Talmont", "place", new=True)
    decide(
        database,
        Decision("name", place=first, entity=talmont),
        Decision("name", place=second, entity=talmont),
    )
    (made,), (first_key,) = (
        rows(database, f"SELECT key FROM {table} LIMIT 1") for table in ("made_entities", "decisions")
    )
    decide(database, Decision("note", entity=Naming("Talmont", "place", made=made[0]), words="seen"))
    deciding.turn(database, first_key[0])
    assert rows(database, "SELECT name, mentions, note FROM entities WHERE name = 'Talmont'") == [
        ("Talmont", 1, "seen")
    ]


def test_documents_are_counted_in_which_a_mention_changed_and_no_others(database: Path) -> None:
    names = rows(
        database,
        "SELECT e.name, e.kind FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id"
        " GROUP BY e.id HAVING count(*) = count(DISTINCT document_id) AND count(*) > 1 ORDER BY e.name",
    )
    name, kind = names[0]
    (first, *others) = rows(
        database,
        "SELECT m.document_id, m.start, m.stop FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id"
        f" WHERE e.name = '{name}' ORDER BY 1",
    )
    with closing(open_reader(database)) as reader:
        there = placing(reader, *first)
    decide(database, Decision("unname", place=there))
    outcome = deciding.decide(database, [Decision("hide", Naming(name, kind))])
    assert (outcome.mentions, outcome.documents) == (len(others), len(others))


def _failures(database: Path) -> list[str]:
    with closing(open_reader(database)) as reader:
        return list(unequal(reader))


def test_a_program_goes_on_right_after_another_one_has_decided_or_loaded(database: Path) -> None:
    decide(database, Decision("rename", entity=TOLLAND, words="M. Tolland"))
    mine = dict(held._HELD)
    decide(database, Decision("merge", entity=NRE, other=WEGRID))
    held._HELD.clear()  # as in the first program, that knows nothing of the merge
    held._HELD.update(mine)
    decide(database, Decision("note", entity=WEGRID, words="buys"))
    assert _failures(database) == []
    mine = dict(held._HELD)
    load(database, {"a.txt": TEXTS["a.txt"], "d.txt": TEXTS["c.txt"]})
    held._HELD.clear()
    held._HELD.update(mine)
    decide(database, Decision("hide", entity=BREVAC))
    assert _failures(database) == []


def test_what_failed_half_way_is_forgotten(database: Path) -> None:
    decide(database, Decision("rename", entity=TOLLAND, words="M. Tolland"))
    with pytest.raises(StoreError, match="is not there"):
        deciding.decide(
            database,
            [Decision("hide", entity=BREVAC), Decision("hide", entity=Naming("Nobody", "person"))],
        )
    decide(database, Decision("note", entity=WEGRID, words="buys"))
    assert _failures(database) == []
    assert rows(database, "SELECT count(*) FROM entities WHERE name = 'Odile Brévac'") == [(1,)]
    assert rows(database, "SELECT count(*) FROM decisions") == [(2,)]


def test_undo_takes_back_one_decision_where_a_log_does_not_say_what_was_one_act(database: Path) -> None:
    lines = [
        Decision("note", entity=one, words="seen", key=key, at=f"2026-01-31T12:00:0{key}.000000Z")
        for key, one in (("1", NRE), ("2", WEGRID))
    ]
    deciding.take_in(database, lines)
    deciding.undo(database)
    assert rows(database, "SELECT name FROM entities WHERE note = 'seen'") == [("Nord Réseau Énergie",)]


@pytest.mark.parametrize(
    "decision",
    [
        Decision("rename", BREVAC, words=" "),
        Decision("alias", BREVAC, words="\n"),
        Decision("name", Naming(" ", "person", new=True)),
        Decision("split", BREVAC, Naming("", "person", new=True), words="Odile Brévac"),
    ],
)
def test_nothing_is_called_nothing(database: Path, decision: Decision) -> None:
    if decision.what == "name":
        decision = replace(decision, place=place(database, "Odile"))
    with pytest.raises(StoreError, match="it does not say the"):
        decide(database, decision)
    assert not rows(database, "SELECT name FROM aliases WHERE trim(name) = ''")


def test_nobody_holds_a_post_at_himself_where_two_are_said_to_be_one(database: Path) -> None:
    held_by = "SELECT title FROM roles AS r JOIN entities AS e ON e.id = r.person_id WHERE e.name = ?"
    assert ("head",) in rows(database, held_by.replace("?", f"'{BREVAC.name}'"))
    decide(database, Decision("merge", BREVAC, NRE))
    assert set(rows(database, held_by.replace("?", f"'{NRE.name}'"))) == {("guest",)}
    deciding.undo(database)
    assert ("head",) in rows(database, held_by.replace("?", f"'{BREVAC.name}'"))
