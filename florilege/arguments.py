"""What may be typed after `florilege`: verbs, paths and switches, and the help that says so."""

import argparse
from pathlib import Path

from florilege import __version__

VERBS = (
    "load",
    "open",
    "sample",
    "search",
    "show",
    "quotes",
    "verify",
    "decisions",
    "picture",
    "serve",
    "config",
)
"""Any other first word is a path to load; a folder called like a verb is written `./load`."""

FORMATS = ("text", "markdown", "csv", "json")
"""How `quotes` prints."""


def parse(words: list[str]) -> argparse.Namespace:
    """The typed `words` as a namespace whose `verb` is one of VERBS, or `explore`.

    Wrong usage is said on standard error and raises SystemExit(2).
    """
    parser = _verbs() if words and words[0] in VERBS else _explore()
    return parser.parse_args(words)


def _explore() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="florilege",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Who and what is in a folder of texts, who said what exactly, and where it says so.",
        usage="florilege [PATH ...] [--db FILE]\n       florilege VERB [...]",
        epilog="""verbs:
  load PATH ...     read what is new or changed under these paths, nothing more
  open              open the explorer on a database
  sample [NAME]     the samples that florilege ships: list them, or open one
  search WORDS      entities, then passages
  show NAME         all that is known of an entity, each line with its source
  quotes            quotations with their citations
  verify            check every row against its source
  decisions         what was decided: list it, export FILE, import FILE
  picture OUT.svg   draw what the explorer shows after some keys
  serve             show the explorer in a browser on this machine
  config            where the settings are; writes them to begin with

`florilege VERB --help` says more. Without --db a verb uses the database that was
opened last. Without a path, florilege opens that one, or its sample.""",
    )
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="*", help="folders or files, .txt and .md")
    _database(parser)
    _workers(parser)
    _fresh(parser)
    parser.add_argument("--version", action="version", version=f"florilege {__version__}")
    parser.set_defaults(verb="explore")
    return parser


def _verbs() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="florilege")
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(name: str, says: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=says, description=says)
        _database(made)
        return made

    load = verb("load", "Read what is new or changed under these paths into a database.")
    load.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="folders or files, .txt and .md")
    _workers(load)
    _fresh(verb("open", "Open the explorer on a database."))
    sample = verb("sample", "List the samples that florilege ships, or open one.")
    sample.add_argument("name", metavar="NAME", nargs="?")
    search = verb("search", "Find entities, then passages.")
    search.add_argument("words", metavar="WORDS", type=_words, nargs="+")
    search.add_argument("--json", action="store_true", help="one JSON object")
    show = verb("show", "All that is known of an entity, each line with its source.")
    show.add_argument("name", metavar="NAME", type=_words, nargs="+")
    show.add_argument("--json", action="store_true", help="one JSON object")
    _quotes(verb("quotes", "Quotations with their citations."))
    picture = verb("picture", "Draw what the explorer shows after some keys, without a terminal.")
    picture.add_argument("out", metavar="OUT.svg", type=Path)
    picture.add_argument("--size", metavar="120x40", type=_size, default=(120, 40), help="columns and rows")
    picture.add_argument("--keys", metavar="KEYS", default="", help="keys to press first: '/lumen Enter'")
    serve = verb("serve", "Show the explorer in a browser, on this machine only.")
    serve.add_argument(
        "--port", metavar="N", type=_port, default=8000, help="at 127.0.0.1 (8000; 0: a free one)"
    )
    config = verbs.add_parser(
        "config",
        help="Say where the settings are.",
        description="Say where the settings are; write them, to be changed, where there are none.",
    )
    config.add_argument("--check", action="store_true", help="only say whether they can be used")
    verb("verify", "Check every row against its source and name what fails.")
    _decisions(verb("decisions", "List what was decided; export it and import it as plain text, for git."))
    return parser


def _quotes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--speaker", metavar="NAME", type=_words, help="said by this person")
    parser.add_argument("--about", metavar="NAME", type=_words, help="that name this entity")
    parser.add_argument("--words", metavar="WORDS", type=_words, help="with these words in them")
    parser.add_argument("--format", choices=FORMATS, default="text")


def _decisions(parser: argparse.ArgumentParser) -> None:
    """The log: its own words after the verb, none of which undoes a switch that was typed before it."""
    parser.add_argument("--json", action="store_true", help="the list as one JSON object")
    actions = parser.add_subparsers(dest="action", title="what to do with it")
    for name, says in (
        ("list", "the whole log, the newest decision last; where nothing else is said"),
        ("export", "write the whole log, one decision a line; - to standard output"),
        ("import", "take in what another log has and this one has not; - from standard input"),
    ):
        action = actions.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
        _database(action, argparse.SUPPRESS)
        if name == "list":
            action.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        else:
            action.add_argument("file", metavar="FILE", type=Path)


def _database(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument("--db", metavar="FILE", type=Path, default=default, help="the database file")


def _fresh(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fresh", action="store_true", help="begin anew, not where one was")


def _workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workers", metavar="N", type=_count, help="processes that read (else one a core)")


def _count(words: str) -> int:
    try:
        number = int(words)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError("a whole number, at least 1")
    return number


def _port(words: str) -> int:
    if not (words.isascii() and words.isdecimal() and int(words) <= 65535):
        raise argparse.ArgumentTypeError("a port, 0 to 65535")
    return int(words)


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 20 <= int(width) <= 1000 and 6 <= int(height) <= 1000
    ):
        raise argparse.ArgumentTypeError("columns and rows, such as 120x40")
    return int(width), int(height)


def _words(typed: str) -> str:
    """What was typed as text: bytes that are not UTF-8, which no name or quotation holds, become U+FFFD."""
    return typed.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
