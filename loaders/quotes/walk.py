"""One paragraph with marks in it, read from left to right."""

import re
from collections.abc import Sequence

from loaders.quotes import cues, damage
from loaders.quotes.asides import asides, pieces
from loaders.quotes.cues import Cue
from loaders.quotes.desk import Desk
from loaders.quotes.moods import reported
from loaders.quotes.pairing import Span
from loaders.quotes.paragraphs import Paragraph
from loaders.quotes.scare import Setting, spoken
from loaders.quotes.vocabulary import clause_words

REACH = 3000
"""How far from a mark without partner its words are looked for, in characters: a long paragraph."""
_ENDED = ".!?…"
_GAP = re.compile(r"[\W_]{0,16}")
"""What may stand between a mark and the next word of its sentence."""
_INDENT = 12
"""Signs of Markdown and spaces that may stand before a paragraph's first mark."""
_WORD = re.compile(r"[^\W_]")


class Walk:
    """Reads `items`, the pairs and single marks of `paragraph`, and writes what is speech to the desk."""

    def __init__(self, desk: Desk, paragraph: Paragraph, before: Paragraph | None, *, goes_on: bool) -> None:
        self.desk = desk
        self.text = desk.text
        self.speech = desk.speech
        self.paragraph = paragraph
        self.before = before
        self.goes_on = goes_on
        """Does the next paragraph go on with a quotation that this one leaves open?"""
        self.floor = paragraph.start
        """Where the last quotation and its attribution end."""
        self.last: tuple[int, Cue | None] | None = None
        """The last utterance in this paragraph, and its attribution."""
        self.edge = 0
        """Where the last pair of marks ends, whatever was in it."""
        self.title = 0
        """Where the last title or term in marks ends."""

    def read(self, items: Sequence[Span]) -> None:
        """Write the rows of the paragraph."""
        waiting, self.desk.open = self.desk.open, None
        for at, span in enumerate(items):
            following = items[at + 1] if at + 1 < len(items) else None
            ceiling = self._ceiling(items, at)
            if span.opener is not None and span.closer is not None:
                self._pair(span.opener, span.closer, ceiling, span.family, waiting)
            elif span.closer is not None:
                self._closing(span.closer, ceiling, span.family, waiting)
            elif span.opener is not None and span.family not in {"single", "straight", "typed"}:
                self._opening(span.opener, ceiling, waiting, last=following is None)
            waiting = None
            if span.opener is not None and span.closer is not None:
                self.edge = span.closer + 1
            end = span.opener if span.closer is None else span.closer
            if end is not None and end > self.floor and _WORD.search(self.text, self.floor, end) is None:
                self.floor = end + 1  # nothing to look at again, so that 100,000 marks in a row stay linear

    def _ceiling(self, items: Sequence[Span], at: int) -> int:
        """Where what follows a quotation ends: at the next mark, unless a title in marks is a part of it."""
        for following in items[at + 1 : at + 4]:
            before = self.text[max(0, following.place - 3) : following.place].rstrip(" \u00a0*_")
            if following.opener is None or following.closer is None or not before[-1:].isalpha():
                return following.place
        return items[at + 4].place if len(items) > at + 4 else self.paragraph.stop

    def _pair(self, opener: int, closer: int, ceiling: int, family: str, waiting: int | None) -> None:
        if _WORD.search(self.text, opener + 1, closer) is None:
            inside = self.text[opener + 1 : closer]
            if family != "single" and not (family == "straight" and inside):
                self._empty(opener, closer, ceiling)
            return
        after = self._after(closer, ceiling, heads=self._heads(opener))
        if after is not None and cues.subordinate(
            self.speech, clause_words(self.text, self.speech.language, *self._lead(opener))
        ):
            after = None
        cue = self._cue(opener, closer, ceiling, after)
        shared = self._shared(opener, waiting)
        setting = self._setting(opener, closer, cue, after)
        split = (
            after is not None
            and ceiling < self.paragraph.stop
            and self.text[after.stop : ceiling].strip() == ","
        )
        if shared is None and not split and not spoken(self.speech, self.text, opener + 1, closer, setting):
            self.title = closer + 1
            return
        sure = (cue is not None and cue.strength != "loose") or (
            setting.alone and self.text[closer - 1] in _ENDED
        )
        if family == "single" and not sure:
            return  # `the boys’ …, the girls’` look like a pair
        self._write(opener + 1, closer, "complete", cue, shared)
        self.floor = closer + 1 if after is None else max(after.stop, closer + 1)

    def _setting(self, opener: int, closer: int, cue: Cue | None, after: Cue | None) -> Setting:
        """What stands around a pair of marks."""
        language = self.speech.language
        stop = min(self._sentence_stop(closer), closer + cues.REACH)
        alone = self._heads(opener) and (after is not None or self._tail(closer) in {"", ","})
        gap = self.text[self.title : opener].strip(" ,;\u00a0") if self.title else "-"
        return Setting(
            cue,
            clause_words(self.text, language, *self._lead(opener)),
            () if alone else clause_words(self.text, language, closer + 1, stop),
            alone,
            listed=len(gap) < 5 and (gap == "" or gap.isalpha()),
            bracketed=self.text[max(0, opener - 40) : opener].rfind("(")
            > self.text[max(0, opener - 40) : opener].rfind(")"),
        )

    def _write(self, start: int, stop: int, state: str, cue: Cue | None, shared: int | None) -> int:
        """Rows for the words between two marks, the asides among them cut out."""
        found = asides(self.speech, self.text, start, stop)
        if found and cue is None:
            cue = Cue(found[0].start, found[0].stop, "direct")
        if cue is None and shared is not None and self.last is not None and self.last[0] == shared:
            cue = self.last[1]
        utterance = self.desk.utterance() if shared is None else shared
        for a, b in pieces(found, start, stop):
            self.desk.add(a, b, state, utterance, cue)  # type: ignore[arg-type]
        self.last = (utterance, cue)
        return utterance

    def _empty(self, opener: int, closer: int, ceiling: int) -> None:
        """Marks with nothing between them."""
        after = self._after(closer, ceiling)
        cue = after or cues.before(self.speech, self.text, self._lead(opener)[0], opener)
        if (cue is None or cue.strength == "loose") and not (self._heads(opener) and self._ends(closer)):
            return
        cue = None if cue is None or cue.strength == "loose" else cue
        utterance = self.desk.utterance()
        self.desk.add(opener + 1, opener + 1, "lost", utterance, cue)
        self.floor = closer + 1 if after is None else after.stop
        self.last = (utterance, cue)

    def _closing(self, closer: int, ceiling: int, family: str, waiting: int | None) -> None:
        """A closing mark without an opening one."""
        if family == "single":
            return
        after = self._after(closer, ceiling)
        if waiting is not None:
            self._write(self.paragraph.start, closer, "complete", after, waiting)
            self.floor = closer + 1 if after is None else after.stop
            return
        if family in {"straight", "typed"} and after is None:
            return
        floor = max(self.floor, self._told(), closer - REACH)
        follows = self.last is not None and self.last[1] is not None
        found = damage.speech_start(
            self.speech, self.paragraph, floor, closer, after, follows=follows, drops=self.desk.drops
        )
        if found is not None:
            self._write(found[0], closer, "unopened", found[1] or after, None)
        elif after is not None or self._bare(closer):
            utterance = self.desk.utterance()
            self.desk.add(closer, closer, "lost", utterance, after)
            self.last = (utterance, after)
        else:
            return
        self.floor = closer + 1 if after is None else after.stop

    def _opening(self, opener: int, ceiling: int, waiting: int | None, *, last: bool) -> None:
        """An opening mark without a closing one."""
        if _WORD.search(self.text, opener + 1, ceiling) is None:
            return
        start, words = self._lead(opener)
        cue = self._previous(opener) or cues.before(self.speech, self.text, start, opener)
        shared = self._shared(opener, waiting)
        if (
            last
            and self.goes_on
            and (shared is not None or self._heads(opener) or (cue is not None and cue.strength != "loose"))
        ):
            self.desk.open = self._write(opener + 1, self.paragraph.stop, "complete", cue, shared)
            self.floor = self.paragraph.stop
            return
        stop, aside = damage.speech_stop(self.speech, self.paragraph, opener, min(ceiling, opener + REACH))
        found = aside or cue
        lead = clause_words(self.text, self.speech.language, start, words)
        setting = Setting(found, lead, (), self._heads(opener))
        if stop <= opener + 1:
            return
        if shared is None and not spoken(self.speech, self.text, opener + 1, stop, setting):
            return
        self._write(opener + 1, stop, "unclosed", found, shared)
        self.floor = stop if aside is None else aside.stop

    def _cue(self, opener: int, closer: int, ceiling: int, after: Cue | None) -> Cue | None:
        """Who speaks, as the sentence around the marks says; the nearest clause first."""
        if after is not None:
            return after
        before = self._previous(opener) or cues.before(self.speech, self.text, self._lead(opener)[0], opener)
        if before is not None and before.strength != "loose":
            return before
        start = self._lead(opener)[0]
        later = cues.later(
            self.speech, self.text, (start, opener), closer, min(self._sentence_stop(closer), ceiling)
        )
        if later is not None or before is not None:
            return before or later
        if self.last is not None and self.last[1] is not None and not self._heads(opener):
            start = self.paragraph.sentence(opener)[0]
            known = self.last[1]
            if known.stop > start:
                return Cue(known.start, known.stop, "loose")
        return reported(self.speech, self.paragraph, opener, closer)

    def _after(self, closer: int, ceiling: int, *, heads: bool = True) -> Cue | None:
        stop = min(self._sentence_stop(closer), ceiling)
        return cues.after(self.speech, self.text, closer, stop, heads=heads)

    def _sentence_stop(self, closer: int) -> int:
        """The end of the sentence that goes on after a closing mark; the mark itself if none does."""
        gap = _GAP.match(self.text, closer + 1, self.paragraph.stop)[0]  # type: ignore[index]  # it may be empty
        at = closer + 1 + len(gap)
        ended = self.text[closer - 1] in _ENDED and "," not in gap and self.text[at : at + 1].isupper()
        if ended or any(mark in gap for mark in _ENDED) or at >= self.paragraph.stop:
            return closer + 1
        return self.paragraph.sentence(at)[1]

    def _told(self) -> int:
        """The end of the last words in marks, where their sentence is the narrator's."""
        if not self.edge:
            return 0
        sentence = self.paragraph.sentence(self.edge - 1)
        clause = clause_words(
            self.text, self.speech.language, max(sentence[0], self.edge - cues.REACH), self.edge
        )
        return max(self.edge, sentence[1]) if cues.speaks(self.speech, clause) else 0

    def _lead(self, opener: int) -> tuple[int, int]:
        """The part of the sentence before the mark that no other quotation has taken."""
        start = max(self.paragraph.sentence(opener)[0], self.floor, opener - cues.REACH)
        return min(start, opener), opener

    def _previous(self, opener: int) -> Cue | None:
        """The paragraph before, where it ends with a colon and this one begins with the mark."""
        before = self.before
        if (
            before is None
            or self.text[self.paragraph.start : opener].strip(" *_>\u00a0")
            or before.kind != "body"
        ):
            return None
        return cues.announcing(self.speech, before)

    def _shared(self, opener: int, waiting: int | None) -> int | None:
        """The utterance that this mark goes on with: a split one, or one that the last paragraph left open."""
        if waiting is not None and self._first(opener):
            return waiting
        if self.last is None or self.last[1] is None or self.floor <= self.last[1].start:
            return None
        gap = self.text[self.floor : opener].strip()
        return (
            self.last[0]
            if gap in {",", ":", "–", "—", ", –", "…"} and self.last[1].stop == self.floor
            else None
        )

    def _heads(self, opener: int) -> bool:
        """Does the mark begin a sentence?"""
        at = opener
        while at > self.paragraph.start and self.text[at - 1] in " \t\n\u00a0\u202f*_>(–—-<":
            at -= 1
        return at <= self.paragraph.start or self.text[at - 1] in '.!?…:»”“"'

    def _tail(self, closer: int) -> str:
        """What is left of the sentence after a closing mark."""
        return self.text[closer + 1 : self.paragraph.stop][:1].strip(_ENDED + " *_)")

    def _ends(self, closer: int) -> bool:
        """Does the sentence end at the closing mark (text that is glued to it counts as the next)?"""
        rest = self.text[closer + 1 : min(closer + 4, self.paragraph.stop)].lstrip()
        return not rest or rest[0] in _ENDED or rest[0].isupper()

    def _bare(self, closer: int) -> bool:
        """Does a closing mark stand where only lost words can have stood: at the head, or after a full stop?"""
        follows = self.text[closer + 1 : closer + 2]
        if self._first(closer):
            return follows in {",", ".", ";"}
        return self.text[closer - 1] in _ENDED and not follows.isalnum()

    def _first(self, mark: int) -> bool:
        """Does the paragraph begin with this mark?"""
        return mark - self.paragraph.start < _INDENT and not self.text[self.paragraph.start : mark].strip(
            " *_>\u00a0"
        )
