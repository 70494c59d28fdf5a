"""Pictures → their own size."""

from __future__ import annotations

from briefgen.document import Drawing, Picture


def natural_size(picture: Picture) -> tuple[float, float]:
    """Width and height in points: an image's at its own resolution; never nothing."""
    if isinstance(picture, Drawing):
        return picture.width, picture.height
    scale = 72 / (picture.dpi or 96.0)
    return max(picture.width, 1) * scale, max(picture.height, 1) * scale
