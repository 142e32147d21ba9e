"""`florilege [PATH …]`, `open` and `sample`: the explorer, or a summary where there is no terminal."""

import argparse
import gc
import os
import sys
from pathlib import Path

from db.connection import StoreError, open_reader
from florilege import places
from florilege.databases import chosen
from florilege.progress import progress
from florilege.saying import DONE, NOTHING, tell


def run(typed: argparse.Namespace) -> int:
    """Load what is new or changed under the paths, if any, then open the explorer."""
    if not typed.paths:
        database = chosen(typed.db)
        return _open(database, fresh=typed.fresh) if database else sample(None)
    from florilege.loading import load  # noqa: PLC0415  the rules of extraction: 0.2 s that `open` has no use for

    database = typed.db or places.database_for(typed.paths)
    with progress() as bar:
        report = load(typed.paths, database, workers=typed.workers, tell=tell, progress=bar)
    if not report.read + report.unchanged:
        return NOTHING
    status = _open(database, fresh=typed.fresh)
    return NOTHING if report.refused else status


def run_open(typed: argparse.Namespace) -> int:
    """Open the explorer on the database given, or the last one."""
    database = chosen(typed.db)
    if database is None:
        tell("no database was opened yet; load a folder first: florilege PATH")
        return NOTHING
    return _open(database, fresh=typed.fresh)


def run_sample(typed: argparse.Namespace) -> int:
    """List the samples, or open one."""
    if typed.name is None:
        from florilege.samples import SAMPLES  # noqa: PLC0415  brings the rules of extraction

        for one in SAMPLES:
            print(f"{one.name:10} {one.says}")
        return DONE
    return sample(typed.name, typed.db)


def sample(name: str | None, database: Path | None = None) -> int:
    """Open a sample, the first one where none is named, made into a database first."""
    from florilege import samples  # noqa: PLC0415  brings the rules of extraction

    name = name or samples.DEFAULT
    one = samples.find(name)
    if one is None:
        tell(f"there is no sample {name!r}; there are {', '.join(s.name for s in samples.SAMPLES)}")
        return NOTHING
    with progress() as bar:
        made = samples.database(one, database, tell, bar)
    return _open(made)


def _open(database: Path, *, fresh: bool = False) -> int:
    """The explorer on a terminal, the summary elsewhere."""
    reader = open_reader(database)
    try:
        places.remember(database)
        if not sys.stdout.isatty() and "TEXTUAL_DRIVER" not in os.environ:  # `serve` draws through a pipe
            from florilege.verbs import summary  # noqa: PLC0415  not for the explorer

            return summary.show(reader)
    finally:
        reader.close()
    # What is made from here to the first frame stays: looking through it for garbage is a fifth of the start.
    gc.disable()
    from tui.app import run  # noqa: PLC0415  0.2 s to import: only where it is shown
    from tui.config import ConfigError, read  # noqa: PLC0415  the same

    try:
        config = read(places.config_file())
    except ConfigError as error:
        tell(str(error))
        return NOTHING
    going: Path | None = database
    while going is not None:
        places.remember(going)
        others = tuple(other for other in places.recent() if other != going.resolve() and other.is_file())
        try:
            kept = places.session_of(going)
        except StoreError:
            kept = None
        going = run(going, config, kept=kept, fresh=fresh, recent=others)
    return DONE
