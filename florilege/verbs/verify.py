"""`florilege verify`: check every row against its source and name what fails."""

import argparse

from db.verify import verify
from florilege.databases import reading
from florilege.progress import progress
from florilege.saying import DONE, NOTHING, tell
from loaders.rereading import CHECKS


def run(typed: argparse.Namespace) -> int:
    """Print what fails, one line each; 1 where anything does."""
    failed = 0
    with reading(typed.db) as reader, progress() as bar:
        for failure in verify(reader, CHECKS, bar):
            tell(str(failure))
            failed += 1
    print("everything stands" if not failed else f"{failed} do not stand")
    return NOTHING if failed else DONE
