"""Messages with fields: dataclasses whose `__init__` is compiled when the first one is posted.

`dataclass` compiles it as each class is defined: 5 ms before the first frame for thirty messages, of which it posts none.
"""

from dataclasses import dataclass
from typing import Any, TypeVar, dataclass_transform

from textual.message import Message

T = TypeVar("T", bound=Message)


@dataclass_transform(eq_default=False)
def posted(kind: type[T]) -> type[T]:
    """As `dataclass(eq=False, repr=False)`: no message is compared or printed."""
    body = {name: value for name, value in vars(kind).items() if name not in ("__dict__", "__weakref__")}

    def first(self: T, *given: Any, **named: Any) -> None:
        # Textual's own is called where there is one by that name; of what is taken here, only `__init__` is used.
        like: type = dataclass(eq=False, repr=False)(type(kind.__name__, (), {**body, "__post_init__": None}))
        kind.__init__ = like.__init__  # type: ignore[method-assign, misc]
        kind.__init__(self, *given, **named)

    kind.__init__ = first  # type: ignore[assignment, method-assign]
    return kind
