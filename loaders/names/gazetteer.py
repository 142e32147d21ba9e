"""Lists of names that stand in the world, not in a corpus: what each is the name of, in flags of one number."""

import lzma
from collections.abc import Iterator
from functools import cache

from loaders.names.lexicon import FOLDER

COUNTRY, REGION, CITY, TOWN, VILLAGE, FIRST, LAST, BODY, COMPANY = (1 << bit for bit in range(9))
"""Flags. A city has 100,000 inhabitants or more, a village fewer than 2,000."""
FLAGS = {
    COUNTRY: "country",
    REGION: "region",
    CITY: "city",
    TOWN: "town",
    VILLAGE: "village",
    FIRST: "first",
    LAST: "last",
    BODY: "body",
    COMPANY: "company",
}
PLACE = COUNTRY | REGION | CITY | TOWN | VILLAGE
_KINDS = {
    "country": COUNTRY,
    "region": REGION,
    "first": FIRST,
    "last": LAST,
    "body": BODY,
    "company": COMPANY,
}
_TOWNS = (VILLAGE, TOWN, TOWN, CITY)


def entries(name: str) -> Iterator[tuple[str, str, list[str]]]:
    """Kind, detail and names of each line of a list; `=` joins the names of one thing."""
    for line in lzma.decompress(FOLDER.joinpath(f"{name}.xz").read_bytes()).decode().split("\n"):
        kind, detail, names = line.split("\t")
        yield kind, detail, names.split("|")


@cache
def flags() -> dict[str, int]:
    """Every name in the lists, as written there with straight apostrophes, with its flags."""
    table: dict[str, int] = {}
    for name in ("places", "people", "organisations"):
        for kind, detail, names in entries(name):
            flag = _TOWNS[int(detail[2:])] if kind == "town" else _KINDS[kind]
            for entry in names:
                for form in entry.split("=") if "=" in entry else (entry,):
                    table[form] = table.get(form, 0) | flag
    return table


@cache
def reach() -> dict[str, int]:
    """For the first word of names of several words, how many characters the longest of them has."""
    longest: dict[str, int] = {}
    for name in flags():
        if " " in name or "-" in name or "'" in name:
            spaced, space, _ = name.partition(" ")
            first, apostrophe, _ = spaced.partition("-")[0].partition("'")
            first += apostrophe
            longest[first] = max(longest.get(first, 0), len(name))
            if space:  # where a hyphen does not part words
                longest[spaced] = max(longest.get(spaced, 0), len(name))
    return longest
