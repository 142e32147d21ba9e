"""The first reading of a document: everything that can be said of it by itself."""

from pathlib import Path

from db.records import Reading
from loaders.language import language
from loaders.names import candidates, expansions
from loaders.passages import passages
from loaders.quotes import quotes
from loaders.sources import source


def read(root: Path, path: str) -> Reading:
    """Read the file at `path` (relative, with `/`) under `root`. Raises Refusal where it cannot be read."""
    file = source(root, path)
    text = file.text
    code = language(text)
    parts = passages(text, code)
    return Reading(
        source=file,
        title=None,
        published=None,
        language=code,
        author=None,
        publisher=None,
        url=None,
        passages=parts,
        candidates=candidates(text, code, parts),
        expansions=expansions(text, code),
        quotes=quotes(text, code, parts),
    )
