"""The currency of an amount that names none, from the amounts beside it."""

import re
from functools import lru_cache

from loaders.nouns import never

_NEAR = 200
"""Characters around an amount in which its currency may be said."""
CURRENCIES = {
    "€": "EUR",
    "euro": "EUR",
    "£": "GBP",
    "$": "USD",
    "dollar": "USD",
    "chf": "CHF",
    "franken": "CHF",
}
_FOLLOWING = re.compile(r"\s([^\W\d_]+)")
_SIGN = re.compile(r"€|£|\$|\b(?:euro|dollar|chf|franken)", re.IGNORECASE)

UNSAID = "count:"
"""The unit of `1,6 Mds` where nothing around it says what of."""


def currency_around(text: str, start: int, stop: int, language: str) -> str:
    """The currency that the amounts beside this one are in, the nearest before first: `de 1,2 à 1,6 Mds`."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n\n")[2]
    after = text[stop : stop + _NEAR].partition("\n\n")[0]
    following = _FOLLOWING.match(text, stop)
    if following and following[1].lower() not in never(
        language
    ):  # 21 million taka: of something that is not known
        return UNSAID
    if not _has_signs(text):
        return UNSAID
    signs = _SIGN.findall(before)[::-1] + _SIGN.findall(after)
    return CURRENCIES[signs[0].lower()] if signs else UNSAID


@lru_cache(maxsize=1)
def _has_signs(text: str) -> bool:
    """Is a currency named anywhere? Asked of a text once, not for each of its magnitudes."""
    return _SIGN.search(text) is not None
