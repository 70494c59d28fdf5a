"""Encryption: only the password opens the file, what it opens is whole, and it claims no more than it keeps."""

from __future__ import annotations

import io
import re

import page
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import briefgen
from backends.pdf import judge
from briefgen import protect
from briefgen.backends.pdf import PdfBackend
from briefgen.document import Attachment, Document
from briefgen.errors import UnsupportedError
from briefgen.theme import default_theme
from documents import kitchen_sink, minimal
from strategies import documents

PASSWORD = "pässwörd 政策"
FILE = Attachment("a.csv", "text/csv", b"Secret,line\n" * 99)
WRITTEN = ("a", "x" * 127, "ß" * 63, PASSWORD, " ", "\\()<>")


def rendered(document: Document) -> bytes:
    return PdfBackend().render(document, default_theme(document.properties.language))


def opened(data: bytes, password: str = PASSWORD) -> bytes:
    """The file without its encryption, as PDFium writes it."""
    with pypdfium2.PdfDocument(data, password=password) as document:
        target = io.BytesIO()
        document.save(target, flags=pdfium.FPDF_REMOVE_SECURITY)
        return target.getvalue()


def texts(data: bytes, password: str | None = None) -> list[str]:
    with pypdfium2.PdfDocument(data, password=password) as document:
        return [sheet.get_textpage().get_text_range() for sheet in document]


@pytest.mark.parametrize("password", WRITTEN)
def test_the_password_opens_it_and_no_other(password: str) -> None:
    data = protect.encrypt(rendered(minimal()), password)
    assert texts(data, password) == texts(rendered(minimal()))
    for wrong in (None, "", f"{password}x"):
        with pytest.raises(pypdfium2.PdfiumError):
            texts(data, wrong)


def test_it_is_aes_256_of_revision_6_and_says_so_within_its_version() -> None:
    data = protect.encrypt(rendered(minimal()), PASSWORD)
    with pypdfium2.PdfDocument(data, password=PASSWORD) as document:
        assert pdfium.FPDF_GetSecurityHandlerRevision(document) == 6
    assert b"/AESV3" in data
    assert data.startswith(b"%PDF-1.7\n")
    plain = opened(data)
    assert re.search(rb"/BaseVersion\s*/1\.7\s*/ExtensionLevel 8", plain)


def test_everything_is_allowed_assistive_technology_above_all() -> None:
    permissions = re.search(rb"/P (-?\d+)", protect.encrypt(rendered(minimal()), PASSWORD))
    assert permissions
    assert int(permissions[1]) == -4
    assert int(permissions[1]) & 1 << 9  # ISO 14289-1, 7.16: bit 10


def test_nothing_of_it_can_be_read_without_the_password() -> None:
    document = replace(minimal(), attachments=(FILE,))
    plain, data = rendered(document), protect.encrypt(rendered(document), PASSWORD)
    for stream in re.findall(rb"(?s)\nstream\n(.{32})", plain[: plain.rindex(b"/Type/XRef")]):
        assert stream not in data
    for words in (b"CheckSum<", b"<dc:title>", b"Secret"):
        assert (words in plain) >= (words in data)
    digest = re.search(rb"/CheckSum<(\w+)>", plain)
    assert digest
    assert digest[1] not in data


def test_it_claims_ua_and_no_longer_the_archive() -> None:
    plain = opened(protect.encrypt(rendered(kitchen_sink()), PASSWORD))
    report = page.validate_pdf_bytes(plain, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [failure.message for failure in report.failures]
    assert b"<pdfuaid:part>1<" in plain
    assert b"<pdfaid:" not in plain


def test_attached_files_come_back() -> None:
    data = protect.encrypt(rendered(replace(minimal(), attachments=(FILE,))), PASSWORD)
    with pypdfium2.PdfDocument(data, password=PASSWORD) as document:
        assert bytes(document.get_attachment(0).get_data()) == FILE.data


@settings(max_examples=10)
@given(documents(), st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126), min_size=1))
def test_any_document_comes_back(document: Document, password: str) -> None:
    plain = rendered(document)
    assert texts(protect.encrypt(plain, password), password) == texts(plain)


def test_pages_are_still_counted() -> None:
    plain = rendered(kitchen_sink())
    assert PdfBackend().pages(protect.encrypt(plain, PASSWORD)) == PdfBackend().pages(plain)


def test_two_files_are_never_alike() -> None:
    assert protect.encrypt(rendered(minimal()), PASSWORD) != protect.encrypt(rendered(minimal()), PASSWORD)


@pytest.mark.parametrize("password", ["", "x" * 128, "ß" * 64, "bell\a", "\u0627a\ud800"])
def test_a_password_that_no_pdf_can_have_is_refused(password: str) -> None:
    with pytest.raises(UnsupportedError, match="password"):
        protect.check_password(password)


def test_another_file_or_one_that_is_encrypted_already_is_refused() -> None:
    for data in (b"", b"%PDF-1.7\n", protect.encrypt(rendered(minimal()), PASSWORD)):
        with pytest.raises(ValueError, match="as briefgen renders it"):
            protect.encrypt(data, PASSWORD)


def test_a_rendered_briefing_is_what_it_takes() -> None:
    data = briefgen.render(briefgen.load("title: T\nbottom_line: Go (ahead).\n"), "pdf")
    assert "Go (ahead)." in "".join(texts(protect.encrypt(data, PASSWORD), PASSWORD))
    judge.assert_conforms(data)
