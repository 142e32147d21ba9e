"""How far long work has come, on standard error and only where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Progress(Protocol):
    """What long work tells while it goes on."""

    def begin(self, what: str, total: int) -> None:
        """Start the stage `what`, of `total` steps."""

    def step(self) -> None:
        """One step of the stage is done."""


class Silent:
    """Tells nothing: standard error is a file or a pipe."""

    def begin(self, what: str, total: int) -> None:
        """Tell nothing."""

    def step(self) -> None:
        """Tell nothing."""


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar for each stage on a terminal, nothing elsewhere; it leaves no line behind."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    # rich takes 0.05 s to import: not for --help
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bars  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _Bar(bars)


class _Bar:
    """One bar of rich's, moved on to each stage in turn."""

    def __init__(self, bars: "rich.progress.Progress") -> None:  # type: ignore[name-defined]  # noqa: F821
        self._bars = bars
        self._task = bars.add_task("", total=None)

    def begin(self, what: str, total: int) -> None:
        self._bars.reset(self._task, description=what, total=total)

    def step(self) -> None:
        self._bars.advance(self._task)
