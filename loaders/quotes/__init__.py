"""Quotations: whose words are told from the text's own by their marks, by their place, or by what is left of their marks."""

from loaders.quotes.extraction import quotes
from loaders.quotes.standing import marks_stand

__all__ = ["marks_stand", "quotes"]
