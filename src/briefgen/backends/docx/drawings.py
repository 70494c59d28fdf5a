"""A Drawing → the two parts that a Word file holds of it: its vectors as SVG, and its pixels for older readers."""

from __future__ import annotations

from functools import lru_cache

from briefgen.backends.shared.svg import svg
from briefgen.document import Drawing
from briefgen.theme import Theme


@lru_cache(maxsize=32)
def vector_and_pixels(drawing: Drawing, theme: Theme) -> tuple[bytes, bytes]:
    """The SVG and the PNG, the same to the eye: labels are fitted by one measure, and both set in the theme's fonts."""
    from briefgen.backends.pdf.drawing.labels import fitted
    from briefgen.backends.pdf.drawing.pixels import png
    from briefgen.backends.pdf.style import sheet

    return svg(fitted(drawing, sheet(theme, "", False)), theme.fonts).encode(), png(drawing, theme)
