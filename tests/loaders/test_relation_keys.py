"""The words that a relation pattern asks for, against all that it can match."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from typing import Any

import pytest

from loaders.relations.language import patterns

_parsed: Callable[[str], Any] = import_module("re._parser").parse
"""The one parser that reads regular expressions just as `re` does."""
_ROUNDS = 36
"""Strings a pattern: each time around, each choice takes its next alternative, and the longest has 33."""


def _string(parsed: Any, turns: defaultdict[int, Iterator[int]]) -> str:
    """One string that the pattern matches, but for what looks ahead or behind."""
    parts: list[str] = []
    for operator, value in parsed:
        turn = next(turns[id(value)])
        match str(operator):
            case "LITERAL":
                parts.append(chr(value))
            case "BRANCH":
                parts.append(_string(value[1][turn % len(value[1])], turns))
            case "SUBPATTERN":
                parts.append(_string(value[3], turns))
            case "MAX_REPEAT" | "MIN_REPEAT":
                fewest, most, repeated = value
                parts.extend(
                    _string(repeated, turns) for _ in range(fewest + turn % min(2, most - fewest + 1))
                )
            case "IN":
                listed = [chr(what) for kind, what in value if str(kind) == "LITERAL"]
                negated = str(value[0][0]) == "NEGATE"
                parts.append("x" if negated or not listed else listed[turn % len(listed)])
            case "AT" | "ASSERT" | "ASSERT_NOT":
                pass
            case _:
                parts.append("x")
    return "".join(parts)


@pytest.mark.parametrize("language", ["fr", "de", "en"])
def test_whatever_a_pattern_can_match_holds_a_word_that_it_asks_for(language: str) -> None:
    missed: dict[str, str] = {}
    for pattern in patterns(language):
        if pattern.keys:
            parsed, turns = _parsed(pattern.written), defaultdict[int, Iterator[int]](count)
            for _ in range(_ROUNDS):
                written = _string(parsed, turns)
                if not any(key in written for key in pattern.keys):
                    missed[f"{pattern.kind} {pattern.keys}"] = written
    assert not missed
