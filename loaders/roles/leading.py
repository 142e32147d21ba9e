"""What is led where no name stands right behind the verb: a noun, or the antecedent of a relative clause."""

import re

from loaders.corpus.folding import WORD
from loaders.roles.language import folded, of, spelt
from loaders.roles.sentence import Named, Sentence
from loaders.roles.setting import BODIES, Setting

_BREAK = re.compile(r"[.,;:!?«»“”()\n]")
_TITLES = re.compile(r"[ \u00a0](?:(?:Prof|Dr|Dipl|Ing|med|Herr|Frau|Mr|Mrs|Ms)\b\.?[ \u00a0-]?)*")
_NEAR = 4
"""Words between a verb and the noun for what is led, and between a relative pronoun and a name."""
_PLACE = re.compile(r" (?:in|im|bei|an der|am) $")


def noun_led(setting: Setting, sentence: Sentence, stop: int) -> tuple[Named | None, int]:
    """`dirigeait la maison`, `a présidé le conseil`, `leitet das Werk`: what the noun means, and where it ends."""
    language = sentence.page.language
    words = list(WORD.finditer(sentence.page.text, stop, sentence.stop))[: _NEAR + 2]
    keys = [spelt(word.group()) for word in words]
    small = folded(language, "articles") | folded(language, "before") | folded(language, "this")
    small |= folded(language, "theirs")
    at = 0
    while at < len(words) and at < _NEAR and keys[at] in small:
        at += 1
    if not 0 < at < len(words) or _BREAK.search(sentence.between(stop, words[at].start())):
        return None, stop
    if sentence.named_at(words[at].start()):
        return None, stop
    if keys[at] in folded(language, "organs"):
        organs = folded(language, "organs") | folded(language, "of")
        while at + 1 < len(words) and keys[at + 1] in organs and not _break(sentence, words, at):
            at += 1
        while keys[at] not in folded(language, "organs"):
            at -= 1
        return setting.topic(sentence, stop), words[at].end()
    behind = sentence.first_after(words[at].end(), *BODIES)
    if behind is not None and len(sentence.words(words[at].end(), behind.start)) <= 1:
        return None, stop
    return setting.meant(keys[at], sentence, stop), stop


def _break(sentence: Sentence, words: list[re.Match[str]], at: int) -> bool:
    return bool(_BREAK.search(sentence.between(words[at].end(), words[at + 1].start())))


def in_relative(sentence: Sentence, start: int) -> tuple[Named, Named] | None:
    """Who leads and what, where a German clause ends with the verb: `Y, das X leitet`; `X, der Y in Z leitet`."""
    if not of(sentence.page.language).compounding:
        return None
    comma = sentence.page.text.rfind(", ", sentence.start, start)
    head = next((n for n in sentence.named if comma >= 0 and n.stop == comma), None)
    if head is None:
        return None
    inside = [n for n in sentence.named if comma < n.start and n.stop < start]
    words = sentence.words(comma, start)
    if not words or words[0] not in folded(sentence.page.language, "relatives") or not inside:
        return None
    last = inside[-1]
    if head.kind == "person":
        led = [n for n in inside if n.kind in BODIES]
        placed = (
            last.kind == "place"
            and len(led) == 1
            and _PLACE.fullmatch(sentence.between(led[0].stop, last.start))
        )
        close = led[-1].stop + 1 == start if led else False
        near = bool(led) and len(sentence.words(comma, led[0].start)) <= _NEAR
        return (
            (head, led[0])
            if near and len(led) == 1 and (close or (placed and last.stop + 1 == start))
            else None
        )
    if head.kind in BODIES and len(inside) == 1 and last.kind == "person" and last.stop + 1 == start:
        relative = sentence.between(comma + 2 + len(words[0]), last.start)
        return (last, head) if _TITLES.fullmatch(relative) else None
    return None
