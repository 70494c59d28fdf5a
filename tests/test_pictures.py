"""SVG files from end to end: their words in both files, vectors that validators pass, pixels that look alike."""

from __future__ import annotations

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

import briefgen
from backends.pdf.judge import assert_conforms, assert_inside_pages, assert_marks_once
from briefgen.backends import backend
from briefgen.compose import compose
from briefgen.contract import loses_no_word
from briefgen.document import Drawing, Figure
from briefgen.theme import default_theme
from cases.svg_files import readable, showing
from readers import read_text

CASES = readable()


@lru_cache
def briefing(path: Path) -> briefgen.Briefing:
    return showing(path)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_pdf_with_it_conforms(path: Path) -> None:
    data = briefgen.render(briefing(path), "pdf")

    assert_conforms(data)
    assert_marks_once(data)
    assert_inside_pages(data)


@pytest.mark.parametrize("name", ["docx", "pdf"])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_word_of_it_is_lost(path: Path, name: str) -> None:
    document = compose(briefing(path))

    loses_no_word(backend(name), read_text(name), document, default_theme(), counts_headings=name == "docx")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_words_pixels_show_what_the_pdf_shows(path: Path) -> None:
    figure = next(block for block in compose(briefing(path)).body if isinstance(block, Figure))
    assert isinstance(figure.image, Drawing)
    with zipfile.ZipFile(BytesIO(briefgen.render(briefing(path), "docx"))) as package:
        (name,) = [name for name in package.namelist() if name.endswith(".png")]
        shown = Image.open(BytesIO(package.read(name)))
    pixels = Image.new("RGBA", shown.size, "white")
    pixels.alpha_composite(shown.convert("RGBA"))

    assert (shown.width / 3, shown.height / 3) == pytest.approx((figure.image.width, figure.image.height), abs=0.5)
    page = _figure(briefgen.render(briefing(path), "pdf"), figure.image)
    assert ImageStat.Stat(ImageChops.difference(page, pixels.convert("L").resize(page.size))).mean[0] < 6


def _figure(data: bytes, drawing: Drawing) -> Any:
    """The first figure of the PDF after its logo, cut out of its page."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        forms = [each for each in page.get_objects(max_depth=1) if each.type == pypdfium2.raw.FPDF_PAGEOBJ_FORM]
        place = forms[1].get_matrix()
        shown = page.render(scale=3).to_pil().convert("L")
        left, top = place.e * 3, shown.height - (place.f + drawing.height * place.d) * 3
        return shown.crop((int(left), int(top), int(left + drawing.width * 3), int(top + drawing.height * 3)))
