"""What is done to a finished file before it is written, as a value that workers take: watermark, limits, protection."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from functools import lru_cache

from briefgen.cli.pdf_options import PdfOptions
from briefgen.cli.protection import PASSWORD, Protection, protection
from briefgen.cli.word_options import WordOptions


class Finish:
    """A format's name and a file → the file as it is to be written."""

    def __init__(self, options: PdfOptions, word: WordOptions) -> None:
        self.options = options
        self.word = word

    def __call__(self, name: str, data: bytes) -> bytes:
        """Change the file as asked."""
        return _protection(self.options)(name, self.word.finish(name, data))

    def secret(self) -> bytes:
        """What decides the bytes and stands in no option: password and certificate. Raises InputError."""
        from briefgen.cli.inputs import read_input

        password = os.environ.get(PASSWORD, "").encode("utf-8", "surrogatepass") if self.options.encrypt else b""
        certificate = read_input(self.options.sign) if self.options.sign else b""
        return b"%d:%s%s" % (len(password), password, certificate) if password or certificate else b""

    def faults(self, names: Collection[str]) -> Iterator[str]:
        """Why what is asked for cannot be, with these formats or at all."""
        yield from self.options.faults(names)
        yield from self.word.faults(names)

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
