"""The words of each language: one TOML file a language, one table in it a concept.

A module that needs words declares a frozen dataclass of them; `words` fills it from the table, so a
language that leaves something out, or says something nobody reads, is found at once.
"""

import tomllib
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, get_type_hints

LANGUAGES: tuple[str, ...] = ("fr", "de", "en")
"""ISO 639-1 codes of the languages that are read; the first is nearest to one that is not."""

Words = TypeVar("Words")


@cache
def words(language: str, concept: str, shape: type[Words]) -> Words:
    """Fill `shape`, a frozen dataclass, from the table `concept` of `language`.

    Lists become tuples or frozensets, as the field's annotation says; tables become dicts.
    Raises KeyError where a word list is missing, TypeError where the file has one too many.
    """
    table = dict(_tables(language)[concept])
    hints = get_type_hints(shape)
    values = {f.name: _shaped(table.pop(f.name), hints[f.name]) for f in fields(shape)}  # type: ignore[arg-type]
    if table:
        msg = f"{language}.{concept}: nobody reads {', '.join(sorted(table))}"
        raise TypeError(msg)
    return shape(**values)


def _shaped(value: Any, hint: Any) -> Any:
    """A TOML list as the tuple or frozenset that `hint` asks for; anything else as it is."""
    origin = getattr(hint, "__origin__", hint)
    return origin(value) if origin in (tuple, frozenset) else value


@cache
def _tables(language: str) -> dict[str, Any]:
    code = language if language in LANGUAGES else LANGUAGES[0]
    return tomllib.loads(files(__name__).joinpath(f"{code}.toml").read_text(encoding="utf-8"))
