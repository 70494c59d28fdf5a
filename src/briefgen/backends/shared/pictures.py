"""Pictures → their own size, what of them is painted, and what is told of them where they cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.document import Drawing, Figure, Image, Picture, picture_texts
from briefgen.theme import Theme

if TYPE_CHECKING:
    from briefgen.document.charts import Chart

APART, LISTED = "\u2003", " · "
"""Between the words of a drawing's labels, which belong together as a logo's do, and between those of a chart."""


def natural_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points: an image's at its own resolution; never nothing."""
    if isinstance(picture, Drawing):
        return picture.width, picture.height
    scale = 72 / (picture.dpi or 96.0)
    return max(picture.width, 1) * scale, max(picture.height, 1) * scale


def told(picture: Picture | Chart) -> str:
    """The words in a drawing, label by label, on one line, a chart's after what they are; nothing for an image."""
    if isinstance(picture, Image | Drawing):
        return APART.join(picture_texts(picture))
    words = LISTED.join(picture_texts(picture))
    return f"{picture.labels} {words}" if words and picture.labels else words


def painted(figure: Figure, theme: Theme) -> Picture:
    """What a figure shows: its picture, or its chart drawn as wide as its share of the theme's text, once for each."""
    if isinstance(figure.image, Image | Drawing):
        return figure.image
    from briefgen.charts import drawn

    return drawn(figure.image, theme, theme.page.text_width * (figure.width or 1.0))
