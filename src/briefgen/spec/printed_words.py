"""A word as pages print it, in any language that has words → the value of a field that it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.words import language_codes, register_words_for, words_for


def value_printed_as(text: str, values: tuple[str, ...]) -> str:
    """Which of some values is printed so: `Entwurf` for draft; nothing where none is."""
    wanted = " ".join(text.casefold().split())
    pairs = (pair for code in language_codes() for pair in _printed(code))
    return next((value for value, printed in pairs if value in values and printed.casefold() == wanted), "")


def _printed(code: str) -> Iterator[tuple[str, str]]:
    """Each value and how a language prints it."""
    words = words_for(code)
    yield from (("draft", words.draft), ("final", words.final))
    for named in (words.values, register_words_for(code).values, words.for_purpose, words.kinds, words.callouts):
        yield from ((name.rpartition(".")[2], printed) for name, printed in named.items())
