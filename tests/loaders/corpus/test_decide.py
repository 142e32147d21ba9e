"""Which forms are names, of which kind, and which of them are one thing."""

import random
import time

import pytest

from db.records import Expansion, Form, Kind, Name
from loaders.corpus import decide


def _form(form: str, kind: Kind = "organisation", language: str = "fr", votes: int = 2) -> Form:
    return Form(form, language, kind, "model", 0.9 * votes, votes, 1)


def _names(*forms: Form, expansions: tuple[Expansion, ...] = ()) -> dict[str, set[str]]:
    return {name.name: {form for form, _ in name.forms} for name in decide(forms, expansions)}


ONE_THING = [
    ("accents", _form("Hélène Marceau", "person"), _form("Helene Marceau", "person")),
    ("capitals", _form("Lumex Bretagne"), _form("LUMEX BRETAGNE")),
    ("apostrophes", _form("Maison de l’Eau"), _form("Maison de l'Eau")),
    ("hyphens", _form("Saint-Malo", "place"), _form("Saint Malo", "place")),
    ("blanks", _form("DataGranit"), _form("Data Granit")),
    ("small words", _form("Comité de la Pierre"), _form("Comité Pierre")),
    ("and-signs", _form("Granit & Schiste"), _form("Granit et Schiste")),
    ("number", _form("Cité des métiers rares"), _form("Cité du métier rare")),
    ("word order", _form("Forum der Steine", "event", "de"), _form("Steine Forum", "event", "en")),
    ("genitive", _form("Lumex Werke", language="de"), _form("Lumex Werkes", language="de")),
    ("group", _form("Lumex"), _form("Groupe Lumex")),
    ("German group", _form("Lumex"), _form("Lumex-Gruppe", language="de")),
    ("legal form", _form("Lumex"), _form("Lumex SAS")),
    ("legal forms of two countries", _form("Lumex GmbH", language="de"), _form("Lumex SA")),
    ("a legal form with marks", _form("Lumex Ost"), _form("Lumex Ost S.A.")),
    ("a Danish legal form", _form("Lumex"), _form("Lumex A/S", language="en")),
    ("a legal form in front", _form("Lumex Granit"), _form("SEM Lumex Granit")),
    ("a firm taken for a person", _form("Kelm Velmora", "person"), _form("Kelm Velmora GmbH")),
    ("another case", _form("Stadtwerke Kelm", language="de"), _form("Stadtwerken Kelm", language="de")),
    (
        "an institution in short",
        _form("TH Kelmburg", language="de"),
        _form("Technische Hochschule Kelmburg", language="de"),
    ),
    ("countries", _form("Espagne", "place"), _form("Spanien", "place", "de")),
    ("dative of a country", _form("Niederlande", "place", "de"), _form("Niederlanden", "place", "de")),
    ("towns abroad", _form("Sarrebruck", "place"), _form("Saarbrücken", "place", "de")),
    ("parts of a country", _form("Grand Est", "place"), _form("Est", "place")),
    ("short form", _form("Ministère de la Pêche"), _form("Ministère de la Pêche et des Ports")),
    ("numerals", _form("Plan Granit IV", "programme"), _form("Plan Granit 4", "programme")),
    ("a slip", _form("Hélène Marcheteau", "person", votes=9), _form("Hélène Marchetau", "person", votes=1)),
]


@pytest.mark.parametrize(("why", "left", "right"), ONE_THING)
def test_two_spellings_of_one_thing_are_one_name(why: str, left: Form, right: Form) -> None:
    names = decide([left, right], ())
    assert len(names) == 1, why
    assert {names[0].name, names[0].forms[0][0]} == {left.form, right.form}
    assert names[0].forms[0][1], "every merge says why"


TWO_THINGS = [
    ("a subsidiary with a name of its own", _form("Lumex"), _form("Lumex Électronique")),
    ("two people with one surname", _form("Anne Morel", "person"), _form("Marc Morel", "person")),
    ("a founder and the firm", _form("Franz Kelm", "person"), _form("Franz Kelm GmbH", language="de")),
    ("first names of woman and man", _form("Martin Delvaux", "person"), _form("Martine Delvaux", "person")),
    ("a town and its metropolis", _form("Brest", "place"), _form("Brest Métropole")),
    ("short names that look alike", _form("Hansen", "person"), _form("Jansen", "person")),
    ("countries that look alike", _form("Slowakei", "place", "de"), _form("Slowenien", "place", "de")),
    ("numbered things", _form("Plan Granit 3", "programme"), _form("Plan Granit 4", "programme")),
    ("a surname and another's with s", _form("Peter", "person", "de"), _form("Peters", "person", "de")),
]


@pytest.mark.parametrize(("why", "left", "right"), TWO_THINGS)
def test_two_things_stay_two_names(why: str, left: Form, right: Form) -> None:
    assert len(decide([left, right], ())) == 2, why


def test_an_acronym_is_what_a_text_gives_beside_it() -> None:
    found = _names(
        _form("UGB"),
        _form("Union du Granit Breton"),
        expansions=(Expansion("UGB", "Union du Granit Breton"),),
    )
    assert found == {"Union du Granit Breton": {"UGB"}}


def test_an_acronym_with_two_meanings_stays_alone() -> None:
    found = _names(
        _form("UGB"),
        _form("Union du Granit Breton"),
        _form("Université de la Grande Baie"),
        expansions=(
            Expansion("UGB", "Union du Granit Breton"),
            Expansion("UGB", "Université de la Grande Baie"),
        ),
    )
    assert set(found) == {"UGB", "Union du Granit Breton", "Université de la Grande Baie"}


def test_a_short_form_that_fits_two_names_stays_alone() -> None:
    found = _names(
        _form("Ministère de la Pêche"),
        _form("Ministère de la Pêche et des Ports"),
        _form("Ministère de la Pêche et du Climat"),
    )
    assert len(found) == 3


def test_an_institution_and_its_territory_are_two_things_that_share_a_spelling() -> None:
    found = decide([_form("Région Armorique"), _form("Armorique", "place")], ())
    assert [(name.name, name.kind) for name in found] == [
        ("Armorique", "place"),
        ("Région Armorique", "organisation"),
    ]
    assert "Région Armorique" in {form for form, _ in found[0].forms}


def test_the_kind_is_decided_by_all_votes_together() -> None:
    forms = [
        _form("Lumex", "place", votes=2),
        _form("Lumex", "organisation", votes=3),
        _form("LUMEX", "person", votes=1),
    ]
    assert [name.kind for name in decide(forms, ())] == ["organisation"]


def test_a_legal_form_outweighs_every_vote_for_a_person() -> None:
    forms = [_form("Kelm Velmora", "person", votes=9), _form("Kelm Velmora GmbH", votes=1)]
    assert [name.kind for name in decide(forms, ())] == ["organisation"]


def test_too_few_votes_are_no_name() -> None:
    assert decide([Form("Lumex", "fr", "organisation", "model", 0.2, 1, 1)], ()) == ()


@pytest.mark.parametrize("form", ["Région", "la Ville", "12", "le", "x", "Groupe", "maison"])
def test_a_common_noun_alone_is_no_name(form: str) -> None:
    assert decide([_form(form)], ()) == ()


@pytest.mark.parametrize(
    ("forms", "shown"),
    [
        ([_form("LUMEX", votes=9), _form("Lumex", votes=1)], "Lumex"),
        ([_form("lumex granit", votes=9), _form("Lumex Granit", votes=1)], "Lumex Granit"),
        ([_form("Lumex", votes=5), _form("Lumex SAS", votes=1)], "Lumex"),
        (
            [_form("Ministère de la Pêche", votes=1), _form("Ministère de la Pêche et des Ports", votes=1)],
            "Ministère de la Pêche et des Ports",
        ),
    ],
)
def test_the_fullest_and_most_frequent_proper_form_is_shown(forms: list[Form], shown: str) -> None:
    assert [name.name for name in decide(forms, ())] == [shown]


def test_the_order_of_the_forms_does_not_matter() -> None:
    forms = [form for _, left, right in ONE_THING + TWO_THINGS for form in (left, right)]
    forms = list({(form.form, form.kind): form for form in forms}.values())
    expected = decide(forms, ())
    for seed in range(5):
        random.Random(seed).shuffle(forms)  # noqa: S311  # an order, not a secret
        assert decide(forms, ()) == expected


def test_ten_times_the_forms_take_about_ten_times_as_long() -> None:
    def forms(count: int) -> list[Form]:
        return [_form(f"Atelier {at % 97} Grain{at}o Schiste", votes=1) for at in range(count)]

    def taken(count: int) -> float:
        many = forms(count)
        start = time.process_time()
        decide(many, ())
        return time.process_time() - start

    taken(500)
    assert taken(20_000) < 30 * taken(2_000) + 0.5


def test_names_come_sorted() -> None:
    found = decide([_form("Zorba"), _form("Alma"), _form("Mona")], ())
    assert [name.name for name in found] == sorted(name.name for name in found)
    assert all(isinstance(name, Name) for name in found)


def test_an_english_region_is_the_same_institution_in_another_order() -> None:
    found = decide(
        [_form("Région Armorique"), _form("Armorique", "place"), _form("Armorique region", language="en")], ()
    )
    assert [(name.name, name.kind) for name in found] == [
        ("Armorique", "place"),
        ("Région Armorique", "organisation"),
    ]


def test_an_acronym_with_full_stops_is_the_same_without() -> None:
    assert len(decide([_form("U.B.G.", language="en"), _form("UBG", language="en")], ())) == 1


def test_what_stands_beside_a_known_acronym_is_a_name_too() -> None:
    (name,) = decide([_form("UGB")], [Expansion("UGB", "Union du Granit Breton")])
    assert {name.name, *(form for form, _ in name.forms)} == {"UGB", "Union du Granit Breton"}


def test_a_department_of_an_administration_has_no_territory() -> None:
    assert [name.kind for name in decide([_form("département de la Pêche")], ())] == ["organisation"]


def test_a_people_is_not_the_country_that_another_language_calls_so() -> None:
    assert len(decide([_form("Italie", "place"), _form("Italien", "place")], ())) == 2
    assert len(decide([_form("Italie", "place"), _form("Italien", "place", "de")], ())) == 1


def test_a_person_called_like_a_country_is_a_person() -> None:
    assert len(decide([_form("Pays-Bas", "place"), _form("Hollande", "person")], ())) == 2


def test_what_every_town_may_have_is_not_that_of_one_town() -> None:
    forms = [_form("Cour d’appel"), _form("Cour d’appel de Brest"), _form("Brest", "place")]
    assert len(decide(forms, ())) == 3


def test_a_german_noun_that_hardly_ever_is_voted_for_is_no_name() -> None:
    noun = Form("Summe", "de", "programme", "model", 0.9, 1, 1, spread=3)
    assert not decide((noun,), ())


def test_a_word_of_the_language_is_no_spelling_of_a_name_that_others_bear_out() -> None:
    cup = Form("Kron-Cup", "de", "event", "model", 9.0, 9, 5, spread=0)
    word = Form("Kroncup", "de", "event", "model", 0.9, 1, 1, spread=90)
    assert [name.forms for name in decide((cup, word), ())] == [()]


def test_a_genitive_never_shows_a_person_named_without_it() -> None:
    often = _form("Ingrid Velms", "person", "de", votes=9)
    assert set(_names(often, _form("Ingrid Velm", "person", "de", votes=1))) == {"Ingrid Velm"}


def test_england_is_not_the_united_kingdom() -> None:
    assert len(decide((_form("Angleterre", "place"), _form("Royaume-Uni", "place")), ())) == 2
