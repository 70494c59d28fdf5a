"""A picture → an image object of the file; JPEG data goes in as it is, all else as deflated samples."""

from __future__ import annotations

import io
from typing import Any

from briefgen.backends.pdf.file.objects import Raw, stream
from briefgen.document import Image

SPACES = {"L": b"DeviceGray", "RGB": b"DeviceRGB"}


def image_object(image: Image, document: Any) -> Raw:
    """The image object, its transparency registered with the document."""
    from PIL import Image as Pillow

    with Pillow.open(io.BytesIO(image.data)) as picture:
        if picture.format == "JPEG" and picture.mode in SPACES:
            return _jpeg(image, SPACES[picture.mode])
        return _samples(picture, document)


def _jpeg(image: Image, space: bytes) -> Raw:
    return Raw(stream(_dictionary(image.width, image.height, space) + b"/Filter/DCTDecode", image.data, compress=False))


def _samples(picture: Any, document: Any) -> Raw:
    transparent = "A" in picture.getbands() or "transparency" in picture.info
    mask = b""
    if transparent:
        picture = picture.convert("RGBA")
        samples = stream(_dictionary(picture.width, picture.height, b"DeviceGray"), picture.getchannel("A").tobytes())
        mask = b"/SMask " + document.Reference(Raw(samples)).format(document)
    mode = "L" if picture.mode in ("L", "1") else "RGB"
    return Raw(stream(_dictionary(picture.width, picture.height, SPACES[mode]) + mask, picture.convert(mode).tobytes()))


def _dictionary(width: int, height: int, space: bytes) -> bytes:
    return b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s" % (width, height, space)
