"""People: told by a post, a form of address or a first name."""

from collections.abc import Iterator

from db.records import Candidate
from loaders.names.gazetteer import FIRST, LAST, flags
from loaders.names.rules.nouns import is_common_noun
from loaders.names.rules.organisations import is_first_name
from loaders.names.rules.scene import Scene, among

_LONGEST = 5
"""Words that a person's name has at most, particles included."""

_FOREIGN = frozenset(
    {"van", "von", "der", "den", "zu", "ten", "ter", "dos", "da", "di", "del", "el", "al", "ben", "bin"}
)
"""Particles of surnames that are no word of the language around, or never stand between a name and a place."""

_INITIAL = 2
"""Characters of an initial with its full stop."""


def posts(scene: Scene) -> Iterator[Candidate]:
    """`le maire Jean X`, `Geschäftsführerin Anna X`: a post right before the name."""
    for first, last in scene.chunks:
        place = first - 1
        while place > 0 and scene.low[place] in scene.own.role_adjectives:
            place -= 1
        is_post = place >= 0 and among(scene.before(place + 1), scene.own.roles, scene.page.language)
        if is_post and last - first == 1 and scene.page.language == "de" and is_common_noun(scene, first):
            continue  # Forschern Zeit geben
        if is_post and not scene.is_broken(first) and can_be_person(scene, first, last):
            yield from scene.vote(first, last, "person", 1.2 if last - first > 1 else 0.7, "post before")


def posts_after(scene: Scene) -> Iterator[Candidate]:
    """`Jean X, directeur de …`, `Anna X (Vorsitzende)`: a post after the name and a comma or bracket."""
    for first, last in scene.chunks:
        if last + 1 < len(scene.low) and scene.low[last] in {",", "("} and can_be_person(scene, first, last):
            at = last + 1
            while (
                at < len(scene.low) - 1
                and at < last + 4
                and (scene.low[at] in scene.own.articles or scene.low[at] in scene.own.role_adjectives)
            ):
                at += 1
            if among(scene.low[at], scene.own.roles, scene.page.language):
                yield from scene.vote(first, last, "person", 1.2 if last - first > 1 else 0.5, "post after")


def addressed(scene: Scene) -> Iterator[Candidate]:
    """`Mme X`, `Herr X`, `Dr. X`: a form of address before the name."""
    for first, last in scene.chunks:
        at = first - 1
        if at > 0 and scene.low[at] == ".":
            at -= 1
        if scene.low[at : at + 1] == ("st",) and at < first - 1:
            continue  # St. Mirren
        if at >= 0 and scene.low[at] in scene.own.honorifics and not scene.is_broken(first):
            is_short = len(scene.low[at]) < 3 and at == first - 1
            if not is_short or scene.low[at] in {"dr", "pr", "mr", "ms", "mm"}:
                yield from scene.vote(first, min(last, first + _LONGEST), "person", 1.5, "form of address")


def initials(scene: Scene) -> Iterator[Candidate]:
    """`R. K. X`: initials with full stops before a surname."""
    for first, last in scene.chunks:
        start = first
        while start > 1 and scene.low[start - 1] == "." and _is_initial(scene, start - 2):
            start -= 2
        while (
            start > 0
            and len(scene.low[start - 1]) == _INITIAL
            and scene.low[start - 1][1] == "."
            and _is_initial(scene, start - 1)
        ):
            start -= 1
        if (
            start < first
            and last - first < _LONGEST
            and not scene.is_broken(first)
            and can_be_person(scene, first, last)
        ):
            span = scene.line.starts[start], scene.line.stops[last - 1]
            yield Candidate(*span, "person", 0.9, "initials")


def _is_initial(scene: Scene, at: int) -> bool:
    word = scene.line.words[at]
    return word[0].isupper() and (len(word) == 1 or (len(word) == _INITIAL and word[1] == "."))


def first_names(scene: Scene) -> Iterator[Candidate]:
    """`Jean X`: two or three words, the first of which is a first name."""
    table = flags()
    for first, last in scene.chunks:
        if not 2 <= last - first <= 4 or not can_be_person(scene, first, last):
            continue
        surname = table.get(scene.line.words[last - 1], 0)
        if is_first_name(scene, first) and not scene.lexicon.is_common(scene.line.words[last - 1]):
            # right 205 times of 207 in winer_fr.dev, 176 of 199 in germeval_de.dev: the model alone must not outvote it
            yield from scene.vote(first, last, "person", 1.0, "first name")
        elif table.get(scene.line.words[first], 0) & FIRST and surname & LAST:
            yield from scene.vote(first, last, "person", 0.8, "first and last name")


def particles(scene: Scene) -> Iterator[Candidate]:
    """`Anna van der Berg`, `Paul de la Tour`: a first name, small words of a surname, and the rest."""
    for first, last in scene.chunks:
        is_noble = last - first == 2 and scene.low[last - 1] in scene.own.nobles
        if last - first > 2 or not (is_noble or is_first_name(scene, first)):
            continue
        at = last
        while at < len(scene.low) and scene.low[at] in scene.own.particles and scene.line.words[at].islower():
            at += 1
        end = scene.chunk_end(at)
        is_foreign = any(scene.low[place] in _FOREIGN for place in range(last, at))
        if last < at and end and end - at <= 2 and is_foreign and not scene.is_broken(at):
            while end - at > 1 and scene.page.language == "de" and is_common_noun(scene, end - 1):
                end -= 1  # … von X Betrug vor
            yield from scene.vote(first, end, "person", 2.0, "particle")


def bylines(scene: Scene) -> Iterator[Candidate]:
    """`Par Anna X`, `By John X`: a line that names who wrote it and nothing else."""
    line, own = scene.line, scene.own
    if len(line.words) not in (3, 4) or scene.low[0] not in own.by or not line.words[0][0].isupper():
        return
    is_written = all(word[0].isupper() and word[1:].islower() for word in line.words[1:])
    is_other = any(word in own.not_names or word in own.organisation_nouns for word in scene.low[1:])
    if is_written and not is_other and not scene.listed(1, len(line.words)):
        yield from scene.vote(1, len(line.words), "person", 1.5, "byline")


def can_be_person(scene: Scene, first: int, last: int) -> bool:
    """Whether the words are not plainly something else."""
    own = scene.own
    words = scene.low[first:last]
    if len(words) > _LONGEST or scene.line.words[last - 1] in own.legal_forms or "&" in words:
        return False
    others = own.organisation_heads, own.place_heads, own.event_heads, own.organisation_nouns
    if any(among(words[0], one, scene.page.language) for one in others):
        return False
    return not (len(words) > 1 and (words[-1] in own.organisation_tails or words[-1] in own.event_tails))
