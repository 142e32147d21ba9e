"""Markdown: stored as it stands; its headings, bold lines and front matter say what a line is."""

import re

NAME = "markdown"
SUFFIXES: tuple[str, ...] = (".md",)

_HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t]*#*\Z", re.DOTALL)
_UNDERLINE = re.compile(r"(?:=|-){3,}\Z")
_FRONT = re.compile(r"---[ \t]*\n((?:[^\n]*\n){0,60}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(\S[^\n]*?)[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+)(?<=\S)\1\Z", re.DOTALL)


def is_heading(line: str) -> bool:
    """Is this line marked as a heading by `#`?"""
    return _HEADING.match(line) is not None


def is_underline(line: str) -> bool:
    """Does this line make the one above it a heading?"""
    return _UNDERLINE.match(line) is not None


def is_bold(line: str) -> bool:
    """Is the whole line bold, as headings often are?"""
    return line.startswith("**") and line.find("**", 2) == len(line) - 2 > 2


def bare(line: str) -> str:
    """The words of a heading without its marks."""
    heading = _HEADING.match(line)
    words = heading[1] if heading else line
    emphasised = _EMPHASIS.match(words)
    return emphasised[2] if emphasised else words


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields between two `---` at the very start, names in lower case, and where the text goes on."""
    front = _FRONT.match(text)
    if front is None:
        return {}, 0
    found = {field[1].lower(): field[2].strip("\"'") for field in _FIELD.finditer(front[1])}
    return found, front.end() if found else 0
