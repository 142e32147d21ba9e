"""Bars in cells: one along a row, or a line of small ones."""

from collections.abc import Sequence

EIGHTHS = " ▏▎▍▌▋▊▉█"
"""A cell filled from the left by so many eighths."""
SPARKS = "▁▂▃▄▅▆▇█"


def bar(share: float, width: int) -> str:
    """A bar of that share of so many cells, to the eighth of a cell; the least that is not nothing is one eighth."""
    eighths = max(round(share * width * 8), 1 if share > 0 else 0)
    full, rest = divmod(eighths, 8)
    return (("█" * full) + (EIGHTHS[rest] if rest else "")).ljust(max(width, 0))[: max(width, 0)]


def spark(values: Sequence[int]) -> str:
    """A line of bars, one cell a value: nothing is a blank, the largest a full cell."""
    most = max(values, default=0)
    return "".join(
        " " if not value else SPARKS[max((value * 8 + most - 1) // most - 1, 0)] for value in values
    )


def shares(values: Sequence[int], width: int) -> list[int]:
    """How many of so many cells each value has, those with the largest rests rounded up: together all of them."""
    total = sum(values)
    if not total:
        return [0] * len(values)
    cells = [value * width // total for value in values]
    rests = sorted(range(len(values)), key=lambda at: (-(values[at] * width % total), at))
    for at in rests[: width - sum(cells)]:
        cells[at] += 1
    return cells
