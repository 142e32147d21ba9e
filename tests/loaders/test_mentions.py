"""Which stretches of a text become mentions, and of what."""

import pytest

from db.records import Candidate, Kind, Name, Page, Passage, PassageKind
from loaders.corpus import Lexicon
from loaders.mentions import mentions

NAMES = (
    Name("Anne Morel", "person"),
    Name(
        "Armorique",
        "place",
        (("Région Armorique", "also the territory"), ("Région d’Armorique", "also the territory")),
    ),
    Name("Brest", "place"),
    Name("Brest Métropole", "organisation"),
    Name("Ewa Kolb", "person"),
    Name("Ewa", "person"),
    Name("Granit & Sable Chamber", "organisation"),
    Name("Hollow Stone", "place"),
    Name("Hollow Stone Storage", "organisation"),
    Name("Kaltstein GmbH", "organisation"),
    Name("Lumex", "organisation"),
    Name("Lumex Granit", "organisation"),
    Name("Marc Petit", "person"),
    Name("Région Armorique", "organisation", (("Région d’Armorique", "the same"),)),
    Name("Université de Brest", "organisation"),
    Name("Yves Morel", "person"),
    Name("Zinc", "organisation"),
)


def _page(
    *parts: tuple[str, PassageKind] | str, language: str = "fr", votes: tuple[tuple[str, Kind], ...] = ()
) -> Page:
    text, passages = "", []
    for part in parts:
        words, kind = (part, "body") if isinstance(part, str) else part
        passages.append(Passage(len(text), len(text) + len(words), kind))  # type: ignore[arg-type]
        text += words + "\n\n"
    cast = tuple(
        Candidate(text.index(words), text.index(words) + len(words), kind, 0.9, "model")
        for words, kind in votes
    )
    return Page(text, language, None, None, tuple(passages), cast, (), (), (), ())


def _said(page: Page) -> list[tuple[str, str]]:
    lexicon = Lexicon(NAMES)
    return [(page.text[m.start : m.stop], NAMES[m.name].name) for m in mentions(page, lexicon)]


def test_a_name_is_found_wherever_it_stands() -> None:
    assert _said(_page("LUMEX s’installe à Brest.", "Chez Lumex, on taille.")) == [
        ("LUMEX", "Lumex"),
        ("Brest", "Brest"),
        ("Lumex", "Lumex"),
    ]


def test_only_the_longest_name_counts() -> None:
    assert _said(_page("Brest Métropole aide Lumex Granit.")) == [
        ("Brest Métropole", "Brest Métropole"),
        ("Lumex Granit", "Lumex Granit"),
    ]


def test_furniture_names_nothing_and_comments_do() -> None:
    page = _page(("Partager sur Lumex", "furniture"), ("Lumex me plaît", "comment"))
    assert _said(page) == [("Lumex", "Lumex")]


def test_articles_and_elisions_are_no_part_of_a_name() -> None:
    page = _page("Le patron d’Lumex parle.", votes=(("d’Lumex", "organisation"),))
    assert _said(page) == [("Lumex", "Lumex")]


def test_a_word_that_the_text_also_writes_small_is_no_name() -> None:
    assert _said(_page("Zinc et cuivre montent : le zinc surtout.")) == []


def test_a_surname_is_whom_the_text_has_named_in_full() -> None:
    assert _said(_page("Marc Petit parle.", "Puis M. Petit se tait. Petit rit.")) == [
        ("Marc Petit", "Marc Petit"),
        ("Petit", "Marc Petit"),
        ("Petit", "Marc Petit"),
    ]


def test_a_surname_before_the_full_name_is_nobodys() -> None:
    assert _said(_page("Petit rit.", "Marc Petit parle.")) == [("Marc Petit", "Marc Petit")]


def test_a_surname_of_two_people_is_nobodys() -> None:
    assert _said(_page("Anne Morel et Yves Morel parlent.", "Morel rit.")) == [
        ("Anne Morel", "Anne Morel"),
        ("Yves Morel", "Yves Morel"),
    ]


def test_a_surname_behind_another_first_name_is_somebody_elses() -> None:
    assert _said(_page("Marc Petit parle.", "Hier, Julie Petit riait.")) == [("Marc Petit", "Marc Petit")]


def test_a_surname_says_why_it_is_whose() -> None:
    page = _page("Marc Petit parle.", "M. Petit se tait.")
    assert mentions(page, Lexicon(NAMES))[1].reason == "surname of Marc Petit, named above"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("La Région Armorique finance le port.", "Région Armorique"),
        ("Le port est payé par la Région Armorique.", "Région Armorique"),
        ("Le soutien de la Région Armorique compte.", "Région Armorique"),
        ("On construit sur la Région Armorique.", "Armorique"),
        ("Les ports de la Région Armorique dorment.", "Armorique"),
        ("Brest et la Région Armorique attirent.", "Armorique"),
    ],
)
def test_the_sentence_tells_the_institution_from_the_territory(text: str, whose: str) -> None:
    assert [said for said in _said(_page(text)) if said[0] == "Région Armorique"] == [
        ("Région Armorique", whose)
    ]


def test_a_bare_noun_is_the_name_that_begins_with_it() -> None:
    assert _said(_page("L’Université de Brest ouvre.", "Selon l’Université, tout va.")) == [
        ("Université de Brest", "Université de Brest"),
        ("Université", "Université de Brest"),
    ]


def test_a_bare_noun_that_goes_on_is_another_name() -> None:
    assert _said(_page("L’Université de Brest ouvre.", "L’Université Laval aussi.")) == [
        ("Université de Brest", "Université de Brest")
    ]


def test_the_first_word_of_a_company_is_the_company() -> None:
    assert _said(_page("Lumex Granit recrute.", "Lumex double sa taille.")) == [
        ("Lumex Granit", "Lumex Granit"),
        ("Lumex", "Lumex Granit"),
    ]


def test_the_first_word_of_a_company_that_stood_there_before_is_another() -> None:
    assert _said(_page("Lumex recrute, Lumex Granit aussi. Lumex rit.")) == [
        ("Lumex", "Lumex"),
        ("Lumex Granit", "Lumex Granit"),
        ("Lumex", "Lumex"),
    ]


def test_the_domain_of_an_office_is_no_mention() -> None:
    names = (Name("Pêche", "organisation"), Name("Anne Morel", "person"))
    page = _page("La ministre de la Pêche, Anne Morel, parle.")
    assert [page.text[m.start : m.stop] for m in mentions(page, Lexicon(names))] == ["Anne Morel"]


def test_the_only_region_of_the_texts_is_the_region() -> None:
    assert ("Région", "Région Armorique") in _said(_page("Brest attend. La Région paie."))


def test_a_rare_surname_is_the_same_person_in_another_text() -> None:
    names = (Name("Anne Zwölfender", "person"), Name("Zwölfender", "person"))
    page = _page("Mme Zwölfender parle.")
    (mention,) = mentions(page, Lexicon(names))
    assert names[mention.name].name == "Anne Zwölfender"


def test_a_frequent_surname_may_be_somebody_else_in_another_text() -> None:
    names = (Name("Anne Martin", "person"), Name("Martin", "person"))
    (mention,) = mentions(_page("Mme Martin parle."), Lexicon(names))
    assert names[mention.name].name == "Martin"


def test_a_long_name_is_found_in_small_letters_and_in_the_plural() -> None:
    names = (Name("Maison du Métier Rare", "organisation"),)
    page = _page("Une maison des métiers rares ouvre.")
    (mention,) = mentions(page, Lexicon(names))
    assert page.text[mention.start : mention.stop] == "maison des métiers rares"


def test_a_company_is_its_bare_name_once_its_legal_form_was_named() -> None:
    page = _page(
        "Die Kaltstein GmbH baut. Dann baut Kaltstein um, und die „Kaltstein“ wächst.", language="de"
    )
    assert _said(page) == [
        ("Kaltstein GmbH", "Kaltstein GmbH"),
        ("Kaltstein", "Kaltstein GmbH"),
        ("Kaltstein", "Kaltstein GmbH"),
    ]


def test_a_company_is_the_beginning_of_its_name_of_several_words() -> None:
    page = _page("She runs Hollow Stone Storage. Costs fell, says Hollow Stone.", language="en")
    assert _said(page) == [
        ("Hollow Stone Storage", "Hollow Stone Storage"),
        ("Hollow Stone", "Hollow Stone Storage"),
    ]


def test_a_first_name_alone_is_whom_the_text_has_named_in_full() -> None:
    page = _page("Ewa Kolb starts on Monday. Ewa told staff so.", language="en")
    assert _said(page) == [("Ewa Kolb", "Ewa Kolb"), ("Ewa", "Ewa Kolb")]


def test_an_english_noun_with_a_capital_stands_for_the_name_that_ends_with_it() -> None:
    page = _page("Granit & Sable Chamber meets. She left the Chamber in May.", language="en")
    assert _said(page) == [
        ("Granit & Sable Chamber", "Granit & Sable Chamber"),
        ("Chamber", "Granit & Sable Chamber"),
    ]


def test_a_surname_has_its_particles_capital_or_not() -> None:
    names = (Name("Loïg Le Gwenn", "person"), Name("Gwenn", "organisation"))
    page = _page("Loïg Le Gwenn part.", "Hier, Le Gwenn a ri.")
    found = [(page.text[m.start : m.stop], names[m.name].name) for m in mentions(page, Lexicon(names))]
    assert found == [("Loïg Le Gwenn", "Loïg Le Gwenn"), ("Le Gwenn", "Loïg Le Gwenn")]


def test_a_first_name_that_nobody_voted_for_is_whom_the_text_has_named_in_full() -> None:
    names = (Name("Aoibh Tolan", "person"),)
    page = _page("Aoibh Tolan sat down.", "Then Aoibh left.", language="en")
    assert [page.text[m.start : m.stop] for m in mentions(page, Lexicon(names))] == ["Aoibh Tolan", "Aoibh"]


def test_the_first_word_of_a_registered_company_needs_no_vote() -> None:
    names = (Name("Quellrein Foods GmbH", "organisation"),)
    page = _page("Die Quellrein Foods GmbH wächst.", "Nun baut Quellrein aus.", language="de")
    assert [page.text[m.start : m.stop] for m in mentions(page, Lexicon(names))] == [
        "Quellrein Foods GmbH",
        "Quellrein",
    ]
