"""What is done to a finished file before it is written, as a value that workers take: watermark, limits, protection."""

from __future__ import annotations

from functools import lru_cache

from briefgen.cli.pdf_options import PdfOptions
from briefgen.cli.protection import Protection, protection
from briefgen.cli.word_options import WordOptions


class Finish:
    """A format's name and a file → the file as it is to be written."""

    def __init__(self, options: PdfOptions, word: WordOptions) -> None:
        self.options = options
        self.word = word

    def __call__(self, name: str, data: bytes) -> bytes:
        """Change the file as asked."""
        return _protection(self.options)(name, self.word.finish(name, data))

    def check(self) -> None:
        """Try what is secret. Raises UsageError, InputError and UnavailableError, as `protection` does."""
        _protection(self.options)

    @property
    def idle(self) -> bool:
        """Whether nothing is to be done."""
        return not self.options.encrypt and self.options.sign is None and self.word == WordOptions()


@lru_cache(maxsize=1)
def _protection(options: PdfOptions) -> Protection:
    """The protection of this process, which reads a certificate once."""
    return protection(options)
