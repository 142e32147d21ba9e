"""A page with its people: who is named where, outside whose words, and whether a he or a she."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from db.records import Mention, Name, Page, Role
from loaders.corpus.folding import fold
from loaders.languages import LANGUAGES
from loaders.quotes.vocabulary import Speech, is_calling, speech
from loaders.speakers.vocabulary import SpeakerWords, speaker_words

Gender = Literal["he", "she"]


class Scene:
    """Quick answers about one page; built once a page."""

    def __init__(
        self, page: Page, names: Sequence[Name], mentions: Sequence[Mention], roles: Sequence[Role]
    ) -> None:
        self.page = page
        self.text = page.text
        self.names = names
        self.mentions = sorted(mentions, key=lambda mention: mention.start)
        self.roles = roles
        self.speech: Speech = speech(page.language)
        self.words: SpeakerWords = speaker_words(page.language)
        self._starts = [mention.start for mention in self.mentions]
        self._quote_starts = [quote.start for quote in page.quotes]
        self._genders: dict[int, Gender | None] = {}
        self._passages = [passage.start for passage in page.passages]
        self.everybody = sorted({mention.name for mention in self.mentions if self.is_person(mention)})
        """All people whom the page names."""

    def is_person(self, mention: Mention) -> bool:
        """Does the mention name a person?"""
        return self.names[mention.name].kind == "person"

    def within(self, start: int, stop: int) -> list[Mention]:
        """The mentions that lie in `text[start:stop]`, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, stop)
        return [mention for mention in self.mentions[first:last] if mention.stop <= stop]

    def people(self, start: int, stop: int) -> list[Mention]:
        """The people named in `text[start:stop]`, those inside somebody's words left out."""
        return [m for m in self.within(start, stop) if self.is_person(m) and not self.quoted(m.start)]

    def first_named(self, word: str) -> int | None:
        """The only person of the page who has this first name, which the page never takes for a name by itself."""
        key = fold(word)
        found = [
            name for name in self.everybody if len(parts := self.folded(name).split()) > 1 and parts[0] == key
        ]
        return found[0] if len(found) == 1 else None

    def quoted(self, at: int) -> bool:
        """Does `at` lie inside a quotation?"""
        found = bisect_left(self._quote_starts, at + 1) - 1
        return found >= 0 and at < self.page.quotes[found].stop

    def paragraph(self, at: int) -> tuple[int, int]:
        """The line of the text that `at` stands in."""
        start = self.text.rfind("\n", 0, at) + 1
        stop = self.text.find("\n", at)
        return start, len(self.text) if stop < 0 else stop

    def heading(self, at: int) -> bool:
        """Does `at` stand in a heading?"""
        found = bisect_left(self._passages, at + 1) - 1
        return found >= 0 and self.page.passages[found].kind == "heading"

    def passage_before(self, at: int) -> int:
        """The start of the passage before the one that `at` stands in, furniture passed by."""
        found = bisect_left(self._passages, at + 1) - 2
        while found > 0 and self.page.passages[found].kind == "furniture":
            found -= 1
        return self._passages[max(0, found)] if self._passages else 0

    def gender(self, name: int) -> Gender | None:
        """Whether the text, or the first name, makes somebody a he or a she; None where nothing is sure."""
        if name not in self._genders:
            self._genders[name] = self._find_gender(name)
        return self._genders[name]

    def _find_gender(self, name: int) -> Gender | None:
        own = self.words
        votes: set[Gender] = set()
        shown = self.names[name]
        for form in (shown.name, *(form for form, _ in shown.forms)):
            parts = form.lower().split()
            first = parts[0] if len(parts) > 1 else ""
            votes |= {
                vote for part in (first, first.split("-")[0]) if (vote := first_name(part, own)) is not None
            }
            if votes:
                break
        for role in self.roles:
            if role.person == name and (told := self.post_gender(role.title)) is not None:
                votes.add(told)
        if not votes:
            votes = self._titled(name)
        return next(iter(votes)) if len(votes) == 1 else None

    def _titled(self, name: int) -> set[Gender]:
        """What the honorifics before a name say."""
        own = self.words
        votes: set[Gender] = set()
        for mention in self.mentions:
            if mention.name == name:
                before = (
                    self.text[max(0, mention.start - 16) : mention.start].lower().rstrip(" .\u00a0").split()
                )
                if before and before[-1] in own.male_titles:
                    votes.add("he")
                elif before and before[-1] in own.female_titles:
                    votes.add("she")
        return votes

    def post_gender(self, title: str) -> Gender | None:
        """Whether a title is a man's or a woman's: `présidente`, `Sprecherin`."""
        own = self.words
        head = title.lower().split()[0] if title.split() else ""
        if head in own.female_posts or (len(head) > 5 and own.feminine and head.endswith(own.feminine)):
            return "she"
        return "he" if head in own.male_posts else None

    def is_calling(self, low: str) -> bool:
        """Is it a noun of people: `maire`, `Sprecherin`?"""
        return is_calling(self.speech, low)

    def folded(self, name: int) -> str:
        """A name without capitals and accents."""
        return fold(self.names[name].name)


def first_name(word: str, own: SpeakerWords) -> Gender | None:
    """Whether a first name is a man's or a woman's: in the page's language, else where the others agree."""
    for known in ((own,), tuple(speaker_words(language) for language in LANGUAGES)):
        he = any(word in words.male_names for words in known)
        she = any(word in words.female_names for words in known)
        if he != she:
            return "he" if he else "she"
    return None
