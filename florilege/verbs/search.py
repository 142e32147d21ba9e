"""`florilege search WORDS`: entities, then passages."""

import argparse

from db import passages
from db.answers import Hit, PassageHit
from db.search import Finder
from florilege.databases import reading
from florilege.saying import DONE, NOTHING, one_line, print_json, source, tell

LIMIT = 20
"""Entities, and passages, that are printed at the most."""


def run(typed: argparse.Namespace) -> int:
    """Print what is found, the likeliest first; 1 where nothing is."""
    words = " ".join(typed.words)
    with reading(typed.db) as reader:
        entities = Finder(reader).find(words, LIMIT)
        found = passages.find(reader, words, LIMIT)
    if typed.json:
        print_json({"entities": entities, "passages": found})
    else:
        for hit in entities:
            print(_entity(hit))
        if entities and found:
            print()
        for passage in found:
            print(f"{_excerpt(passage)}\n    {source(passage)}")
    if not entities and not found:
        tell(f"nothing is called or says {words!r}")
        return NOTHING
    return DONE


def _entity(hit: Hit) -> str:
    line = hit.entity
    also = f" ({hit.alias})" if hit.alias != line.name else ""
    return f"{line.name}{also}  {line.kind}, {line.mentions} mentions in {line.documents} documents"


def _excerpt(hit: PassageHit, width: int = 160) -> str:
    """The words around the first light, on one line."""
    at = hit.lights[0][0] - hit.start if hit.lights else 0
    first = max(0, at - width // 2)
    cut = hit.text[first : first + width]
    return f"{'…' if first else ''}{one_line(cut)}{'…' if first + width < len(hit.text) else ''}"
