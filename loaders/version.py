"""Which extraction this is, so that texts are read again when the rules, words or models changed."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

CHARACTERS = 16
"""Hexadecimal digits kept of the digest: two extractions out of 2**64 are taken for one another."""


@cache
def extraction() -> str:
    """A digest of everything under `loaders` that says what is in a text; the samples and the training are left out.

    Taken from the content, not from a number that somebody has to raise: 5 MB take about 10 ms.
    """
    digest = hashlib.sha256()
    for name, entry in sorted(_files(files("loaders"), "")):
        digest.update(name.encode() + b"\0" + entry.read_bytes())
    return digest.hexdigest()[:CHARACTERS]


def _files(folder: Traversable, above: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        name = f"{above}{entry.name}"
        if entry.is_dir():
            if entry.name not in ("sample", "train", "__pycache__"):
                found += _files(entry, f"{name}/")
        elif entry.name.endswith((".py", ".toml", ".crfsuite", ".xz", ".bin")):
            found.append((name, entry))
    return found
