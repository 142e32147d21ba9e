"""Full-text search over the passages, with the found words located in the stored text."""

import re
import sqlite3
from typing import Any

from db import documents
from db.answers import PassageHit
from db.connection import Reader
from db.documents import JOIN, LINE, WIDTH
from db.folding import fold, fold_mapped

_WORD = re.compile(r"[^\W_]+")
_OPERATORS = frozenset({"AND", "OR", "NOT"})
_QUERY = re.compile(r'"[^"]*"?|\S+')


def find(reader: Reader, words: str, limit: int = 50) -> list[PassageHit]:
    """Passages that hold the words, best first; furniture is left out.

    Blind to case, accents, œ and oe, ß and ss, ł and l. `"a phrase"`, `begin*`, AND, OR, NOT and NEAR(a b)
    work as FTS5 has them; whatever is not such an expression is searched for as plain words.
    """
    for expression in expressions(words):
        try:
            rows = reader.execute(
                f"SELECT {LINE}, p.id, p.start, p.stop, p.kind FROM passages_fts"
                f" JOIN passages AS p ON p.id = passages_fts.rowid {JOIN.format('p')}"
                " WHERE passages_fts MATCH ? AND p.kind <> 'furniture' ORDER BY passages_fts.rank, p.id LIMIT ?",
                (expression, limit),
            ).fetchall()
        except sqlite3.OperationalError as error:
            if str(error) == "interrupted":
                raise
            continue  # not an expression after all: the next one is plainer
        if rows:
            return [_hit(reader, row, words) for row in rows]
    return []


def expressions(words: str) -> list[str]:
    """FTS5 expressions to try for the words typed, the strictest reading first."""
    asked = _operators(words)
    plain = [f'"{part}"' for part in _plain(words)]
    if not plain:
        return []
    tried = [asked] if asked else []
    tried += [" ".join(plain), " ".join(plain) + "*"]
    return tried


def lights(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand in `text`: spans of it, in order, none within another."""
    folded, origin = fold_mapped(text)
    written = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(folded)]
    spans: set[tuple[int, int]] = set()
    for phrase, begins in _phrases(words):
        for at in range(len(written) - len(phrase) + 1):
            here = [word for _, _, word in written[at : at + len(phrase)]]
            last = here[-1].startswith(phrase[-1]) if begins else here[-1] == phrase[-1]
            if here[:-1] == phrase[:-1] and last:
                first, final = written[at][0], written[at + len(phrase) - 1][1]
                spans.add((origin[first], origin[final - 1] + 1))
    ordered = sorted(spans)
    return tuple(span for span in ordered if not any(_inside(span, other) for other in ordered))


def _inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def _phrases(words: str) -> list[tuple[list[str], bool]]:
    """The words and phrases that are searched for, each with whether it may be the beginning of a word."""
    parts = [part for part in _QUERY.findall(words) if part not in _OPERATORS]
    found = []
    for position, part in enumerate(parts):
        phrase = _WORD.findall(fold(part.removeprefix("NEAR(")))
        if phrase:
            found.append(
                (phrase, part.endswith("*") or (position == len(parts) - 1 and not part.endswith('"')))
            )
    return found


def _plain(words: str) -> list[str]:
    """The words and quoted phrases of a query, without any sign that FTS5 would read as its own."""
    parts = [" ".join(_WORD.findall(fold(part))) for part in _QUERY.findall(words) if part not in _OPERATORS]
    return [part for part in parts if part]


def _operators(words: str) -> str:
    """The query as an FTS5 expression with its operators, or nothing where it uses none."""
    parts = _QUERY.findall(words)
    used = any(part in _OPERATORS or part.startswith("NEAR(") or part.endswith("*") for part in parts)
    if not used:
        return ""
    return " ".join(part if part in _OPERATORS else _operand(part) for part in parts)


def _operand(part: str) -> str:
    near = "NEAR(" if part.startswith("NEAR(") else ""
    open_, close = ("(" if part.startswith("(") else ""), (")" if part.endswith(")") else "")
    body = part.removeprefix("NEAR(").strip("()")
    star = "*" if body.endswith("*") else ""
    comma = "," if body.endswith(",") else ""
    inner = " ".join(_WORD.findall(fold(body)))
    if inner.isdigit() and close:
        return f"{inner}{close}"
    return f'{near}{open_}"{inner}"{star}{comma}{close}' if inner else f"{near}{open_}{close}"


def _hit(reader: Reader, row: tuple[Any, ...], words: str) -> PassageHit:
    line = documents.read_line(row)
    number, start, stop, kind = row[WIDTH:]
    text = documents.text(reader, line.id)[start:stop]
    spans = tuple((start + first, start + last) for first, last in lights(text, words))
    return PassageHit(number, line, start, stop, kind, text, spans)
