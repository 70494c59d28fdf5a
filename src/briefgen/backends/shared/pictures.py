"""Pictures → their own size, and what is told of them where they cannot be shown."""

from __future__ import annotations

from briefgen.document import Drawing, Picture, picture_texts

APART = "\u2003"
"""Between the words of a drawing's labels: a wide space, since any sign could be taken for one of theirs."""


def natural_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points: an image's at its own resolution; never nothing."""
    if isinstance(picture, Drawing):
        return picture.width, picture.height
    scale = 72 / (picture.dpi or 96.0)
    return max(picture.width, 1) * scale, max(picture.height, 1) * scale


def told(picture: Picture) -> str:
    """The words in a drawing, label by label, on one line; nothing for an image."""
    return APART.join(picture_texts(picture))
