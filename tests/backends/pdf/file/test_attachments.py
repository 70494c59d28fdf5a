"""Attachments in the file: whole, named, described, and in the archive's third part, as two readers find them."""

from __future__ import annotations

import ctypes
import datetime
import hashlib
import re
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf import PdfBackend
from briefgen.backends.pdf.file.names import LONGEST, safe_names
from briefgen.contract import loses_no_word
from briefgen.document import Attachment, Document
from briefgen.theme import default_theme
from documents import minimal
from readers import pdf_text
from strategies import documents

SPEC = Attachment("northland.yaml", "application/yaml", "title: Öl\n".encode(), "source", "The spec")
DATA = Attachment("figures/Zürich 2024.csv", "text/csv", b"a,b\n1,2\n" * 900, "data", "Data (of ‘Zürich’)")


class Found(NamedTuple):
    """An attachment as PDFium tells it."""

    name: str
    data: bytes
    media_type: str


def holding(*attachments: Attachment, date: datetime.date | None = None) -> Document:
    document = minimal()
    return replace(document, attachments=attachments, properties=replace(document.properties, date=date))


def attached(data: bytes) -> list[Found]:
    with judge.opened(data) as document:
        files = [document.get_attachment(index) for index in range(document.count_attachments())]
        return [Found(file.get_name(), content(file), media_type(file)) for file in files]


def content(file: Any) -> bytes:
    size = ctypes.c_ulong()
    assert pdfium.FPDFAttachment_GetFile(file, None, 0, size)
    return bytes(file.get_data()) if size.value else b""


def media_type(file: Any) -> str:
    text = ctypes.create_string_buffer(256)
    size = pdfium.FPDFAttachment_GetSubtype(file, ctypes.cast(text, ctypes.POINTER(ctypes.c_ushort)), 256)
    return text.raw[: size - 2].decode("utf-16-le")


def file_specifications(data: bytes) -> list[bytes]:
    return [body for body in judge.Objects(data).packed.values() if body.startswith(b"<</Type/Filespec")]


def test_every_byte_comes_back_under_its_name_and_media_type() -> None:
    assert attached(judge.made(holding(SPEC, DATA))) == [
        Found("northland.yaml", SPEC.data, "application/yaml"),
        Found("Zürich 2024.csv", DATA.data, "text/csv"),
    ]


def test_each_file_says_what_it_is_to_the_document() -> None:
    source, data = file_specifications(judge.made(holding(SPEC, DATA)))
    assert b"/AFRelationship/Source/Desc(The spec)" in source
    assert b"/AFRelationship/Data/Desc<FEFF" in data.replace(b"feff", b"FEFF")


def test_the_catalog_associates_the_files_in_their_order() -> None:
    objects = judge.Objects(judge.made(holding(SPEC, DATA)))
    numbers = [number for number, body in objects.packed.items() if body.startswith(b"<</Type/Filespec")]
    catalog = next(body for body in objects.packed.values() if body.startswith(b"<</Type/Catalog"))
    assert b"/AF[%d 0 R %d 0 R]" % tuple(sorted(numbers)) in catalog


def test_size_and_checksum_are_those_of_the_bytes() -> None:
    data = judge.made(holding(DATA))
    digest = hashlib.md5(DATA.data).hexdigest().encode()
    assert b"/Params<</Size %d/CheckSum<%s>>>" % (len(DATA.data), digest) in data


def test_a_file_is_dated_as_the_document_is_or_not_at_all() -> None:
    assert b"/ModDate(D:20260331000000Z)>>/Filter" in judge.made(holding(SPEC, date=datetime.date(2026, 3, 31)))
    embedded = re.search(rb"/Type/EmbeddedFile[^\n]*", judge.made(holding(SPEC)))
    assert embedded
    assert b"Date" not in embedded[0]


def test_the_metadata_claim_the_third_part_only_where_files_are_attached() -> None:
    assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A<" in judge.made(holding(SPEC))
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<" in judge.made(holding())


def test_an_empty_file_and_two_of_one_name_are_kept() -> None:
    found = attached(judge.made(holding(*(Attachment(f"{place}/a.csv", "text/csv", b"") for place in "xyz"))))
    assert [(name, data) for name, data, _ in found] == [("a-2.csv", b""), ("a-3.csv", b""), ("a.csv", b"")]


@given(st.lists(st.tuples(st.text(max_size=12), st.binary(max_size=80)), max_size=5))
def test_whatever_the_names_and_bytes_the_files_come_back(files: list[tuple[str, bytes]]) -> None:
    data = judge.made(holding(*(Attachment(name, "text/csv", content) for name, content in files)))
    names = safe_names([name for name, _ in files])
    assert {name: content for name, content, _ in attached(data)} == dict(
        zip(names, (content for _, content in files), strict=True)
    )


@settings(max_examples=5)
@given(documents(), st.binary(max_size=80))
def test_any_document_takes_files_and_loses_nothing(document: Document, content: bytes) -> None:
    with_files = replace(document, attachments=(SPEC, Attachment("a.csv", "text/csv", content)))
    data, theme = judge.made(with_files), default_theme(document.properties.language)
    loses_no_word(PdfBackend(), pdf_text, with_files, theme)
    assert PdfBackend().render(with_files, theme) == data


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("a.csv", "a.csv"),
        ("sub/a.csv", "a.csv"),
        ("sub\\a.csv", "a.csv"),
        ("../../etc/passwd", "passwd"),
        ("..", "file"),
        ("", "file"),
        ("CON", "_CON"),
        ("nul.csv", "_nul.csv"),
        ("console.csv", "console.csv"),
        ("what? <really>.csv", "what_ _really_.csv"),
        ("evil\u202evsc.exe", "evil_vsc.exe"),
        ("line\nbreak.csv", "line_break.csv"),
        ("e\u0301te\u0301.csv", "été.csv"),
        ("ends with dot. ", "ends with dot"),
        ("政策.csv", "政策.csv"),
        ("x" * 300 + ".csv", "x" * (LONGEST - 4) + ".csv"),
    ],
)
def test_a_name_is_one_that_any_system_takes(written: str, safe: str) -> None:
    assert safe_names([written]) == [safe]


@given(st.lists(st.text(max_size=8)))
def test_no_two_names_are_alike_on_a_system_that_folds_case(names: list[str]) -> None:
    safe = safe_names(names)
    assert len({name.casefold() for name in safe}) == len(names)
    assert all(name and not set(name) & set('<>:"/\\|?*') for name in safe)
