"""The command line: the only place where loaders, store and explorer meet."""

import sys
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
}
"""Which module of `florilege.verbs` runs a verb, and by which function; imported only when it is typed."""


def main(words: list[str] | None = None) -> int:
    """Run what was typed; give back the exit status: 0 done, 1 not done or nothing found, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        # Windows prints in an old code page when it is piped, and its words would not be the source's
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    typed = parse(sys.argv[1:] if words is None else words)
    module, function = RUNS[typed.verb]
    from db.connection import StoreError  # noqa: PLC0415  sqlite3 is not for --help
    from florilege.saying import NOTHING, tell  # noqa: PLC0415  the same

    try:
        status: int = getattr(import_module(f"florilege.verbs.{module}"), function)(typed)
    except StoreError as error:
        tell(str(error))
        return NOTHING
    except KeyboardInterrupt:
        tell("stopped; what was read is kept, and the rest is read at the next load")
        return NOTHING
    except BrokenPipeError:  # `| head` has seen enough
        with suppress(OSError):
            sys.stdout.close()
        return NOTHING
    return status


if __name__ == "__main__":
    sys.exit(main())
