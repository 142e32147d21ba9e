"""What is known of an entity is told once, with every place that says so."""

from db.answers import Alias, DocumentLine, EntityLine, FigureLine, Merge, QuoteLine, RoleLine
from tui.messages import Facts
from tui.panes.facts import blocks

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
    return Facts(PERSON, [], [], list(held), [], [], list(said), [], list(figures))


def told(known: Facts) -> str:
    """The blocks as plain text."""
    return "\n".join(block.text for block in blocks(known))


def test_a_post_that_two_documents_name_is_told_once_with_both() -> None:
    held = tuple(
        RoleLine(number, document(number), 0, 5, PERSON, title, FIRM, "current", None, None)
        for number, title in ((1, "Présidente"), (2, "présidente"))
    )
    known = told(facts(held=held))
    assert "Présidente, ■ Lumenor\nTitre 1, 2011\nalso: Titre 2, 2012" in known


def test_a_former_post_says_so_and_when() -> None:
    role = RoleLine(1, document(1), 0, 5, PERSON, "gérante", FIRM, "former", "2010", "2012-05")
    assert "gérante, ■ Lumenor  former, 2010 – May 2012" in told(facts(held=(role,)))


def test_a_damaged_quotation_says_so() -> None:
    quote = QuoteLine(1, document(1), 0, 5, "On y va", "unclosed", PERSON, 0)
    assert "« On y va »\nthe closing mark is missing in the source" in told(facts(said=(quote,)))


def test_a_figure_shows_the_value_that_was_read() -> None:
    figure = FigureLine(1, document(1), 0, 5, "1,2 M€", 1_200_000, 1_200_000, "EUR")
    assert "1,2 M€  1 200 000 EUR" in " ".join(told(facts(figures=(figure,))).split("\n"))


def test_other_spellings_stand_on_top_and_their_reasons_below() -> None:
    known = Facts(PERSON, [Alias("Aubertin", 4)], [Merge("Aubertin", "surname")], [], [], [], [], [], [])
    head, _, reasons = told(known).partition("Why these names are one")
    assert "also Aubertin 4" in head
    assert "Aubertin  surname" in reasons
