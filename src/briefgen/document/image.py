"""A picture of pixels."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Image(Struct, frozen=True):
    """A picture decoded once: PNG or JPEG bytes without metadata, size in pixels, resolution in dots an inch."""

    data: bytes
    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int
    dpi: float = 96.0
