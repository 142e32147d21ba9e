"""What a clause of attribution points at: a person by name, a pronoun, or a description."""

from dataclasses import dataclass

from loaders.speakers.scene import Gender


@dataclass(frozen=True, slots=True)
class Person:
    """A person who is named."""

    name: int


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun; whom it stands for is to be found before `at`."""

    gender: Gender
    at: int
    latter: bool = False
    """Does it say that whoever was named last is meant: « ce dernier »?"""


@dataclass(frozen=True, slots=True)
class Post:
    """A description: « la présidente de la Région »."""

    start: int
    stop: int


Subject = Person | Pronoun | Post
