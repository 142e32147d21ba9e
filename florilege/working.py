"""The same pure function over many things, in this process or in several, results in the order of the things."""

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

BETWEEN = 100_000
"""Objects that are made between two searches for rubbish that refers to itself. Texts make next to none: with the
700 of Python's own the searches took 4 to 8 % of a load, and memory stayed the same."""

Thing = TypeVar("Thing")
Result = TypeVar("Result")

WORTH = 48
"""Things below which one process is faster: a new one takes 0.6 s to start and load its models, which is
what 48 press articles of 3,000 characters take."""

AHEAD = 8
"""Things in flight for each process: enough that none waits, few enough that results do not pile up."""


def over(
    function: Callable[[Thing], Result],
    things: Iterable[Thing],
    count: int,
    *,
    workers: int | None = None,
    prepare: Callable[..., None] | None = None,
    given: tuple[Any, ...] = (),
) -> Iterator[Result]:
    """`function` of each of the `count` `things`, in their order.

    `prepare(*given)` is called once in each process first. `workers` is one a core where it is None.
    Both functions must be importable by name. What `function` raises is raised here.
    """
    processes = workers or os.cpu_count() or 1
    calm()
    if processes == 1 or count < WORTH:
        if prepare:
            prepare(*given)
        yield from map(function, things)
        return
    # spawn, on every platform: a forked process inherits locks of threads that it does not have
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, context, _start, (prepare, given))
    try:
        yield from _window(pool, function, things, processes * AHEAD)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _window(
    pool: ProcessPoolExecutor, function: Callable[[Thing], Result], things: Iterable[Thing], size: int
) -> Iterator[Result]:
    flying: deque[Future[Result]] = deque()
    for thing in things:
        flying.append(pool.submit(function, thing))
        if len(flying) >= size:
            yield flying.popleft().result()
    while flying:
        yield flying.popleft().result()


def calm() -> None:
    """Let this process search for rubbish that refers to itself less often."""
    gc.set_threshold(BETWEEN)


def _start(prepare: Callable[..., None] | None, given: tuple[Any, ...]) -> None:
    """Make a new process ready; an interruption from the keyboard is its parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    calm()
    if prepare:
        prepare(*given)
