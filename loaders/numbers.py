"""Numbers in digits, as three languages group and point them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.languages import words

SPACE = "[ \u00a0\u202f\u2009]"
"""What stands between the groups of a number, and between a number and its unit."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How a language writes a number in digits."""

    decimal: str
    """`,` or `.`; the other one groups thousands."""


@cache
def number_pattern(language: str) -> re.Pattern[str]:
    """A number, grouped or not, with its decimals; `2019 250` are two."""
    point, comma = _marks(language)
    return re.compile(
        rf"(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)"
        rf"|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)"
        rf"|[1-9]\d{{0,2}}(?:{comma}\d{{3}})+(?![\d{comma}])"
        rf"|[1-9]\d?(?:,\d\d)+,\d{{3}}(?!\d)"  # 1,45,000
        rf"|[1-9]\d{{0,2}}(?:{point}\d{{3}}){{2,}}(?!\d)"  # of the other language, but it can mean nothing else
        rf"|\d{{1,15}})"
        rf"(?:{point}\d+|{comma}\d{{1,2}}(?!\d))?(?!\d)"
    )


@lru_cache(maxsize=1024)
def number(written: str, language: str) -> float:
    """The value of a number that `number_pattern` found."""
    return float(_plain(written, language))


@cache
def _marks(language: str) -> tuple[str, str]:
    """The decimal mark and the one that groups, for a pattern."""
    decimal = words(language, "numbers", NumberWords).decimal
    return re.escape(decimal), re.escape("." if decimal == "," else ",")


def _plain(written: str, language: str) -> str:
    """The number as Python writes it."""
    decimal = words(language, "numbers", NumberWords).decimal
    digits = re.sub(rf"{SPACE}|['’]", "", written)
    other = "." if decimal == "," else ","
    for mark, groups in ((other, 1), (decimal, 2)):
        if (
            digits.count(mark) >= groups
            and re.search(rf"{re.escape(mark)}\d{{3}}(?!\d)", digits)
            and not digits.startswith("0")
        ):
            digits = digits.replace(mark, "")
    return digits.replace(",", ".")
