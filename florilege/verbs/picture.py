"""`florilege picture OUT.svg`: what the explorer shows after some keys, drawn without a terminal."""

import argparse
import asyncio

from florilege.databases import chosen
from florilege.saying import DONE, NOTHING, tell


def run(typed: argparse.Namespace) -> int:
    """Draw the picture."""
    database = chosen(typed.db)
    if database is None:
        tell("no database was opened yet; load a folder first: florilege PATH")
        return NOTHING
    from db.connection import open_reader  # noqa: PLC0415  checked before 0.3 s of imports
    from tui.picture import picture  # noqa: PLC0415  0.3 s to import

    open_reader(database).close()
    drawn = asyncio.run(picture(database, typed.size, typed.keys))
    typed.out.write_text(drawn, encoding="utf-8")
    return DONE
