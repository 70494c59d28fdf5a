"""Makes the picture in the README from the real PDF: its pages side by side, on a grey ground.

Run `python docs/pictures.py` after a change that moves something on the page. Needs the `test` extra.
"""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import briefgen

HERE = Path(__file__).parent
SPEC = HERE.parent / "specs" / "iraq-militias.yaml"
PAGES = (0, 2, 3)
PAGE_WIDTH = 620
GAP = 18
GROUND = "#E4E7EB"
EDGE = "#C3C9D0"


def page_pictures(data: bytes, pages: tuple[int, ...]) -> list[Image.Image]:
    """Some pages of a PDF as pictures of one width, each with a hairline edge."""
    with pypdfium2.PdfDocument(data) as document:
        scale = (PAGE_WIDTH - 2) / document[0].get_width()
        drawn = [document[page].render(scale=scale).to_pil().convert("RGB") for page in pages]
    return [ImageOps.expand(picture, border=1, fill=EDGE) for picture in drawn]


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """The pictures in a row."""
    width = sum(picture.width + GAP for picture in pictures) + GAP
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures) + 2 * GAP), GROUND)
    left = GAP
    for picture in pictures:
        sheet.paste(picture, (left, GAP))
        left += picture.width + GAP
    return sheet


def main() -> None:
    """Write the picture."""
    data = briefgen.render(briefgen.load(SPEC), "pdf")
    sheet = side_by_side(page_pictures(data, PAGES)).quantize(64)
    target = io.BytesIO()
    sheet.save(target, "PNG", optimize=True)
    folder = HERE / "pictures"
    folder.mkdir(exist_ok=True)
    (folder / f"{SPEC.stem}.png").write_bytes(target.getvalue())


if __name__ == "__main__":
    main()
