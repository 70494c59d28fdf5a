"""The words that the tables of registers add, by language; each language is loaded where it is used."""

from briefgen.words.registers.words import RegisterWords, register_words_for

__all__ = ["RegisterWords", "register_words_for"]
