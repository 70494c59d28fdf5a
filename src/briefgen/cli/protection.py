"""What protects the PDFs of a run → a function on their bytes; its secrets are tried before anything is rendered."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeAlias

import click

from briefgen.cli.inputs import read_input
from briefgen.cli.pdf_options import PDF, PdfOptions

FEWEST = 8
"""Characters of a password that people choose (NIST SP 800-63B, 5.1.1.1)."""
Protection: TypeAlias = Callable[[str, bytes], bytes]
"""A format's name and a file → the file, protected where it is a PDF."""

PASSWORD, SIGN_PASSWORD = "BRIEFGEN_PASSWORD", "BRIEFGEN_SIGN_PASSWORD"
"""Where secrets come from: never an argument, which any user of the computer can see, and never a spec."""


def protection(options: PdfOptions) -> Protection:
    """Encrypt first, then sign what was encrypted, so that nothing is changed after the signature.

    Raises UsageError for a password that is missing or cannot be one, InputError for a certificate that cannot sign,
    UnavailableError where the extra is not installed.
    """
    if not options.encrypt and options.sign is None:
        return lambda name, data: data  # noqa: ARG005  # every protection is called so
    steps = [*_encryption(options), *_signature(options)]

    def protect(name: str, data: bytes) -> bytes:
        for step in steps if name == PDF else ():
            data = step(data)
        return data

    return protect


def weak_password(options: PdfOptions) -> str:
    """What is to be said of a password that is soon guessed, as a file can be tried without end; or nothing."""
    count = len(os.environ.get(PASSWORD, "")) if options.encrypt else FEWEST
    return f"{PASSWORD} has fewer than {FEWEST} characters, and is soon guessed" if count < FEWEST else ""


def _encryption(options: PdfOptions) -> list[Callable[[bytes], bytes]]:
    if not options.encrypt:
        return []
    password = os.environ.get(PASSWORD)
    if not password:
        raise click.UsageError(f"--encrypt takes its password from the environment: set {PASSWORD}")
    from briefgen.protect import check_password, encrypt

    check_password(password)
    return [lambda data: encrypt(data, password)]


def _signature(options: PdfOptions) -> list[Callable[[bytes], bytes]]:
    if options.sign is None:
        return []
    from briefgen.protect import open_certificate, sign

    certificate = open_certificate(
        read_input(options.sign), os.environ.get(SIGN_PASSWORD, ""), options.sign, SIGN_PASSWORD
    )
    password = os.environ.get(PASSWORD, "") if options.encrypt else ""
    return [lambda data: sign(data, certificate, options.timestamp or "", password)]
