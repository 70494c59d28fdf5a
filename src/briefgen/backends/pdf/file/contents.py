"""Operators of pages, some of them known only at the end → content streams, each compressed as soon as it can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.objects import stream

Late: TypeAlias = Callable[[], str]
"""Makes operators once the whole document is drawn."""
LATE = "\0"


class ContentStreams:
    """The content streams of a document; `later` gives what stands for late operators among the others."""

    def __init__(self, document: TaggedDocument) -> None:
        self.document = document
        self._late: list[Late] = []
        self._unsealed: list[tuple[int, list[str]]] = []

    def later(self, make: Late) -> str:
        """What stands for operators that `make` will give."""
        self._late.append(make)
        return f"{LATE}{len(self._late) - 1}{LATE}"

    def seal(self, operators: list[str], foot: Sequence[Late]) -> list[int]:
        """The numbers of a page's streams: what is final is compressed now: no long document is held as text."""
        ending = [self.later(make) for make in foot]
        if any(item[:1] == LATE for item in operators):
            operators, ending = [], operators + ending
        made = []
        if operators:
            made.append(self.document.add(_content(operators)))
        if ending:
            made.append(self.document.reserve())
            self._unsealed.append((made[-1], ending))
        return made

    def finish(self) -> None:
        """Put the streams that waited for the end."""
        for number, operators in self._unsealed:
            self.document.put(number, _content([self._resolved(item) for item in operators]))
        self._late.clear()

    def _resolved(self, item: str) -> str:
        return self._late[int(item.strip(LATE))]() if item.startswith(LATE) else item


def _content(operators: Sequence[str]) -> bytes:
    return stream(b"", "\n".join(operators).encode("latin-1"))
