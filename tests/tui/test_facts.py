"""What is known of an entity is told once, with every place that says so."""

from dataclasses import replace

from db.answers import Alias, DocumentLine, EntityLine, FigureLine, QuoteLine, RelationLine, RoleLine
from tui.items import Folded, Spelling
from tui.messages import Facts
from tui.panes.facts import blocks
from tui.panes.ledgers import rivals

PERSON = EntityLine(1, "Hélène Aubertin", "person", 9, 2, "2019-03-14")
FIRM = EntityLine(2, "Lumenor", "organisation", 5, 2, None)


def document(number: int) -> DocumentLine:
    """A dated document."""
    return DocumentLine(
        number, "/texts", f"{number}.txt", f"Titre {number}", f"201{number}", None, "fr", 3, 1
    )


def facts(
    held: tuple[RoleLine, ...] = (), said: tuple[QuoteLine, ...] = (), figures: tuple[FigureLine, ...] = ()
) -> Facts:
    """All that is known of Hélène Aubertin."""
    return Facts(PERSON, [], list(held), [], [], list(said), [], list(figures))


def told(known: Facts) -> str:
    """The blocks as plain text."""
    return "\n".join(block.text for block in blocks(known))


def test_a_post_that_two_documents_name_is_told_once_with_both() -> None:
    held = tuple(
        RoleLine(number, document(number), 0, 5, PERSON, title, FIRM, "current", None, None)
        for number, title in ((1, "Présidente"), (2, "présidente"))
    )
    known = told(facts(held=held))
    assert "Présidente, ■ Lumenor  2011 – 2012, 2 sources\nTitre 1, 2011\nalso: Titre 2, 2012" in known


def test_a_former_post_says_so_and_when() -> None:
    role = RoleLine(1, document(1), 0, 5, PERSON, "gérante", FIRM, "former", "2010", "2012-05")
    assert "gérante, ■ Lumenor  former, 2010 – May 2012" in told(facts(held=(role,)))


def test_a_damaged_quotation_says_so() -> None:
    quote = QuoteLine(1, document(1), 0, 5, "On y va", "unclosed", PERSON, 0)
    assert "« On y va »\nthe closing mark is missing in the source" in told(facts(said=(quote,)))


def test_a_figure_shows_the_value_that_was_read() -> None:
    figure = FigureLine(1, document(1), 0, 5, "1,2 M€", 1_200_000, 1_200_000, "EUR")
    assert "1,2 M€  1 200 000 EUR" in " ".join(told(facts(figures=(figure,))).split("\n"))


def test_each_other_spelling_is_an_entry_and_many_of_them_are_folded() -> None:
    names = [Alias(PERSON.name, 9), *(Alias(f"Form {number}", number) for number in range(6, 0, -1))]
    head = blocks(replace(facts(), aliases=names))[1:]
    assert [block.text for block in head] == [
        "also Form 6 6",
        "also Form 5 5",
        "also Form 4 4",
        "and 3 other names",
    ]
    assert head[0].item == Spelling(PERSON.id, "Form 6")
    assert isinstance(head[-1].item, Folded)


def test_relations_stand_under_their_kind_in_both_directions() -> None:
    place = EntityLine(3, "Verdelle", "place", 5, 2, None)
    relations = [
        RelationLine(1, document(1), 0, 5, FIRM, "funds", PERSON, "stated", None, None),
        RelationLine(2, document(1), 0, 5, PERSON, "born_in", place, "stated", None, None),
        RelationLine(3, document(2), 0, 5, PERSON, "born_in", place, "stated", None, None),
    ]
    known = told(replace(facts(), relations=relations))
    assert "born in:\n▲ Verdelle\nTitre 1, 2011\nalso: Titre 2, 2012\nfunds it:\n■ Lumenor" in known


def presides(number: int, person: EntityLine, title: str, dated: DocumentLine) -> RoleLine:
    """A post at the firm, held now."""
    return RoleLine(number, dated, 0, 5, person, title, FIRM, "current", None, None)


def test_two_presidents_at_one_time_contradict_each_other() -> None:
    other = EntityLine(4, "Karl-Heinz Öttl", "person", 3, 1, None)
    roles = [presides(1, PERSON, "présidente", document(1)), presides(2, other, "Präsident", document(1))]
    assert rivals(roles) == {1: "Karl-Heinz Öttl", 2: "Hélène Aubertin"}


def test_a_successor_a_deputy_and_sources_without_a_date_contradict_nobody() -> None:
    other = EntityLine(4, "Karl-Heinz Öttl", "person", 3, 1, None)
    undated = replace(document(1), published=None)
    for first, second in (
        (presides(1, PERSON, "présidente", document(1)), presides(2, other, "président", document(2))),
        (
            presides(1, PERSON, "directrice générale adjointe", document(1)),
            presides(2, other, "directeur général adjoint", document(1)),
        ),
        (
            presides(1, PERSON, "présidente", undated),
            presides(2, other, "président", replace(undated, id=2)),
        ),
    ):
        assert rivals([first, second]) == {}
