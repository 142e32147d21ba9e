"""How well the shipped models find names in annotated texts that they were not trained on."""

from pathlib import Path

Floors = dict[str, dict[str, float]]

_NEWS = ("PER", "ORG", "LOC")
_EVERY = (*_NEWS, "MISC")
SETS = {
    "winer_fr.dev": ("fr", _EVERY),
    "smartdata_de.train": ("de", _NEWS),
    "germeval_de.dev": ("de", _EVERY),
    "gmb_en.train": ("en", _NEWS),
}
"""File of annotated names; its language and the kinds that count. Of the two training files, what was held back."""


def measures(folder: Path) -> Floors:
    """Strict F1 of each set: told whose annotation it is, and as the program reads any text."""
    from loaders.names.train.corpora import HELD_BACK, texts
    from loaders.names.train.measure import READ_AS, rates

    found: Floors = {}
    for name, (language, kinds) in SETS.items():
        own = dict(HELD_BACK[language])[name]
        held = list(texts(folder, name, language, own, held_back=True))
        found[f"held out {name}"] = {
            "told": round(rates(held, kinds, own)[2], 3),
            "read": round(rates(held, kinds, READ_AS)[2], 3),
        }
    return found
