"""`florilege load PATH …`: bring a database up to date, nothing more."""

import argparse

from florilege import places
from florilege.loading import Report, load
from florilege.progress import progress
from florilege.saying import DONE, NOTHING, tell


def run(typed: argparse.Namespace) -> int:
    """Load; 1 where something could not be."""
    database = typed.db
    if database is None:
        database = places.database_for(typed.paths)
        tell(f"loading into {database}")
    with progress() as bar:
        report = load(typed.paths, database, workers=typed.workers, tell=tell, progress=bar)
    if database.exists():
        places.remember(database)
    print(said(report))
    return NOTHING if report.refused else DONE


def said(report: Report) -> str:
    """What a load did, on one line."""
    parts = [f"{report.read} read", f"{report.unchanged} unchanged"]
    parts += [f"{report.gone} gone"] if report.gone else []
    parts += [f"{report.refused} could not be read"] if report.refused else []
    return ", ".join(parts)
