"""The corpus pass: names and kinds decided over all documents, then every document settled with them."""

from collections.abc import Callable, Iterator
from functools import partial

from db.records import Name, Page, Retold, Settled
from db.store import Store
from florilege.progress import Progress
from florilege.working import over
from loaders.corpus import Lexicon, decide
from loaders.retelling import retold
from loaders.settle import settle

_settle: Callable[[Page], Settled] | None = None
"""What this process settles a page with; made once in each, since a lexicon of a million names is large."""


def corpus_pass(
    store: Store, *, workers: int | None, tell: Callable[[str], None], progress: Progress
) -> None:
    """Settle all documents that `store` holds, in one transaction at the end: wholly done or still due.

    `tell` gets one line for each document that a fault of ours kept from being settled.
    """
    _retell(store, workers, tell, progress)
    names = decide(store.forms(), store.expansions())
    progress.begin("settling", store.count)
    store.settle(names, _settled(store, names, workers, tell, progress))


def _retell(store: Store, workers: int | None, tell: Callable[[str], None], progress: Progress) -> None:
    """Tell documents from the lines of their sites: before the names are decided, for such lines have no say in them."""
    numbers = store.altered()
    if not numbers:
        return
    progress.begin("comparing", len(numbers))
    for number, told, fault in over(_without, store.sited(numbers), len(numbers), workers=workers):
        if told is None:
            tell(f"document {number}: it could not be told from its site, by a fault of florilege: {fault}")
        else:
            store.retell(number, told)
        progress.step()


def _without(one: tuple[int, Page, frozenset[int], bool]) -> tuple[int, Retold | None, str]:
    number, page, repeated, anew = one
    try:
        return number, retold(page, repeated, anew=anew), ""
    except Exception as error:  # noqa: BLE001  a fault of ours in one text must not lose the corpus; its line says so
        return number, None, repr(error)


def _settled(
    store: Store,
    names: tuple[Name, ...],
    workers: int | None,
    tell: Callable[[str], None],
    progress: Progress,
) -> Iterator[tuple[int, Settled]]:
    results = over(_one, store.pages(), store.count, workers=workers, prepare=_prepare, given=(names,))
    for number, settled, fault in results:
        if fault:
            tell(f"document {number}: its names could not be settled, by a fault of florilege: {fault}")
        progress.step()
        yield number, settled


def _prepare(names: tuple[Name, ...]) -> None:
    global _settle  # noqa: PLW0603  one for each process, and a process settles one corpus at a time
    _settle = partial(settle, names=names, lexicon=Lexicon(names))


def _one(numbered: tuple[int, Page]) -> tuple[int, Settled, str]:
    number, page = numbered
    if _settle is None:
        raise RuntimeError("a page came before the corpus' names")
    try:
        return number, _settle(page), ""
    except Exception as error:  # noqa: BLE001  a fault of ours in one text must not lose the corpus; its line says so
        return number, Settled(), repr(error)
