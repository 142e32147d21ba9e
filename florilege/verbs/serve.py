"""`florilege serve`: the explorer in a browser, on this machine only."""

import argparse
import shlex
import sys

from florilege.databases import chosen
from florilege.saying import DONE, NOTHING, tell


def run(typed: argparse.Namespace) -> int:
    """Serve until it is stopped with Ctrl-C; nobody from outside this machine can connect."""
    database = chosen(typed.db)
    if database is None:
        tell("no database was opened yet; load a folder first: florilege PATH")
        return NOTHING
    try:
        from textual_serve.server import Server  # noqa: PLC0415  an extra
    except ModuleNotFoundError:
        tell("`serve` needs one more package: pip install 'florilege[serve]'")
        return NOTHING
    command = shlex.join([sys.executable, "-m", "florilege", "open", "--db", str(database.resolve())])
    Server(command, host="127.0.0.1", port=typed.port, title="florilege").serve()
    return DONE
