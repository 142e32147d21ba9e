"""The formats that are read, one module a format, told by the file's suffix."""

from loaders.formats import markdown, plain

FORMATS: dict[str, str] = {
    **dict.fromkeys(plain.SUFFIXES, plain.NAME),
    **dict.fromkeys(markdown.SUFFIXES, markdown.NAME),
}
"""Suffix in lower case to the format's name."""
