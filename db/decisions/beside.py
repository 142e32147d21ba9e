"""The log as a plain file beside its database, which outlives it: a database that is lost or made anew takes it in."""

import os
from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from db.decisions import lines
from db.decisions.decision import Decision
from db.decisions.home import path

__all__ = ["joined", "keys", "path", "read", "replace", "write"]

_FEW = 20
"""Keys that are sought one by one: each in 0.3 ms in a log of ten thousand, whose lines take 60 ms to part."""


def read(file: Path, known: Container[str] = ()) -> tuple[list[Decision], list[str]]:
    """The decisions of the file in their order, and one complaint for each line that cannot be read.

    A last line that was cut short by a kill is left out. Lines whose keys are `known` are passed over unread.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [f"{file}: {_why(error)}"]
    return lines.decisions(data, file, known=known, cut=True)


def keys(file: Path) -> AbstractSet[str]:
    """The keys of the whole lines of the file by their looks: what a table has besides is missing there."""
    try:
        stamp = _stamp(file)
        if file not in _SEEN or _SEEN[file][0] != stamp:
            data = file.read_bytes()
            found = {key for line in lines.lines(data) if (key := line.key) and (line.ended or line.is_whole)}
            _SEEN.clear()
            _SEEN[file] = stamp, found
    except OSError:
        return set()
    return _SEEN[file][1]


def write(file: Path, decisions: Iterable[Decision]) -> list[str]:
    """Add the decisions whose keys are missing there; gives back one complaint where it cannot be written.

    They are on the disk when it returns. Nothing raises: they stand in the database, and the next opening
    that can writes them here. For the one writer only: it lets nobody else write meanwhile.
    """
    those = sorted(decisions, key=lambda decision: decision.order)
    if not those:
        return []
    try:
        _add(Path(os.path.realpath(file)), those)
    except OSError as error:
        return [f"{file}: {_why(error)}; what was decided stands in the database alone"]
    return []


def joined(data: bytes, those: Sequence[Decision]) -> bytes:
    """The text of a log with decisions that it may lack, each where its order puts it.

    Lines that cannot be read stay as they are, behind the line that they stood behind; but one that was cut
    short is written whole. Nothing else changes, and nothing at all where no decision is missing.
    """
    kept: list[tuple[tuple[str, str], bytes]] = []
    have: set[str] = set()
    order = ("", "")
    cut = b""
    for line in lines.lines(data):
        try:
            decision = line.decision()
        except ValueError:
            cut = b"" if line.ended else line.raw
        else:
            have.add(decision.key)
            order = max(order, decision.order)
        kept.append((order, line.raw))
    missing = [decision for decision in those if decision.key not in have]
    if not missing:
        return data
    fresh = [(decision.order, decision.line().encode()) for decision in missing]
    if cut and any(raw.startswith(cut) for _, raw in [*kept[:-1], *fresh]):
        kept.pop()
    return b"".join(raw + b"\n" for _, raw in sorted(kept + fresh, key=lambda line: line[0]))


Stamp = tuple[int, int, int]
"""Which file it is, how long, and when it was written: another one as soon as anybody writes to it."""

_SEEN: dict[Path, tuple[Stamp, AbstractSet[str]]] = {}
"""The keys of the file that was read or written last: it is read again only when somebody else has changed it."""


def _stamp(file: Path) -> Stamp:
    there = file.stat()
    return there.st_ino, there.st_size, there.st_mtime_ns


def _add(file: Path, those: Sequence[Decision]) -> None:
    """Bring the file up to date: by adding to its end where that is enough, else wholly anew or not at all."""
    stamp, known = _SEEN.get(file, ((0, 0, 0), frozenset()))
    is_seen = file.exists() and stamp == _stamp(file)
    data = file.read_bytes() if file.exists() else b""
    missing = list(those)
    if len(those) > _FEW or any(decision.key.encode() in data for decision in those):
        there = {line.key: line for line in lines.lines(data)}
        missing = [decision for decision in those if not _says(there.get(decision.key), decision)]
    if not missing:
        return
    whole = _appended(data, missing) or joined(data, missing)
    if whole.startswith(data):
        with file.open("ab") as log:
            _put(log.fileno(), whole[len(data) :])
        if is_seen:
            _SEEN[file] = _stamp(file), known | {decision.key for decision in missing}
        return
    replace(file, whole)


def replace(file: Path, data: bytes) -> None:
    """Have a file be `data` and be on the disk so, wholly or not at all; its mode stays."""
    if not file.is_file():  # a new one, or a pipe
        with file.open("wb") as new:
            new.write(data)
        return
    with NamedTemporaryFile(dir=file.parent, prefix=f"{file.name}-", delete=False) as anew:
        try:
            _put(anew.fileno(), data)
            anew.close()
            Path(anew.name).chmod(file.stat().st_mode)
            Path(anew.name).replace(file)
        except BaseException:
            with suppress(OSError):
                Path(anew.name).unlink()
            raise


def _appended(data: bytes, missing: Sequence[Decision]) -> bytes | None:
    """The text with all of them at its end, where that is right: as after each decision, without reading the rest."""
    if data and not data.endswith(b"\n"):
        return None
    before = data[data[:-1].rfind(b"\n") + 1 : -1]
    try:
        last = lines.Line(0, before, ended=True).decision().order if data else ("", "")
    except ValueError:
        return None
    return data + lines.written(missing) if last < missing[0].order else None


def _says(line: lines.Line | None, decision: Decision) -> bool:
    """Is the line one, and not only by its looks?"""
    if line is None:
        return False
    try:
        return line.raw == decision.line().encode() or bool(line.decision().key == decision.key)
    except ValueError:
        return False


def _put(file: int, data: bytes) -> None:
    """Write all of it, and wait until the disk has it."""
    while data:
        data = data[os.write(file, data) :]
    os.fsync(file)


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
