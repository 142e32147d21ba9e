"""An institution and the territory that it governs: two things under one spelling (`Région X`)."""

from collections.abc import Iterable, Iterator, Sequence

from db.records import Name
from loaders.corpus.folding import fold, words_of
from loaders.corpus.language import everywhere, folded

_JOINS = frozenset({"de", "des", "du", "d", "la", "le", "les", "l", "of", "the"})
"""What may stand between an institution and its territory (`Région des Alpes`, `County of Kent`)."""


def territory_of(form: str) -> str | None:
    """The territory's own name within the name of its institution; None where it is no such name."""
    found = words_of(form)
    if len(found) < 2:
        return None
    first, last = fold(found[0]), fold(found[-1])
    if last in folded("en", "institutions") and first not in everywhere("institutions"):
        # English: `Sussex region`
        home = form[: form.rindex(found[-1])].rstrip()
        return home if home[0].isupper() else None
    english = first in folded("en", "institutions") and fold(found[1]) == "of"
    if not (english or first in folded("fr", "institutions") | folded("de", "institutions")):
        return None
    start = form.index(found[0]) + len(found[0])
    joined = 1
    while joined < len(found) and fold(found[joined]) in _JOINS:
        start = form.index(found[joined], start) + len(found[joined])
        joined += 1
    if joined == len(found):
        return None
    start, stop = form.index(found[joined], start), len(form)
    return form[start:stop] if start < stop and form[start].isupper() else None


def with_territories(names: Iterable[Name]) -> list[Name]:
    """The names with institutions and their territories as two things that share their spellings.

    Which of the two a text means is decided where it says so; here both get to know the spelling.
    """
    listed = list(names)
    by_form = {
        fold(form): at for at, name in enumerate(listed) if name.kind == "place" for form in _forms(name)
    }
    for at, name in enumerate(list(listed)):
        shared = [(form, home) for form in _forms(name) if (home := territory_of(form))]
        if not shared or name.kind not in ("organisation", "place"):
            continue
        home = shared[0][1]
        place = by_form.get(fold(home))
        if place is None and fold(words_of(shared[0][0])[0]) in everywhere("other_institutions"):
            # `département de la Sécurité` governs no territory; one that does is a place elsewhere
            continue
        if place is None:
            place = len(listed)
            listed.append(Name(home, "place"))
            by_form[fold(home)] = place
        if place == at:
            continue
        reason = f"“{name.name}” is also said of the territory"
        more = tuple((form, reason) for form, _ in shared)
        there = listed[place]
        listed[place] = Name(there.name, there.kind, there.forms + more)
        listed[at] = Name(name.name, "organisation", name.forms)
    return listed


def institutions(names: Sequence[Name]) -> Iterator[tuple[str, int]]:
    """Other ways to write an institution and its territory: `X region`, `Region X`, each for both of them."""
    places = {
        fold(form): at for at, name in enumerate(names) if name.kind == "place" for form in _forms(name)
    }
    for at, name in enumerate(names):
        homes = {home: form for form in _forms(name) if (home := territory_of(form))}
        for home, form in homes.items():
            place = places.get(fold(home))
            if place is None or place == at or name.kind != "organisation":
                continue
            noun = next(word for word in words_of(form) if fold(word) in everywhere("institutions"))
            for written in (f"{home} {noun.lower()}", f"{noun} {home}"):
                yield written, at
                yield written, place


def sole_institutions(names: Sequence[Name]) -> dict[str, tuple[int, ...]]:
    """Each noun for an institution that only one institution bears: that one, and its territory."""
    found: dict[str, set[int]] = {}
    for at, name in enumerate(names):
        for form in _forms(name):
            if name.kind == "organisation" and territory_of(form):
                noun = next(fold(word) for word in words_of(form) if fold(word) in everywhere("institutions"))
                found.setdefault(noun, set()).add(at)
    places = {
        fold(form): at for at, name in enumerate(names) if name.kind == "place" for form in _forms(name)
    }
    sole: dict[str, tuple[int, ...]] = {}
    for noun, (at, *others) in ((noun, sorted(ats)) for noun, ats in found.items()):
        homes = {places.get(fold(home)) for form in _forms(names[at]) if (home := territory_of(form))} - {
            None,
            at,
        }
        if not others:
            sole[noun] = tuple(sorted({at, *(home for home in homes if home is not None)}))
    return sole


def _forms(name: Name) -> list[str]:
    return [name.name, *(form for form, _ in name.forms)]
