"""The words that briefgen adds to a page, in the document's language."""

from briefgen.words.words import Words, has_words, language_codes, words_for

__all__ = ["Words", "has_words", "language_codes", "words_for"]
