"""Makes the pictures of the docs from real PDFs: pages side by side on a grey ground, and one of each chart.

Run `python docs/pictures.py` after a change that moves something on the page. Needs the `test` extra.
"""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import briefgen
from briefgen import starters
from briefgen.backends.pdf.drawing.pixels import png
from briefgen.backends.shared.pictures import painted
from briefgen.briefing import ChartBlock
from briefgen.briefing.names import all_blocks
from briefgen.briefing.papers import PAPERS
from briefgen.compose import compose
from briefgen.document import Drawing, Figure
from briefgen.looks.shipped import shipped_names
from briefgen.spec import read
from briefgen.theme import default_theme

HERE = Path(__file__).parent
SPEC = HERE.parent / "specs" / "iraq-militias.yaml"
CHARTS = HERE.parent / "specs" / "harbour-line.yaml"
PAGES = (0, 2, 3)
THEME_PAGES = (0, 1, 2)
TEMPLATE_PAGES = (0, 1)
COVERED_PAGES = (0, 1, 2)
PAGE_WIDTH = 620
TEMPLATE_WIDTH = 420
GAP = 18
EDGE_OF_CHART = 24
CHART_SCALE = 55
GROUND = "#E4E7EB"
EDGE = "#C3C9D0"


def page_pictures(data: bytes, pages: tuple[int, ...], width: int = PAGE_WIDTH) -> list[Image.Image]:
    """Some pages of a PDF as pictures of one width, each with a hairline edge."""
    with pypdfium2.PdfDocument(data) as document:
        scale = (width - 2) / document[0].get_width()
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


def chart_pictures() -> dict[str, Image.Image]:
    """Each chart of the spec of charts, by its kind, on white."""
    briefing = briefgen.load(CHARTS)
    kinds = [block.kind for _, block in all_blocks(briefing) if isinstance(block, ChartBlock)]
    figures = [block for block in compose(briefing).body if isinstance(block, Figure)]
    return {kind: _on_white(figure) for kind, figure in zip(kinds, figures, strict=True)}


def template_pictures() -> dict[str, Image.Image]:
    """The pages of each template that show best what it is, by its name."""
    return {name: side_by_side(_pages_of(name)) for name in starters.names()}


def _pages_of(name: str) -> list[Image.Image]:
    briefing = read(starters.starter(name), name).briefing
    assert briefing
    pages = COVERED_PAGES if PAPERS[briefing.template].cover else TEMPLATE_PAGES
    return page_pictures(briefgen.render(briefing, "pdf"), pages, TEMPLATE_WIDTH)


def _on_white(figure: Figure) -> Image.Image:
    drawing = painted(figure, default_theme())
    assert isinstance(drawing, Drawing)
    drawn = Image.open(io.BytesIO(png(drawing, default_theme()))).convert("RGBA")
    sheet = Image.new("RGB", (drawn.width + 2 * EDGE_OF_CHART, drawn.height + 2 * EDGE_OF_CHART), "white")
    sheet.paste(drawn, (EDGE_OF_CHART, EDGE_OF_CHART), drawn)
    return sheet.resize((sheet.width * CHART_SCALE // 100, sheet.height * CHART_SCALE // 100))


def write(name: str, picture: Image.Image, colours: int = 64) -> None:
    """Write a picture of few colours."""
    target = io.BytesIO()
    picture.quantize(colours).save(target, "PNG", optimize=True)
    folder = HERE / "pictures"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.png").write_bytes(target.getvalue())


def main() -> None:
    """Write the README's picture, and one for each theme, template and chart."""
    briefing = briefgen.load(SPEC)
    write(SPEC.stem, side_by_side(page_pictures(briefgen.render(briefing, "pdf"), PAGES)))
    for theme in shipped_names():
        data = briefgen.render(briefing, "pdf", theme=theme)
        write(f"theme-{theme}", side_by_side(page_pictures(data, THEME_PAGES)), colours=128)
    for name, picture in template_pictures().items():
        write(f"template-{name}", picture, colours=128)
    for kind, picture in chart_pictures().items():
        write(f"chart-{kind}", picture)


if __name__ == "__main__":
    main()
