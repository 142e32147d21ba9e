"""The command line: the only place where loaders, store and explorer meet."""

import os
import sys
from argparse import Namespace
from contextlib import suppress
from importlib import import_module

from florilege.arguments import parse

RUNS = {
    "explore": ("explore", "run"),
    "open": ("explore", "run_open"),
    "sample": ("explore", "run_sample"),
    "load": ("load", "run"),
    "search": ("search", "run"),
    "show": ("show", "run"),
    "quotes": ("quotes", "run"),
    "verify": ("verify", "run"),
    "decisions": ("decisions", "run"),
    "picture": ("picture", "run"),
    "serve": ("serve", "run"),
    "config": ("config", "run"),
}
"""Which module of `florilege.verbs` runs a verb, and by which function; imported only when it is typed."""

READS = ("explore", "load", "sample")
"""Verbs that read sources, and can go on where they were stopped."""


def main(words: list[str] | None = None) -> int:
    """Run what was typed; give back the exit status: 0 done, 1 not done or nothing found, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        # Windows prints in an old code page when it is piped, and its words would not be the source's
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    typed = _typed(sys.argv[1:] if words is None else words)
    module, function = RUNS[typed.verb]
    from db.connection import StoreError  # noqa: PLC0415  sqlite3 is not for --help
    from florilege.saying import NOTHING, tell  # noqa: PLC0415  the same

    try:
        status: int = getattr(import_module(f"florilege.verbs.{module}"), function)(typed)
        _flush()
    except StoreError as error:
        tell(str(error))
    except KeyboardInterrupt:
        reads = typed.verb in READS
        tell("stopped; what was read is kept, and the rest is read at the next load" if reads else "stopped")
    except BrokenPipeError:  # `| head` has seen enough
        _drop_output()
    except OSError as error:
        _drop_output()
        place = f"{error.filename}: " if error.filename else ""
        tell(f"{place}{(error.strerror or type(error).__name__).lower()}")
    else:
        return status
    return NOTHING


def _typed(words: list[str]) -> Namespace:
    """The words as verbs and switches; what `--help` printed may go to a reader that has left."""
    try:
        return parse(words)
    except SystemExit:
        try:
            _flush()
        except OSError:
            _drop_output()
        raise


def _flush() -> None:
    """Write what was printed while a full disk, or a reader that left, can still be told of."""
    if sys.stdout:  # none where it was closed
        sys.stdout.flush()


def _drop_output() -> None:
    """Let go of what was printed and cannot be written, which Python would try, and fail, to write at its end."""
    with suppress(OSError, ValueError, AttributeError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123  a device
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
