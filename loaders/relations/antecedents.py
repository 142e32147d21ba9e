"""The names that `the company` or `it` stands for, where only one can be meant."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from db.records import Kind, Page
from loaders.corpus.folding import folded_words
from loaders.relations.language import of
from loaders.roles.sentence import Named, Sentence

_NOUN_BEFORE = re.compile(r"([^\W\d_][\w-]+) $")
_LONGEST_NOUN = 30
"""Characters before a name within which the noun begins that says what it is."""
_WORD = re.compile(r"[^\W\d_][\w-]*")
_REMEMBERED = 60
"""Names of a passage that are remembered: a list of thousands would cost its square."""
_LEADING = 2
"""Words, an article among them, that may stand between the start of a sentence and its subject."""
_STANDS_ALONE = re.compile(
    r"(?! (?:de|du|des|d'|d’|of|von|der|für|pour|for) )(?!-| [«„“\"]| [A-ZÀ-Ý])(?=\W|$)"
)
_GERMAN_ALONE = re.compile(r"(?! (?:der|des|von|für) )(?!-| [„“\"])(?=\W|$)")


@dataclass(slots=True)
class _Thread:
    """What a passage has named so far."""

    passage: int
    protagonist: Named | None
    """The organisation that the whole text is about, if it has one."""
    named: list[Named] = field(default_factory=list)
    subject: Named | None = None
    """What the sentence before began with."""
    met: dict[int, Named] = field(default_factory=dict)
    """Every name of the text so far, as it was last met."""
    goes_on: bool = False
    """Whether the two sentences before began with the same."""
    stop: int = 0
    """Where the sentence before ends."""
    last: tuple[Named, ...] = ()
    """The names of the sentence before."""


def with_stand_ins(page: Page, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, where nouns and pronouns that surely stand for a name count as names too."""
    nouns = _nouns(page, sentences)
    starts = [passage.start for passage in page.passages]
    thread = _Thread(-1, _protagonist(sentences))
    for sentence in sentences:
        passage = bisect_right(starts, sentence.start) - 1
        if passage != thread.passage:
            thread = _Thread(passage, thread.protagonist, met=thread.met, stop=page.passages[passage].start)
        if page.text[thread.stop : sentence.start].strip():
            # a sentence without names stands between, and what it speaks of is not known
            thread.subject, thread.goes_on, thread.last = None, False, ()
        thread.stop = sentence.stop
        found = [*_by_noun(sentence, nouns, thread), *_by_pronoun(sentence, thread)]
        named = tuple(sorted({n.start: n for n in [*found, *sentence.named]}.values(), key=lambda n: n.start))
        thread.named = [*thread.named[-_REMEMBERED:], *named]
        thread.met.update((n.name, n) for n in sentence.named)
        subject = _subject(sentence, named)
        thread.goes_on = (
            subject is not None and thread.subject is not None and subject.name == thread.subject.name
        )
        thread.subject = subject
        thread.last = named
        yield replace(sentence, named=named) if found else sentence


def _protagonist(sentences: Sequence[Sentence]) -> Named | None:
    """The organisation that is named more than twice as often as any other."""
    found = [named for sentence in sentences for named in sentence.named if named.kind == "organisation"]
    often = Counter(named.name for named in found).most_common(2)
    if not often or (len(often) > 1 and often[0][1] <= 2 * often[1][1]):
        return None
    return next(named for named in found if named.name == often[0][0])


def _can_stand(page: Page, named: Named) -> bool:
    """Whether a noun could mean it: a building has an article, a town has none."""
    if named.kind != "place":
        return True
    before = page.text[max(0, named.start - _LONGEST_NOUN) : named.start]
    return bool(re.search(rf"{of(page.language).definite}[\"«„“»]? ?$", before, re.IGNORECASE))


def _nouns(page: Page, sentences: Sequence[Sentence]) -> dict[str, set[int]]:
    """For each noun the names that it says what they are, beside them or within."""
    found: dict[str, set[int]] = {}
    known = _kinds(page.language).keys()
    for sentence in sentences:
        for named in sentence.named:
            before = _NOUN_BEFORE.search(
                page.text, max(sentence.start, named.start - _LONGEST_NOUN), named.start
            )
            inside = _WORD.findall(page.text[named.start : named.stop])
            for word in {*inside, *([before[1]] if before else [])}:
                for noun in _heads(word.lower(), known, page.language):
                    found.setdefault(noun, set()).add(named.name)
    return found


def _heads(word: str, known: Collection[str], language: str) -> list[str]:
    """The known nouns that a word is, or ends in as German compounds do."""
    if language != "de":
        return [word] if word in known else []
    return [word[at:] for at in range(len(word)) if word[at:] in known]


def _by_noun(sentence: Sentence, nouns: dict[str, set[int]], thread: _Thread) -> Iterator[Named]:
    """Each `the company` of a sentence that has one antecedent."""
    if not sentence.says(_first_words(sentence.page.language)):
        return
    text = sentence.page.text
    alone = _GERMAN_ALONE if sentence.page.language == "de" else _STANDS_ALONE
    described = _described(sentence.page.language)
    taken = [named.start for named in sentence.named]
    for match in _definite(sentence.page.language).finditer(text, sentence.start, sentence.stop):
        start, stop = match.span("noun")
        at = bisect_left(taken, stop)
        beside = at < len(taken) and described.fullmatch(text, stop, taken[at])
        if beside or sentence.named_at(start) or not alone.match(text, stop):
            continue
        here = [named for named in sentence.named if named.stop <= start]
        antecedent = _antecedent(sentence, match["noun"].lower(), nouns, here, thread)
        if antecedent is not None:
            yield Named(start, stop, antecedent.name, antecedent.kind)


def _antecedent(
    sentence: Sentence, noun: str, nouns: dict[str, set[int]], here: list[Named], thread: _Thread
) -> Named | None:
    """The one name that a noun can mean."""
    kinds = _kinds(sentence.page.language)[noun]
    called = nouns.get(noun, set())
    # the text calls just one thing so
    if len(called) == 1 and (meant := _met(next(iter(called)), here, thread)) is not None:
        return meant if meant.kind in kinds else None
    near = [
        named for named in (*thread.named, *here) if named.kind in kinds and _can_stand(sentence.page, named)
    ]
    if not near and thread.protagonist is not None and thread.protagonist.name in thread.met:
        near = [thread.protagonist] if thread.protagonist.kind in kinds else []
    if len({named.name for named in near}) == 1 and (not called or near[0].name in called):
        return near[0] if near[0] not in here else None
    subject = thread.subject
    if subject is None or subject.kind not in kinds or (called and subject.name not in called):
        return None
    rivals = {n.name for n in (*thread.last, *here) if n.kind == subject.kind} - {subject.name}
    return None if rivals and not thread.goes_on else subject


def _met(name: int, here: list[Named], thread: _Thread) -> Named | None:
    """A name where it was last met, in the sentence or before it."""
    return next((named for named in reversed(here) if named.name == name), thread.met.get(name))


def _by_pronoun(sentence: Sentence, thread: _Thread) -> Iterator[Named]:
    """The pronoun or possessive that a sentence begins with, where the sentence before has one subject."""
    own = of(sentence.page.language)
    match = _pronouns(sentence.page.language).match(sentence.page.text, sentence.start, sentence.stop)
    if match is None or thread.subject is None:
        return
    subject = thread.subject
    word = match["word"].lower()
    if subject.kind == "person" and word in own.of_things:
        return
    if subject.kind != "person" and word in own.of_persons:
        return
    # a pronoun goes on with the subject, of which a person is the only rival
    rivals = {n.name for n in thread.last if n.kind == "person"} - {subject.name}
    if not rivals:
        yield Named(match.start("word"), match.end("word"), subject.name, subject.kind)


def _subject(sentence: Sentence, named: Sequence[Named]) -> Named | None:
    """The name that a sentence begins with."""
    if not named:
        return None
    first = named[0]
    lead = _WORD.findall(sentence.between(sentence.start, first.start))
    prepositions = of(sentence.page.language).prepositions
    if len(lead) > _LEADING or any(word.lower() in prepositions for word in lead):
        return None
    return first


@cache
def _kinds(language: str) -> dict[str, frozenset[Kind]]:
    """The kinds of names that each noun may stand for."""
    found: dict[str, set[Kind]] = {}
    for kind, nouns in of(language).stand_ins.items():
        for noun in nouns:
            found.setdefault(noun, set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@cache
def _first_words(language: str) -> frozenset[str]:
    """What those nouns begin with, folded."""
    return frozenset(folded_words(noun)[0] for noun in _kinds(language))


@cache
def _described(language: str) -> re.Pattern[str]:
    """What stands between such a noun and a name that it belongs to."""
    return re.compile(rf"\W?|{of(language).described}", re.IGNORECASE)


@cache
def _definite(language: str) -> re.Pattern[str]:
    """A noun with its article, or behind `Hull-based`."""
    own = of(language)
    nouns = {noun for listed in own.stand_ins.values() for noun in listed}
    written = "|".join(sorted(nouns, key=lambda noun: (-len(noun), noun)))
    return re.compile(rf"\b{own.definite}(?P<noun>{written})\b", re.IGNORECASE)


@cache
def _pronouns(language: str) -> re.Pattern[str]:
    """What a sentence may begin with in place of its subject."""
    own = of(language)
    return re.compile(rf"[\s«„“”\"'‘-]*(?:{own.lead})?(?P<word>{own.pronouns})\b", re.IGNORECASE)
