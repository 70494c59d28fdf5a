"""Each rule of the judge is broken once in a finished file, and found out; and every PDF of a test comes before it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import briefgen
from backends.pdf import judge
from briefgen.backends.pdf import PdfBackend
from briefgen.document import Document
from briefgen.theme import default_theme
from cli.harness import put, run
from documents import kitchen_sink, minimal

STREAM = re.compile(rb"(?s)(/Filter/FlateDecode/Length )(\d+)(>>\s*stream\n)")


def rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    """The file with some bytes changed where they stand first, in plain sight or in a compressed stream."""
    if old in data:
        return data.replace(old, new, 1)
    for found in STREAM.finditer(data):
        end = found.end() + int(found[2])
        plain = zlib.decompress(data[found.end() : end])
        if old in plain:
            packed = zlib.compress(plain.replace(old, new, 1))
            return data[: found.start()] + found[1] + b"%d" % len(packed) + found[3] + packed + data[end:]
    raise AssertionError(old)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"<pdfuaid:part>1<", b"<pdfuaid:part>9<", judge.assert_conforms),
        (b"<pdfaid:conformance>A<", b"<pdfaid:conformance>Z<", judge.assert_conforms),
        (b"/P<</MCID 1>>BDC", b"/P<</MCID 0>>BDC", judge.assert_marks_once),
        (b"/P<</MCID 1>>BDC", b"/P<</MCID 2>>BDC", judge.assert_marks_once),
        (b"/K[27 0 R 28 0 R]", b"/K[28 0 R 27 0 R]", judge.assert_read_as_drawn),
        (b"1 0 0 1 79.37 686.91 Tm", b"1 0 0 1 599.0 686.91 Tm", judge.assert_inside_pages),
        (b"1 0 0 1 79.37 686.91 Tm", b"1 0 0 1 79.37 849.00 Tm", judge.assert_inside_pages),
    ],
)
def test_a_broken_file_is_found_out(old: bytes, new: bytes, rule: Callable[[bytes], None]) -> None:
    data = judge.made(minimal())
    rule(data)
    with pytest.raises(AssertionError):
        rule(rewritten(data, old, new))


@pytest.mark.parametrize("old", [b"/P<</MCID 1>>BDC", b"/H1<</MCID 0>>BDC"])
def test_words_that_are_an_artifact_are_found_out(old: bytes) -> None:
    data = rewritten(judge.made(minimal()), old, old + b" EMC /Artifact<</Type/Pagination>>BDC")
    with pytest.raises(AssertionError):
        judge.assert_logical_text(data, minimal())


def by_backend(document: Document) -> bytes:
    return PdfBackend().render(document, default_theme())


def by_layout(document: Document) -> bytes:
    return PdfBackend().lay_out(document, default_theme()).data


@pytest.mark.parametrize("make", [by_backend, by_layout])
def test_every_pdf_that_a_test_makes_was_judged(make: Callable[[Document], bytes]) -> None:
    assert sha256(make(kitchen_sink())).digest() in judge.JUDGED


def test_so_was_every_pdf_of_the_command_and_of_the_library(tmp_path: Path) -> None:
    spec = put(tmp_path / "a.yaml", "title: A\nbottom_line: Words of a spec that no other test has.\n")

    assert run("render", spec, "--to", "pdf", "-o", tmp_path / "a.pdf").code == 0
    assert sha256((tmp_path / "a.pdf").read_bytes()).digest() in judge.JUDGED
    assert sha256(briefgen.render(briefgen.load(spec), "pdf")).digest() in judge.JUDGED
