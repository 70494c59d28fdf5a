"""What `render` is asked, as one value: which specs, into what, how; and why that cannot be."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.cli.batch_options import BatchOptions
from briefgen.cli.finish import Finish
from briefgen.cli.house import house_faults
from briefgen.cli.pdf_options import PdfOptions
from briefgen.cli.plan import STANDARD_OUTPUT
from briefgen.cli.reading_options import ReadingOptions
from briefgen.cli.sources import STANDARD_INPUT
from briefgen.cli.terminal import is_terminal
from briefgen.cli.word_options import WordOptions


class Asked(NamedTuple):
    """The argument and the options, by their names in the command."""

    specs: tuple[str, ...]
    names: tuple[str, ...]
    output: str
    numbers: tuple[int, ...]
    opening: bool
    quiet: bool
    theme: str | None
    template_docx: str | None
    report: bool
    options: PdfOptions
    word: WordOptions
    reading: ReadingOptions
    batch: BatchOptions
    watching: bool

    @property
    def finish(self) -> Finish:
        """What is done to each file before it is written."""
        return Finish(self.options, self.word)

    @property
    def made_with(self) -> list[str]:
        """The files that all are made with."""
        return [each for each in (self.template_docx, self.theme) if each]

    def many(self, arguments: Sequence[str]) -> bool:
        """Whether the specs make a batch."""
        return not self.watching and self.batch.wanted(arguments, self.output)

    def faults(self, arguments: Sequence[str]) -> Iterator[str]:
        """Why it cannot be; `arguments` are the specs that were found."""
        if self.many(arguments):
            yield from self._faults_of_many(arguments)
        if self.output == STANDARD_OUTPUT:
            yield from self._faults_of_streams()
        yield from self.finish.faults(self.names)
        yield from house_faults(self.template_docx, self.report, self.names)
        if self.watching:
            yield from self._faults_of_watching()

    def _faults_of_many(self, arguments: Sequence[str]) -> Iterator[str]:
        yield from self.batch.faults(arguments, self.output)
        if self.opening:
            yield "--open is for a few files, not for a batch"
        if any(self.numbers):
            yield "--copy is for a few specs, not for a batch"

    def _faults_of_streams(self) -> Iterator[str]:
        if self.opening:
            yield "--open needs a file; standard output is none"
        if is_terminal(sys.stdout):
            yield "a document is no text for a terminal; send it to a file: -o - > FILE"

    def _faults_of_watching(self) -> Iterator[str]:
        if STANDARD_INPUT in self.specs or self.output == STANDARD_OUTPUT:
            yield "--watch reads specs from files and writes to files; '-' is neither"
        if self.batch != BatchOptions() or "://" in self.output:
            yield "--watch is for a few specs at a desk, without the options of a batch"
