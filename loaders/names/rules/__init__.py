"""Who votes: the model and the rules, in one list; their order says nothing, votes are added up."""

from collections.abc import Callable, Iterator

from db.records import Candidate
from loaders.names.rules.model import model
from loaders.names.sheet import Line, Sheet

Rule = Callable[[Sheet, Line], Iterator[Candidate]]

RULES: tuple[Rule, ...] = (model,)
