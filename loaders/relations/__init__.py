"""What names have to do with each other, as a text says: precision before recall."""

from collections.abc import Sequence

from db.records import Mention, Name, Page, Relation, Role
from loaders.relations.antecedents import with_stand_ins
from loaders.relations.posts import from_roles
from loaders.relations.said import said
from loaders.relations.skeleton import skeleton
from loaders.roles.sentence import sentences_of

__all__ = ["relations"]


def relations(
    page: Page, names: Sequence[Name], mentions: Sequence[Mention], roles: Sequence[Role]
) -> tuple[Relation, ...]:
    """The relations of a text, sorted, each once a place."""
    found = list(from_roles(page, roles))
    for sentence in with_stand_ins(page, list(sentences_of(page, names, mentions))):
        found.extend(said(skeleton(sentence)))
    kept: dict[tuple[int, str, int, str], Relation] = {}
    for relation in sorted(found, key=lambda r: (r.start, r.stop, r.kind, r.subject, r.object)):
        kept.setdefault((relation.subject, relation.kind, relation.object, relation.status), relation)
    # a site or a seat says more than a place where something merely is
    precise = {(r.subject, r.object) for r in kept.values() if r.kind in ("has_site_in", "based_in")}
    return tuple(r for r in kept.values() if r.kind != "located_in" or (r.subject, r.object) not in precise)
