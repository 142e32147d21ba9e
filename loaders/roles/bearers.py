"""Of which town, or which firm, a post is that the text tells of no other."""

from loaders.corpus.folding import folded_words
from loaders.names.places import country_code
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
    """The only place in the heading of the text: of it is a mayor whose town is not said."""
    heading = next((passage for passage in setting.headings if passage.kind == "heading"), None)
    if heading is None or heading.start > at:
        return None
    places = [n for n in setting.within(setting.named, heading.start, heading.stop) if n.kind == "place"]
    if len({n.name for n in places}) != 1:
        return None
    name = setting.names[places[0].name].name
    return places[0] if " " not in name and country_code(name) is None else None


def namesake(setting: Setting, person: Named, at: int) -> Named | None:
    """The only organisation of the text that bears a person's surname."""
    own = folded_words(setting.names[person.name].name)
    bearing = {n.name: folded_words(setting.names[n.name].name) for n in setting.organisations}
    found = {name for name, words in bearing.items() if own[-1] in words and set(own[:-1]).isdisjoint(words)}
    return setting.nearest(found.pop(), at) if len(found) == 1 else None
