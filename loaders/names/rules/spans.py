"""The slice of a name: without the articles, elisions and marks around it, within one line."""

from loaders.names.sheet import Line, Sheet

_MARKS = "«»“”„\"'’‘‹›.,;:!?()[]{}–—-/*_#|•·…"


def trim(page: Sheet, line: Line, first: int, last: int) -> tuple[int, int] | None:
    """The slice of the words `first` to `last`; None where nothing with a capital or a digit is left."""
    del page
    while first < last and line.words[first][0] in _MARKS:
        first += 1
    while first < last and line.words[last - 1][0] in _MARKS:
        last -= 1
    return (line.starts[first], line.stops[last - 1]) if first < last else None
