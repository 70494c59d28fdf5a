"""`render --attach-spec`: the very bytes that were read travel in the PDF."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from .harness import GOOD, files, put, run

SPEC = GOOD + "sections:\n  - title: A\n    content:\n      - table: {data: sub/a.csv, caption: Riders}\n"


@pytest.fixture
def spec(here: Path) -> Path:
    put(here / "specs/sub/a.csv", "line,riders\n1,20\n")
    return put(here / "specs/a.yaml", SPEC)


def attached(path: Path | bytes) -> dict[str, bytes]:
    with pypdfium2.PdfDocument(path) as document:
        found = [document.get_attachment(index) for index in range(document.count_attachments())]
        return {file.get_name(): bytes(file.get_data()) for file in found}


def test_spec_and_data_are_in_the_pdf_alone(spec: Path, here: Path) -> None:
    assert run("render", spec, "--attach-spec").code == 0
    assert files(here / "output") == ["a.docx", "a.pdf"]
    assert attached(here / "output/a.pdf") == {"a.yaml": SPEC.encode(), "a.csv": b"line,riders\n1,20\n"}
    with_files = (here / "output/a.docx").read_bytes()
    assert run("render", spec).code == 0
    assert (here / "output/a.docx").read_bytes() == with_files


def test_nothing_is_attached_unasked(spec: Path, here: Path) -> None:
    run("render", spec, "--to", "pdf")
    assert attached(here / "output/a.pdf") == {}


def test_the_same_bytes_twice(spec: Path) -> None:
    first, second = (run("render", spec, "--attach-spec", "--to", "pdf", "-o", "-").raw for _ in range(2))
    assert first == second
    assert b"<pdfaid:part>3<" in first


def test_standard_input_is_attached_as_briefing_yaml() -> None:
    ran = run("render", "-", "--attach-spec", "--to", "pdf", "-o", "-", stdin=GOOD)
    assert attached(ran.raw) == {"briefing.yaml": GOOD.encode()}


def test_without_a_format_that_holds_files_it_is_wrong_usage(spec: Path, here: Path) -> None:
    ran = run("render", spec, "--attach-spec", "--to", "docx")
    assert ran.code == 2
    assert ran.err.startswith("briefgen: --attach-spec needs a format that holds other files: add pdf to --to\n")
    assert not (here / "output").exists()
