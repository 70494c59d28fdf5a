from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from backends.docx.opened import opened, text
from briefgen.backends.docx import DocxBackend
from briefgen.backends.docx.document_part import document_bytes
from briefgen.backends.docx.survey import survey
from briefgen.backends.docx.template import builtin_template
from briefgen.contract import declares_its_format, loses_no_word, repeats_its_bytes, takes_every_node
from briefgen.document import Document, document_text
from briefgen.theme import default_theme
from charted import charts
from documents import kitchen_sink, long_table, minimal, rtl
from readers import docx_text
from strategies import documents

ALL = [minimal(), kitchen_sink(), kitchen_sink(cover=True), rtl(), long_table(40), charts()]
NAMES = ["minimal", "kitchen sink", "cover", "rtl", "long table", "charts"]


def test_the_contract_of_every_backend() -> None:
    declares_its_format(DocxBackend())
    takes_every_node(DocxBackend(), ALL, default_theme())
    repeats_its_bytes(DocxBackend(), ALL, default_theme())


@pytest.mark.parametrize("document", ALL, ids=NAMES)
def test_no_word_is_lost(document: Document) -> None:
    loses_no_word(DocxBackend(), docx_text, document, default_theme(), counts_headings=True)


@settings(max_examples=20)
@given(documents())
def test_no_word_of_any_document_is_lost(document: Document) -> None:
    loses_no_word(DocxBackend(), docx_text, document, default_theme(), counts_headings=True)


@pytest.mark.parametrize("document", ALL, ids=NAMES)
def test_what_the_survey_spares_changes_nothing(document: Document) -> None:
    spares_nothing(document)


@settings(max_examples=15)
@given(documents())
def test_what_the_survey_spares_changes_nothing_in_any_document(document: Document) -> None:
    spares_nothing(document)


def spares_nothing(document: Document) -> None:
    """Paragraphs are asked for their direction only where some text may turn; asking always gives the same file."""
    seen = survey(document)
    template = builtin_template(default_theme(), seen.variant)
    spared, asked = (document_bytes(document, template, each) for each in (seen, replace(seen, turns=True)))

    assert spared == asked


@pytest.mark.parametrize("document", ALL, ids=NAMES)
def test_every_word_stands_in_the_main_part_the_notes_or_a_drawing(document: Document) -> None:
    package = opened(document)
    found = {
        word
        for part in ("document", "footnotes")
        for paragraph in package.part(part).iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
        for word in text(paragraph).split()
    }
    found |= {word for label in package.drawn() for word in label.split()}
    wanted = {word for words in document_text(document) for word in words.split()}
    counted = {heading for heading in wanted if heading.replace(".", "").isdigit()}
    # a note's mark may part a word from its comma, a field from its label
    assert {word for word in wanted - found - counted if not any(word in longer for longer in found)} <= {",", "["}


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); from documents import kitchen_sink;"
        "from briefgen.backends.docx import DocxBackend; from briefgen.theme import default_theme;"
        "print(hashlib.sha256(DocxBackend().render(kitchen_sink(), default_theme())).hexdigest())"
    )
    folder = __file__.split("/backends/")[0]
    runs = [
        subprocess.run(
            [sys.executable, "-c", code, folder],
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima"))
    ]

    assert runs[0] == runs[1] != ""


def test_no_reader_of_word_files_is_imported_to_write_one() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from documents import minimal;"
        "from briefgen.backends.docx import DocxBackend; from briefgen.theme import default_theme;"
        "DocxBackend().render(minimal(), default_theme());"
        "print([name for name in ('docx', 'lxml', 'zipfile', 'reportlab') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code, __file__.split("/backends/")[0]], capture_output=True, text=True, check=True
    )

    assert "docx" not in found.stdout
    assert "lxml" not in found.stdout
