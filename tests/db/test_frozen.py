"""Frozen records are what `dataclass(frozen=True, slots=True)` would make of them."""

from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace

import pytest

from db.frozen import frozen


@frozen
class Quick:
    """Made by `frozen`."""

    number: int
    words: str = "none"
    parts: tuple[int, ...] = field(default_factory=tuple)

    @property
    def double(self) -> int:
        """Methods stay."""
        return 2 * self.number


@dataclass(frozen=True, slots=True)
class Usual:
    """Made by `dataclass`."""

    number: int
    words: str = "none"
    parts: tuple[int, ...] = field(default_factory=tuple)


def test_it_is_made_compared_hashed_and_shown_as_a_dataclass_is() -> None:
    """The first record compiles the methods, the second finds them."""
    for _ in range(2):
        quick, usual = Quick(1, parts=(2,)), Usual(1, parts=(2,))
        assert repr(quick) == repr(usual).replace("Usual", "Quick")
        assert hash(quick) == hash(usual)
        assert quick == Quick(1, "none", (2,)) != Quick(2)
        assert quick != usual  # type: ignore[comparison-overlap]
        assert asdict(quick) == asdict(usual)
        assert replace(quick, words="some") == Quick(1, "some", (2,))
        assert quick.double == 2
    match Quick(3):
        case Quick(number, words="none"):
            assert number == 3


def test_it_is_frozen_and_has_no_other_fields() -> None:
    """Neither its own fields nor others can be set."""
    quick = Quick(1)
    with pytest.raises(FrozenInstanceError):
        quick.number = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del quick.number
    with pytest.raises(FrozenInstanceError):
        quick.other = 2  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Quick()  # type: ignore[call-arg]
