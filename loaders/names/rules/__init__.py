"""Who votes: the model and the rules, in one list; their order says nothing, votes are added up."""

from collections.abc import Callable, Iterator

from db.records import Candidate
from loaders.names.rules import (
    forms,
    institutions,
    lists,
    model,
    organisations,
    people,
    places,
    shapes,
    speaking,
    titles,
    works,
)
from loaders.names.rules.reading import scene
from loaders.names.rules.scene import Scene

__all__ = ["RULES", "Rule", "scene"]

Rule = Callable[[Scene], Iterator[Candidate]]

RULES: tuple[Rule, ...] = (
    model.model,
    people.posts,
    people.posts_after,
    people.addressed,
    people.first_names,
    people.initials,
    people.particles,
    people.bylines,
    speaking.speakers,
    speaking.aged,
    speaking.described,
    speaking.lives,
    speaking.related,
    organisations.nouns,
    organisations.nouns_after,
    organisations.posts,
    organisations.compounds,
    organisations.hyphened,
    organisations.owners,
    organisations.doers,
    forms.legal_forms,
    organisations.heads,
    organisations.tails,
    organisations.newspapers,
    organisations.ministries,
    organisations.institutions,
    organisations.listed,
    institutions.small_heads,
    institutions.small_tails,
    organisations.placed,
    places.listed,
    places.nouns,
    places.heads,
    places.located,
    places.based,
    places.rivers,
    places.compass,
    places.territories,
    works.heads,
    works.tails,
    works.nouns,
    works.numbered,
    works.nouns_behind,
    works.apposed,
    works.known,
    works.fairs,
    titles.quoted,
    titles.given,
    titles.unmarked,
    shapes.shapes,
    shapes.sites,
    shapes.dotted,
    shapes.unknown,
    lists.rows,
)
