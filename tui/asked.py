"""How a suggestion is put to the user: the question, the evidence, what is left."""

from textual.content import Content

from db.answers import EntityLine
from db.kinds import KINDS
from db.suggestions.suggestion import SORTS, Sort, Suggestion
from tui import wording
from tui.cleaning import shown
from tui.reviewing import Review
from tui.theme import look

TITLES: dict[Sort, str] = {
    "duplicate": "Duplicates",
    "speaker": "Speakers",
    "kind": "Kinds",
    "noise": "Names",
}
"""What each sort is called where it is counted."""
_SHORT: dict[Sort, str] = {"duplicate": "Same", "speaker": "Said", "kind": "Kind", "noise": "Name"}
"""The same where there is little room."""
NARROW = 64
"""Columns below which there is."""

VERBS: dict[Sort, dict[str, str]] = {
    "duplicate": {"review.agree": "Same", "review.refuse": "Different"},
    "speaker": {"review.agree": "First", "review.refuse": "As it is"},
    "kind": {"review.agree": "Likelier", "review.refuse": "As it is"},
    "noise": {"review.agree": "Hide", "review.refuse": "A name"},
}
"""What the two keys do, by sort."""

Piece = str | tuple[str, str]


def counts(review: Review, width: int, *, sought: bool) -> Content:
    """What is left of each sort, the one that one goes through lit."""
    left = review.left
    here = review.current.sort if review.current else None
    titles = TITLES if width >= NARROW else _SHORT
    pieces: list[Piece] = [("Review", "bold $accent"), "  "] if width >= NARROW else []
    for sort in SORTS:
        look_of = "bold reverse" if sort == here else "" if left[sort] else "$faint"
        pieces += [(f" {titles[sort]} {wording.number(left[sort])} ", look_of), " "]
    if review.passed:
        pieces.append((f" {wording.number(len(review.passed))} put off", "$faint"))
    if not sought:
        pieces.append((" looking …", "$faint"))
    return Content.assemble(*pieces)


def ending(review: Review, *, sought: bool) -> Content:
    """What is said where there is nothing to ask."""
    if not sought:
        return Content.styled("Looking for what may want a look …", "$faint")
    if review.passed:
        off = wording.counted(len(review.passed), "suggestion")
        return Content.assemble("That was all but ", (off, "bold"), " put off: ← goes back to them.")
    return Content("Nothing is left to look at. u takes back what was decided last.")


def asking(suggestion: Suggestion, lines: list[EntityLine]) -> Content:
    """The question, and what speaks for it."""
    pieces = _QUESTIONS[suggestion.sort](suggestion, lines)
    evidence = " · ".join(suggestion.evidence)
    return Content.assemble(
        *pieces, "\n", (shown(evidence), "$faint"), (f" · {suggestion.score:.0%}", "$faint")
    )


def titles(suggestion: Suggestion, lines: list[EntityLine]) -> tuple[Content, Content]:
    """What stands above each side."""
    if suggestion.quote:
        return Content("The quotation"), Content("Who may have said it")
    if suggestion.sort == "duplicate":
        stays, goes = lines
        return Content.assemble("stays: ", *_name(stays)), Content.assemble("goes into it: ", *_name(goes))
    return Content.assemble(*_name(lines[0])), Content("")


def _name(line: EntityLine) -> list[Piece]:
    shape = look(line.kind)
    return [(f"{shape.sign} ", f"$kind-{line.kind}"), (shown(line.name), "bold")]


def _duplicate(_suggestion: Suggestion, lines: list[EntityLine]) -> list[Piece]:
    stays, goes = lines
    many = f" ({wording.counted(goes.mentions, 'mention')})"
    return ["Does ", *_name(goes), (many, "$faint"), " go into ", *_name(stays), "?"]


def _kind(suggestion: Suggestion, lines: list[EntityLine]) -> list[Piece]:
    pieces: list[Piece] = ["What is ", *_name(lines[0]), "?"]
    for number, kind in enumerate(KINDS, 1):
        shape = look(kind)
        style = "bold" if kind in suggestion.kinds[:2] else "$faint"
        told = f"{shape.word} (as now)" if kind == lines[0].kind else shape.word
        pieces += ["\n" if number == 1 else " ", (str(number), "bold $accent"), " ", (told, style)]
    return pieces


def _noise(_suggestion: Suggestion, lines: list[EntityLine]) -> list[Piece]:
    return ["Is ", *_name(lines[0]), " no name?"]


def _speaker(_suggestion: Suggestion, lines: list[EntityLine]) -> list[Piece]:
    return ["Is this said by ", *(_name(lines[0]) if lines else ["nobody"]), "?"]


_QUESTIONS = {"duplicate": _duplicate, "kind": _kind, "noise": _noise, "speaker": _speaker}
