"""What a name's ends shed: an article before a bare noun, half a bracket, a sum of money behind it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.names.rules.scene import Scene

_THOUSAND = 3
"""Digits behind the space in a number (`600 000`)."""
_PAIR = 2


def shed(scene: "Scene", first: int, last: int) -> tuple[int, int]:
    """The span without what its ends have of other things."""
    low = scene.low
    if "(" in low[first:last] and ")" not in low[first:last]:
        last = low.index("(", first, last)  # Zwolle (Niederlande
    if last - first > _PAIR and low[last - 1].isdigit() and low[last - 2].isdigit():
        is_sum = len(low[last - 1]) == _THOUSAND
        last -= 2 if is_sum else 0
    if (
        last - first == _PAIR
        and low[first] in scene.own.articles
        and low[first + 1] in scene.own.organisation_heads
    ):
        first += 1  # The Chamber: a noun alone, which only the text as a whole can tell
    return first, last
