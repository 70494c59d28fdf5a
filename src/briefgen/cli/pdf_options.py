"""What `render` is asked about its PDFs: the options, and whether they go together, before anything is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import wraps
from typing import Any, NamedTuple

import click

from briefgen.cli.choices import PATH

PDF = "pdf"
OPTIONS = (
    click.option("--attach-spec", is_flag=True, help="Put the spec and its data files into the PDF (PDF/A-3a)."),
    click.option("--encrypt", is_flag=True, help="Encrypt the PDF with the password in BRIEFGEN_PASSWORD."),
    click.option("--no-archive", is_flag=True, help="Give up PDF/A, which forbids --encrypt, for these files."),
    click.option("--sign", metavar="FILE", type=PATH, help="Sign the PDF with the certificate in a .p12 file."),
    click.option("--timestamp", metavar="URL", help="Have a timestamp server confirm the time of signing."),
)


class PdfOptions(NamedTuple):
    """What is asked of the PDFs, and of no other format."""

    attach_spec: bool = False
    encrypt: bool = False
    no_archive: bool = False
    sign: str | None = None
    timestamp: str | None = None

    def faults(self, names: Collection[str]) -> Iterator[str]:
        """Why that cannot be, with these formats or at all."""
        from briefgen.backends import attaches

        if self.attach_spec and not any(map(attaches, names)):
            yield "--attach-spec needs a format that holds other files: add pdf to --to"
        if self.encrypt:
            yield from self._faults_of_encrypt(names)
        elif self.no_archive:
            yield "--no-archive gives up PDF/A for --encrypt, and is of no use without it"
        if self.sign is not None and PDF not in names:
            yield "--sign signs PDF files only: add pdf to --to"
        if self.timestamp is not None:
            yield from self._faults_of_timestamp(self.timestamp)

    def _faults_of_encrypt(self, names: Collection[str]) -> Iterator[str]:
        open_files = [name for name in names if name != PDF]
        if open_files:
            yield (
                f"--encrypt protects PDF files only, and the {open_files[0]} would lie open beside it: write --to pdf"
            )
        if not self.no_archive:
            yield (
                "briefgen's PDFs are PDF/A, which forbids --encrypt (ISO 19005-2, 6.1.3): an archive must be able to "
                "open its files; add --no-archive to give that up for these files"
            )

    def _faults_of_timestamp(self, address: str) -> Iterator[str]:
        if self.sign is None:
            yield "--timestamp confirms the time of a signature: add --sign FILE"
        if not address.startswith(("http://", "https://")):
            yield f"--timestamp takes an address that begins with https:// or http://, not '{address}'"


def pdf_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, and what was asked by them as `options`."""

    @wraps(command)
    def packed(**given: Any) -> Any:
        asked = {name: given.pop(name) for name in PdfOptions._fields}
        return command(options=PdfOptions(**asked), **given)

    for option in reversed(OPTIONS):
        packed = option(packed)
    return packed
