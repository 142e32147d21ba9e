"""Plain text: the bytes are the text."""

NAME = "plain"
SUFFIXES: tuple[str, ...] = (".txt",)
