"""A Drawing → a PNG of it, for formats whose readers know no vectors: a page of its size, drawn by PDFium."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING

from briefgen.backends.pdf.file import xmp
from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.objects import text_string
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.style import sheet
from briefgen.document import Drawing, Properties, has_raster
from briefgen.theme import Theme

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 3.0
"""Pixels a point: 216 to the inch."""
MOST_PIXELS = 6_000_000
COLOURS = 128
"""Flat colours and the steps between them at their edges: a palette of these makes the file a third as large."""


def png(drawing: Drawing, theme: Theme) -> bytes:
    """The drawing without a ground; fewer pixels a point where it is very large."""
    import pypdfium2

    scale = min(SCALE, math.sqrt(MOST_PIXELS / (drawing.width * drawing.height)))
    with pypdfium2.PdfDocument(_page(drawing, theme)) as document:
        bitmap = document[0].render(scale=scale, fill_color=(255, 255, 255, 0), maybe_alpha=True, rev_byteorder=True)
        held = io.BytesIO()
        _paletted(bitmap.to_pil(), drawing).save(held, "PNG", dpi=(72 * scale, 72 * scale))
    return held.getvalue()


def _paletted(image: Image, drawing: Drawing) -> Image:
    """The same in as few colours as flat shapes have; a photograph within keeps all of its own."""
    from PIL.Image import Dither, Quantize

    if has_raster(drawing.primitives):
        return image
    return image.quantize(COLOURS, Quantize.FASTOCTREE, dither=Dither.NONE)


def _page(drawing: Drawing, theme: Theme) -> bytes:
    properties = Properties(title="", language="en")
    root = Node("Document")
    catalog = b"/Lang" + text_string(properties.language)
    ink = Ink(TaggedDocument(root, catalog, xmp.information(properties), xmp.packet(properties)))
    ink.drawing(Node("Figure", root), drawing, sheet(theme, properties.language, False), (0, 0, *_size(drawing)))
    ink.end_page(*_size(drawing))
    return ink.save(())


def _size(drawing: Drawing) -> tuple[float, float]:
    return drawing.width, drawing.height
