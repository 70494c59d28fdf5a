"""A few pages as small pictures, compared part by part with a tolerance, and their texts: what changes shows in a diff.

`pytest --accept` makes them anew; look at them before you commit them.
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
GREYS = 8
"""Levels of grey that are taken for one, so that files stay small."""
PART = 16
"""Pixels: the side of the parts of a page that are compared, a word or two each."""
TOLERANCE = 10
"""Mean difference of a part, out of 255; the greys give 4, another way to smooth letters 5, a lost word 20."""


@lru_cache
def made(spec: str) -> bytes:
    return briefgen.render(briefgen.load(ROOT / "specs" / f"{spec}.yaml"), "pdf")


@lru_cache
def pages(spec: str) -> tuple[Image.Image, ...]:
    with pypdfium2.PdfDocument(made(spec)) as document:
        return tuple(page.render(scale=SCALE).to_pil().convert("L") for page in document)


@lru_cache
def texts(spec: str) -> tuple[str, ...]:
    with pypdfium2.PdfDocument(made(spec)) as document:
        return tuple(page.get_textpage().get_text_range().replace("\r\n", "\n") + "\n" for page in document)


def furthest(one: Image.Image, other: Image.Image) -> int:
    """The mean difference of the parts of two pages that differ most."""
    parts = one.width // PART, one.height // PART
    return max(ImageChops.difference(one, other).resize(parts, Image.Resampling.BOX).tobytes())


@pytest.mark.parametrize(("spec", "page"), PAGES)
def test_a_page_looks_as_it_did(spec: str, page: int, accept: bool) -> None:
    golden, drawn = GOLDEN / f"{spec}-{page}.png", pages(spec)[page - 1]
    if accept:
        drawn.point(lambda grey: grey // GREYS * GREYS + GREYS // 2).save(golden, optimize=True)

    expected = Image.open(golden).convert("L")
    assert drawn.size == expected.size
    assert furthest(drawn, expected) < TOLERANCE


@pytest.mark.parametrize(("spec", "page"), PAGES)
def test_a_page_says_what_it_did(spec: str, page: int, accept: bool) -> None:
    golden, said = GOLDEN / f"{spec}-{page}.txt", texts(spec)[page - 1]
    if accept:
        golden.write_text(said, encoding="utf-8")

    assert said == golden.read_text(encoding="utf-8")


def test_whatever_changes_on_a_page_is_seen() -> None:
    page = pages("iraq-militias")[2]
    shifted = page.copy()
    shifted.paste(page.crop((0, 0, page.width, page.height // 2)), (0, 1))

    assert furthest(page, shifted) > TOLERANCE
    assert len(words(page)) > 100
    for box in words(page)[::5]:
        without = page.copy()
        without.paste(255, box)
        assert furthest(page, without) > TOLERANCE


def words(page: Image.Image) -> list[tuple[int, int, int, int]]:
    """Parts of a page that hold about a word each, from the top down."""
    boxes = [
        (left, top, left + 2 * PART, top + PART // 2)
        for top in range(0, page.height - PART, PART // 2)
        for left in range(0, page.width - 2 * PART, PART)
    ]
    return [box for box in boxes if ImageStat.Stat(page.crop(box)).mean[0] < 215]
