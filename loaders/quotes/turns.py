"""Speech that is told by its place: turns of an interview, block quotations, dialogue with dashes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.quotes.paragraphs import Paragraph
from loaders.quotes.vocabulary import Speech, clause_words, speaks_for_self

_LABEL = re.compile(
    r"(?:\*\*|__|'')?(?P<label>[^\W\d_][^\n:*_?!«»“”„']{0,50}?)(?:\*\*|__|'')?\s?:(?:\*\*|__|'')?\s+(?=\S)"
)
_CAPITALS = re.compile(r"(?:^|\s)[^\W\d_a-zà-ÿ]{3,}(?:[ -][^\W\d_a-zà-ÿ]{2,})*$")
"""A surname in capitals at the end of a label."""
_BOLD = re.compile(r"(?:#+\s*)?(?:\*\*|__)(?P<words>[^\n]+?)(?:\*\*|__)\s*\Z")
_DASH = re.compile(r"[—–]\s+(?=\S)")
_SIGNED = re.compile(r"[—–-]{1,2}\s*(?=[^\W\d_])")

ASKED = 400
"""A question of an interviewer is no longer, in characters."""
PROMPTED = 160
"""What an interviewer puts forward without a question mark is no longer, in characters."""
PAIRS = 2
"""So many questions with answers make an interview."""
LABEL_WORDS = 5
NAME = 4
"""A label before a first answer has at least so many letters: `Yes: …` is none."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in one paragraph, and the words that say who: a label, or nothing."""

    start: int
    stop: int
    group: int
    """Turns of one speaker that follow each other share this."""
    label: tuple[int, int] | None = None


def turns(speech: Speech, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """All turns of a text, in order; a text without any gives none."""
    labelled = _labelled(speech, paragraphs)
    if labelled:
        return labelled
    asked = _questions(paragraphs)
    found = _answers(speech, paragraphs, asked) if len(asked) >= PAIRS else []
    taken = {turn.start for turn in found}
    extra = [turn for turn in _dashes(speech, paragraphs) if turn.start not in taken]
    return sorted(found + extra, key=lambda turn: turn.start)


def block_signature(text: str, start: int, stop: int) -> bool:
    """Is this line of a block quotation the name under it?"""
    return _SIGNED.match(text, start, stop) is not None and stop - start < 120


def _labelled(speech: Speech, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """`NAME : …` at the head of paragraphs, at least two speakers or two turns of one."""
    marked = [
        (p, m)
        for p in paragraphs
        if p.kind == "body" and (m := _LABEL.match(p.text, p.start, p.stop)) and _is_label(m["label"])
    ]
    known = _speaking(speech, marked)
    if not known:
        return []
    heads = Counter(m["label"] for _, m in marked)
    asking = Counter(m["label"] for p, m in marked if _asks(p))
    found: list[Turn] = []
    by_place = {p.start: m for p, m in marked if m["label"] in known}
    label: tuple[int, int] | None = None
    group = -1
    for at, paragraph in enumerate(paragraphs):
        match = by_place.get(paragraph.start)
        if match is not None:
            label, group = match.span("label"), at
            start = match.end()
        elif paragraph.kind != "body" or label is None:
            label = None
            continue
        else:
            start = paragraph.start
            if not speaks_for_self(
                speech.own, clause_words(paragraph.text, speech.language, start, paragraph.stop)
            ):
                label = None
                continue
        if (
            label is not None
            and 2 * asking[paragraph.text[slice(*label)]] < heads[paragraph.text[slice(*label)]]
        ):
            found.append(Turn(start, paragraph.stop, group, label))
    return found


def _speaking(speech: Speech, marked: Sequence[tuple[Paragraph, re.Match[str]]]) -> set[str]:
    """Labels that name speakers: those that come again, and surnames in capitals before an `I` or a `you`."""
    heads = Counter(m["label"] for _, m in marked)
    again = {label for label, count in heads.items() if count >= PAIRS}
    known = again if sum(heads[label] for label in again) >= 2 * PAIRS else set()
    loud = [m["label"] for p, m in marked if _CAPITALS.search(m["label"]) and _talks(speech, p)]
    known |= set(loud) if len(loud) >= PAIRS else set()
    short = {"".join(letter for letter in label if letter.isalpha()) for label in known}
    return known | {label for label in heads if len(label.split()) > 1 and _initials(label) in short}


def _initials(label: str) -> str:
    return "".join(part[0] for part in label.replace("-", " ").split())


def _asks(paragraph: Paragraph) -> bool:
    return paragraph.text[paragraph.start : paragraph.stop].rstrip("*_ »”").endswith("?")


def _is_label(label: str) -> bool:
    """A name or a letter: every longer word with a capital."""
    parts = label.split()
    return (
        len(parts) <= LABEL_WORDS
        and all(part[0].isupper() for part in parts if len(part) > 3)
        and label[0].isupper()
    )


def _questions(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Indexes of paragraphs that are nothing but a question, or a sentence as bold as the questions are."""
    found, bolds, stated = [], 0, []
    for at, paragraph in enumerate(paragraphs):
        bold = _BOLD.match(paragraph.text, paragraph.start, paragraph.stop)
        end = paragraph.text[paragraph.start : paragraph.stop].rstrip('*_ »”“"')[-1:]
        if paragraph.stop - paragraph.start > ASKED or not (bold or paragraph.kind != "comment"):
            continue
        if end == "?":
            found.append(at)
            bolds += bold is not None
        elif bold and end in (".", "!", "…"):
            stated.append(at)
    return sorted(found + stated) if bolds and bolds == len(found) else found


def _answers(speech: Speech, paragraphs: Sequence[Paragraph], asked: Sequence[int]) -> list[Turn]:
    """The paragraphs after each question, where most of them speak as `I` or `we`."""
    blocks = [(at, _block(paragraphs, asked, number)) for number, at in enumerate(asked)]
    filled = [block for _, block in blocks if block]
    alternating = 3 * sum(_alternates(speech, block) for block in filled) >= 2 * len(filled)
    found: list[Turn] = []
    answered = 0
    for at, block in blocks:
        own = [_own(speech, paragraph) for paragraph in block]
        if not any(own[:1]):
            continue
        answered += 1
        last = max(i for i, mine in enumerate(own) if mine)
        group = at
        for index, paragraph in enumerate(block[: last + 1]):
            if 0 < index < last and _prompts(speech, paragraph, alternating=alternating and index % 2 == 1):
                group = at + index
            else:
                found.append(_answer(paragraph, group))
    return found if answered >= PAIRS and 2 * answered >= len(asked) else []


def _block(paragraphs: Sequence[Paragraph], asked: Sequence[int], number: int) -> list[Paragraph]:
    """What stands between a question and the next one; one paragraph after the last."""
    at = asked[number]
    end = asked[number + 1] if number + 1 < len(asked) else min(at + 2, len(paragraphs))
    block = []
    for paragraph in paragraphs[at + 1 : end]:
        if paragraph.kind != "body" or paragraph.block:
            break
        block.append(paragraph)
    return block


def _answer(paragraph: Paragraph, group: int) -> Turn:
    """A turn without the name that some papers set before the first one."""
    label = _LABEL.match(paragraph.text, paragraph.start, paragraph.stop)
    if label is None or not _is_label(label["label"]) or len(label["label"]) < NAME:
        return Turn(paragraph.start, paragraph.stop, group)
    known = (
        paragraph.text.rfind(label["label"], 0, paragraph.start) >= 0
    )  # a guest is presented; `Sure:` is not
    return Turn(label.end() if known else paragraph.start, paragraph.stop, group)


def _own(speech: Speech, paragraph: Paragraph) -> bool:
    return speaks_for_self(
        speech.own, clause_words(paragraph.text, speech.language, paragraph.start, paragraph.stop)
    )


def _alternates(speech: Speech, block: Sequence[Paragraph]) -> bool:
    """Is every other paragraph between two questions one that an interviewer may have put forward?"""
    return len(block) % 2 == 1 and all(_is_prompt(speech, paragraph) for paragraph in block[1::2])


def _is_prompt(speech: Speech, paragraph: Paragraph) -> bool:
    """Is it one short sentence, none of `I` or `we`?"""
    short = paragraph.stop - paragraph.start <= PROMPTED and len(paragraph.sentences()) == 1
    return short and not _own(speech, paragraph)


def _prompts(speech: Speech, paragraph: Paragraph, *, alternating: bool) -> bool:
    """Is it the interviewer who goes on, without a question mark: to `you`, or where each answer is a paragraph?"""
    clause = clause_words(paragraph.text, speech.language, paragraph.start, paragraph.stop)
    to_you = any(word.low in speech.own.second_person for word in clause)
    return _is_prompt(speech, paragraph) and (to_you or alternating)


def _dashes(speech: Speech, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Runs of paragraphs that begin with a dash and talk: to somebody, or as somebody."""
    found: list[Turn] = []
    run: list[tuple[int, int, int]] = []
    for at, paragraph in enumerate([*paragraphs, None]):
        match = None if paragraph is None else _DASH.match(paragraph.text, paragraph.start, paragraph.stop)
        if match is not None and paragraph is not None and paragraph.kind == "body":
            run.append((match.end(), paragraph.stop, at))
            continue
        if len(run) >= PAIRS and all(_talks(speech, paragraphs[index]) for *_, index in run):
            found += [Turn(start, stop, index) for start, stop, index in run]
        run = []
    return found


def _talks(speech: Speech, paragraph: Paragraph) -> bool:
    clause = clause_words(paragraph.text, speech.language, paragraph.start, paragraph.stop)
    own = speech.own
    ended = paragraph.text[paragraph.stop - 1] in ".!?…"
    return ended and (
        speaks_for_self(own, clause)
        or any(word.low in own.second_person for word in clause)
        or paragraph.text[paragraph.stop - 1] in "!?"
    )
