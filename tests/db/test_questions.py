"""Questions to the store: what they answer on three short texts, and that none of them walks through a table."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db import citations, dates, documents, entities, figures, mentions, passages, quotes, relations, roles
from db.connection import Reader, StoreError, open_reader
from db.filters import NONE, Filters
from db.records import KINDS, Reading
from db.store import Store
from db.summary import summary


@pytest.fixture
def reader(database: Path) -> Reader:
    """A reader of the three texts."""
    return open_reader(database)


def who(reader: Reader, name: str) -> int:
    """The id of an entity."""
    return entities.named(reader, name)[0].id


def test_entities_come_by_mentions_by_name_and_by_date(reader: Reader) -> None:
    def names(filters: Filters = NONE, sort: entities.Sort = "mentions") -> list[str]:
        return [line.name for line in entities.lines(reader, entities.order(reader, filters, sort))]

    assert names()[:2] == ["Odile Brévac", "Nord Réseau Énergie"]
    assert names(sort="name") == [
        "Nord Réseau Énergie",
        "Odile Brévac",
        "Stéphan Cœurdroy",
        "Vaulière",
        "WeGrid",
    ]
    assert names(Filters(kinds=("person",))) == ["Odile Brévac", "Stéphan Cœurdroy"]
    assert names(sort="date")[0] == "Odile Brévac"


def test_an_entity_knows_its_forms_and_why_they_are_one(reader: Reader) -> None:
    line = entities.line(reader, who(reader, "Brévac"))
    assert (line.name, line.mentions, line.documents, line.first_date) == ("Odile Brévac", 4, 3, "2017-05")
    assert [(a.name, a.mentions) for a in entities.aliases(reader, line.id)] == [
        ("Brévac", 2),
        ("Odile Brévac", 2),
    ]
    assert [(m.name, m.reason) for m in entities.merges(reader, line.id)] == [("Brévac", "surname")]
    assert {r.line.name: r.together for r in entities.related(reader, line.id)} == {
        "Nord Réseau Énergie": 2,
        "Vaulière": 2,
        "WeGrid": 2,
        "Stéphan Cœurdroy": 1,
    }


def test_every_kind_is_counted_also_where_there_is_none(reader: Reader) -> None:
    assert list(entities.counts(reader)) == list(KINDS)
    assert entities.counts(reader)["organisation"] == 2


def test_the_words_of_an_excerpt_are_those_of_the_text(reader: Reader) -> None:
    for line in entities.lines(reader, entities.order(reader)):
        names = {alias.name for alias in entities.aliases(reader, line.id)}
        found = mentions.excerpts(reader, line.id)
        assert len(found) == line.mentions
        for excerpt in found:
            text = documents.document(reader, excerpt.document.id).text
            assert text[excerpt.start : excerpt.stop] in names
            assert text[excerpt.before_start : excerpt.after_stop] == excerpt.text
            assert (excerpt.start, excerpt.stop, line.id) in [
                (m.start, m.stop, m.entity_id) for m in excerpt.marks
            ]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_of_excerpts_and_quotations_join_to_the_whole(reader: Reader, limit: int) -> None:
    number = who(reader, "Brévac")
    whole, page = mentions.excerpts(reader, number), mentions.excerpts(reader, number, limit=limit)
    joined = list(page)
    while page:
        page = mentions.excerpts(reader, number, after=page[-1], limit=limit)
        joined += page
    assert joined == whole
    said = quotes.find(reader, limit=1)
    assert said + quotes.find(reader, after=said[-1]) == quotes.find(reader)


def test_excerpts_come_by_date_and_undated_ones_last(reader: Reader) -> None:
    found = mentions.excerpts(reader, who(reader, "Brévac"))
    assert [excerpt.document.published for excerpt in found] == ["2017-05", "2017-05", "2019-05", None]


def test_an_excerpt_is_cut_between_words_and_stays_in_its_passage(reader: Reader) -> None:
    number = who(reader, "Brévac")
    narrow = mentions.excerpts(reader, number, width=10)[1]
    assert narrow.text == "dit Mme Brévac."
    wide = mentions.excerpts(reader, number, width=9999)[0]
    assert wide.text.startswith("Odile Brévac préside")
    assert "Partager" not in wide.text


def test_quotations_are_found_by_speaker_by_whom_they_name_and_by_their_words(reader: Reader) -> None:
    brevac, coeurdroy = who(reader, "Brévac"), who(reader, "Stéphan Cœurdroy")
    assert [q.words for q in quotes.by(reader, brevac)] == [" Nous ouvrons 12 sites, dont Vaulière "]
    assert [q.speaker.id if q.speaker else None for q in quotes.about(reader, brevac)] == [coeurdroy]
    assert [q.document.path for q in quotes.find(reader, words="vauliere ouvr")] == ["a.txt"]
    assert quotes.find(reader, speaker=brevac, about=coeurdroy) == []
    assert [q.id for q in quotes.find(reader, speaker=coeurdroy, about=brevac, words="aid")] == [2]
    (line,) = quotes.within(reader, 1)
    assert quotes.quote(reader, line.id) == line
    assert line.words in quotes.context(reader, line.id).text


def test_roles_and_relations_are_found_from_both_sides(reader: Reader) -> None:
    person, organisation = who(reader, "Brévac"), who(reader, "NRE")
    assert roles.held_by(reader, person)[0].title == "présidente"
    assert roles.held_at(reader, organisation)[0].person.id == person
    assert relations.of(reader, person) == relations.of(reader, organisation)
    assert relations.of(reader, person)[0].kind == "president_of"


def test_figures_and_dates_near_an_entity_come_nearest_first(reader: Reader) -> None:
    found = figures.near(reader, who(reader, "Vaulière"))
    assert [(f.words, f.low) for f in found] == [("40", 40.0), ("12", 12.0)]
    assert found[0].distance < found[1].distance
    assert [d.value for d in dates.near(reader, who(reader, "NRE"))] == ["2017"]
    assert [f.words for f in figures.within(reader, 1)] == ["12"]
    within = [date for number in documents.order(reader) for date in dates.within(reader, number)]
    assert "2017" in [date.value for date in within]
    assert {date.distance for date in within} == {0}


@pytest.mark.parametrize(
    "typed", ["coeur", "CŒUR", "cœur vaulière", '"coeur de wegrid"', "coe*", "cœur AND NOT", "coeur OR rien"]
)
def test_passages_are_found_whatever_case_accents_and_ligatures(reader: Reader, typed: str) -> None:
    (hit,) = [hit for hit in passages.find(reader, typed) if "cœur" in hit.text]
    text = documents.document(reader, hit.document.id).text
    assert text[hit.start : hit.stop] == hit.text
    assert "cœur" in text[slice(*hit.lights[0])]


def test_furniture_is_not_found(reader: Reader) -> None:
    assert passages.find(reader, "partager") == []


def test_somebody_without_this_program_finds_both_spellings(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        for word in ("coeur", "cœur", "Cœurdroy", "coeurdroy", "energie", "Énergie"):
            query = "SELECT count(*) FROM passages_fts WHERE passages_fts MATCH ?"
            assert connection.execute(query, (word,)).fetchone()[0] > 0, word


def test_a_copy_is_the_exact_words_with_speaker_source_date_and_offsets(reader: Reader) -> None:
    quote = quotes.by(reader, who(reader, "Brévac"))[0]
    copy = citations.copy(reader, quote)
    assert copy.words == documents.document(reader, 1).text[quote.start : quote.stop]
    assert copy.citation == f"Odile Brévac, La Gazette inventée, 2017-05, a.txt:{quote.start}-{quote.stop}"
    assert copy.source == "gone"


def test_a_source_is_the_same_changed_or_gone(tmp_path: Path, reading: Callable[..., Reading]) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"Text.")
    with Store(tmp_path / "x.db") as store:
        store.put(tmp_path, reading("a.txt", "Text.", str(tmp_path)))
    reader = open_reader(tmp_path / "x.db")
    assert documents.fresh(reader, 1) == "same"
    source.write_bytes(b"Text!")
    assert documents.fresh(reader, 1) == "changed"
    source.unlink()
    assert documents.fresh(reader, 1) == "gone"


def test_what_is_gone_is_said_in_one_line(reader: Reader) -> None:
    for question in (entities.line, documents.document, quotes.quote):
        with pytest.raises(StoreError, match="no longer"):
            question(reader, 999)


def test_the_summary_counts_what_is_there(reader: Reader) -> None:
    told = summary(reader)
    assert (told.documents, told.quotes, told.unattributed, told.due) == (3, 2, 0, False)
    assert [(line.name, count) for line, count in told.speakers] == [
        ("Odile Brévac", 1),
        ("Stéphan Cœurdroy", 1),
    ]


class Planner:
    """A reader that notes how SQLite means to answer each question."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.plans: list[tuple[str, str]] = []

    def execute(self, query: str, values: Any = ()) -> sqlite3.Cursor:
        """Ask, and note the plan."""
        self.plans += [(query, row[3]) for row in self.reader.execute(f"EXPLAIN QUERY PLAN {query}", values)]
        return self.reader.execute(query, values)


def test_no_question_about_one_entity_walks_through_a_table_or_sorts_its_mentions(reader: Reader) -> None:
    planner: Any = Planner(reader)
    page = mentions.excerpts(planner, 1, limit=1)
    mentions.excerpts(planner, 1, after=page[0])
    mentions.marks(planner, 1, 5, 50)
    quotes.about(planner, 1)
    quotes.find(planner, limit=1)
    entities.order(planner)
    entities.order(planner, Filters(kinds=("person",)), "date")
    documents.naming(planner, 1)
    for query, plan in planner.plans:
        assert "TEMP B-TREE" not in plan, query
        # The last of these: some thousand at a time.
        fine = ("COVERING INDEX", "idx_documents_dated", "SCAN (subquery")
        assert not plan.startswith("SCAN") or any(one in plan for one in fine), (plan, query)


def test_excerpts_can_be_those_of_one_form_and_are_counted(reader: Reader) -> None:
    number = who(reader, "Brévac")
    so = Filters(written=(number, "Brévac"))
    found = mentions.excerpts(reader, number, so)
    assert [(one.text[one.start - one.before_start : one.stop - one.before_start]) for one in found] == [
        "Brévac"
    ] * 2
    assert mentions.excerpts(reader, number, so, after=found[0]) == found[1:]
    assert (mentions.count(reader, number), mentions.count(reader, number, so)) == (4, 2)
    other = who(reader, "WeGrid")
    assert mentions.excerpts(reader, other, so) == mentions.excerpts(reader, other)


def test_an_excerpt_is_widened_to_its_paragraph(reader: Reader) -> None:
    number = who(reader, "Brévac")
    narrow = mentions.excerpts(reader, number, width=3)[0]
    wide = mentions.widened(reader, narrow)
    assert narrow.text in wide.text
    assert (narrow.start, narrow.stop) == (wide.start, wide.stop)
    assert wide == mentions.widened(reader, wide)


def test_lists_leave_out_what_was_read_and_what_is_not_starred(reader: Reader) -> None:
    every = documents.order(reader)
    assert list(documents.order(reader, Filters(unread=(every[0],)))) == list(every[1:])
    assert list(documents.order(reader, Filters(only=(("document", every[1]),)))) == [every[1]]
    assert not entities.order(reader, Filters(only=(("document", every[1]),)))


def test_quotations_are_listed_by_their_words(reader: Reader) -> None:
    every = quotes.lines(reader, quotes.order(reader))
    word = max(every[0].words.split(), key=len)
    found = quotes.lines(reader, quotes.order(reader, Filters(words=word.upper())))
    assert found == quotes.find(reader, words=word)
    assert every[0] in found


def test_a_document_knows_whom_it_names_by_kind(reader: Reader) -> None:
    number = documents.order(reader)[0]
    named = entities.within(reader, number)
    assert sum(count for _, count in named) == documents.lines(reader, [number])[0].mentions
    assert [KINDS.index(line.kind) for line, _ in named] == sorted(
        KINDS.index(line.kind) for line, _ in named
    )
