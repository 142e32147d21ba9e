"""`florilege show NAME`: all that is known of an entity, each line with its source."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from db import entities, figures, mentions, quotes, relations, roles
from db.answers import EntityLine, QuoteLine, RelationLine, RoleLine
from db.connection import Reader
from florilege.databases import entity_called, reading
from florilege.saying import DONE, NOTHING, one_line, print_json, section, source
from tui import wording

LIMIT = 1000
"""Rows of each sort that are printed at the most; the explorer and the database have them all."""


def run(typed: argparse.Namespace) -> int:
    """Print the entity that is called so, or is nearest to it; 1 where nothing is."""
    with reading(typed.db) as reader:
        line = entity_called(reader, " ".join(typed.name))
        if line is None:
            return NOTHING
        if typed.json:
            print_json(_all(reader, line))
        else:
            _lines(reader, line)
    return DONE


def _all(reader: Reader, line: EntityLine) -> dict[str, Any]:
    return {
        **asdict(line),
        "aliases": entities.aliases(reader, line.id),
        "merges": entities.merges(reader, line.id),
        "roles": [*roles.held_by(reader, line.id), *roles.held_at(reader, line.id)],
        "relations": relations.of(reader, line.id),
        "figures": figures.near(reader, line.id),
        "quotes_by": quotes.by(reader, line.id, limit=LIMIT),
        "quotes_about": quotes.about(reader, line.id, limit=LIMIT),
        "related": entities.related(reader, line.id),
        "excerpts": mentions.excerpts(reader, line.id, limit=LIMIT),
    }


def _lines(reader: Reader, line: EntityLine) -> None:
    print(f"{line.name}  {line.kind}, {line.mentions} mentions in {line.documents} documents")
    reasons = {merge.name: merge.reason for merge in entities.merges(reader, line.id)}
    section(
        "other names",
        (
            f"{alias.name} ({alias.mentions})" + (f": {reasons[alias.name]}" if alias.name in reasons else "")
            for alias in entities.aliases(reader, line.id)
            if alias.name != line.name
        ),
    )
    section("roles", map(_role, [*roles.held_by(reader, line.id), *roles.held_at(reader, line.id)]))
    section("relations", map(_relation, relations.of(reader, line.id)))
    section("figures near it", (f"{one_line(f.words)}  {source(f)}" for f in figures.near(reader, line.id)))
    section("says", map(_quote, quotes.by(reader, line.id, limit=LIMIT)))
    section("is named in what others say", map(_quote, quotes.about(reader, line.id, limit=LIMIT)))
    section(
        "named with", (f"{r.line.name}  {r.together} documents" for r in entities.related(reader, line.id))
    )
    section("excerpts", _excerpts(reader, line))


def _excerpts(reader: Reader, line: EntityLine) -> Iterator[str]:
    for excerpt in mentions.excerpts(reader, line.id, limit=LIMIT):
        yield f"{one_line(excerpt.text)}  {source(excerpt)}"


def _role(role: RoleLine) -> str:
    at = f", {role.organisation.name}" if role.organisation else ""
    status = "" if role.status == "current" else f" ({role.status})"
    when = f" {wording.span(role.since, role.until)}".rstrip()
    return f"{role.person.name}: {one_line(role.title)}{at}{status}{when}  {source(role)}"


def _relation(relation: RelationLine) -> str:
    status = "" if relation.status == "stated" else f" ({relation.status})"
    words = f"{relation.subject.name} {wording.relation(relation.kind)} {relation.object.name}"
    return f"{words}{status}  {source(relation)}"


def _quote(quote: QuoteLine) -> str:
    if quote.state == "lost":
        return f"[the source has lost these words]  {source(quote)}"
    return f"{quote.words}  {source(quote)}"
