"""Which place a name is, whatever language says it: France, Frankreich; München, Munich."""

from functools import cache

from loaders.languages import LANGUAGES
from loaders.names.gazetteer import entries
from loaders.names.words import name_words


def country_code(name: str) -> str | None:
    """ISO 3166 code (UN M49 for a part of the world) of the country called `name` in any of the languages."""
    return _countries().get(_fold(name))


def town_key(name: str) -> str | None:
    """One name for all the names of a town (`Munich` for `München`); None if no town of the lists is called so.

    Two towns may share a name: same key does not prove same place, but for large ones it hardly fails.
    """
    return _towns().get(_fold(name))


def _fold(name: str) -> str:
    return name.replace("’", "'").casefold()


@cache
def _countries() -> dict[str, str]:
    table: dict[str, str] = {}
    for kind, code, names in entries("places"):
        if kind == "country":
            table.update((_fold(name), code) for name in names)
    for language in LANGUAGES:
        table.update((_fold(name), code) for name, code in name_words(language).countries.items())
    return table


@cache
def _towns() -> dict[str, str]:
    table: dict[str, str] = {}
    for kind, _, names in entries("places"):
        if kind == "town":
            for entry in names:
                forms = entry.split("=")
                key = next((table[_fold(form)] for form in forms if _fold(form) in table), forms[0])
                table.update((_fold(form), key) for form in forms if _fold(form) not in table)
    for language in LANGUAGES:
        for name, town in name_words(language).towns.items():
            table.setdefault(_fold(name), table.get(_fold(town), town))
    return table
