"""A few pages as small pictures, compared with a tolerance: what moves on a page shows in the diff of a picture.

`pytest --accept` draws them anew; look at them before you commit them.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

import briefgen

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    ("iraq-militias", 1), ("iraq-militias", 3), ("mediterranean-names", 2), ("mediterranean-names", 4),
    ("mediterranean-names", 6), ("country-codes", 1), ("country-codes", 10),
)  # fmt: skip
SCALE = 0.7
"""Pixels a point: small enough for a repository, large enough to see a line move."""
TOLERANCE = 1.5
"""Mean difference of grey levels out of 255; a paragraph that moves by one line gives more than 4."""


@lru_cache
def pages(spec: str) -> tuple[Image.Image, ...]:
    data = briefgen.render(briefgen.load(ROOT / "specs" / f"{spec}.yaml"), "pdf")
    with pypdfium2.PdfDocument(data) as document:
        return tuple(page.render(scale=SCALE).to_pil().convert("L") for page in document)


@pytest.mark.parametrize(("spec", "page"), PAGES)
def test_a_page_looks_as_it_did(spec: str, page: int, accept: bool) -> None:
    golden, drawn = GOLDEN / f"{spec}-{page}.png", pages(spec)[page - 1]
    if accept:
        golden.parent.mkdir(exist_ok=True)
        drawn.quantize(16).save(golden, optimize=True)

    expected = Image.open(golden).convert("L")
    assert drawn.size == expected.size
    assert ImageStat.Stat(ImageChops.difference(drawn, expected)).mean[0] < TOLERANCE


def test_a_line_that_moves_is_seen() -> None:
    page = pages("iraq-militias")[0]
    moved = page.crop((0, 0, page.width, page.height // 2))
    shifted = page.copy()
    shifted.paste(moved, (0, 6))

    assert ImageStat.Stat(ImageChops.difference(page, shifted)).mean[0] > TOLERANCE
