"""What is known of a document while its paragraphs are gone through for quotations."""

from dataclasses import dataclass, field, replace

from db.records import Quote, QuoteState
from loaders.quotes.cues import Cue
from loaders.quotes.vocabulary import Speech

BLANK = " \t\n\u00a0\u202f\u2009"
"""White space between a mark and its words."""


@dataclass(slots=True)
class Desk:
    """Rows so far, and the next free number of an utterance."""

    text: str
    speech: Speech
    inward: bool
    """Does this document set »…«?"""
    drops: bool
    """Does its source lose the words of quotations?"""
    found: list[Quote] = field(default_factory=list)
    utterances: int = 0
    open: int | None = None
    """The utterance of a quotation that the last paragraph left open."""

    block: int | None = None
    """The utterance of the block quotation that the last paragraph was a line of."""

    def utterance(self) -> int:
        """The next free number."""
        self.utterances += 1
        return self.utterances

    def add(self, start: int, stop: int, state: QuoteState, utterance: int, cue: Cue | None) -> bool:
        """Write a row, without the white space at its ends; none if no words are left."""
        while start < stop and self.text[start] in BLANK:
            start += 1
        while stop > start and self.text[stop - 1] in BLANK:
            stop -= 1
        last = self.found[-1] if self.found else None
        empty = start >= stop or not any(letter.isalnum() for letter in self.text[start:stop])
        if (empty and state != "lost") or (last is not None and start < last.stop):
            return False
        place = (None, None) if cue is None else (cue.start, cue.stop)
        self.found.append(Quote(start, stop, state, utterance, *place))
        return True

    def attribute(self, utterance: int, start: int, stop: int) -> None:
        """Give the pieces of an utterance the clause that says who speaks."""
        at = len(self.found) - 1
        while at >= 0 and self.found[at].utterance == utterance:
            self.found[at] = replace(self.found[at], cue_start=start, cue_stop=stop)
            at -= 1
