"""What a page has told before a post: of which organisation it speaks, and whom it named last."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from db.records import Kind, Mention, Name, Page, Passage, Quote, Role
from loaders.corpus.folding import WORD, fold, folded_words
from loaders.roles.about import HEADING, about, foremost_of, heads, of_a_club
from loaders.roles.language import folded, of, spelt
from loaders.roles.openings import begins_with_the_firm, begun, opens
from loaders.roles.sentence import Named, Sentence
from loaders.sentences import sentences
from loaders.speakers.antecedents import antecedent
from loaders.speakers.scene import Gender, Scene

_BACK = 3000
"""Characters before a paragraph within which what it speaks of is told."""
_STEM = 4
"""Letters that two nouns of one kind of organisation share at least."""
_OFTEN, _TWICE = 3, 2
"""A text is about an organisation that it names so often, and so many times as often as any other."""


_WHICH = re.compile(r", (?:d(?:ie|er|as|en|em)|qu[ei]|qu[’']|which|that) ")
"""A relative clause behind an organisation."""

BODIES: tuple[Kind, ...] = ("organisation", "event", "programme")
"""Kinds of what has a president or a director."""


class Setting:
    """Quick answers about what stands before an offset of one page; built once a page."""

    def __init__(
        self, page: Page, names: Sequence[Name], mentions: Sequence[Mention], roles: Sequence[Role]
    ) -> None:
        self.page = page
        self.names = names
        self.scene = Scene(page, names, mentions, roles)
        self.roles: dict[int, list[Role]] = {}
        for role in roles:
            self.roles.setdefault(role.person, []).append(role)
        self.holders = {(role.organisation, fold(role.title)): role.person for role in roles}
        self.named = [
            Named(m.start, m.stop, m.name, names[m.name].kind)
            for passage in page.passages
            if passage.kind in ("body", "heading")
            for m in self.scene.within(passage.start, passage.stop)
        ]
        self.organisations = [named for named in self.named if named.kind == "organisation"]
        self._counts = Counter(named.name for named in self.organisations)
        first = self.organisations[0].name if self.organisations else None
        self.foremost = foremost_of(self._counts, first, _OFTEN, _TWICE)
        self.about = about(page, self.organisations, self.foremost)
        self.of_a_club = of_a_club(page)
        self._fitting: dict[str, list[Named]] = {}
        self.headings = [passage for passage in page.passages if heads(page, passage)]
        self._places: dict[int, list[Named]] = {}
        for named in self.named:
            self._places.setdefault(named.name, []).append(named)
        self._topics = begun(page, self.named)

    def of_two(self, word: str, at: int) -> Named | None:
        """Which of the two people of the sentence before `le premier`, or `la seconde`, is; None of more or fewer."""
        language = self.page.language
        first = spelt(word) in folded(language, "firsts")
        if not first and spelt(word) not in folded(language, "seconds"):
            return None
        parts = sentences(self.page.text, language, self.scene.paragraph(at)[0], at)
        for start, stop in reversed(parts[-_TWICE:]):
            people = list(dict.fromkeys(m.name for m in self.scene.people(start, stop)))
            if len(people) == _TWICE:
                return self.nearest(people[0 if first else 1], at)
        return None

    def learn(self, role: Role) -> None:
        """Remember a post that the text was just understood to give."""
        known = self.roles.setdefault(role.person, [])
        if role.organisation is not None and role not in known:
            known.append(role)

    def person(self, gender: Gender | None, at: int) -> Named | None:
        """The person whom a pronoun or a description before `at` stands for, if there is no doubt."""
        name = self._only(at) if gender is None else antecedent(self.scene, gender, at, None)
        name = self._headlined(gender, at) if name is None else name
        name = self._sure(gender, at) if name is None and gender is not None else name
        return None if name is None else self.nearest(name, at)

    def _headlined(self, gender: Gender | None, at: int) -> int | None:
        """The only person in the heading right above the paragraph of `at`, who names nobody: `Rencontre avec X`."""
        line = self.scene.paragraph(at)[0]
        start, stop = self._paragraph_before(line)
        found = {m.name for m in self.scene.people(start, stop)}
        if len(found) != 1 or self.scene.people(line, at) or stop - start > HEADING:
            return None
        name = found.pop()
        return name if gender is None or self.scene.gender(name) in (gender, None) else None

    def _sure(self, gender: Gender, at: int) -> int | None:
        """The only person of a gender in the paragraph before `at`, where the last who is named there is that one."""
        people = self.scene.people(self.scene.paragraph(at)[0], at)
        found = {m.name for m in people if self.scene.gender(m.name) in (gender, None)}
        sure = len(found) == 1 and people[-1].name in found and self.scene.gender(people[-1].name) == gender
        return found.pop() if sure else None

    def _only(self, at: int) -> int | None:
        """The only person named in the paragraph before `at`."""
        found = {m.name for m in self.scene.people(self.scene.paragraph(at)[0], at)}
        return found.pop() if len(found) == 1 else None

    def topic(self, sentence: Sentence, at: int) -> Named | None:
        """The organisation that the text speaks of at `at`: what the last sentence began with that begins with one.

        Where nothing says so in this paragraph, what the text as a whole is about, if no other stands nearer.
        """
        line = self.scene.paragraph(at)
        here = [n for n in self.within(self.organisations, line[0], at) if not self.apart(n.start, at)]
        topics = self._recent(line[0], at)
        if topics and topics[-1].start >= line[0]:
            firm = begins_with_the_firm(self.page, line[0]) and topics[-1].start > line[0] + HEADING
            alone = (not firm or topics[-1].name == self.about) and self._stands_out(
                topics[-1], here, sentence, at
            )
            return topics[-1] if alone else None
        if {n.name for n in here} - {self.foremost}:
            return self._about_all_the_same(here, sentence)
        before = self._paragraph_before(line[0])
        headed = self._headed(at)
        if not here and headed is not None and (not topics or topics[-1].start < headed.start):
            return headed
        if not here and topics and topics[-1].start >= before[0]:
            alone = {n.name for n in self.within(self.organisations, before[0], at)} == {topics[-1].name}
            if alone or topics[-1].name == self.foremost:
                return topics[-1]
            told = {n.name for n in self.within(self.organisations, before[0], at)}
            begun = any(n.start < before[0] + HEADING for n in self.within(topics, before[0], at))
            if self.foremost not in told and (begun or self.about is None):
                return None
        return self.nearest(self.foremost, at)

    def _about_all_the_same(self, here: Sequence[Named], sentence: Sentence) -> Named | None:
        """What the text is about, in a paragraph that names others in earlier sentences which none of them begins."""
        told = self.about in {n.name for n in here} and not any(n.start >= sentence.start for n in here)
        return self.nearest(self.about, sentence.start) if told else None

    def _stands_out(self, topic: Named, here: Sequence[Named], sentence: Sentence, at: int) -> bool:
        """Whether of the organisations of a paragraph none but its topic can be meant.

        It is the only one; or the text names it more often than each of them; or turns to it (`Chez X, …`); or what
        is asked about begins the sentence right behind it.
        """
        often = self._counts[topic.name]
        others = {n.name for n in here} - {topic.name}
        if not others or self._turned_to(topic) or all(often > self._counts[other] for other in others):
            return True
        begins = len(WORD.findall(self.page.text[sentence.start : at])) <= 1
        return begins and not any(
            topic.stop <= n.start and n.name in others and self.leads(n, sentence.start) for n in here
        )

    def _turned_to(self, named: Named) -> bool:
        """Whether a preposition of place stands before an organisation that begins a sentence: `Bei X`, `At X`."""
        words = WORD.findall(self.page.text[max(0, named.start - 12) : named.start])[-1:]
        return bool(words) and spelt(words[0]) in folded(self.page.language, "turns_to")

    def _paragraph_before(self, line: int) -> tuple[int, int]:
        """The last paragraph before the one that begins at `line`, over blank lines."""
        at = max(0, line - 1)
        while at and self.page.text[at].isspace():
            at -= 1
        return self.scene.paragraph(at)

    def _headed(self, at: int) -> Named | None:
        """The only organisation in the last heading before an offset."""
        last = bisect_left(self.headings, at, key=_start) - 1
        heading = self.headings[last] if last >= 0 else None
        here = self.within(self.organisations, heading.start, heading.stop) if heading else []
        return here[0] if len(here) == 1 else None

    def told_before(self, sentence: Sentence) -> Named | None:
        """The organisation that the sentence before, in the same paragraph, speaks of.

        The only one, or the one that it begins with, unless it goes on about its last: `avec Y, qui …`.
        """
        at = sentence.start
        line = self.scene.paragraph(at)[0]
        parts = [part for part in sentences(self.page.text, self.page.language, line, at) if part[1] <= at]
        for start, stop in reversed(parts):
            # a sentence that is all quotation says nothing of what the one who tells speaks of
            if self.apart(start + 1, at) and self.apart(stop - 2, at):
                continue
            here = [n for n in self.within(self.organisations, start, stop) if not self.apart(n.start, at)]
            if not here and self._goes_on(start, stop):
                continue
            if not here:
                return None
            goes_on = {spelt(word) for word in WORD.findall(self.page.text[here[-1].stop : stop])}
            if len(here) > 1 and _WHICH.match(self.page.text, here[0].stop, here[1].start):
                return here[0]  # `die Y GmbH, die Z erworben hatte`
            if len({n.name for n in here}) > 1 and self.leads(here[0], start):
                return here[-1] if goes_on & folded(self.page.language, "relatives") else here[0]
            return here[-1]
        before = self._paragraph_before(line)[0]
        topics = self._recent(line, at)
        return topics[-1] if topics and topics[-1].start >= before else self.topic(sentence, at)

    def _goes_on(self, start: int, stop: int) -> bool:
        """Whether a sentence that names nobody only goes on about `the firm`: `Die Tochter steuerte …`."""
        words = WORD.findall(self.page.text[start:stop])[:1]
        article = bool(words) and spelt(words[0]) in folded(self.page.language, "articles")
        return article and not self.scene.people(start, stop)

    def meant(self, noun: str, sentence: Sentence, at: int) -> Named | None:
        """The organisation that a common noun stands for: `l’hôpital`, `der Verband`, `the company`."""
        language = self.page.language
        key = spelt(noun)
        if key not in self._fitting:
            fitting: dict[int, Named] = {}
            for named in self.organisations:
                if named.name not in fitting and self._is_a(named, key):
                    fitting[named.name] = named
            # the first two are enough to know from where on there is doubt
            self._fitting[key] = list(fitting.values())[:2]
        before = [named for named in self._fitting[key] if named.start < at]
        if len(before) == 1:
            return self.nearest(before[0].name, at)
        topic = self.topic(sentence, at)
        if key in folded(language, "anyone"):
            return topic or self.alone(at)
        sort = not self._fitting[key] and key not in folded(language, "territories") and self._is_sort(key)
        return topic if sort and topic is not None and topic.name == self.about else None

    def _is_sort(self, key: str) -> bool:
        """Whether a noun says what an organisation is: `club`, `Verein`."""
        sorts = {spelt(sort) for sort in of(self.page.language).sorts}
        return key in folded(self.page.language, "generic") | sorts

    def alone(self, at: int) -> Named | None:
        """The only organisation that the paragraph of `at` names before it."""
        line = self.scene.paragraph(at)[0]
        here = [n for n in self.within(self.organisations, line, at) if not self.apart(n.start, at)]
        return here[-1] if len({n.name for n in here}) == 1 else None

    def _is_a(self, named: Named, key: str) -> bool:
        """Whether an organisation's name, or the word before it, says that it is of this sort."""
        language = self.page.language
        sorts = next(([noun, *kinds] for noun, kinds in of(language).sorts.items() if spelt(noun) == key), [])
        stems = {spelt(sort) for sort in sorts}
        shown = self.names[named.name]
        words = {
            word for form in (shown.name, *(form for form, _ in shown.forms)) for word in folded_words(form)
        }
        before = WORD.findall(self.page.text[max(0, named.start - 40) : named.start])[-1:]
        if before and len(key) >= _STEM and spelt(before[0]) == key:
            return True
        return bool(sorts) and any(word in stems or self._compound(word, key) for word in words)

    def _compound(self, word: str, key: str) -> bool:
        """Whether a German compound ends in the noun: `Industrieverband` is a `Verband`."""
        return of(self.page.language).compounding and len(key) > _STEM and word.endswith(key)

    def apart(self, start: int, at: int) -> bool:
        """Whether `start` lies in a quotation that `at` is not in: whoever speaks there tells something else."""
        found = bisect_left(self.page.quotes, start + 1, key=_start) - 1
        if found < 0:
            return False
        quote = self.page.quotes[found]
        return start < quote.stop and not quote.start <= at < quote.stop

    def leads(self, named: Named, start: int) -> bool:
        """Whether a sentence that starts at `start` begins with a name."""
        return opens(self.page, named, start)

    def nearest(self, name: int | None, at: int) -> Named | None:
        """The last place before `at` that names something; else the first behind it."""
        if name is None:
            return None
        places = self._places.get(name, [])
        if not places:
            return None
        return places[max(0, bisect_left(places, at, key=_start) - 1)]

    def within(self, named: Sequence[Named], start: int, stop: int) -> Sequence[Named]:
        """Those of the sorted names that begin between two offsets."""
        first = bisect_left(named, start, key=_start)
        return named[first : bisect_left(named, stop, first, key=_start)]

    def _recent(self, line: int, at: int) -> list[Named]:
        """What the paragraph that begins at `line`, and the text shortly before it, speak of."""
        topics = self.within(self._topics, line - _BACK, at)
        return [named for named in topics if not self.apart(named.start, at)]


def _start(stretch: Named | Passage | Quote) -> int:
    return stretch.start
