"""Legal forms: behind a company's name, within it, before it."""

import re
from collections.abc import Iterator

from db.records import Candidate
from loaders.names.rules.scene import Scene

_REGISTERED = re.compile(
    r"[ \u00a0\u202f](?:e\.[ \u00a0\u202f]?[VK]\.|A/S(?!\w)|S\.p\.A\.|S\.[àa]?\.?r\.l\.|Sp\. z o\. ?o\.|[sd]\.[ro]\.o\.|a\.s\.)"
)
"""Legal forms with marks inside, of any country: a German association's, a Danish company's."""
_LEADING = frozenset(
    {"SEM", "SARL", "SAS", "SASU", "EURL", "SCOP", "SCIC", "GAEC", "EARL", "SCEA", "SCI", "SPL", "GIE"}
)
"""French legal forms that stand before the name."""


def legal_forms(scene: Scene) -> Iterator[Candidate]:
    """`X GmbH & Co. KG`, `X SA`: a legal form ends the name."""
    forms, words = scene.own.legal_forms, scene.line.words
    for first, last in scene.chunks:
        ends = last + 1 if last < len(words) and not scene.is_broken(last) else last
        at = next((at for at in range(first + 1, ends) if words[at] in forms), None)
        tried = (_REGISTERED.match(scene.page.text, stop) for stop in scene.line.stops[first:last])
        registered = next((found for found in tried if found), None)
        if at is None and registered:
            # a sentence may seem to end within it
            start = scene.line.starts[first]
            yield Candidate(start, registered.end(), "organisation", 2.0, "legal form")
        if last - first > 1 and words[first] in _LEADING:
            yield from scene.vote(first, last, "organisation", 2.0, "legal form")
        if at is not None:
            yield from scene.vote(first, _form_end(scene, at + 1), "organisation", 2.0, "legal form")


def _form_end(scene: Scene, end: int) -> int:
    """Where a legal form of several words ends: `GmbH & Co. KG`."""
    forms, words = scene.own.legal_forms, scene.line.words
    while end < len(words):
        following = words[end + 1] if end + 1 < len(words) else ""
        is_more = words[end] == "&" and (following in forms or following + "." in forms)
        is_shortened = words[end] + "." in forms and following == "."
        is_stop = (
            words[end] == "." and words[end - 1] + "." in forms and scene.is_glued(end) and following != ""
        )
        if not (words[end] in forms or is_more or is_shortened or is_stop):
            break
        end += 1
    return end
