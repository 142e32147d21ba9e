"""Of which town, or which firm, a post is that the text tells of no other."""

from loaders.corpus.folding import WORD, folded_words
from loaders.names.places import country_code
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import Named
from loaders.roles.setting import Setting


def town(setting: Setting, at: int) -> Named | None:
    """The only place that the paragraph of `at` names before it, or else the text before it."""
    line = setting.scene.paragraph(at)[0]
    for start in (line, 0):
        places = [n for n in setting.within(setting.named, start, at) if n.kind == "place"]
        if places:
            return places[-1] if len({n.name for n in places}) == 1 else None
    return None


def seat(setting: Setting, at: int) -> Named | None:
    """The only place in the last heading, or else in the first: of it is a mayor whose town is not said.

    Where no heading names any, the only place that the text names before.
    """
    headings = [passage for passage in setting.headings if passage.kind == "heading" and passage.start <= at]
    for heading in (*headings[:-2:-1], *headings[:1]):
        found = _only_town(setting, heading.start, heading.stop)
        if found is not None:
            return found
    found = _only_town(setting, 0, at)
    return found if found is not None and " " not in setting.names[found.name].name else None


def _only_town(setting: Setting, start: int, stop: int) -> Named | None:
    """The only place named between two offsets, no country."""
    places = [n for n in setting.within(setting.named, start, stop) if n.kind == "place"]
    names = {n.name for n in places}
    if len(names) != 1 or country_code(setting.names[places[0].name].name) is not None:
        return None
    # `le Campus des Forges` is no town
    before = WORD.findall(setting.page.text[max(0, places[0].start - 12) : places[0].start])[-1:]
    led = before and spelt(before[0]) in folded(setting.page.language, "articles")
    return None if led else places[-1]


def namesake(setting: Setting, person: Named, at: int) -> Named | None:
    """The only organisation of the text that bears a person's surname."""
    own = folded_words(setting.names[person.name].name)
    bearing = {n.name: folded_words(setting.names[n.name].name) for n in setting.organisations}
    found = {name for name, words in bearing.items() if own[-1] in words and set(own[:-1]).isdisjoint(words)}
    return setting.nearest(found.pop(), at) if len(found) == 1 else None
