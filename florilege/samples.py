"""The samples that florilege ships: folders of texts of its own, made into databases on first use."""

from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from florilege import places
from florilege.loading import Tell, load
from florilege.progress import Progress


@dataclass(frozen=True, slots=True)
class Sample:
    """A folder of texts that comes with the program."""

    name: str
    says: str
    """What is in it, in one line."""


DEFAULT = "cluster"
"""The sample that `florilege` alone opens when no database was opened yet."""

SAMPLES = (
    Sample(DEFAULT, "an invented electronics cluster: people, companies, a merger, a campus; fr, de, en"),
    Sample("angers", "the real electronics cluster of Angers, retold without quotations; fr, de, en"),
)


def find(name: str) -> Sample | None:
    """The sample called `name`, or None."""
    return next((sample for sample in SAMPLES if sample.name == name), None)


def database(sample: Sample, given: Path | None, tell: Tell, progress: Progress) -> Path:
    """The sample's database, in the user's data folder unless another place is `given`.

    It is made on first use and brought up to date when a newer florilege reads more out of its texts.
    """
    made = given or places.data_folder() / "samples" / f"{sample.name}.db"
    with as_file(files("loaders") / "sample" / sample.name) as folder:
        load([folder], made, workers=1, tell=tell, progress=progress)
    return made
