"""Frozen, slotted dataclasses that are quick to define: their methods are compiled when the first record is made.

`dataclass` compiles five functions for each class as it is defined, 1.2 ms of Python 3.11; the explorer knows
fifty classes before its first frame, and makes records of a few.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_COMPILED = ("__init__", "__eq__", "__hash__", "__repr__")


@dataclass_transform(frozen_default=True)
def frozen(kind: type[T]) -> type[T]:
    """As `dataclass(frozen=True, slots=True)`; only pickling is left out."""
    body = {name: value for name, value in vars(kind).items() if name not in ("__dict__", "__weakref__")}
    made = dataclass(init=False, eq=False, repr=False, slots=True)(kind)

    def compiled() -> None:
        """Take the methods of a dataclass with the same fields."""
        like: type = dataclass(frozen=True)(type(kind.__name__, (), body))
        for name in _COMPILED:
            setattr(made, name, getattr(like, name))

    for name in _COMPILED:
        setattr(made, name, _compiling(made, name, compiled))
    made.__setattr__ = made.__delattr__ = _refuse  # type: ignore[method-assign]
    return made


def _compiling(made: type, name: str, compiled: Callable[[], None]) -> Callable[..., Any]:
    """A method that has all of them compiled, then does what the compiled one does."""

    def first(*given: Any, **named: Any) -> Any:
        compiled()
        return getattr(made, name)(*given, **named)

    return first


def _refuse(_record: object, name: str, *_value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")
