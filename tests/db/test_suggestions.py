"""What may want a look: each sort, never again after a decision, always the same, no pair twice."""

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.connection import Reader, open_reader
from db.decisions import deciding
from db.decisions.decision import Decision
from db.records import Candidate, Expansion, Mention, Name, Passage, Quote, Reading, Settled, Source
from db.store import Store
from db.suggestions.blocks import BLOCKS, pairs
from db.suggestions.names import Called, Names, Spelling
from db.suggestions.queue import suggestions
from db.suggestions.suggestion import Sort, Suggestion

Text = tuple[str, str]
"""A language and words."""
Votes = dict[str, tuple[tuple[str, float, str], ...]]
"""For a form: kinds, weights and rules."""
Make = Callable[..., Path]

QUOTED = re.compile("«\\s?([^»]*?)\\s?»(?P<cue>, [^.]*)?")


def reading(root: Path, number: int, text: Text, votes: Votes) -> Reading:
    """A document with a vote for each form that has some; « » are quotations, a clause behind them says who speaks."""
    language, words = text
    found = [
        Candidate(at.start(), at.end(), kind, weight, rule)  # type: ignore[arg-type]  # one of the kinds
        for form, every in votes.items()
        for at in re.finditer(re.escape(form), words)
        for kind, weight, rule in every
    ]
    said = [
        Quote(*at.span(1), "complete", at_number, *(at.span("cue") if at["cue"] else (None, None)))
        for at_number, at in enumerate(QUOTED.finditer(words))
    ]
    data = words.encode()
    source = Source(str(root), f"{number}.txt", hashlib.sha256(data).hexdigest(), "text", "utf-8", words)
    body = (Passage(0, len(words), "body"),)
    told = (Expansion("OSV", "Ostralischer Seebund"),) if "(OSV)" in words else ()
    return Reading(
        source, None, None, language, None, None, None, body, tuple(found), told, quotes=tuple(said)
    )


def second(text: str, names: Sequence[Name]) -> Settled:
    """Every name wherever it is written, the longest first; nobody says anything."""
    taken: list[tuple[int, int, int]] = []
    forms = [(form, at) for at, name in enumerate(names) for form in (name.name, *(f for f, _ in name.forms))]
    for form, at in sorted(forms, key=lambda pair: (-len(pair[0]), pair)):
        for spot in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if all(spot.end() <= first or last <= spot.start() for first, last, _ in taken):
                taken.append((*spot.span(), at))
    return Settled(tuple(Mention(*one) for one in sorted(taken)), tuple(None for _ in QUOTED.finditer(text)))


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a database of a test's own texts and names."""

    def of(names: Sequence[Name], *texts: Text, votes: Votes | None = None, called: str = "own") -> Path:
        database = tmp_path / f"{called}.db"
        with Store(database) as store:
            numbers = [
                store.put(tmp_path, reading(tmp_path, at, text, votes or {})) for at, text in enumerate(texts)
            ]
            store.settle(
                names, [(number, second(text[1], names)) for number, text in zip(numbers, texts, strict=True)]
            )
        return database

    return of


def asked(database: Path, sort: Sort) -> list[tuple[Suggestion, tuple[str, ...]]]:
    """The suggestions of one sort, each with the names that it is about."""
    reader = open_reader(database)
    called = dict(reader.execute("SELECT id, name FROM entities"))
    found = [one for one in suggestions(reader) if one.sort == sort]
    return [(one, tuple(called[n] for n in (one.entity, one.other, *one.speakers) if n)) for one in found]


def decide(database: Path, make: Callable[[Reader], list[Decision]]) -> None:
    reader = open_reader(database)
    decisions = make(reader)
    reader.close()
    deciding.decide(database, decisions)


def fr(*names: str) -> list[Text]:
    """For each name a French text of its own, in company that all of them share."""
    return [("fr", f"Le port de Vaulière a reçu {name} hier. Le Réseau Norois suit.") for name in names]


COMPANY = (Name("Vaulière", "place"), Name("Réseau Norois", "organisation"))

NEAR: tuple[tuple[str, str, str, str], ...] = (
    ("person", "Alistair Brunlee", "Allistair Brunlee", "one letter"),
    ("person", "Odile Brévac", "O. Brévac", "the initial of the first name"),
    ("person", "Odile Brévac", "Odile M. Brévac", "a middle initial"),
    ("person", "Odile Brévac", "Brévac", "the surname alone"),
    ("person", "Wiktor Janukow", "Viktor Janoukow", "the same sound"),
    ("person", "Odile Brévac", "Ingénieure Odile Brévac", "“ingenieure” before it"),
    ("organisation", "Ozean Werft", "Ozeanwerft", "other blanks or hyphens"),
    ("organisation", "Nordische Werftbank", "Nordischen Werftbank", "but for an ending"),
    ("organisation", "Société Maritime Ostrale", "SMO", "its initials"),
    ("organisation", "Groupe Talvern", "Talvern", "the form of the company"),
    ("organisation", "Écho du Port", "L’Écho du Port", "the same but for “l”"),
    ("organisation", "Académie navale Brest", "Brest Académie navale", "in another order"),
)
APART: tuple[tuple[str, str, str], ...] = (
    ("organisation", "Groupe A", "Groupe B"),
    ("organisation", "Canal 3", "Canal 5"),
    ("person", "Mario Gómez", "Mario Götze"),
    ("person", "Odile Brévac", "Ondine Brévac"),
    ("person", "George W. Tarn", "George H. W. Tarn"),
    ("place", "Irlande", "Islande"),
    ("person", "Mohammed V", "Mohammed VI"),
)


@pytest.mark.parametrize(("kind", "one", "other", "words"), NEAR, ids=[row[3] for row in NEAR])
def test_two_names_that_are_near_are_asked_about(
    make: Make, kind: str, one: str, other: str, words: str
) -> None:
    names = (Name(one, kind), Name(other, kind), *COMPANY)  # type: ignore[arg-type]  # a kind
    found = asked(make(names, *fr(one, one, other)), "duplicate")
    assert [about for _, about in found] == [(one, other)]
    assert words in found[0][0].evidence[0]
    assert any("both beside" in line for line in found[0][0].evidence)


@pytest.mark.parametrize(("kind", "one", "other"), APART, ids=[row[1] for row in APART])
def test_two_names_that_tell_two_things_apart_are_not(make: Make, kind: str, one: str, other: str) -> None:
    names = (Name(one, kind), Name(other, kind), *COMPANY)  # type: ignore[arg-type]  # a kind
    assert asked(make(names, *fr(one, one, one, other, other, other)), "duplicate") == []


def test_what_one_sentence_names_both_of_is_two_things(make: Make) -> None:
    names = (Name("Saran-Plage", "place"), Name("Sarran-Plage", "place"))
    alone = make(
        names, ("fr", "On va de Saran-Plage à la mer."), ("fr", "Sarran-Plage dort."), called="alone"
    )
    both = make(names, ("fr", "On va de Saran-Plage à Sarran-Plage."), called="both")
    assert asked(alone, "duplicate")
    assert asked(both, "duplicate") == []


def test_an_acronym_behind_its_name_in_brackets_is_surest(make: Make) -> None:
    names = (Name("Bureau Ostral Maritime", "organisation"), Name("BOM", "organisation"))
    ((one, _),) = asked(make(names, ("fr", "Le Bureau Ostral Maritime (BOM) ouvre.")), "duplicate")
    assert one.score > 0.9
    assert "one stands in brackets behind the other" in one.evidence


def test_what_a_text_gives_beside_an_acronym_need_not_have_its_letters(make: Make) -> None:
    names = (Name("Ostralischer Seebund", "organisation"), Name("OSV", "organisation"))
    ((one, _),) = asked(make(names, ("de", "Ein Ostralischer Seebund (OSV) tagt.")), "duplicate")
    assert one.evidence[0] == "a text says “Ostralischer Seebund (OSV)” or the like"


def test_words_that_begin_alike_are_one_in_two_languages_only(make: Make) -> None:
    names = (
        Name("Parlement ostralien", "organisation"),
        Name("Ostralisches Parlament", "organisation"),
        *COMPANY,
    )
    company = "Vaulière, Réseau Norois"
    two = make(names, ("fr", f"Parlement ostralien. {company}"), ("de", f"Ostralisches Parlament. {company}"))
    one = make(
        names,
        ("fr", f"Parlement ostralien. {company}"),
        ("fr", f"Ostralisches Parlament. {company}"),
        called="one",
    )
    assert len(asked(two, "duplicate")) == 1
    assert asked(one, "duplicate") == []


def test_the_weightier_name_stays(make: Make) -> None:
    names = (Name("Allistair Brunlee", "person"), Name("Alistair Brunlee", "person"))
    found = asked(make(names, *fr("Allistair Brunlee", "Alistair Brunlee", "Alistair Brunlee")), "duplicate")
    assert [about for _, about in found] == [("Alistair Brunlee", "Allistair Brunlee")]
    assert found[0][0].weight == 1


KINDLY: Votes = {"Talvern": (("place", 0.9, "model"), ("person", 0.9, "post before"))}
CUED = ("fr", "Odile Brévac est là. « Nous partons demain matin », précise Odile Brévac. Elle part.")
NOISY: Votes = {"Zierleisten": (("organisation", 0.3, "model"),)}
NOISE = ("de", "Er kaufte eine Zierleisten aus Holz.")


def test_a_kind_is_doubtful_where_votes_are_split(make: Make) -> None:
    database = make((Name("Talvern", "place"), *COMPANY), *fr("Talvern", "Talvern"), votes=KINDLY)
    ((one, about),) = asked(database, "kind")
    assert about == ("Talvern",)
    assert one.kinds[:2] == ("person", "place")
    assert one.evidence[0] == "place: 50% of the votes (model)"


def test_a_kind_that_all_votes_are_for_is_not(make: Make) -> None:
    votes: Votes = {"Talvern": (("place", 0.9, "model"), ("organisation", 0.25, "unknown word"))}
    assert asked(make((Name("Talvern", "place"),), *fr("Talvern"), votes=votes), "kind") == []


def test_a_quotation_is_asked_about_where_a_name_stands_in_its_cue(make: Make) -> None:
    ((one, about),) = asked(make((Name("Odile Brévac", "person"),), CUED), "speaker")
    assert about == ("Odile Brévac",)
    assert one.quote


def test_words_in_marks_that_nobody_speaks_are_not(make: Make) -> None:
    text = ("fr", "Odile Brévac est là. Elle aime le « grand large » et la mer.")
    assert asked(make((Name("Odile Brévac", "person"),), text), "speaker") == []


def test_a_weak_name_with_an_article_before_it_looks_like_noise(make: Make) -> None:
    ((one, about),) = asked(make((Name("Zierleisten", "organisation"),), NOISE, votes=NOISY), "noise")
    assert about == ("Zierleisten",)
    assert "“eine” stands before it" in one.evidence


def test_what_says_something_or_is_seen_twice_is_no_noise(make: Make) -> None:
    twice = make((Name("Zierleisten", "organisation"),), NOISE, NOISE, votes=NOISY)
    assert asked(twice, "noise") == []


WORDS = st.lists(
    st.sampled_from(["Tal", "Tala", "Talvern", "Talverne", "Bre", "Brevac", "A", "GmbH"]),
    min_size=1,
    max_size=3,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS.map(" ".join), min_size=2, max_size=12, unique=True), st.data())
def test_no_pair_comes_twice_and_all_come_in_one_order(
    tmp_path_factory: pytest.TempPathFactory, forms: list[str], data: st.DataObject
) -> None:
    kinds = st.sampled_from(["person", "organisation"])
    names = [Name(form, data.draw(kinds)) for form in forms]  # type: ignore[arg-type]  # a kind
    database = tmp_path_factory.mktemp("names") / "names.db"
    texts = [(at, ("fr", f"On a vu {form}.")) for at, form in enumerate(forms)]
    with Store(database) as store:
        numbers = [store.put(database.parent, reading(database.parent, at, text, {})) for at, text in texts]
        mentions = [
            (number, Settled((Mention(8, 8 + len(form), at),)))
            for at, (number, form) in enumerate(zip(numbers, forms, strict=True))
        ]
        store.settle(names, mentions)
    found = suggestions(open_reader(database))
    assert len({one.subject for one in found}) == len(found)
    assert len({one.order for one in found}) == len(found)
    assert all(0 <= one.score <= 1 and one.evidence for one in found)
    assert found == suggestions(open_reader(database))


LETTERS = st.text(alphabet="abcdefghiklmnoprstuvz", min_size=8, max_size=16)


@given(LETTERS, st.integers(0, 15), st.sampled_from(["drop", "twice", "other"]))
def test_a_name_and_its_slip_always_meet(word: str, place: int, slip: str) -> None:
    at = place % len(word)
    other = {"drop": "", "twice": word[at] * 2, "other": "x"}[slip]
    changed = word[:at] + other + word[at + 1 :]
    spellings = [
        Spelling(Called(number, form, "organisation", 1, 1), form, (form,), form)
        for number, form in enumerate((word, changed), 1)
    ]
    names = Names(spellings)
    assert any((0, 1) in pairs(names, keys) for keys, _ in BLOCKS) or word == changed
