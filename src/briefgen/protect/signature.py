"""A rendered PDF and a certificate → the PDF with a PAdES signature over every byte (ETSI EN 319 142-1, B-B or B-T)."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError

from briefgen.errors import InputError, UnavailableError
from briefgen.protect.structure import place_field
from briefgen.words import words_for

FIELD = "Signature"
PATIENCE = 30
"""Seconds that a timestamp server has for its answer."""


class Update(IncrementalPdfFileWriter):
    """Adds to a file; its metadata stay as the spec has them, and as PDF/A wants them written."""

    def _update_meta(self) -> None:
        """Leave out pyHanko's name and the time, which the signature itself holds."""


def sign(data: bytes, certificate: SimpleSigner, timestamp: str = "", password: str = "") -> bytes:
    """Sign a PDF invisibly; it stays the PDF/A and PDF/UA that it is.

    `certificate` is what `open_certificate` gives. `timestamp` is the address of a server (RFC 3161) that confirms the
    time, `password` that of an encrypted PDF. Raises UnavailableError where the server gives no timestamp,
    InputError where the password does not open the PDF.
    """
    writer = Update.from_reader(_opened(data, password))
    name = words_for(str(writer.root.get("/Lang", "en"))).signature
    append_signature_field(writer, SigFieldSpec(FIELD, on_page=-1, readable_field_name=name))
    place_field(writer)
    wanted = PdfSignatureMetadata(field_name=FIELD, subfilter=SigSeedSubFilter.PADES)
    server = HTTPTimeStamper(timestamp, timeout=PATIENCE) if timestamp else None
    try:
        return bytes(sign_pdf(writer, wanted, certificate, server, existing_fields_only=True).getvalue())
    except (TimestampRequestError, ValueError) as error:
        if not timestamp:
            raise
        reason = error.__cause__ or error
        raise UnavailableError(f"the timestamp server {timestamp} gave no timestamp: {reason}") from error


def _opened(data: bytes, password: str) -> PdfFileReader:
    reader = PdfFileReader(io.BytesIO(data))
    if reader.encrypted and reader.decrypt(password).status is AuthStatus.FAILED:
        raise InputError("the PDF is encrypted, and the password does not open it")
    return reader
