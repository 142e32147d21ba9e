"""What names have to do with each other, as a text says: precision before recall."""

from collections.abc import Sequence

from db.records import Mention, Name, Page, Relation, Role
from loaders.relations.posts import from_roles

__all__ = ["relations"]


def relations(
    page: Page, names: Sequence[Name], mentions: Sequence[Mention], roles: Sequence[Role]
) -> tuple[Relation, ...]:
    """The relations of a text, sorted, each once a place."""
    del names, mentions
    found = [*from_roles(page, roles)]
    return tuple(sorted(dict.fromkeys(found), key=lambda r: (r.start, r.stop, r.kind, r.subject, r.object)))
