"""Finds documents by the words of their titles, publishers and paths."""

from array import array
from bisect import bisect_left

from db import documents
from db.answers import DocumentLine
from db.connection import Reader
from db.folding import fold


class Titles:
    """Folds every title once, at the first question: 100,000 of them take half a second; so keep it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._told = ""
        """A line for each document, by date, a blank before each of its words."""
        self._ids = array("I")
        self._starts = array("Q")
        """Where each document's line begins."""

    def find(self, words: str, limit: int = 50) -> list[DocumentLine]:
        """Documents that have every word, or the beginning of one, by date."""
        wanted = sorted({f" {word}" for word in fold(words).split()}, key=len)
        if not wanted:
            return []
        if not self._ids:
            self._read()
        rarest = wanted.pop()
        found: list[int] = []
        at = self._told.find(rarest)
        while at >= 0 and len(found) < limit:
            first, last = self._told.rfind("\n", 0, at) + 1, self._told.find("\n", at)
            if all(self._told.find(word, first, last) >= 0 for word in wanted):
                found.append(first)
            at = self._told.find(rarest, last)
        return documents.lines(self._reader, [self._ids[bisect_left(self._starts, first)] for first in found])

    def _read(self) -> None:
        lines, ids, starts, at = [], array("I"), array("Q"), 0
        for number, *told in self._reader.execute(
            "SELECT id, title, publisher, path FROM documents ORDER BY dated, id"
        ):
            words = fold(" ".join(filter(None, told)).replace("/", " ").replace("_", " ")).split()
            lines.append(f" {' '.join(words)}\n")
            ids.append(number)
            starts.append(at)
            at += len(lines[-1])
        self._told, self._ids, self._starts = "".join(lines), ids, starts
