"""`florilege decisions [list | export FILE | import FILE]`: the log of what was decided, as text."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from db.connection import StoreError
from db.decisions import beside, log
from db.decisions.conflicts import conflicts
from db.decisions.deciding import take_in
from db.decisions.decision import Decision
from db.decisions.lines import decisions, written
from db.decisions.log import Entry
from db.decisions.telling import told, when
from florilege.databases import reading, required
from florilege.saying import DONE, NOTHING, escaped, print_json, tell
from tui.cleaning import shown

STREAM = Path("-")
"""Standard input or output, where a file is asked for."""

NOT_YET = "stands in the file beside the database only; the next load or import takes it in"


def run(typed: argparse.Namespace) -> int:
    """List, export or import; 1 where there is nothing, or where something could not be read."""
    database = required(typed.db)
    entries, complaints = _log(database)
    for complaint in complaints:
        tell(complaint)
    if typed.action == "export":
        status = _export(entries, typed.file, beside.path(database))
    elif typed.action == "import":
        status = _import(database, entries, typed.file)
    else:
        status = _list(entries, as_json=typed.json)
    return NOTHING if complaints else status


def _log(database: Path) -> tuple[list[Entry], list[str]]:
    """The whole log, also what only the file beside the database has; and what in that file cannot be read."""
    with reading(database) as reader:
        entries = log.every(reader)
    more, complaints = beside.read(beside.path(database), {entry.decision.key for entry in entries})
    entries += [Entry(decision, None, NOT_YET) for decision in more]
    return sorted(entries, key=lambda entry: entry.decision.order), complaints


def _list(entries: list[Entry], *, as_json: bool) -> int:
    every = {entry.decision.key: entry.decision for entry in entries}
    if as_json:
        print_json({"decisions": [_plain(entry, every) for entry in entries]})
    else:
        for entry in entries:
            print(shown(_line(entry, every)))
    if not entries:
        tell("nothing was decided yet")
    return DONE if entries else NOTHING


def _line(entry: Entry, every: dict[str, Decision]) -> str:
    """When and what, and what became of it where it does not hold."""
    decision = entry.decision
    line = f"{when(decision.at)}  {told(decision, every.get(decision.of))}"
    if entry.undone_by is not None:
        return f"{line}  [undone {when(every[entry.undone_by].at)}]"
    return f"{line}  [finds nothing: {entry.problem}]" if entry.problem else line


def _plain(entry: Entry, every: dict[str, Decision]) -> dict[str, Any]:
    state = "undone" if entry.undone_by is not None else "unfound" if entry.problem else "done"
    undone = every[entry.undone_by].at if entry.undone_by is not None else None
    said = json.loads(entry.decision.line())
    words = told(entry.decision, every.get(entry.decision.of))
    return {**said, "told": words, "state": state, "undone_at": undone, "problem": entry.problem or None}


def _export(entries: Iterable[Entry], file: Path, own: Path) -> int:
    """Write the log; never over something that it does not hold."""
    every = [entry.decision for entry in entries]
    data = written(every)
    if file == STREAM:
        if sys.stdout.isatty():
            print(escaped(data.decode()), end="")
        else:
            sys.stdout.buffer.write(data)
        return DONE
    file = file.resolve()
    if file == own:
        raise StoreError(f"{file}: this is the log itself; every decision is written there when it is taken")
    if file.is_file():
        there, complaints = decisions(file.read_bytes(), file)
        lost = len({decision.key for decision in there} - {decision.key for decision in every})
        if lost:
            complaints.append(f"{file}: has {_count(lost)} that this log has not; import it first")
        if complaints:
            for complaint in complaints:
                tell(f"{complaint}; the file is left as it is")
            return NOTHING
    beside.replace(file, data)
    print(f"{_count(len(every))} written")
    return DONE


def _import(database: Path, entries: list[Entry], file: Path) -> int:
    """Take in what is new; what cannot be read, and what contradicts, is told, and everything else comes in."""
    name: object = "standard input" if file == STREAM else file
    data = sys.stdin.buffer.read() if file == STREAM else file.read_bytes()
    theirs, complaints = decisions(data, name)
    before = {entry.decision.key: entry.decision for entry in entries}
    complaints += [
        f"{name}: {told(one)} ({when(one.at)}) has the key of another decision of this log, which holds"
        for one in theirs
        if before.get(one.key, one) != one
    ]
    for complaint in complaints:
        tell(complaint)
    fresh = [decision for decision in theirs if decision.key not in before]
    if waiting := fresh + [entry.decision for entry in entries if entry.problem == NOT_YET]:
        for complaint in take_in(database, waiting).complaints:
            tell(complaint)
    if not fresh:
        print("nothing new")
        return NOTHING if complaints else DONE
    with reading(database) as reader:
        unfound = {entry.decision.key for entry in log.every(reader) if entry.problem}
    for conflict in conflicts(before.values(), theirs, unfound):
        tell(conflict.told(unfound))
    lost = sum(decision.key in unfound for decision in fresh)
    print(f"{_count(len(fresh))} came in" + (f", {lost} of them for nothing that is here" if lost else ""))
    return NOTHING if complaints else DONE


def _count(number: int) -> str:
    return f"{number} decision" if number == 1 else f"{number} decisions"
