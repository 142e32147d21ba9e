"""Over the whole corpus: which forms are names, of which kind, and which of them are one thing."""

from collections.abc import Callable, Iterator, Sequence

from db.records import Expansion, Form, Name
from loaders.corpus import acronyms, companies, misspellings, shortened, translations, variants
from loaders.corpus.acceptance import accepted, covered, without_words
from loaders.corpus.acronyms import with_expansions
from loaders.corpus.cutting import cut
from loaders.corpus.shown import shown
from loaders.corpus.spellings import spellings
from loaders.corpus.territories import with_territories
from loaders.corpus.things import Join, Things

RULES: tuple[Callable[[Things], Iterator[Join]], ...] = (
    variants.same_letters,
    variants.small_words,
    variants.glued,
    variants.word_order,
    variants.genitives,
    variants.inflected,
    companies.companies,
    variants.short_heads,
    translations.countries,
    translations.parts_of_countries,
    # these two ask whether there is only one candidate: everything that is one must be one by now
    shortened.shortened,
    misspellings.misspellings,
)
"""Why spellings are one thing, surest first; expansions of acronyms come between companies and countries."""


def decide(forms: Sequence[Form], expansions: Sequence[Expansion]) -> tuple[Name, ...]:
    """The names of the corpus, sorted; the order in which forms and expansions come does not matter."""
    things = Things(with_expansions(cut(spellings(forms)), expansions))
    for rule in RULES:
        if rule is translations.countries:
            things.join(acronyms.acronyms(things, expansions))
        things.join(rule(things))
    within = covered(things.spellings)
    names = [
        _name(things, members, within)
        for members in things.members()
        if accepted([things.spellings[at] for at in members], within)
    ]
    return tuple(sorted(with_territories(names), key=lambda name: (name.name, name.kind)))


def _name(things: Things, members: list[int], within: dict[str, int]) -> Name:
    """One thing as the name that the explorer shows."""
    kept = {spelling.text for spelling in without_words([things.spellings[at] for at in members], within)}
    members = [at for at in members if things.spellings[at].text in kept]
    face = shown([things.spellings[at] for at in members])
    best = next(at for at in members if things.spellings[at] is face)
    reasons = things.reasons(best)
    others = sorted((things.spellings[at].text, reasons[at]) for at in members if at != best)
    # what a legal form says, no vote outweighs
    is_company = any(companies.is_registered(things.spellings[at]) for at in members)
    kind = "organisation" if is_company else things.kind(best)
    return Name(things.spellings[best].text, kind, tuple(others))
