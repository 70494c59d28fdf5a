"""Whatever is done to a file, it is inspected or refused in one line: no file brings the inspection down."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.backends.pdf import PdfBackend
from briefgen.errors import InputError
from briefgen.inspection import inspect
from briefgen.theme import default_theme
from documents import minimal

from .edited import good, packed
from .plain_pdf import Sheet, pdf

with zipfile.ZipFile(BytesIO(good())) as source:
    PARTS = {name: source.read(name) for name in source.namelist()}
XML = sorted(name for name in PARTS if name.endswith((".xml", ".rels")))
VALUE = re.compile(rb'(?<=")[^"<>]*(?=")')
ELEMENT = re.compile(rb"<(w:\w+)(?: [^<>]*)?/>")
ODD = (b"", b"-1", b"x", b"999999999999999999999", b"../../..", b"rId1", b"1.5", "ﻩ".encode())
PDFS = (PdfBackend().render(minimal(), default_theme()), pdf(Sheet("TLP:RED", "Words", "TLP:RED"), Sheet()))


def survives(data: bytes) -> None:
    try:
        assert inspect(data).facts
    except InputError as error:
        lines = str(error).splitlines()
        assert len(lines) == 1  # either of two ends is right


@settings(max_examples=25)
@given(st.sampled_from(XML), st.integers(min_value=0), st.sampled_from(ODD))
def test_a_word_file_with_an_odd_value(part: str, place: int, odd: bytes) -> None:
    values = list(VALUE.finditer(PARTS[part]))
    found = values[place % len(values)]
    survives(packed({**PARTS, part: PARTS[part][: found.start()] + odd + PARTS[part][found.end() :]}))


@settings(max_examples=15)
@given(st.sampled_from([name for name in XML if ELEMENT.search(PARTS[name])]), st.integers(min_value=0))
def test_a_word_file_that_lacks_an_element(part: str, place: int) -> None:
    elements = list(ELEMENT.finditer(PARTS[part]))
    found = elements[place % len(elements)]
    survives(packed({**PARTS, part: PARTS[part][: found.start()] + PARTS[part][found.end() :]}))


@pytest.mark.parametrize("part", XML)
def test_a_word_file_that_lacks_a_part(part: str) -> None:
    survives(packed({name: data for name, data in PARTS.items() if name != part}))


@settings(max_examples=25)
@given(st.sampled_from((good(), *PDFS)), st.integers(min_value=0), st.binary(min_size=1, max_size=20))
def test_a_file_with_other_bytes_somewhere(data: bytes, place: int, other: bytes) -> None:
    at = place % len(data)
    survives(data[:at] + other + data[at + len(other) :])


@settings(max_examples=15)
@given(st.sampled_from((good(), *PDFS)), st.integers(min_value=0))
def test_a_file_that_ends_early(data: bytes, place: int) -> None:
    survives(data[: place % len(data)])
