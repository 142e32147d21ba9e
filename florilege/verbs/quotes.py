"""`florilege quotes`: quotations with their citations, as text, Markdown, CSV or JSON."""

import argparse
import csv
import sys
from collections.abc import Iterator

from db import quotes
from db.answers import EntityLine, QuoteLine
from db.citations import citation
from db.connection import Reader
from florilege.databases import entity_called, reading
from florilege.saying import DONE, NOTHING, print_json, tell
from tui.cleaning import shown

PAGE = 500
"""Quotations asked for at a time."""

LOST = "[the source has lost these words]"
DAMAGE = {
    "unopened": "opening mark missing",
    "unclosed": "closing mark missing",
    "unmarked": "no marks",
    "lost": "lost",
}
"""What a reader of the citation is told of a state other than `complete`."""

COLUMNS = ("words", "speaker", "state", "publisher", "title", "published", "root", "path", "start", "stop")


def run(typed: argparse.Namespace) -> int:
    """Print the quotations asked for, by date; 1 where there is none."""
    with reading(typed.db) as reader:
        speaker = None if typed.speaker is None else entity_called(reader, typed.speaker)
        about = None if typed.about is None else entity_called(reader, typed.about)
        if (speaker is None and typed.speaker is not None) or (about is None and typed.about is not None):
            return NOTHING
        # no words at all are in no quotation: the empty variable of a script does not ask for everything
        asked = typed.words is None or typed.words.strip()
        found = list(_all(reader, speaker, about, typed.words)) if asked else []
    if not found:
        tell("no such quotation")
        return NOTHING
    {"text": _text, "markdown": _markdown, "csv": _csv, "json": _json}[typed.format](found)
    return DONE


def _all(
    reader: Reader, speaker: EntityLine | None, about: EntityLine | None, words: str | None
) -> Iterator[QuoteLine]:
    after: QuoteLine | None = None
    who, whom = speaker.id if speaker else None, about.id if about else None
    while page := quotes.find(reader, speaker=who, about=whom, words=words, after=after, limit=PAGE):
        yield from page
        after = page[-1]


def _cited(line: QuoteLine) -> str:
    damage = DAMAGE.get(line.state)
    return shown(citation(line)) + (f" ({damage})" if damage else "")


def _text(found: list[QuoteLine]) -> None:
    print("\n\n".join(f"{line.words or LOST}\n    — {_cited(line)}" for line in found))


def _markdown(found: list[QuoteLine]) -> None:
    """Block quotations whose words are the source's, line for line; marks of Markdown in them stay as they are."""
    for line in found:
        words = "\n> ".join((line.words or LOST).split("\n"))
        print(f"> {words}\n>\n> — {_cited(line)}\n")


def _csv(found: list[QuoteLine]) -> None:
    """On a terminal names of files are shown, not sent: a script reads them as they are."""
    clean = shown if sys.stdout.isatty() else str
    sheet = csv.writer(sys.stdout, lineterminator="\n")
    sheet.writerow(COLUMNS)
    for line in found:
        of = line.document
        speaker = line.speaker.name if line.speaker else ""
        told = [of.publisher or "", of.title or "", of.published or "", of.root, of.path]
        sheet.writerow((line.words, speaker, line.state, *map(clean, told), line.start, line.stop))


def _json(found: list[QuoteLine]) -> None:
    print_json({"quotes": found})
