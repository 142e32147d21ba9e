"""Invents names of people, organisations, places and projects in French, German and English, always the same ones."""

import random
from collections.abc import Callable, Iterator

_FIRST = [
    "Odile",
    "Stéphan",
    "Maëlle",
    "Jean-Claude",
    "Anaïs",
    "Théo",
    "Noémie",
    "Hervé",
    "Loïc",
    "Solène",
    "Gaël",
    "Zoé",
    "Benoît",
    "Clémence",
    "Rémi",
    "Jürgen",
    "Käthe",
    "Björn",
    "Heidrun",
    "Günther",
    "Anneliese",
    "Wolfgang",
    "Sönke",
    "Ulrike",
    "Jörg",
    "Friederike",
    "Detlef",
    "Eleanor",
    "Graham",
    "Harriet",
    "Nigel",
    "Rosalind",
    "Trevor",
    "Gwendolyn",
    "Alastair",
    "Maureen",
    "Desmond",
]
_HEADS = [
    "Bar",
    "Cor",
    "Dal",
    "Fré",
    "Gué",
    "Ker",
    "Lan",
    "Mor",
    "Nau",
    "Plé",
    "Ros",
    "Sau",
    "Tré",
    "Vau",
    "Brü",
    "Düs",
    "Eich",
    "Fried",
    "Grün",
    "Hein",
    "Kög",
    "Lüb",
    "Mül",
    "Ober",
    "Rein",
    "Stein",
    "Wald",
    "Ash",
    "Black",
    "Cran",
    "Dun",
    "Fair",
    "Hart",
    "Ox",
    "Penn",
    "Thorn",
    "Whit",
]
_MIDDLES = [
    "be",
    "cho",
    "di",
    "fe",
    "gna",
    "la",
    "lle",
    "mi",
    "no",
    "pe",
    "ri",
    "ssa",
    "ti",
    "vi",
    "zo",
    "ber",
    "den",
    "fel",
    "gen",
    "hau",
    "ken",
    "len",
    "men",
    "nig",
    "sen",
    "ten",
    "bur",
    "com",
    "der",
    "ley",
    "min",
    "ning",
    "ster",
    "wor",
]
_TAILS = [
    "ac",
    "ault",
    "eau",
    "ec",
    "et",
    "ier",
    "in",
    "o",
    "on",
    "oux",
    "y",
    "ç",
    "er",
    "hoff",
    "mann",
    "meier",
    "sch",
    "stedt",
    "thal",
    "bridge",
    "ford",
    "ham",
    "ley",
    "son",
    "ton",
    "well",
    "worth",
]
_KINDS = [
    "Institut",
    "Société",
    "Région",
    "Groupe",
    "Fondation",
    "Campus",
    "Réseau",
    "Verband",
    "Gesellschaft",
    "Werke",
    "Netzwerk",
    "Council",
    "Trust",
    "Partners",
    "Systems",
    "Labs",
]
_ABOUT = [
    "Énergie",
    "Électronique",
    "Métropole",
    "Santé",
    "Forêt",
    "Œuvre",
    "Technik",
    "Straße",
    "Wärme",
    "Wirtschaft",
    "Energy",
    "Harbour",
    "Water",
    "Robotics",
]


def names(count: int, seed: int = 7) -> Iterator[tuple[str, ...]]:
    """`count` things with their forms, the shown name first; the first ones are the weightiest."""
    chance = random.Random(seed)  # noqa: S311  the same names each time, no secret
    pool = [_surname(chance) for _ in range(max(2000, count // 8))]
    for _ in range(count):
        if chance.random() < 0.6:
            first, last = chance.choice(_FIRST), chance.choice(pool)
            yield (f"{first} {last}", last) if chance.random() < 0.4 else (f"{first} {last}",)
        else:
            long = f"{chance.choice(_KINDS)} {chance.choice(_ABOUT)} {chance.choice(pool)}"
            yield (long, "".join(word[0] for word in long.split())) if chance.random() < 0.3 else (long,)


def _surname(chance: random.Random) -> str:
    middle = "".join(chance.choice(_MIDDLES) for _ in range(chance.choice((0, 1, 1, 2))))
    return chance.choice(_HEADS) + middle + chance.choice(_TAILS)


def queries(named: list[tuple[str, ...]], count: int, seed: int = 11) -> Iterator[tuple[str, str, str]]:
    """What somebody may type for one of the names: how it was made, the words, and the name that is meant."""
    chance = random.Random(seed)  # noqa: S311  the same queries each time
    ways = list(_WAYS.items())
    made = 0
    while made < count:
        name = chance.choice(named)[0]
        words = name.replace("-", " ").split()
        if len(words[-1]) < 6:
            continue
        way, make = ways[made % len(ways)]
        yield way, make(chance, words), name
        made += 1


def _prefix(chance: random.Random, words: list[str]) -> str:
    return f"{words[0][:3]} {words[-1][: chance.randint(4, len(words[-1]))]}"


def _typo(chance: random.Random, word: str) -> str:
    at, letter = chance.randrange(1, len(word) - 1), chance.choice("abdegilmnorstu")
    return chance.choice(
        (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])
    )


def _swap(chance: random.Random, word: str) -> str:
    at = chance.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _sound(_chance: random.Random, words: list[str]) -> str:
    heard = words[-1].lower()
    for written, spelled in (
        ("ph", "f"),
        ("ck", "k"),
        ("ss", "s"),
        ("ll", "l"),
        ("y", "i"),
        ("c", "k"),
        ("eau", "o"),
    ):
        if written in heard:
            return f"{words[0]} {heard.replace(written, spelled, 1)}"
    return f"{words[0]} {heard}"


_WAYS: dict[str, Callable[[random.Random, list[str]], str]] = {
    "prefix": _prefix,
    "infix": lambda _, words: f"{words[0]} {words[-1][2:]}",
    "one error": lambda chance, words: f"{words[0]} {_typo(chance, words[-1])}",
    "two errors": lambda chance, words: f"{words[0]} {_typo(chance, _typo(chance, words[-1]))}",
    "swapped letters": lambda chance, words: f"{words[0]} {_swap(chance, words[-1])}",
    "no accents": lambda _, words: (
        " ".join(words).translate(str.maketrans("éèëêïîôöüäç", "eeeeiioouac")).lower()
    ),
    "initials": lambda _, words: " ".join([*(word[0] for word in words[:-1]), words[-1]]),
    "glued": lambda _, words: "".join(words).lower(),
    "sounds alike": _sound,
    "other order": lambda _, words: " ".join(reversed(words)),
}
