"""Which files there are to read, and what cannot be read, with the reason in one line."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from db.records import Source
from loaders.decoding import NotTextError, decode
from loaders.formats import FORMATS

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file that can be tried: its root, absolute, and its path under it."""

    root: Path
    path: str
    """Relative to the root, with `/` between its parts."""


class Refusal(Exception):  # noqa: N818  it is a finding as much as an error: walks yield it, one line each
    """What cannot be read, and why: one clear line, whatever the file is called."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(str(path), reason)
        self.path = str(path)
        self.reason = reason

    def __str__(self) -> str:
        shown = _UNSEEN.sub("\ufffd", self.path)
        return f"{shown}: {self.reason}"


def walk(paths: Iterable[Path]) -> Iterator[Found | Refusal]:
    """Every text under `paths`, in the order given and by name within a folder, each file once.

    Hidden files and folders are left out, and so is what is not a text by its suffix, unless it was
    named itself. Links are followed; a folder that was walked is not walked again, so loops end.
    """
    seen: set[tuple[int, int]] = set()
    for given in paths:
        path = absolute(given)
        try:
            status = path.stat()
        except OSError as error:
            yield Refusal(given, _reason(error))
            continue
        if stat.S_ISDIR(status.st_mode):
            count = 0
            for found in _walk_folder(path, path, seen):
                count += 1
                yield found
            if not count:
                yield Refusal(given, f"holds no {' or '.join(FORMATS)} file that was not read already")
        elif path.suffix.lower() not in FORMATS:
            yield Refusal(given, f"is not one of {', '.join(FORMATS)}")
        elif _is_new(status, seen):
            yield _found(path.parent, path)


def absolute(path: Path) -> Path:
    """A path from the root of the file system, without `..`; links in it stay."""
    return Path(os.path.abspath(path))  # noqa: PTH100  Path.resolve would follow links


def source(root: Path, path: str) -> Source:
    """The text of one file under its root. Raises Refusal, whatever is wrong with it."""
    file = root / path
    try:
        if not stat.S_ISREG(file.stat().st_mode):  # a pipe would wait for ever
            raise Refusal(file, "is not a file")
        raw = file.read_bytes()
    except OSError as error:
        raise Refusal(file, _reason(error)) from error
    except MemoryError as error:
        raise Refusal(file, "is larger than memory") from error
    try:
        text, encoding = decode(raw)
    except NotTextError as error:
        raise Refusal(file, str(error)) from error
    kind = FORMATS.get(file.suffix.lower(), "plain")
    return Source(str(root), path, hashlib.sha256(raw).hexdigest(), kind, encoding, text)


def _walk_folder(root: Path, folder: Path, seen: set[tuple[int, int]]) -> Iterator[Found | Refusal]:
    """The texts of one folder and of those inside it; a stack of its own, for folders may be deep."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if not _is_new(path.stat(), seen):
                continue
            with os.scandir(path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Refusal(path, _reason(error))
            continue
        inside = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir():
                    inside.append(path / entry.name)
                elif Path(entry.name).suffix.lower() in FORMATS and _is_new(os.stat(entry.path), seen):  # noqa: PTH116  the path is there as text
                    yield _found(root, path / entry.name)
            except OSError as error:
                yield Refusal(entry.path, _reason(error))
        waiting += reversed(inside)


def _is_new(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether this file or folder was not met before, under whatever name."""
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def _found(root: Path, file: Path) -> Found | Refusal:
    path = file.relative_to(root).as_posix()
    try:
        f"{root}/{path}".encode()
    except UnicodeEncodeError:  # the name is bytes that are not UTF-8: no database can keep it
        return Refusal(file, "has a name that is not valid UTF-8")
    return Found(root, path)


def _reason(error: OSError) -> str:
    """Why the system refuses, as a reader says it."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read"
    return (error.strerror or type(error).__name__).lower()
