"""The patterns of a language by which it says what two names have to do with each other."""

import re
from dataclasses import dataclass
from functools import cache

from db.records import Kind
from loaders.languages import words

_SLOT = re.compile(r"\[([SO])([1&=]?):([a-z*]+)\]( ?)")
_GAP = re.compile(r"\.\.\.(\d*) ?")
_WORD = r"[^\s<>,;:.!?()«»“”„\"]+"
_GAP_WORDS = 5
"""Words that `...` in a pattern may stand for, unless it says how many."""

MENTION = r"<[{kinds}]\d+>"
"""How a name stands in a sentence's skeleton: the letter of its kind and its place among the names."""


@dataclass(frozen=True, slots=True)
class RelationWords:
    """Patterns over the skeleton of a sentence, and the words that say how sure a relation is.

    In a pattern `[S:o]` is a subject that is an organisation (p person, l place, e event, g programme,
    t product, `*` any), or several of them listed; `[O:l]` is an object, `[O1:l]` a single one; before a verb,
    `[S&:o]` may also be the subject of the sentence, carried over `and` or a comma, as `[S=:o]` always is; `...` stands for a few words;
    words in capitals are the macros of the language; all else is a regular expression. What stands before
    ` :: `, alternatives between bars, must be in the sentence for the pattern to be tried: most sentences have
    none of it, and without it the patterns took half the time of all relations.
    """

    macros: dict[str, str]
    """Names for what many patterns have in common."""
    patterns: dict[str, list[str]]
    """For each kind of relation, what says it."""
    lists: str
    """What stands between the last two of several names."""
    listed: str
    """Articles that may stand before the second and further names of a list."""
    inside: str
    """What stands between a name and the place where it is, in a list of names."""
    carried: str
    """What joins two verbs of one subject."""
    no_aside: str
    """What no aside begins with: it goes on with the sentence."""
    no_resumption: str
    """What an aside is not followed by: it belongs to a name within."""
    planned: frozenset[str]
    """Words that say that it is to come; compared with whole words of the skeleton."""
    proposed: frozenset[str]
    """Words that say that somebody asks for it."""
    possible: frozenset[str]
    """Words that say that it may be."""
    denied: frozenset[str]
    """Words that say that it is not so."""
    planned_ending: str
    """What verbs end in that say that it is to come."""
    possible_ending: str
    """What verbs end in that say that it may be."""
    by_date: frozenset[str]
    """Words before a date that say when it began."""
    before_date: frozenset[str]
    """Other words that may lead to a date."""
    skipped: tuple[str, ...]
    """Adverbs and the like, which patterns need not reckon with."""
    stand_ins: dict[Kind, list[str]]
    """Nouns that stand for a name of a kind once it has been named."""
    definite: str
    """What stands before such a noun."""
    described: str
    """What stands between such a noun and a name that it describes, so that it does not stand for another."""
    pronouns: str
    """What a sentence may begin with in place of its subject, possessives included."""
    lead: str
    """What may stand before it: a participle that speaks of the same subject."""
    of_things: frozenset[str]
    """Those of the pronouns that are no person's."""
    of_persons: frozenset[str]
    """Those of the pronouns that are only a person's."""
    prepositions: frozenset[str]
    """Words before a name that say that it is not the subject."""
    relative: str
    """Pronouns by which a name is the subject of a clause behind it."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to say a relation."""

    kind: str
    written: str
    """The regular expression over skeletons, with the groups S and O."""
    keys: tuple[str, ...]
    """Words of which one must be in a sentence for it to be searched; none: all are."""
    subjects: frozenset[str]
    """The letters of the kinds that its subject may have."""
    objects: frozenset[str]
    """The letters of the kinds that its object may have."""

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern compiled, once a sentence is worth it: those of one language together took 0.6 s."""
        return _compiled(self.written)


@cache
def of(language: str) -> RelationWords:
    """The words of one language."""
    found: RelationWords = words(language, "relations", RelationWords)
    return found


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """All patterns of a language, in the order of its file."""
    own = of(language)
    return tuple(_pattern(kind, line, own) for kind, lines in own.patterns.items() for line in lines)


def _pattern(kind: str, line: str, own: RelationWords) -> Pattern:
    keys, _, said = _without_macros(line, own).rpartition(" :: ")
    kinds = {slot[0]: frozenset(_letters(slot[2])) for slot in _SLOT.findall(said)}
    # an object that a pattern writes out by itself is a place
    objects = kinds.get("O", frozenset("l"))
    return Pattern(kind, _written_out(said, own), tuple(filter(None, keys.split("|"))), kinds["S"], objects)


def _without_macros(line: str, own: RelationWords) -> str:
    while any(name in line for name in own.macros):
        # the longest first: a name may begin another
        for name in sorted(own.macros, key=len, reverse=True):
            line = line.replace(name, own.macros[name])
    return line


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written)


def _written_out(line: str, own: RelationWords) -> str:
    """A pattern as a regular expression over skeletons, with the groups S and O."""
    line = _GAP.sub(lambda m: rf"(?:{_WORD} ){{0,{m.group(1) or _GAP_WORDS}}}?", line)

    def slot(match: re.Match[str]) -> str:
        kinds = _letters(match.group(3))
        # a name may have its acronym behind it, in brackets
        one = MENTION.format(kinds=kinds) + rf"(?: \({MENTION.format(kinds=kinds)}\))?"
        role, blank = match.group(1), match.group(4)
        if match.group(2) == "=":
            return rf"(?P<{role}>){blank}"
        if match.group(2) == "1":
            return rf"(?P<{role}>{one}){blank}"
        # of several names in a row the last two are joined by a word, the others by commas
        item = rf"(?:, | – ){own.listed}{one}"
        more = rf"(?:(?:{item})*,? {own.lists} {own.listed}{one}|(?:{item}){{2,}})?"
        if match.group(2) == "&":
            taken = match.string[match.end() :].startswith(",?")
            # `their chair, X, has bought`: between commas only behind a comma
            named = f"{one}{more}" if taken else rf"{one}{more}(?!,)|(?<=, )<[{kinds}]\d+>(?=,)"
            return rf"(?:(?P<{role}>{named}){'' if taken else ',?'}{blank}|(?:, |(?:, | ){own.carried} ))"
        return rf"(?P<{role}>{one}{more}){blank}"

    return _SLOT.sub(slot, line)


def _letters(kinds: str) -> str:
    """The letters of kinds, where `*` is any."""
    return "polegt" if kinds == "*" else kinds
