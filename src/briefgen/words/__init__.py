"""The words that briefgen adds to a page, in the document's language."""

from briefgen.words.choice import has_words, language_codes, words_for
from briefgen.words.registers import RegisterWords, register_words_for
from briefgen.words.words import Words

__all__ = [
    "RegisterWords",
    "Words",
    "has_words",
    "language_codes",
    "register_words_for",
    "words_for",
]
