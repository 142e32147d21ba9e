"""Places under their names in different languages: countries, and the parts that a point of the compass names."""

from collections.abc import Iterator

from loaders.corpus.language import compass, everywhere, of
from loaders.corpus.spellings import Spelling
from loaders.corpus.things import Join, Things
from loaders.names.places import country_code, town_key


def countries(things: Things) -> Iterator[Join]:
    """Join the names of one country or town in several languages."""
    first: dict[str, int] = {}
    for at, spelling in enumerate(things.spellings):
        code = _known(spelling)
        if code is None:
            continue
        before = first.setdefault(code, at)
        if before != at:
            left, right = things.spellings[before].text, spelling.text
            yield Join(before, at, f"“{left}” and “{right}” name the same place")


def _known(spelling: Spelling) -> str | None:
    """One key for all the names of a country or a town, its German genitive included."""
    if spelling.kind != "place":
        return None
    if all(spelling.text.endswith(of(language).demonyms) for language in spelling.languages):
        return None
    names = [spelling.text]
    if "de" in spelling.languages and spelling.text.endswith("s"):
        names.append(spelling.text[:-1])
    for name in names:
        key = country_code(name) or town_key(name)
        if key is not None:
            return key
    return None


def parts_of_countries(things: Things) -> Iterator[Join]:
    """Join the names for one part of a country (`Grand Est`, `Est`), unless two countries have such a part."""
    found: dict[str, dict[str, list[int]]] = {}
    for at, spelling in enumerate(things.spellings):
        part = part_of_country(spelling)
        if part is not None:
            found.setdefault(part[0], {}).setdefault(part[1], []).append(at)
    for _, lands in sorted(found.items()):
        anchored = [land for land in sorted(lands) if land]
        groups = [lands[land] for land in sorted(lands)]
        if len(anchored) <= 1:
            groups = [sorted(at for group in groups for at in group)]
        for group in groups:
            for at in group[1:]:
                left, right = things.spellings[group[0]].text, things.spellings[at].text
                yield Join(group[0], at, f"“{left}” and “{right}” name the same part of the country")


def part_of_country(spelling: Spelling) -> tuple[str, str] | None:
    """The point of the compass and the country (or nothing) that a name says, if that is all it says."""
    around = everywhere("compass_around")
    words = [word for word in spelling.words if word not in around]
    points = compass()
    for size in (2, 1):
        point = points.get("".join(words[:size]))
        if point is not None:
            rest = " ".join(words[size:])
            if not rest:
                return point, ""
            code = country_code(rest)
            return (point, code) if code else None
    for name in sorted(points, key=len, reverse=True):
        if len(words) == 1 and words[0].startswith(name) and (code := country_code(words[0][len(name) :])):
            return points[name], code
    return None
