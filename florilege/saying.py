"""What the command line says beside its answers, and how an answer is laid out as lines or JSON."""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from db.citations import Citable, citation
from tui.cleaning import shown

DONE, NOTHING = 0, 1
"""Exit status: done; something could not be done, or nothing was found. 2 is wrong usage."""


_OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Control characters that JSON leaves as they are, and those that turn the direction of a line."""


def tell(line: str) -> None:
    """One line to standard error; a file name in it cannot act on the terminal."""
    print(f"florilege: {shown(line)}", file=sys.stderr, flush=True)


def print_json(value: dict[str, Any]) -> None:
    """One JSON object to standard output; what a terminal would obey in a file's name is written as its number."""
    print(escaped(json.dumps(value, ensure_ascii=False, indent=1, default=_record)))


def escaped(words: str) -> str:
    """JSON that says the same without a character that a terminal would obey."""
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", words)


def source(item: Citable) -> str:
    """Where a row stands, as the end of a printed line: publisher or title, date, file and offsets."""
    return f"[{shown(citation(item))}]"


def section(title: str, lines: Iterable[str]) -> None:
    """A title and its lines below it; nothing at all where there are none."""
    told = list(lines)
    if told:
        print(f"\n{title}")
        for line in told:
            print(f"  {line}")


def one_line(words: str) -> str:
    """Words of a source on one line, line ends and runs of blanks shown as one blank: for lists, never to copy."""
    return " ".join(words.split())


def _record(value: object) -> Any:
    """A frozen record as an object."""
    return asdict(value)  # type: ignore[call-overload]
