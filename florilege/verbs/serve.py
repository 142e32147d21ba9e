"""`florilege serve`: the explorer in a browser, on this machine only."""

import argparse
import os
import sys

from db.connection import open_reader
from florilege import places
from florilege.databases import chosen
from florilege.saying import DONE, NOTHING, tell
from tui.config import ConfigError, read

TERMINALS = ("TMUX", "VTE_VERSION")
"""What tells of the terminal that `serve` was typed in: copied words are not to go there."""


def run(typed: argparse.Namespace) -> int:
    """Serve until it is stopped with Ctrl+C; nobody from outside this machine can connect."""
    database = chosen(typed.db)
    if database is None:
        tell("no database was opened yet; load a folder first: florilege PATH")
        return NOTHING
    try:
        from florilege.serving import ExplorerServer  # noqa: PLC0415  an extra
    except ModuleNotFoundError:
        tell("`serve` needs one more package: pip install 'florilege[serve]'")
        return NOTHING
    open_reader(database).close()  # what stands against it is said here and not to a browser that waits
    try:
        read(places.config_file())
    except ConfigError as error:
        tell(str(error))
        return NOTHING
    for name in TERMINALS:
        os.environ.pop(name, None)
    command = (sys.executable, "-m", "florilege", "open", "--db", str(database.resolve()))
    try:
        server = ExplorerServer(command, typed.port)
    except OSError as error:
        tell(f"port {typed.port}: {(error.strerror or 'cannot be had').lower()}; --port N takes another")
        return NOTHING
    server.run()
    return DONE
