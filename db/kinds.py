"""Which kinds of things there are: what a column of the store may say.

Apart from the records of the loaders, which the explorer has no use for: their classes take 30 ms to make.
"""

from typing import Literal

Kind = Literal["person", "organisation", "place", "event", "programme", "product"]
KINDS: tuple[Kind, ...] = ("person", "organisation", "place", "event", "programme", "product")
"""Kinds of entity, in the order in which they are shown."""

PassageKind = Literal["heading", "body", "furniture", "comment"]
Edge = Literal["top", "end"]
QuoteState = Literal["complete", "unopened", "unclosed", "unmarked", "lost"]
RoleStatus = Literal["current", "former", "future"]
RelationStatus = Literal["stated", "planned", "proposed", "possible"]
