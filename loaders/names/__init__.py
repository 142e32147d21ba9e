"""Names of people, organisations, places, events, programmes and products: votes, document by document.

Nothing is decided here: the model and each rule say what they take for a name, of which kind and how surely;
the corpus adds the votes up.
"""

from collections.abc import Sequence
from dataclasses import replace

from db.records import Candidate, Passage
from loaders.languages import LANGUAGES
from loaders.names.acronyms import expansions
from loaders.names.rules import RULES, scene
from loaders.names.sheet import sheet

__all__ = ["candidates", "expansions"]


def candidates(text: str, language: str, passages: Sequence[Passage]) -> tuple[Candidate, ...]:
    """All votes for names in `text`, in order; furniture has none.

    A language without a model of its own is read with the first one's, and every vote says so.
    """
    code = language if language in LANGUAGES else LANGUAGES[0]
    page = sheet(text, code, passages)
    scenes = [scene(page, line) for line in page.lines]
    found = {vote for one in scenes for rule in RULES for vote in rule(one)}
    if code != language:
        found = {replace(vote, rule=f"{vote.rule}, read as {code}") for vote in found}
    return tuple(sorted(found, key=_order))


def _order(vote: Candidate) -> tuple[int, int, str, str, float]:
    return vote.start, vote.stop, vote.rule, vote.kind, vote.weight
