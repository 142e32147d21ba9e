"""The words of a quotation that somebody selects: one piece a paragraph, without its marks."""

from db.answers import PassageLine
from tui.adding import Words, pieces


def test_marks_selected_with_a_quotation_are_not_its_words() -> None:
    for text, wanted in (
        ("Il dit : « Nous irons », puis part.", "Nous irons"),
        ("Er sagte: „Wir ‚kommen‘ bald“.", "Wir ‚kommen‘ bald"),
        ("She said: “We will.”", "We will."),
        ("Sans marques, nous irons.", "Sans marques, nous irons."),
    ):
        start = text.index(wanted)
        marks = " «»„“”"
        while start and text[start - 1] in marks:
            start -= 1
        stop = text.index(wanted) + len(wanted)
        while stop < len(text) and text[stop] in marks:
            stop += 1
        whole = PassageLine(1, 0, len(text), "body")
        assert [one.said for one in pieces(Words(1, start, stop, text[start:stop]), text, [whole])] == [
            wanted
        ]
