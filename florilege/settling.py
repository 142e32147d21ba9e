"""The corpus pass: names and kinds decided over all documents, then every document settled with them."""

from collections.abc import Callable, Iterator
from functools import partial

from db.records import Name, Page, Settled
from db.store import Store
from florilege.progress import Progress
from florilege.working import over
from loaders.corpus import Lexicon, decide
from loaders.settle import settle

_settle: Callable[[Page], Settled] | None = None
"""What this process settles a page with; made once in each, since a lexicon of a million names is large."""


def corpus_pass(store: Store, count: int, *, workers: int | None, progress: Progress) -> None:
    """Settle all `count` documents that `store` holds, in one transaction at the end: wholly done or still due."""
    names = decide(store.forms(), store.expansions())
    progress.begin("settling", count)
    store.settle(names, _settled(store, count, names, workers, progress))


def _settled(
    store: Store, count: int, names: tuple[Name, ...], workers: int | None, progress: Progress
) -> Iterator[tuple[int, Settled]]:
    for result in over(_one, store.pages(), count, workers=workers, prepare=_prepare, given=(names,)):
        progress.step()
        yield result


def _prepare(names: tuple[Name, ...]) -> None:
    global _settle  # noqa: PLW0603  one for each process, and a process settles one corpus at a time
    _settle = partial(settle, names=names, lexicon=Lexicon(names))


def _one(numbered: tuple[int, Page]) -> tuple[int, Settled]:
    number, page = numbered
    if _settle is None:
        raise RuntimeError("a page came before the corpus' names")
    return number, _settle(page)
