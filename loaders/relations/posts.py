"""Relations that a post makes: whoever is mayor of a town stands in that relation to it."""

from collections.abc import Iterator, Sequence

from db.records import Page, Relation, RelationStatus, Role
from loaders.corpus.folding import fold
from loaders.roles.language import of
from loaders.roles.listed import kind_of


def from_roles(page: Page, roles: Sequence[Role]) -> Iterator[Relation]:
    """One relation for each post whose title makes one."""
    language = page.language
    verbs = {fold(verb): kind for verb, kind in {**of(language).leads, **of(language).led_by}.items()}
    for role in roles:
        kind = kind_of(role.title, language) or verbs.get(fold(role.title), "")
        if not kind or role.organisation is None or role.organisation == role.person:
            continue
        status: RelationStatus = "planned" if role.status == "future" else "stated"
        yield Relation(
            role.start, role.stop, role.person, kind, role.organisation, status, role.since, role.until
        )
