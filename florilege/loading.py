"""From paths to a database: what is new or changed is read, then the corpus is settled again."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from db.records import Reading
from db.store import Store
from florilege.progress import Progress, Silent
from florilege.settling import corpus_pass
from florilege.working import over
from loaders.read import read
from loaders.sources import Found, Refusal, absolute, walk
from loaders.version import extraction

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What a load did, in documents."""

    read: int
    unchanged: int
    gone: int
    refused: int


def load(
    paths: Sequence[Path],
    database: Path,
    *,
    workers: int | None = None,
    tell: Tell,
    progress: Progress | None = None,
) -> Report:
    """Bring `database` up to date with what stands under `paths`.

    `tell` gets one line for each file that could not be read and for each folder that lost documents;
    everything else is loaded. Raises StoreError where the database cannot be written. An interruption
    leaves each document wholly old or wholly new, and the corpus pass marked as due.
    """
    progress = progress or Silent()
    every = list(walk(paths))
    found = [one for one in every if isinstance(one, Found)]
    refused = [one for one in every if isinstance(one, Refusal)]
    if not found and not database.exists():
        for refusal in refused:
            tell(str(refusal))
        return Report(0, 0, 0, len(refused))
    with Store(database, extraction=extraction()) as store:
        _say_brought(store, tell)
        brought = {line.key for line in store.brought.lines} if store.brought else set()
        lost = store.lost - brought
        found = _at_home(store, found)
        fresh = _fresh(store, found)
        read_now = _read_all(store, fresh, refused, workers, progress)
        for refusal in refused:
            tell(str(refusal))
        gone = _take_out(store, paths, found, refused, tell)
        if store.due:
            corpus_pass(store, workers=workers, tell=tell, progress=progress)
            _say_lost(store, len(store.lost - lost), tell)
    return Report(read_now, len(found) - len(fresh), gone, len(refused))


def _say_brought(store: Store, tell: Tell) -> None:
    """What the file beside the database had of decisions that this one had not, and what of it could not be read."""
    if store.brought is None:
        return
    if count := len(store.brought.lines):
        tell(f"{store.path}: {count} of your decisions came in from the file beside it")
    for complaint in store.brought.complaints:
        tell(complaint)


def _say_lost(store: Store, count: int, tell: Tell) -> None:
    """That decisions hold for nothing since the texts are others; they stay in the log, and may hold again."""
    if count:
        what = "finds what it is about" if count == 1 else "find what they are about"
        tell(f"{store.path}: {count} of your decisions no longer {what}; `florilege decisions` says why")


def _at_home(store: Store, found: Sequence[Found]) -> list[Found]:
    """The same files under the outermost folder that was ever loaded above them: no text is held twice."""
    roots = sorted(
        {file.root for file in found} | set(map(Path, store.roots())), key=lambda root: len(root.parts)
    )
    homes = {file.root: next(root for root in roots if file.root.is_relative_to(root)) for file in found}
    for home in sorted(set(homes.values())):
        store.adopt(home)
    moved = [(homes[file.root], (file.root / file.path).relative_to(homes[file.root])) for file in found]
    return sorted(Found(home, path.as_posix()) for home, path in moved)


def _fresh(store: Store, found: Iterable[Found]) -> list[Found]:
    """The files that are new, or whose bytes are not those that were read."""
    fresh: list[Found] = []
    for root, files in groupby(found, key=lambda file: file.root):
        known = store.known(root)
        fresh += [file for file in files if file.path not in known or known[file.path] != _sha256(file)]
    return fresh


def _sha256(file: Found) -> str:
    """Of the bytes there are now; nothing where they cannot be read: reading them again will say why."""
    path = file.root / file.path
    try:
        if not path.is_file():  # a pipe would wait for ever, and /dev/zero has no end
            return ""
        with path.open("rb") as raw:
            return hashlib.file_digest(raw, "sha256").hexdigest()
    except OSError:
        return ""


def _read_all(
    store: Store, fresh: Sequence[Found], refused: list[Refusal], workers: int | None, progress: Progress
) -> int:
    """Read and store each file; what cannot be read joins `refused`. Gives back how many were stored."""
    progress.begin("reading", len(fresh))
    done = 0
    for result in over(_read, fresh, len(fresh), workers=workers):
        if isinstance(result, Refusal):
            refused.append(result)
        else:
            store.put(result.source.root, result)
            done += 1
        progress.step()
    return done


def _read(file: Found) -> Reading | Refusal:
    try:
        return read(file.root, file.path)
    except Refusal as refusal:
        return refusal
    except Exception as error:  # noqa: BLE001  a fault of ours in one text must not lose the others; its line says so
        return Refusal(file.root / file.path, f"could not be read, by a fault of florilege: {error!r}")


def _take_out(
    store: Store, paths: Iterable[Path], found: Iterable[Found], refused: Iterable[Refusal], tell: Tell
) -> int:
    """Take out documents whose files are gone from a folder that was loaded again, can be read and is not empty."""
    there = {file.root / file.path for file in found}
    unread = [Path(refusal.path) for refusal in refused]
    gone = 0
    for folder in sorted({absolute(path) for path in paths}):
        home = next((file.root for file in found if (file.root / file.path).is_relative_to(folder)), None)
        if home is None or not folder.is_dir():
            continue
        files = [home / path for path in store.paths(home)]
        lost = [
            file.relative_to(home).as_posix()
            for file in files
            if file.is_relative_to(folder) and file not in there and not _under(file, unread)
        ]
        if lost:
            store.vanish(home, lost)
            tell(f"{folder}: {len(lost)} gone since the last load and taken out: {', '.join(lost)}")
            gone += len(lost)
    return gone


def _under(file: Path, unread: Iterable[Path]) -> bool:
    """Whether a file, or a folder above it, is there but could not be read: it may still be what it was."""
    return any(file == path or path in file.parents for path in unread)
