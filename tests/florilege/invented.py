"""A small invented corpus in three languages, read by rules simple enough to foresee, for tests of what is decided on it."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from db.kinds import Kind
from db.records import (
    Candidate,
    Figure,
    Form,
    Mention,
    Name,
    Page,
    Passage,
    Quote,
    Reading,
    Relation,
    Role,
    Settled,
    Source,
)
from db.store import Store

ROOT = "/invented"
NAMES: dict[str, Kind] = {
    "Odile Brévac": "person",
    "Brévac": "person",
    "Jonas Wendt": "person",
    "Wendt": "person",
    "Mary Tolland": "person",
    "Nord Réseau Énergie": "organisation",
    "NRE": "organisation",
    "WeGrid SA": "organisation",
    "WeGrid": "organisation",
    "Rathaus": "organisation",
    "Vaulière": "place",
    "Köselin": "place",
}
JOINED = {
    "Brévac": "Odile Brévac",
    "Wendt": "Jonas Wendt",
    "NRE": "Nord Réseau Énergie",
    "WeGrid SA": "WeGrid",
}
"""Short forms with the names that they join where the corpus has these."""

SENTENCES = (
    "Odile Brévac préside Nord Réseau Énergie (NRE) depuis 2017.",
    "« Nous ouvrons 12 sites à Vaulière », dit Brévac.",
    "Jonas Wendt leitet WeGrid SA in Köselin.",
    "„Wir bauen 40 Hallen mit NRE“, sagte Wendt im Rathaus.",
    "Mary Tolland of WeGrid spoke in Talmont.",
    "“Talmont grows by 7 sites,” said Mary Tolland of Talmont.",
    "NRE rachète WeGrid à Vaulière Nord.",
    "Brévac quitte NRE.",
    "Das Rathaus von Köselin kauft 3 Busse von WeGrid.",
    "Partager sur WeGrid et Talmont",
    "« Talmont », répète Brévac, « et Brück avec 12 sites. »",
    "Wendt und Brévac treffen Mary Tolland in Brück.",
)
_QUOTED = re.compile(r"«\s*([^»]*?)\s*»|„([^“]*)“|“([^”]*)”")
_CUE = re.compile(r"[», “”]*((?:dit|sagte|said|répète) [^,.«]*)")


def text_of(sentences: Iterable[int]) -> str:
    """A text of some of the sentences, each a paragraph."""
    return "\n\n".join(SENTENCES[number] for number in sentences)


def reading(path: str, text: str) -> Reading:
    """A text, read by itself."""
    passages, at = [], 0
    for part in text.split("\n\n"):
        if part:
            passages.append(Passage(at, at + len(part), "furniture" if part[:8] == "Partager" else "body"))
        at += len(part) + 2
    return Reading(
        source=Source(ROOT, path, hashlib.sha256(text.encode()).hexdigest(), "txt", "utf-8", text),
        title=None,
        published="2017-05" if "2017" in text else None,
        language="fr",
        author=None,
        publisher=None,
        url=None,
        passages=tuple(passages),
        candidates=tuple(Candidate(a, b, NAMES[text[a:b]], 0.1, "listed") for a, b in _spans(text, NAMES)),
        quotes=tuple(_quotes(text)),
        figures=tuple(
            Figure(*m.span(), float(m[0]), float(m[0]), "count:sites")
            for m in re.finditer(r"\b\d{1,2}\b", text)
        ),
    )


def _quotes(text: str) -> Iterable[Quote]:
    for number, found in enumerate(_QUOTED.finditer(text)):
        group = found.lastindex or 0
        cue = _CUE.match(text, found.end())
        yield Quote(*found.span(group), "complete", number, *(cue.span(1) if cue else (None, None)))


def _spans(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where forms stand, the longest first, none within another."""
    pattern = "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))
    return [m.span() for m in re.finditer(pattern, text)] if pattern else []


def names_of(forms: Iterable[Form]) -> tuple[Name, ...]:
    """The names of the corpus; of town halls there are two, of which the texts with Köselin mean the second one."""
    said = {form.form for form in forms}
    names: list[Name] = []
    for form in sorted(said):
        if JOINED.get(form) not in said:
            short = sorted(one for one, long in JOINED.items() if long == form and one in said)
            names += [Name(form, NAMES[form], tuple((one, "short form") for one in short))] * (
                1 + (form == "Rathaus")
            )
    return tuple(names)


def settled(page: Page, names: Sequence[Name]) -> Settled:
    """Mentions wherever a form stands; a paragraph's person heads its organisation, and each meets the next one."""
    index = {form: at for at, name in enumerate(names) for form in (name.name, *(s for s, _ in name.forms))}
    if "Köselin" not in page.text and "Rathaus" in index:
        index["Rathaus"] -= 1
    mentions = [Mention(a, b, index[page.text[a:b]]) for a, b in _spans(page.text, index)]
    roles, relations = [], []
    for passage in page.passages:
        within = [m for m in mentions if passage.start <= m.start and m.stop <= passage.stop]
        for one, other in pairwise(within):
            kinds = names[one.name].kind, names[other.name].kind
            if kinds == ("person", "organisation"):
                roles.append(Role(one.start, other.stop, one.name, "head", other.name))
            if one.name != other.name:
                relations.append(Relation(one.start, other.stop, one.name, "partner_of", other.name))
        if within and names[within[0].name].kind == "person":
            roles.append(Role(within[0].start, within[-1].stop, within[0].name, "guest", None))
    return Settled(tuple(mentions), tuple(_speakers(page, mentions, names)), tuple(roles), tuple(relations))


def _speakers(page: Page, mentions: Sequence[Mention], names: Sequence[Name]) -> Iterable[int | None]:
    people = [m for m in mentions if names[m.name].kind == "person"]
    for quote in page.quotes:
        start, stop = quote.cue_start, quote.cue_stop
        near = [m for m in people if start is not None and stop is not None and start <= m.start < stop]
        yield next((m.name for m in near or people), None)


def settle(store: Store) -> None:
    """The whole corpus pass."""
    names = names_of(store.forms())
    store.settle(names, ((number, settled(page, names)) for number, page in store.pages()))


def build(store: Store, texts: dict[str, str], *, whole: bool = True) -> None:
    """Bring a database to these texts, as a load does, or as one does that is interrupted before the corpus pass."""
    known = store.known(ROOT)
    for path, text in texts.items():
        if known.get(path) != hashlib.sha256(text.encode()).hexdigest():
            store.put(ROOT, reading(path, text))
    store.vanish(ROOT, sorted(known.keys() - texts.keys()))
    if store.due and whole:
        settle(store)
