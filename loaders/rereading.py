"""Reads stored figures, dates and quotations again, to check that their words still say what is stored of them."""

from collections.abc import Callable, Iterator

from db.records import Page
from loaders import dates, figures
from loaders.quotes.standing import marks_stand

Wrong = tuple[int, int, str]
"""Start and stop in the page's text, and what is wrong there."""


def reread_figures(page: Page) -> Iterator[Wrong]:
    """Figures whose words say another amount or unit."""
    for figure in page.figures:
        words = page.text[figure.start : figure.stop]
        if not figures.says(words, figure, page.language):
            yield (
                figure.start,
                figure.stop,
                f"{words!r} does not say {figure.low:g} to {figure.high:g} {figure.unit}",
            )


def reread_dates(page: Page) -> Iterator[Wrong]:
    """Dates whose words say another day, month or year; a year they leave out is the document's."""
    for date in page.dates:
        words = page.text[date.start : date.stop]
        if not dates.says(words, date.value, page.language):
            yield date.start, date.stop, f"{words!r} does not say {date.value}"


def reread_quotes(page: Page) -> Iterator[Wrong]:
    """Quotations around which the marks do not stand as their state says."""
    for at, quote in enumerate(page.quotes):
        cue = None
        if quote.cue_start is not None and quote.cue_stop is not None:
            cue = (quote.cue_start, quote.cue_stop)
        first = at == 0 or page.quotes[at - 1].utterance != quote.utterance
        last = at + 1 == len(page.quotes) or page.quotes[at + 1].utterance != quote.utterance
        if not marks_stand(page.text, quote.start, quote.stop, quote.state, cue, first=first, last=last):
            yield (
                quote.start,
                quote.stop,
                f"the marks do not stand around this quotation as {quote.state!r} says",
            )


CHECKS: tuple[Callable[[Page], Iterator[Wrong]], ...] = (reread_figures, reread_dates, reread_quotes)
