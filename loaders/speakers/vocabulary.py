"""The words by which a language's attributions point at who speaks."""

from dataclasses import dataclass

from loaders.languages import words


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """What a language's table `speakers` holds; all lower case."""

    he: frozenset[str]
    she: frozenset[str]
    latter_he: frozenset[str]
    """Words, one or two, for the man who was named last."""
    latter_she: frozenset[str]
    his_views: tuple[str, ...]
    """Sources that stand for a man who was named: `in his view`."""
    her_views: tuple[str, ...]
    him: frozenset[str]
    """What follows `according to` instead of `he`."""
    her: frozenset[str]
    they: frozenset[str]
    """Pronouns that stand for several people, or for nobody."""
    prepositions: frozenset[str]
    """Words before a name that make it no subject."""
    fillers: frozenset[str]
    """Turns of phrase between a verb and its subject: `de son côté`."""
    of: frozenset[str]
    """Those of them that join a post to whom it serves: `porte-parole de X`."""
    demonstratives: frozenset[str]
    """Articles of a description of whoever was just named: « cette institutrice »."""
    belonging: frozenset[str]
    """Prepositions behind which a post goes on: `adjoint à la culture`."""
    coordinators: frozenset[str]
    relatives: frozenset[str]
    """Words that begin another clause."""
    conjunctions: frozenset[str]
    """Words that begin a clause with a subject of its own: `que`, `where`."""
    who: frozenset[str]
    """Relatives that stand for whoever is named before them: `qui`."""
    plural_endings: tuple[str, ...]
    """Endings of verbs with several subjects."""
    plural_helpers: frozenset[str]
    plural_articles: frozenset[str]
    articles: frozenset[str]
    """Words before a description of one person who is known: `la présidente`."""
    topics: tuple[str, ...]
    """Words that set whom or what a sentence is about before it: `quant à`."""
    former: frozenset[str]
    """Adjectives of a post that somebody held: `ancien`."""
    future: frozenset[str]
    present: frozenset[str]
    """Adjectives that change nothing: `actuel`, `nouveau`."""
    offices: dict[str, list[str]]
    """Nouns and verbs of an office, with the posts that they give: `direction`, `directrice`."""
    bylines: tuple[str, ...]
    """Words before the name of whoever wrote or asked."""
    guests: tuple[str, ...]
    """Words before the name of whoever is interviewed."""
    some_he: frozenset[str]
    """Descriptions that fit any man who was named before: `le dirigeant`."""
    some_she: frozenset[str]
    his_articles: frozenset[str]
    her_articles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    male_posts: frozenset[str]
    female_posts: frozenset[str]
    male_names: frozenset[str]
    """Common first names that only men have."""
    female_names: frozenset[str]
    feminine: tuple[str, ...]
    """Endings of posts that only women hold: `Sprecherin`."""


def speaker_words(language: str) -> SpeakerWords:
    """The words of `language`."""
    own: SpeakerWords = words(language, "speakers", SpeakerWords)
    return own
