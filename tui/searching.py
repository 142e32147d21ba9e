"""One box for everything: what the words typed may mean, group after group, the likely group first."""

import re
from typing import Literal

from db import passages, quotes
from db.answers import DocumentLine, Hit, PassageHit, QuoteLine
from db.connection import Reader
from db.folding import fold
from db.frozen import frozen
from db.kinds import KINDS, Kind
from db.search import Finder
from db.titles import Titles
from tui.keys import KEYS, Key
from tui.theme import LOOKS

Group = Literal["entities", "quotations", "texts", "documents", "actions"]
GROUPS: dict[Group, tuple[str, ...]] = {
    "entities": ("entity", "entities", "name"),
    "quotations": ("quote", "quotation", "quotations", "said"),
    "texts": ("text", "texts", "passage", "passages"),
    "documents": ("document", "documents", "title", "file"),
    "actions": ("action", "actions", "command", "key"),
}
"""The groups in their usual order, and the words after `@` that narrow to one."""
FEW, MANY = 5, 50
"""Rows of a group among others, and of one alone."""
_AT = re.compile(r"@(\w*)\s*")
_PLACES = ("anywhere", "explorer", "listing")
"""Where an action is found: what the explorer itself does."""


@frozen
class Earlier:
    """What was searched for before, and opened."""

    words: str


Found = Hit | QuoteLine | PassageHit | DocumentLine | Key | Earlier


@frozen
class Wanted:
    """What was typed, taken apart."""

    words: str
    kinds: tuple[Kind, ...] = ()
    """Entities of these kinds only."""
    group: Group | None = None
    """This group only."""


def wanted(typed: str) -> Wanted:
    """`@person rosp` looks for people only, `@said budget` in quotations only; the beginning of a word will do."""
    at = _AT.search(typed)
    if at is None:
        return Wanted(typed.strip())
    words = (typed[: at.start()] + " " + typed[at.end() :]).strip()
    name = at[1].lower()
    kinds = tuple(
        kind for kind in KINDS if name and (kind.startswith(name) or LOOKS[kind].plural.startswith(name))
    )
    groups = [
        group for group, called in GROUPS.items() if name and any(word.startswith(name) for word in called)
    ]
    if kinds:
        return Wanted(words, kinds, "entities")
    return Wanted(words, (), groups[0] if groups else None)


def names(finder: Finder, typed: str) -> list[Hit]:
    """The entities that are meant: the fast part, which comes first."""
    asked = wanted(typed)
    if not asked.words or asked.group not in (None, "entities"):
        return []
    return finder.find(asked.words, MANY, asked.kinds)


def rest(reader: Reader, titles: Titles, typed: str) -> dict[Group, list[Found]]:
    """What else is meant: quotations and passages that hold the words, documents, actions."""
    asked = wanted(typed)
    if len(asked.words) < 2:
        return {}
    found: dict[Group, list[Found]] = {}
    limit = MANY if asked.group else FEW
    if asked.group in (None, "quotations", "texts"):
        hits = passages.find(reader, asked.words, MANY)
        if asked.group != "texts":
            found["quotations"] = list(_quotations(reader, hits, asked.words, limit))
        if asked.group != "quotations":
            found["texts"] = list(hits[:limit])
    if asked.group in (None, "documents"):
        found["documents"] = list(titles.find(asked.words, limit))
    if asked.group in (None, "actions"):
        found["actions"] = list(actions(asked.words)[:limit])
    return found


def actions(words: str) -> list[Key]:
    """The actions whose name or explanation has every word."""
    parts = fold(words).split()
    told = [(key, fold(f"{key.description} {key.tooltip}")) for key in KEYS if key.where in _PLACES]
    return [key for key, text in told if all(f" {part}" in f" {text}" for part in parts)]


def together(hits: list[Hit], more: dict[Group, list[Found]], typed: str) -> list[tuple[Group, Found]]:
    """All rows in their order; a name that hardly fits stands behind texts that have the very words."""
    asked = wanted(typed)
    close = bool(hits) and hits[0].score > _SURE
    order: list[Group] = (
        list(GROUPS) if close or not more else ["quotations", "texts", "entities", "documents", "actions"]
    )
    alone = asked.group is not None
    rows: list[tuple[Group, Found]] = []
    for group in order:
        found: list[Found] = list(hits) if group == "entities" else more.get(group, [])
        limit = MANY if alone else (2 * FEW if group == "entities" and close else FEW)
        rows += [(group, one) for one in found[:limit]]
    return rows


_SURE = 0.7
"""Score of a name from which on it is likely what was meant."""


def _quotations(reader: Reader, hits: list[PassageHit], words: str, limit: int) -> list[QuoteLine]:
    """Quotations in the passages found that have all the words themselves."""
    parts = fold(re.sub(r'["*()]', " ", words)).split()
    found: list[QuoteLine] = []
    for hit in hits:
        here = quotes.between(reader, hit.document.id, hit.start, hit.stop)
        found += [one for one in here if all(f" {part}" in f" {fold(one.words)}" for part in parts)]
        if len(found) >= limit:
            break
    return found[:limit]
