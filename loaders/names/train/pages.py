"""Annotated pages of trade press of our own writing: their names are slots, filled anew for each copy.

The corpora are general news; what they lack is firms nobody has heard of, clusters, trade fairs, programmes.
Names are put together by a fixed rule, so that the model learns the places where such names stand, not the names.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from loaders.names.gazetteer import entries

COPIES = 5
"""Copies of each page: some 20,000 words in French, a tenth of what the corpora have."""
_LABELS = {
    "o": "ORG",
    "b": "ORG",
    "p": "PER",
    "l": "LOC",
    "r": "LOC",
    "s": "LOC",
    "e": "MISC",
    "g": "MISC",
    "d": "MISC",
}
_SPOKEN = {"fr": ("FR", "BE", "CH"), "de": ("DE", "AT", "CH"), "en": ("GB", "US", "IE")}
_SLOT = re.compile(r"\{([obplrsegd])(\d+)(s?)\}")
_FIRST = ("Vel", "Tro", "Mer", "Al", "Nov", "Ax", "Syn", "Ener", "Opti", "Kal", "Bre", "Dyn", "Ori", "Lum", "Sol", "Cy",
          "Hydra", "Ter", "Mag", "Pro", "Gal", "Fi", "Qua", "Zeph", "Bar", "Cor", "Del", "Es", "Gra", "Har", "Is", "Jo",
          "Ka", "Lo", "Man", "Ne", "Par", "Ro", "Sa", "Tal", "Ul", "Va", "Wil", "Xe", "Yl", "Za")  # fmt: skip
_LAST = ("mora", "nix", "tis", "gen", "via", "dis", "lys", "tek", "lab", "res", "tron", "cia", "va", "line", "soft", "neo",
         "rys", "dal", "quan", "co", "flex", "bert", "man", "son", "ard", "eau", "ier", "on", "ex", "um", "or", "is", "ane",
         "ene", "ic", "ys")  # fmt: skip
_FORMS = ("{word}", "{word}", "{word}", "{word}", "{camel}", "{acronym}", "{last}", "{last}", "{mixed}", "{word} {tail}",
          "{last} {tail}", "{word} Group", "Groupe {last}", "{last} & {last}", "{acronym} {tail}", "{first} {last}",
          "{word} {word}", "{last} {last}")  # fmt: skip
_TAILS = ("Technologies", "Systems", "Electronics", "Energy", "Industries", "Solutions", "Medical", "Robotics", "Bois",
          "Composites", "Logistics", "Software", "Aero", "Services", "Technology", "Development")  # fmt: skip


@dataclass(slots=True)
class Names:
    """The names of one copy of a page: the same slot is the same name all over it."""

    random: Random
    language: str
    own: dict[str, Any]
    """The patterns of the language."""
    taken: dict[str, str] = field(default_factory=dict)

    def name(self, kind: str, number: str, *, short: bool) -> str:
        """The name of a slot, in short the firm's first word or the person's last."""
        full = self.taken.get(kind + number)
        if full is None:
            full = self.taken[kind + number] = self._new(kind)
        return full if not short else full.split()[-1] if kind == "p" else full.split()[0]

    def _new(self, kind: str) -> str:
        pick = self.random.choice
        if kind == "p":
            return self._filled(pick(("{first} {last}",) * 9 + ("{first}-{first} {last}",)))
        if kind in "lr":
            return self._filled("{town}" if kind == "l" else "{region}")
        if kind in "od":
            return self._filled(
                pick(_FORMS if kind == "o" else ("{word}", "{camel}", "{mixed}", "{word} 3", "{word} One"))
            )
        return self._filled(pick(self.own[{"b": "body", "s": "site", "e": "event", "g": "programme"}[kind]]))

    def _filled(self, pattern: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda match: self._part(match[1]), pattern)

    def _part(self, part: str) -> str:
        pick = self.random.choice
        word = pick(_FIRST) + pick(_LAST)
        made = {
            "word": word,
            "camel": pick(
                (word + pick("XRQIT"), pick(_FIRST) + pick(_LAST).title(), word[:3].upper() + pick(_LAST))
            ),
            "acronym": "".join(pick("ABCDEFGHILMNOPRSTV") for _ in range(pick((3, 3, 4)))),
            "mixed": pick(
                (f"{pick('2345')}{word[:3].upper()}", f"{word[:3].upper()}{pick('2379')}", f"3D-{word}")
            ),
            "tail": pick(_TAILS),
        }
        return (
            made[part]
            if part in made
            else pick(self.own[part] if part in self.own else _listed(self.language)[part])
        )


@cache
def _listed(language: str) -> dict[str, tuple[str, ...]]:
    """First and last names, and the towns and regions of the countries where the language is spoken."""
    found: dict[str, list[str]] = {"first": [], "last": [], "town": [], "region": []}
    for name in ("people", "places"):
        for kind, detail, names in entries(name):
            if kind in ("first", "last") or (kind == "region" and detail in _SPOKEN[language]):
                found[kind] += names
            elif kind == "town" and detail[:2] in _SPOKEN[language] and detail[2:] > "0":
                found[kind] += [entry.partition("=")[0] for entry in names]
    return {part: tuple(sorted(names)) for part, names in found.items()}


def filler(language: str, seed: str) -> Names:
    """Fresh names for one copy of a page."""
    return Names(Random(seed), language, _patterns(language))  # noqa: S311  # it makes up names, and always the same


@cache
def _patterns(language: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("pages", f"{language}.toml").read_text(encoding="utf-8"))


def pages(language: str) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Each copy of each page, with its names."""
    for copy in range(COPIES):
        for number, page in enumerate(_patterns(language)["pages"]):
            yield _filled(page.strip(), filler(language, f"{language} {number} {copy}"))


def _filled(page: str, names: Names) -> tuple[str, list[tuple[int, int, str]]]:
    text, at = "", 0
    spans: list[tuple[int, int, str]] = []
    for slot in _SLOT.finditer(page):
        name = names.name(slot[1], slot[2], short=bool(slot[3]))
        text += page[at : slot.start()]
        spans.append((len(text), len(text) + len(name), _LABELS[slot[1]]))
        text += name
        at = slot.end()
    return text + page[at:], spans
